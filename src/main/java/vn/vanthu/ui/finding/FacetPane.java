package vn.vanthu.ui.finding;

import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import vn.vanthu.domain.query.Facets;
import vn.vanthu.ui.kit.Desk;

/** What the hits have in common, each with how many; a click writes it behind the words as a field word. */
final class FacetPane {
    private static final int MOST_ROWS = 12;

    private final Desk desk;
    private final Consumer<String> narrow;
    private final VBox box = new VBox();
    private final ScrollPane scroll = new ScrollPane(box);
    private boolean isWaitedFor;

    /** @param narrow given the words to be added */
    FacetPane(Desk desk, Consumer<String> narrow) {
        this.desk = desk;
        this.narrow = narrow;
        box.getStyleClass().add("facets");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("facet-scroll");
        show(new Facets(Map.of(), Map.of(), Map.of()));
    }

    Node node() {
        return scroll;
    }

    /** Leaves out what all hits share: it would narrow nothing. */
    void show(Facets facets) {
        Optional<String> focused =
                facetButtons().filter(Node::isFocused).map(Button::getText).findFirst();
        box.getChildren().clear();
        group("ui.find.by_year", facets.years(), year -> "từ: " + year + " đến: " + year);
        group("ui.find.by_type", facets.types(), type -> "loại: " + quoted(type));
        group("ui.find.by_issuer", facets.issuers(), issuer -> "cơ quan: " + quoted(issuer));
        boolean hasAny = !box.getChildren().isEmpty();
        scroll.setVisible(hasAny);
        scroll.setManaged(hasAny);
        if (isWaitedFor || focused.isPresent()) {
            facetButtons()
                    .filter(row -> focused.isEmpty() || row.getText().equals(focused.get()))
                    .findFirst()
                    .or(() -> facetButtons().findFirst())
                    .ifPresent(Node::requestFocus);
            isWaitedFor = false;
        }
    }

    /** To the first of them; arrows go on, Enter narrows. They come after the hits: a hand that is faster has to wait. */
    void focus() {
        Optional<Button> first = facetButtons().findFirst();
        first.ifPresent(Node::requestFocus);
        isWaitedFor = first.isEmpty();
    }

    /** Other words are typed: what comes for them does not take the focus from them. */
    void stopWaiting() {
        isWaitedFor = false;
    }

    private Stream<Button> facetButtons() {
        return box.getChildren().stream().filter(Button.class::isInstance).map(Button.class::cast);
    }

    private void group(String title, Map<String, Integer> counts, Function<String, String> words) {
        if (counts.size() < 2) {
            return;
        }
        Label head = new Label(desk.text(title));
        head.getStyleClass().add("facet-head");
        box.getChildren().add(head);
        counts.entrySet().stream().limit(MOST_ROWS).forEach(entry -> {
            Button row = new Button(desk.text("ui.find.facet", entry.getKey(), entry.getValue()));
            row.getStyleClass().addAll("flat", "facet");
            row.setMaxWidth(Double.MAX_VALUE);
            row.setWrapText(true);
            row.setMinHeight(Region.USE_PREF_SIZE);
            row.setTooltip(new Tooltip(entry.getKey()));
            row.setOnAction(event -> narrow.accept(words.apply(entry.getKey())));
            row.setOnKeyPressed(event -> {
                if (event.getCode() == KeyCode.ENTER) {
                    row.fire();
                    event.consume();
                }
            });
            box.getChildren().add(row);
        });
    }

    private static String quoted(String value) {
        return '"' + value.replace('"', ' ') + '"';
    }
}
