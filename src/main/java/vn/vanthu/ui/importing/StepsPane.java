package vn.vanthu.ui.importing;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import vn.vanthu.domain.register.Direction;
import vn.vanthu.domain.text.Letters;
import vn.vanthu.importing.ImportSheet.DryRun;
import vn.vanthu.importing.ImportSheet.Look;
import vn.vanthu.ui.kit.Act;
import vn.vanthu.ui.kit.Activity;
import vn.vanthu.ui.kit.Desk;
import vn.vanthu.ui.kit.FieldBox;
import vn.vanthu.ui.kit.WordCells;

/** What a person decides about a sheet before it is taken in, what the trial counts, and the button. */
final class StepsPane {
    private static final double WIDTH = 340;
    private static final int CONVERSIONS = 2;

    private final ImportViewModel model;
    private final Desk desk;
    private final VBox conversions = new VBox();
    private final Label counts = new Label();
    private final VBox foot = new VBox();
    private final Button take;
    private final ScrollPane scroll = new ScrollPane();
    private final VBox box = new VBox();

    StepsPane(ImportViewModel model, Desk desk, Act takeIn) {
        this.model = model;
        this.desk = desk;
        take = takeIn.primary();
        take.setId("import-take");
        take.setMaxWidth(Double.MAX_VALUE);
        take.disableProperty().bind(model.ready().not());
        counts.setWrapText(true);
        counts.setMinHeight(Region.USE_PREF_SIZE);
        conversions.getStyleClass().add("conversions");
        VBox form = new VBox(
                new FieldBox(desk.text("ui.import.sheet"), sheets()).node(),
                new FieldBox(desk.text("ui.import.into"), directions()).node(),
                new FieldBox(desk.text("ui.import.letters"), letters())
                        .errorBy(model.lettersError())
                        .node(),
                conversions);
        form.getStyleClass().add("form-pad");
        scroll.setContent(form);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("form-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        foot.getStyleClass().add("import-foot");
        box.getStyleClass().add("import-steps");
        box.setPrefWidth(WIDTH);
        box.setMinWidth(WIDTH);
        box.getChildren().setAll(scroll, foot);
        model.dry().addListener((o, was, is) -> showCounts(is));
        model.letters().addListener((o, was, is) -> showConversions());
        model.look().addListener((o, was, is) -> showConversions());
        model.running().addListener((o, was, is) -> showFoot(is));
        showCounts(model.dry().get());
        showFoot(model.running().get());
    }

    Node node() {
        return box;
    }

    private ComboBox<Look> sheets() {
        ComboBox<Look> choice = new ComboBox<>(model.looks());
        choice.setId("import-sheet");
        WordCells.show(choice, look -> desk.text("ui.import.sheet_rows", name(look), look.rows()));
        choice.valueProperty().bindBidirectional(model.look());
        return choice;
    }

    /** A sheet's name has no font: it is read by its own words. */
    private static String name(Look look) {
        return Letters.guess(List.of(look.sheet())).decode(look.sheet());
    }

    private ComboBox<Direction> directions() {
        ComboBox<Direction> choice = new ComboBox<>();
        choice.setId("import-into");
        choice.getItems().setAll(Direction.INCOMING, Direction.OUTGOING, Direction.INTERNAL);
        WordCells.show(choice, desk::word);
        choice.valueProperty().bindBidirectional(model.direction());
        return choice;
    }

    private ComboBox<Letters> letters() {
        ComboBox<Letters> choice = new ComboBox<>();
        choice.setId("import-letters");
        choice.getItems().setAll(Letters.values());
        WordCells.show(choice, desk::word);
        choice.valueProperty().bindBidirectional(model.letters());
        return choice;
    }

    /** Before and after, to be agreed to: old letters are never converted unasked. */
    private void showConversions() {
        conversions.getChildren().clear();
        if (model.letters().get() == Letters.UNICODE || model.look().get() == null) {
            return;
        }
        for (Sample.Conversion conversion : model.sample().conversions(CONVERSIONS)) {
            Label before = words(conversion.before(), "conversion-before");
            Label after = words(conversion.after(), "conversion-after");
            conversions.getChildren().addAll(before, after);
        }
        CheckBox consent = new CheckBox(desk.text("ui.import.consent"));
        consent.setId("import-consent");
        consent.setWrapText(true);
        consent.selectedProperty().bindBidirectional(model.consent());
        conversions.getChildren().add(consent);
    }

    private static Label words(String text, String style) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().add(style);
        return label;
    }

    private void showCounts(Optional<DryRun> dry) {
        counts.setText(dry.map(found ->
                        desk.text("ui.import.counts", found.sound() - found.voided(), found.voided(), found.refused()))
                .orElse(""));
        take.setText(dry.map(found -> desk.text("ui.import.take_count", found.sound() - found.voided()))
                .orElse(desk.text("ui.import.take")));
    }

    private void showFoot(Optional<Activity> running) {
        if (running.isEmpty()) {
            foot.getChildren().setAll(counts, take);
            return;
        }
        ProgressBar bar = new ProgressBar();
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.progressProperty().bind(running.get().part());
        HBox.setHgrow(bar, Priority.ALWAYS);
        Button stop = new Act(desk.text("ui.stop"), Feather.X, "", running.get()::stop).button();
        HBox row = new HBox(bar, stop);
        row.getStyleClass().add("import-progress");
        foot.getChildren().setAll(new Label(running.get().doing()), row);
    }
}
