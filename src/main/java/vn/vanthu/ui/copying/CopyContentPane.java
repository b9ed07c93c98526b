package vn.vanthu.ui.copying;

import java.util.List;
import java.util.Locale;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.controlsfx.control.SegmentedButton;
import org.kordamp.ikonli.feather.Feather;
import vn.vanthu.domain.copy.CopyContent.Way;
import vn.vanthu.domain.document.CopyKind;
import vn.vanthu.ui.kit.Act;
import vn.vanthu.ui.kit.Desk;
import vn.vanthu.ui.kit.FieldBox;

/** The part of the order that says what the copy shows: which way, which pages, which regions in which order. */
final class CopyContentPane {
    private final Desk desk;
    private final CopyViewModel model;
    private final SegmentedButton ways = new SegmentedButton();
    private final VBox rows = new VBox();
    private final VBox box = new VBox();

    CopyContentPane(Desk desk, CopyViewModel model) {
        this.desk = desk;
        this.model = model;
        TextField pages = new TextField();
        pages.textProperty().bindBidirectional(model.content().pages());
        pages.setId("ui-copy-pages");
        Region pagesBox = new FieldBox(desk.text("ui.copy.pages"), pages).node();
        TextField signed = new TextField();
        signed.textProperty().bindBidirectional(model.content().signedLine());
        signed.setId("ui-copy-signed");
        Region signedBox = new FieldBox(desk.text("ui.copy.signed_line"), signed).node();
        rows.getStyleClass().add("copy-regions");
        box.getStyleClass().add("copy-content");
        Region all = new FieldBox(desk.text("ui.copy.way"), ways)
                .errorBy(model.content().error())
                .node();
        box.getChildren().setAll(all, pagesBox, rows, signedBox);
        seenWith(pagesBox, Way.PAGES);
        seenWith(rows, Way.REGIONS);
        seenWith(signedBox, Way.RETYPED);
        model.head().kind().addListener((o, was, is) -> offer(is));
        model.content().way().addListener((o, was, is) -> select());
        model.content().regions().addListener((ListChangeListener<Object>) change -> showRegions());
        offer(model.head().kind().get());
        showRegions();
    }

    Node node() {
        return box;
    }

    private void seenWith(Region part, Way way) {
        part.managedProperty().bind(model.content().way().isEqualTo(way));
        part.visibleProperty().bind(part.managedProperty());
    }

    private void offer(CopyKind kind) {
        model.content().fit(kind);
        List<Way> fitting =
                kind == CopyKind.EXTRACT ? List.of(Way.PAGES, Way.REGIONS) : List.of(Way.WHOLE, Way.RETYPED);
        ways.getButtons().setAll(fitting.stream().map(this::segment).toList());
        select();
    }

    private ToggleButton segment(Way way) {
        ToggleButton button = new ToggleButton(desk.word(way));
        button.setUserData(way);
        button.setOnAction(event -> {
            button.setSelected(true);
            model.content().way().set(way);
        });
        return button;
    }

    private void select() {
        Way way = model.content().way().get();
        ways.getButtons().forEach(button -> button.setSelected(way.equals(button.getUserData())));
    }

    private void showRegions() {
        var regions = model.content().regions();
        rows.getChildren().clear();
        for (int i = 0; i < regions.size(); i++) {
            rows.getChildren().add(row(i));
        }
        if (regions.isEmpty()) {
            Label hint = new Label(desk.text("ui.copy.regions_hint"));
            hint.setWrapText(true);
            hint.getStyleClass().add("muted");
            rows.getChildren().add(hint);
        }
    }

    private Node row(int index) {
        var regions = model.content().regions();
        var region = regions.get(index);
        Label words = new Label(desk.text(
                "ui.copy.region",
                index + 1,
                region.page(),
                String.format(Locale.ROOT, "%.0f", region.width()),
                String.format(Locale.ROOT, "%.0f", region.height())));
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        Act up = new Act(desk.text("ui.copy.region_up"), Feather.ARROW_UP, "", () -> {
            if (index > 0) {
                regions.add(index - 1, regions.remove(index));
            }
        });
        Act remove = new Act(desk.text("ui.copy.region_remove"), Feather.X, "", () -> regions.remove(index));
        HBox row = new HBox(words, up.small(), remove.small());
        row.getStyleClass().add("copy-region");
        return row;
    }
}
