package vn.vanthu.ui.browsing;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import vn.vanthu.domain.register.AttachedFile;
import vn.vanthu.domain.register.Correction;
import vn.vanthu.domain.register.Document;
import vn.vanthu.domain.register.Link;
import vn.vanthu.domain.text.DateWording;
import vn.vanthu.finding.DocumentSheet.Relation;
import vn.vanthu.ui.kit.Act;
import vn.vanthu.ui.kit.Desk;

/** What gathered around a document since it was registered: links, files beside it, corrections. */
final class Gathered {
    /** Ends the kind of a relation where the other document names this one. */
    private static final String FROM_OTHER = "-of";

    private static final double A_KILOBYTE = 1024;

    private final Desk desk;
    private final Consumer<Document> show;
    private final Consumer<AttachedFile> open;
    private final BiConsumer<Document, Link> unlink;

    /**
     * @param show goes to another document
     * @param open shows a file beside the document
     * @param unlink takes a link away
     */
    Gathered(Desk desk, Consumer<Document> show, Consumer<AttachedFile> open, BiConsumer<Document, Link> unlink) {
        this.desk = desk;
        this.show = show;
        this.open = open;
        this.unlink = unlink;
    }

    /** The links of a document, both ways, each with its kind in words. */
    List<Node> relations(Dossier dossier) {
        return dossier.sheet().relations().stream()
                .map(relation -> relation(dossier.document(), relation))
                .toList();
    }

    /** The one that is shown, then those beside it. */
    List<Node> files(Dossier dossier) {
        List<Node> files = new ArrayList<>();
        dossier.document()
                .file()
                .ifPresent(file -> files.add(plain(
                        desk.text(
                                "ui.detail.file",
                                file.name(),
                                file.pages(),
                                Math.max(1, Math.round(file.bytes() / A_KILOBYTE))),
                        "sheet-line")));
        dossier.attached().forEach(attached -> files.add(file(attached)));
        return files;
    }

    List<Node> history(Dossier dossier) {
        return dossier.history().stream().map(this::correction).toList();
    }

    private Node relation(Document document, Relation relation) {
        boolean isFromOther = relation.kind().endsWith(FROM_OTHER);
        String kind = relation.kind().replace(FROM_OTHER, "");
        String words = isFromOther ? desk.text("ui.detail.linked." + kind) : desk.word(Link.Kind.valueOf(kind));
        Hyperlink link = new Hyperlink(words + ": " + relation.other().fields().title());
        link.setWrapText(true);
        link.setOnAction(event -> show.accept(relation.other()));
        if (isFromOther) {
            return link;
        }
        Button remove = new Act(
                        desk.text("ui.link.remove"),
                        Feather.X,
                        "",
                        () -> unlink.accept(
                                document,
                                new Link(
                                        Link.Kind.valueOf(kind),
                                        relation.other().id())))
                .small();
        HBox line = new HBox(link, remove);
        line.getStyleClass().add("entry-link");
        return line;
    }

    private Node file(AttachedFile attached) {
        String words = desk.word(attached.role()) + ": " + attached.file().name() + " ("
                + DateWording.brief(attached.addedOn()) + ")";
        if (!attached.file().name().toLowerCase(java.util.Locale.ROOT).endsWith(".pdf")) {
            return plain(words, "sheet-line");
        }
        Hyperlink link = new Hyperlink(words);
        link.setWrapText(true);
        link.setOnAction(event -> open.accept(attached));
        return link;
    }

    private Node correction(Correction correction) {
        ZonedDateTime at = correction.at().atZone(desk.clock().getZone());
        List<Node> lines = new ArrayList<>();
        lines.add(plain(
                "%s %02d:%02d · %s"
                        .formatted(
                                DateWording.brief(at.toLocalDate()), at.getHour(), at.getMinute(), correction.reason()),
                "sheet-line"));
        for (Correction.Changed changed : correction.fields()) {
            lines.add(plain(
                    desk.text(
                            "ui.detail.changed",
                            desk.word(changed.field()),
                            shown(changed.was()),
                            shown(changed.became())),
                    "muted"));
        }
        VBox box = new VBox();
        box.getChildren().setAll(lines);
        HBox.setHgrow(box, Priority.ALWAYS);
        return box;
    }

    private String shown(String value) {
        return value.isBlank() ? desk.text("ui.detail.nothing") : value.replace("\n", "; ");
    }

    private static Node plain(String words, String style) {
        Label label = new Label(words);
        label.setWrapText(true);
        label.setMinHeight(Label.USE_PREF_SIZE);
        label.getStyleClass().add(style);
        return label;
    }
}
