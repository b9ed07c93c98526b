package vn.vanthu.ui.kit;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import javafx.collections.FXCollections;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;
import vn.vanthu.domain.register.Document;
import vn.vanthu.domain.register.Link;
import vn.vanthu.domain.text.DateWording;

/** Chooses what a document does to another one, and that other one by its number or a few words. */
public final class LinkField {
    private final ComboBox<Link.Kind> kind = new ComboBox<>(FXCollections.observableArrayList(Link.Kind.values()));
    private final TextField words = new TextField();
    private final HBox box = new HBox(kind, words);

    /**
     * @param find documents for what is typed; asked in the background
     * @param chosen told each choice
     */
    public LinkField(Desk desk, Function<String, List<Document>> find, BiConsumer<Link.Kind, Document> chosen) {
        kind.setValue(Link.Kind.REPLIES_TO);
        kind.setConverter(new StringConverter<>() {
            @Override
            public String toString(Link.Kind value) {
                return value == null ? "" : desk.word(value);
            }

            @Override
            public Link.Kind fromString(String text) {
                throw new UnsupportedOperationException("chosen, never typed");
            }
        });
        kind.setMinWidth(140);
        words.setPromptText(desk.text("ui.link.prompt"));
        words.setId("link-words");
        HBox.setHgrow(words, Priority.ALWAYS);
        box.getStyleClass().add("link-field");
        Suggestions<Document> found = new Suggestions<>(
                desk, words, typed -> typed.isBlank() ? List.of() : find.apply(typed), LinkField::shown);
        found.taking(document -> {
            found.write("");
            chosen.accept(kind.getValue(), document);
        });
    }

    public Region node() {
        return box;
    }

    public void focus() {
        words.requestFocus();
    }

    /** Number, date, author and subject of a document in one line. */
    public static String shown(Document document) {
        return String.join(
                " · ",
                List.of(
                                document.fields().title(),
                                DateWording.brief(document.fields().issueDate()),
                                document.fields().author(),
                                document.fields().subject())
                        .stream()
                        .filter(part -> !part.isEmpty())
                        .distinct()
                        .toList());
    }
}
