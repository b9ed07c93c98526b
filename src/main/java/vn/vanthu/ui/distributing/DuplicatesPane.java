package vn.vanthu.ui.distributing;

import java.util.List;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import vn.vanthu.distributing.KeepAddressBook.Likeness;
import vn.vanthu.distributing.KeepAddressBook.MergePreview;
import vn.vanthu.domain.distribution.Recipient;
import vn.vanthu.domain.text.DateWording;
import vn.vanthu.ui.kit.Act;
import vn.vanthu.ui.kit.Desk;
import vn.vanthu.ui.kit.EmptyState;

/** Likely duplicates at the left; the two side by side at the right, and what the one entry would be. */
final class DuplicatesPane {
    private static final double FIRST_COLUMN = 20;

    private final Desk desk;
    private final DuplicatesViewModel model;
    private final Act back;
    private final Act keepOne;
    private final Act keepOther;
    private final ListView<Likeness> pairs = new ListView<>();
    private final BorderPane right = new BorderPane();
    private final SplitPane box = new SplitPane();

    DuplicatesPane(Desk desk, DuplicatesViewModel model, Act back) {
        this.desk = desk;
        this.model = model;
        this.back = back;
        keepOne = new Act(desk.text("ui.address.keep_left"), Feather.CHEVRONS_LEFT, "Ctrl+Shift+LEFT", model::keepOne);
        keepOther = new Act(
                desk.text("ui.address.keep_right"), Feather.CHEVRONS_RIGHT, "Ctrl+Shift+RIGHT", model::keepOther);
        pairs.setCellFactory(view -> new PairCell());
        pairs.getSelectionModel().selectedItemProperty().addListener((o, was, is) -> {
            if (is != null) {
                model.compare(is);
            }
        });
        box.getItems().setAll(pairs, right);
        box.setDividerPositions(0.34);
        box.getStyleClass().add("duplicates");
        model.pairs().addListener((o, was, is) -> showPairs());
        model.read().addListener((o, was, is) -> showPairs());
        model.comparison().addListener((o, was, is) -> showComparison());
        showPairs();
    }

    Node node() {
        return box;
    }

    List<Act> acts() {
        return List.of(keepOne, keepOther, back);
    }

    void focus() {
        pairs.requestFocus();
    }

    private void showPairs() {
        pairs.getItems().setAll(model.pairs().get());
        String key = model.read().get() ? "ui.address.no_duplicates" : "ui.loading";
        pairs.setPlaceholder(new Label(desk.text(key)));
        pairs.getSelectionModel().selectFirst();
        showComparison();
    }

    private void showComparison() {
        if (model.comparison().get().isEmpty()) {
            right.setCenter(new EmptyState(
                            Feather.USERS,
                            desk.text("ui.address.duplicates"),
                            desk.text("ui.address.duplicates_words"),
                            List.of(back))
                    .node());
            right.setBottom(null);
            return;
        }
        model.comparison().get().ifPresent(shown -> {
            ScrollPane scroll = new ScrollPane(table(shown));
            scroll.setFitToWidth(true);
            scroll.getStyleClass().add("form-scroll");
            right.setCenter(scroll);
            FlowPane buttons = new FlowPane(keepOne.primary(), keepOther.button(), back.button());
            buttons.getStyleClass().add("form-acts");
            right.setBottom(buttons);
        });
    }

    private Node table(DuplicatesViewModel.Comparison shown) {
        GridPane grid = new GridPane();
        grid.getStyleClass().addAll("form-grid", "comparison");
        for (double width : List.of(FIRST_COLUMN, (100 - FIRST_COLUMN) / 2, (100 - FIRST_COLUMN) / 2)) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(width);
            grid.getColumnConstraints().add(column);
        }
        Recipient one = shown.pair().one();
        Recipient other = shown.pair().other();
        grid.addRow(0, new Label(), head("ui.address.left"), head("ui.address.right"));
        row(grid, "ui.address.NAME", one, other, Recipient::name);
        row(grid, "ui.address.kind", one, other, recipient -> desk.word(recipient.kind()));
        row(grid, "ui.address.ABBREVIATION", one, other, Recipient::abbreviation);
        row(grid, "ui.address.SHORT_CODE", one, other, Recipient::shortCode);
        row(grid, "ui.address.ALIASES", one, other, recipient -> String.join("; ", recipient.aliases()));
        row(
                grid,
                "ui.address.ADDRESS",
                one,
                other,
                recipient -> recipient.contact().address());
        row(
                grid,
                "ui.address.PHONE",
                one,
                other,
                recipient -> recipient.contact().phone());
        row(
                grid,
                "ui.address.EMAIL",
                one,
                other,
                recipient -> recipient.contact().email());
        row(grid, "ui.address.life", one, other, DuplicatesPane::life);
        grid.addRow(grid.getRowCount(), new Label(), head("ui.address.if_left"), head("ui.address.if_right"));
        row(
                grid,
                "ui.address.NAME",
                shown.keepingOne(),
                shown.keepingOther(),
                made -> made.merged().name());
        row(
                grid,
                "ui.address.ALIASES",
                shown.keepingOne(),
                shown.keepingOther(),
                made -> String.join("; ", made.merged().aliases()));
        row(grid, "ui.address.moves", shown.keepingOne(), shown.keepingOther(), this::moves);
        VBox padded = new VBox(grid);
        padded.getStyleClass().add("form-pad");
        return padded;
    }

    private String moves(MergePreview made) {
        return desk.text("ui.address.moves_words", made.dispatches(), made.groups(), made.children());
    }

    private static String life(Recipient recipient) {
        String from = recipient.validFrom().map(DateWording::brief).orElse("…");
        String to = recipient.validTo().map(DateWording::brief).orElse("…");
        return from + " – " + to;
    }

    private Label head(String key) {
        Label head = new Label(desk.text(key));
        head.getStyleClass().add("sheet-heading");
        head.setWrapText(true);
        return head;
    }

    private <T> void row(GridPane grid, String key, T one, T other, Function<T, String> words) {
        Label name = new Label(desk.text(key));
        name.getStyleClass().add("muted");
        name.setWrapText(true);
        Label left = words(words.apply(one));
        Label right = words(words.apply(other));
        if (!left.getText().equals(right.getText())) {
            left.getStyleClass().add("differs");
            right.getStyleClass().add("differs");
        }
        grid.addRow(grid.getRowCount(), name, left, right);
    }

    private static Label words(String text) {
        Label label = new Label(text.isEmpty() ? "–" : text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private final class PairCell extends ListCell<Likeness> {
        private final Label one = new Label();
        private final Label other = new Label();
        private final Label reason = new Label();
        private final VBox lines = new VBox(one, other, reason);

        PairCell() {
            reason.getStyleClass().add("muted");
            lines.getStyleClass().add("hit");
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(Likeness item, boolean empty) {
            super.updateItem(item, empty);
            setGraphic(empty || item == null ? null : lines);
            if (item != null) {
                one.setText(item.one().name());
                other.setText(item.other().name());
                reason.setText(desk.word(item.reason()));
            }
        }
    }
}
