package vn.vanthu.ui.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import vn.vanthu.domain.document.DocumentFields;
import vn.vanthu.domain.query.Hit;
import vn.vanthu.domain.register.Document;
import vn.vanthu.domain.text.DateWording;
import vn.vanthu.domain.text.PartialDate;
import vn.vanthu.texts.Texts;

/** A hit in two or three lines: number, date and agency; the subject; the words around the hit, when it is in the text. */
final class HitCell extends ListCell<Integer> {
    private final Texts texts;
    private final IntFunction<Optional<Hit>> hits;
    private final Label code = new Label();
    private final Label about = new Label();
    private final Label subject = new Label();
    private final TextFlow snippet = new TextFlow();
    private final VBox box = new VBox();

    HitCell(Texts texts, IntFunction<Optional<Hit>> hits) {
        this.texts = texts;
        this.hits = hits;
        code.getStyleClass().add("hit-code");
        code.setMinWidth(Region.USE_PREF_SIZE);
        about.getStyleClass().add("muted");
        subject.getStyleClass().add("hit-subject");
        snippet.getStyleClass().add("hit-snippet");
        HBox.setHgrow(about, Priority.ALWAYS);
        HBox head = new HBox(code, about);
        head.getStyleClass().add("hit-head");
        box.getStyleClass().add("hit");
        box.getChildren().setAll(head, subject, snippet);
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(Integer row, boolean empty) {
        super.updateItem(row, empty);
        setGraphic(empty || row == null ? null : box);
        if (!empty && row != null) {
            hits.apply(row).ifPresentOrElse(this::show, this::showWaiting);
        }
    }

    /** Keeps the room of a row that is being read. */
    private void showWaiting() {
        code.setText("…");
        about.setText("");
        subject.setText("");
        snippet.getChildren().clear();
    }

    private void show(Hit hit) {
        Document document = hit.document();
        DocumentFields fields = document.fields();
        code.setText(fields.code().isNone() ? fields.type() : fields.code().shown());
        String date = DateWording.brief(
                fields.issueDate().isNone() ? PartialDate.of(document.registeredOn()) : fields.issueDate());
        about.setText(String.join(
                " · ",
                List.of(date, fields.author(), texts.of(document.direction())).stream()
                        .filter(part -> !part.isEmpty())
                        .toList()));
        boolean inSubject = hit.page() == 0 && hit.snippet().equals(fields.subject());
        subject.setText(fields.subject());
        subject.setVisible(!inSubject);
        subject.setManaged(!inSubject);
        snippet.getChildren().setAll(marked(hit).stream().toList());
        snippet.setVisible(!hit.snippet().isBlank());
        snippet.setManaged(!hit.snippet().isBlank());
    }

    private List<Text> marked(Hit hit) {
        List<Text> parts = new ArrayList<>();
        if (hit.page() > 0) {
            parts.add(part(texts.get("ui.find.on_page", hit.page()) + " ", "hit-page"));
        }
        String words = hit.snippet();
        int at = 0;
        for (Hit.Mark mark : hit.marks()) {
            if (mark.start() >= at && mark.end() <= words.length()) {
                parts.add(part(words.substring(at, mark.start()), "hit-words"));
                parts.add(part(words.substring(mark.start(), mark.end()), "hit-mark"));
                at = mark.end();
            }
        }
        parts.add(part(words.substring(at), "hit-words"));
        return parts;
    }

    private static Text part(String words, String style) {
        Text text = new Text(words.replace('\n', ' '));
        text.getStyleClass().add(style);
        return text;
    }
}
