package vn.vanthu.ui.browsing;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import vn.vanthu.domain.distribution.DistributionLine;
import vn.vanthu.domain.document.CopyStamp;
import vn.vanthu.domain.document.DocumentFields;
import vn.vanthu.domain.document.FileHash;
import vn.vanthu.domain.document.Urgency;
import vn.vanthu.domain.register.Direction;
import vn.vanthu.domain.register.Document;
import vn.vanthu.domain.register.Link;
import vn.vanthu.domain.text.DateWording;
import vn.vanthu.finding.DocumentSheet;
import vn.vanthu.opening.OpenArchive;
import vn.vanthu.ui.kit.Desk;
import vn.vanthu.ui.kit.EmptyState;
import vn.vanthu.ui.kit.Ways;
import vn.vanthu.ui.viewer.DocumentView;

/** One document with its fields, recipients, copies and pages, beside the register. */
final class DetailPane {
    private final OpenArchive archive;
    private final Desk desk;
    private final Ways ways;
    private final DocumentView pages;
    private final VBox sheetBox = new VBox();
    private final ScrollPane scroll = new ScrollPane(sheetBox);
    private final BorderPane box = new BorderPane();
    private final DetailFoot foot;
    private final Gathered gathered;
    private final SplitPane split = new SplitPane();
    private Optional<Document> shown = Optional.empty();
    private long shownId;
    private Optional<FileHash> shownFile = Optional.empty();

    /** @param unlink takes a link to another document away */
    DetailPane(OpenArchive archive, Desk desk, Ways ways, BiConsumer<Document, Link> unlink) {
        this.archive = archive;
        this.desk = desk;
        this.ways = ways;
        pages = new DocumentView(desk);
        sheetBox.getStyleClass().add("sheet");
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("sheet-scroll");
        split.setOrientation(Orientation.VERTICAL);
        foot = new DetailFoot(desk, () -> shown);
        gathered = new Gathered(
                desk,
                ways::show,
                attached -> {
                    arrange(true);
                    pages.show(() -> archive.view().open(attached.file().hash()), 1);
                },
                unlink);
        box.getStyleClass().add("detail");
        box.setBottom(foot.node());
        box.setMinWidth(0);
        split.getItems().setAll(scroll);
        nothing();
    }

    /** What can be done to the document, below it. */
    DetailFoot foot() {
        return foot;
    }

    Region node() {
        return box;
    }

    DocumentView pages() {
        return pages;
    }

    void remember() {
        if (!split.getDividers().isEmpty()) {
            desk.remembered().keep("split.sheet", split.getDividerPositions()[0]);
        }
    }

    void show(Optional<Dossier> dossier) {
        dossier.ifPresentOrElse(this::showDossier, this::nothing);
    }

    private void nothing() {
        shown = Optional.empty();
        box.setCenter(new EmptyState(
                        Feather.FILE_TEXT, desk.text("ui.detail.none"), desk.text("ui.detail.none_words"), List.of())
                .node());
        box.getBottom().setVisible(false);
    }

    private void showDossier(Dossier dossier) {
        DocumentSheet sheet = dossier.sheet();
        box.setCenter(split);
        box.getBottom().setVisible(true);
        Document document = sheet.document();
        if (shown.filter(before -> before.id() == document.id()).isEmpty()) {
            foot.questions().getChildren().clear();
        }
        shown = Optional.of(document);
        sheetBox.getChildren().setAll(head(document), subject(document), new SheetFields(desk).of(document));
        addAll(
                "ui.detail.addressees",
                document.fields().addressees().stream()
                        .map(line -> plain("- " + line))
                        .toList());
        addAll(
                "ui.detail.distribution",
                document.fields().distribution().lines().stream()
                        .map(this::line)
                        .toList());
        Handled handled = new Handled(desk, ways);
        addAll("ui.dispatch", handled.dispatch(document, dossier.dispatches()));
        addAll("ui.assign", handled.assignment(document, dossier.assignment()));
        addAll("ui.detail.copies", new CopyRows(desk, ways::show).of(sheet.standings()));
        addAll(
                "ui.detail.arrived_as",
                sheet.arrivedAs().stream()
                        .map(DetailPane::inShort)
                        .map(this::plain)
                        .toList());
        addAll("ui.detail.copy_of", sheet.chain().stream().map(this::link).toList());
        addAll("ui.detail.relations", gathered.relations(dossier));
        CitationRows citations = new CitationRows(desk, ways::show, ways::find);
        addAll("ui.detail.citations", citations.cites(sheet));
        addAll("ui.detail.cited_by", citations.citedBy(sheet));
        addAll("ui.detail.files", gathered.files(dossier));
        addAll("ui.detail.history", gathered.history(dossier));
        if (document.file().isEmpty()) {
            sheetBox.getChildren().add(plain(desk.text("ui.detail.no_file")));
        }
        showPages(document);
    }

