package vn.vanthu.ui.copying;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import vn.vanthu.copying.CopyPreview;
import vn.vanthu.domain.copy.CopyNote;
import vn.vanthu.domain.copy.CopyWarning;
import vn.vanthu.domain.copy.Placement;
import vn.vanthu.ui.kit.Act;
import vn.vanthu.ui.kit.Desk;
import vn.vanthu.work.Failure;

/** Says below the form whether the block fits, what the rules object to, and what is to be known of the file. */
final class CopyVerdict {
    private final Desk desk;
    private final Consumer<String> open;
    private final Runnable useImages;
    private final Label fits = new Label();
    private final VBox notes = new VBox();
    private final VBox box = new VBox(fits, notes);

    /**
     * @param open opens the option of this key, which answers what is objected to
     * @param useImages makes the pages pictures, so that the copy can be PDF/A
     */
    CopyVerdict(Desk desk, Consumer<String> open, Runnable useImages) {
        this.desk = desk;
        this.open = open;
        this.useImages = useImages;
        fits.setWrapText(true);
        fits.setMinHeight(Label.USE_PREF_SIZE);
        fits.getStyleClass().add("copy-fits");
        notes.getStyleClass().add("copy-notes");
    }

    Node node() {
        return box;
    }

    void show(Optional<CopyForesight> foresight) {
        clear();
        foresight.ifPresent(this::show);
    }

    /** What is wrong, and the option that mends it. */
    void show(Failure reason) {
        clear();
        say(desk.notices().sentence(reason), false);
        switch (reason.kind()) {
            case KIND_NEEDS_REASON -> open.accept("ui.copy.reason");
            case COPY_NOT_PERMITTED -> open.accept("ui.copy.permitted_by");
            case PDF_LOCKED, PASSWORD_WRONG -> open.accept("ui.copy.password");
            case PLACE_INKED, PLACE_OUTSIDE -> open.accept("ui.copy.top");
            default -> {}
        }
    }

    private void show(CopyForesight foresight) {
        CopyPreview made = foresight.preview();
        boolean under = made.placement().where() == Placement.Where.UNDER_THE_TEXT;
        double left = under
                ? made.guides().bottom()
                        - made.placement().top()
                        - made.placement().height()
                : made.room() - made.placement().height();
        say(
                under
                        ? desk.text("ui.copy.fits", millimetres(Math.max(0, left)))
                        : desk.text("ui.copy.fits_not", millimetres(Math.max(0, -left))),
                under);
        for (CopyWarning warning : foresight.advice().warnings()) {
            notes.getChildren().add(note(desk.word(warning), Feather.ALERT_TRIANGLE));
            switch (warning) {
                case KIND_NOT_BY_ORIGIN -> open.accept("ui.copy.reason");
                case NEEDS_LEAVE -> open.accept("ui.copy.permitted_by");
                default -> {}
            }
        }
        for (CopyNote note : made.notes()) {
            notes.getChildren().add(note(desk.word(note), Feather.INFO));
            if (note == CopyNote.NOT_ARCHIVAL) {
                notes.getChildren()
                        .add(new Act(desk.text("ui.copy.use_images"), Feather.IMAGE, "", useImages).button());
            }
        }
    }

    private void clear() {
        fits.getStyleClass().removeAll("fits", "fits-not");
        fits.setText("");
        fits.setGraphic(null);
        notes.getChildren().clear();
    }

    private void say(String sentence, boolean isGood) {
        fits.setText(sentence);
        fits.setGraphic(new FontIcon(isGood ? Feather.CHECK : Feather.ALERT_TRIANGLE));
        fits.getStyleClass().add(isGood ? "fits" : "fits-not");
    }

    private static Node note(String sentence, Feather icon) {
        Label words = new Label(sentence, new FontIcon(icon));
        words.setWrapText(true);
        words.setMinHeight(Label.USE_PREF_SIZE);
        HBox row = new HBox(words);
        row.getStyleClass().add("muted");
        return row;
    }

    private static String millimetres(double value) {
        return String.format(Locale.ROOT, "%.0f", value);
    }
}
