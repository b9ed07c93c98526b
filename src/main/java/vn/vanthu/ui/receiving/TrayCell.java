package vn.vanthu.ui.receiving;

import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import vn.vanthu.domain.document.DocumentFields;
import vn.vanthu.domain.document.Field;
import vn.vanthu.domain.intake.IntakeItem;
import vn.vanthu.domain.intake.Reading;
import vn.vanthu.domain.text.DateWording;
import vn.vanthu.ui.kit.Desk;
import vn.vanthu.ui.viewer.Thumbnails;

/** A file that waits: its first page small, what was read in it, what is a question, where it comes from. */
final class TrayCell extends ListCell<IntakeItem> {
    static final double THUMBNAIL = 44;
    private static final double TALL = 62;
    private static final PseudoClass DOUBTFUL = PseudoClass.getPseudoClass("doubtful");

    private final Desk desk;
    private final Thumbnails thumbnails;
    private final ImageView picture = new ImageView();
    private final Label head = new Label();
    private final Label subject = new Label();
    private final Label foot = new Label();
    private final HBox box;

    TrayCell(Desk desk, Thumbnails thumbnails) {
        this.desk = desk;
        this.thumbnails = thumbnails;
        picture.setPreserveRatio(true);
        picture.setFitWidth(THUMBNAIL - 4);
        picture.setFitHeight(TALL - 4);
        StackPane paper = new StackPane(picture);
        paper.getStyleClass().add("thumbnail");
        paper.setMinSize(THUMBNAIL, TALL);
        paper.setMaxSize(THUMBNAIL, TALL);
        head.getStyleClass().add("tray-head");
        foot.getStyleClass().add("muted");
        for (Label label : List.of(head, subject, foot)) {
            label.setMinWidth(0);
        }
        VBox words = new VBox(head, subject, foot);
        words.getStyleClass().add("tray-words");
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        box = new HBox(paper, words);
        box.getStyleClass().add("tray-row");
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(IntakeItem item, boolean empty) {
        super.updateItem(item, empty);
        setText(null);
        if (empty || item == null) {
            setGraphic(null);
            return;
        }
        setGraphic(box);
        thumbnails.show(item.file().hash(), 1, picture);
        Reading reading = item.reading();
        DocumentFields fields = reading.fields();
        head.setText(joined(List.of(
                asked(reading, Field.TYPE, fields.type()),
                asked(reading, Field.CODE, fields.code().shown()),
                asked(reading, Field.ISSUE_DATE, DateWording.brief(fields.issueDate())),
                asked(reading, Field.ISSUER, fields.issuer()))));
        subject.setText(asked(reading, Field.SUBJECT, fields.subject()));
        List<String> origin =
                new ArrayList<>(List.of(desk.word(item.why()), item.file().name()));
        item.part().ifPresent(part -> origin.add(desk.text("ui.tray.pages", part.pages())));
        if (!item.reason().isEmpty()) {
            origin.add(0, item.reason());
        }
        foot.setText(joined(origin));
        pseudoClassStateChanged(DOUBTFUL, !reading.doubtful().isEmpty());
        setAccessibleText(head.getText() + ". " + subject.getText());
    }

    /** What is not certain is a question. */
    private String asked(Reading reading, Field field, String value) {
        if (value.isEmpty()) {
            return desk.text("ui.tray.unknown", desk.word(field));
        }
        return reading.confidence(field) < Reading.DOUBTFUL_BELOW ? value + " ?" : value;
    }

    private static String joined(List<String> parts) {
        return String.join(" · ", parts.stream().filter(part -> !part.isEmpty()).toList());
    }
}