    private void showPages(Document document) {
        Optional<FileHash> hash = document.file().map(Document.KeptFile::hash);
        if (document.id() == shownId && hash.equals(shownFile)) {
            return;
        }
        shownId = document.id();
        shownFile = hash;
        arrange(hash.isPresent());
        hash.ifPresentOrElse(
                file -> pages.show(archive, document, 1, ""), () -> pages.nothing(desk.text("ui.detail.no_file")));
    }

    /** A document on paper has no pages to show: its sheet takes their room. */
    private void arrange(boolean withPages) {
        if (withPages == split.getItems().contains(pages.node())) {
            return;
        }
        remember();
        if (withPages) {
            split.getItems().setAll(scroll, pages.node());
            split.setDividerPositions(desk.remembered().number("split.sheet", 0.46));
        } else {
            split.getItems().setAll(scroll);
        }
    }

    private Node head(Document document) {
        Label number = new Label(headline(document));
        number.getStyleClass().add("sheet-number");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(number, gap);
        head.getStyleClass().add("sheet-head");
        Urgency urgency = document.fields().markings().urgency();
        if (urgency != Urgency.NONE) {
            head.getChildren().add(BookColumns.urgencyLabel(urgency));
        }
        if (document.voidedBecause().isPresent()) {
            Label voided = new Label(desk.text("ui.detail.voided"));
            voided.getStyleClass().addAll("stamp", "stamp-hoa-toc");
            head.getChildren().add(voided);
        }
        return head;
    }

    private String headline(Document document) {
        DocumentFields fields = document.fields();
        return document.direction() == Direction.INCOMING
                ? desk.text("ui.detail.arrival", BookColumns.number(document))
                : fields.code().isNone() ? fields.type() : fields.code().shown();
    }

    private Node subject(Document document) {
        Label subject = new Label(document.fields().subject());
        subject.setWrapText(true);
        subject.getStyleClass().add("sheet-subject");
        return subject;
    }

    private static String inShort(CopyStamp copy) {
        return Stream.of(copy.kindAsPrinted(), copy.code().shown(), DateWording.brief(copy.date()), copy.issuer())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private void addAll(String heading, List<Node> nodes) {
        if (!nodes.isEmpty()) {
            Label head = new Label(desk.text(heading));
            head.getStyleClass().add("sheet-heading");
            VBox part = new VBox(head);
            part.getStyleClass().add("sheet-part");
            part.getChildren().addAll(nodes);
            sheetBox.getChildren().add(part);
        }
    }

    private Node line(DistributionLine line) {
        String copies = line.copies() > 0 ? "   → " + line.copies() : "";
        return plain("- " + line.printed() + copies);
    }

    private Node plain(String words) {
        Label label = new Label(words);
        label.setWrapText(true);
        label.setMinHeight(Label.USE_PREF_SIZE);
        return label;
    }

    private Node link(Document document) {
        Hyperlink link = new Hyperlink(document.fields().title());
        link.setWrapText(true);
        link.setOnAction(event -> ways.show(document));
        return link;
    }
}
