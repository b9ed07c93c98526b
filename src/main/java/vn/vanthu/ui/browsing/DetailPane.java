package vn.vanthu.ui.browsing;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Orientation;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import vn.vanthu.domain.distribution.DistributionLine;
import vn.vanthu.domain.document.CopyStamp;
import vn.vanthu.domain.document.DocumentFields;
import vn.vanthu.domain.document.Field;
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
import vn.vanthu.ui.viewer.DocumentView;

/** One document with its fields, recipients, copies and pages, beside the register. */
final class DetailPane {
    private final OpenArchive archive;
    private final Desk desk;
    private final Consumer<Document> show;
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

    /**
     * @param show goes to another document, such as a copy
     * @param unlink takes a link to another document away
     */
    DetailPane(OpenArchive archive, Desk desk, Consumer<Document> show, BiConsumer<Document, Link> unlink) {
        this.archive = archive;
        this.desk = desk;
        this.show = show;
        pages = new DocumentView(desk);
        sheetBox.getStyleClass().add("sheet");
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("sheet-scroll");
        split.setOrientation(Orientation.VERTICAL);
        foot = new DetailFoot(desk, () -> shown);
        gathered = new Gathered(
                desk,
                show,
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
        sheetBox.getChildren().setAll(head(document), subject(document), fields(document));
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
        addAll("ui.detail.copies", new CopyRows(desk, show).of(sheet.standings()));
        addAll(
                "ui.detail.arrived_as",
                sheet.arrivedAs().stream()
                        .map(DetailPane::inShort)
                        .map(this::plain)
                        .toList());
        addAll("ui.detail.copy_of", sheet.chain().stream().map(this::link).toList());
        addAll("ui.detail.relations", gathered.relations(dossier));
        addAll("ui.detail.files", gathered.files(dossier));
        addAll(
                "ui.detail.citations",
                sheet.citations().stream()
                        .map(citation -> plain(
                                citation.asWritten().isEmpty()
                                        ? citation.code().shown() + "  " + DateWording.brief(citation.date())
                                        : citation.asWritten()))
                        .toList());
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
                file -> pages.show(() -> archive.view().open(file), 1),
                () -> pages.nothing(desk.text("ui.detail.no_file")));
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

    private Node fields(Document document) {
        DocumentFields fields = document.fields();
        GridPane grid = new GridPane();
        grid.getStyleClass().add("sheet-grid");
        ColumnConstraints names = new ColumnConstraints(124);
        ColumnConstraints values = new ColumnConstraints(40, 200, Double.MAX_VALUE);
        values.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().setAll(names, values);
        row(grid, desk.word(Field.CODE), fields.code().shown());
        row(grid, desk.word(Field.ISSUE_DATE), DateWording.brief(fields.issueDate()));
        row(grid, desk.word(Field.TYPE), fields.type());
        row(grid, desk.word(Field.ISSUER), fields.author());
        row(grid, desk.word(Field.SIGNER), signer(fields));
        row(grid, desk.text("ui.detail.registered_on"), DateWording.brief(document.registeredOn()));
        row(grid, desk.word(Field.DUE_DATE), DateWording.brief(fields.handling().dueDate()));
        row(grid, desk.word(Field.HOLDER), fields.handling().holder());
        row(grid, desk.word(Field.RECORDS_FILE), fields.handling().recordsFile());
        row(grid, desk.word(Field.CIRCULATION), fields.markings().circulation());
        row(grid, desk.word(Field.NOTE), fields.handling().note());
        row(grid, desk.text("ui.detail.void_reason"), document.voidedBecause().orElse(""));
        return grid;
    }

    private static String inShort(CopyStamp copy) {
        return Stream.of(copy.kindAsPrinted(), copy.code().shown(), DateWording.brief(copy.date()), copy.issuer())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private static String signer(DocumentFields fields) {
        String name = fields.signer().name();
        String title = fields.signer().title();
        return name.isEmpty() || title.isEmpty() ? name + title : name + " · " + title;
    }

    private void row(GridPane grid, String caption, String value) {
        if (!value.isEmpty()) {
            Label name = new Label(caption);
            name.getStyleClass().add("muted");
            Label words = new Label(value);
            words.setWrapText(true);
            words.setMinHeight(Label.USE_PREF_SIZE);
            GridPane.setValignment(name, VPos.TOP);
            grid.addRow(grid.getRowCount(), name, words);
        }
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
        return go(document.fields().title(), document);
    }

    private Node go(String words, Document document) {
        Hyperlink link = new Hyperlink(words);
        link.setWrapText(true);
        link.setOnAction(event -> show.accept(document));
        return link;
    }
}
