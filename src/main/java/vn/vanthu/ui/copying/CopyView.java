package vn.vanthu.ui.copying;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import vn.vanthu.copying.CopyPreview;
import vn.vanthu.domain.copy.CertifiedCopy;
import vn.vanthu.domain.copy.CopyNote;
import vn.vanthu.domain.copy.CopyProposal;
import vn.vanthu.domain.copy.Placement;
import vn.vanthu.domain.register.Document;
import vn.vanthu.opening.OpenArchive;
import vn.vanthu.ui.kit.Act;
import vn.vanthu.ui.kit.Desk;
import vn.vanthu.ui.kit.DistributionEditor;
import vn.vanthu.ui.kit.RecipientBook;
import vn.vanthu.ui.kit.Screen;
import vn.vanthu.ui.kit.Ways;
import vn.vanthu.ui.viewer.DocumentView;
import vn.vanthu.ui.viewer.PageMark;
import vn.vanthu.ui.viewer.PrintAndSave;

/** Sao lục: the order at the left, the very page that will be printed at the right. */
public final class CopyView implements Screen {
    /** mm of the original's text that stay in sight above the block. */
    private static final double ABOVE_BLOCK = 60;

    private final OpenArchive archive;
    private final Desk desk;
    private final Ways ways;
    private final CopyViewModel model;
    private final DocumentView pages;
    private final DistributionEditor distribution;
    private final CopyForm form;
    private final PrintAndSave output;
    private final Label source = new Label();
    private final Label fits = new Label();
    private final VBox notes = new VBox();
    private final SplitPane split = new SplitPane();
    private final Act issue;
    private final Act issueAndPrint;
    private final Act back;

    public CopyView(OpenArchive archive, Desk desk, Ways ways) {
        this.archive = archive;
        this.desk = desk;
        this.ways = ways;
        model = new CopyViewModel(archive, desk);
        pages = new DocumentView(desk);
        distribution = new DistributionEditor(
                desk,
                model.distribution(),
                new RecipientBook(
                        archive.lists()::all,
                        archive.lists()::save,
                        archive.distribution().addresses()::suggest,
                        archive.distribution().resolve()::resolve,
                        archive.distribution().resolve()::remember,
                        () -> archive.office().office().officeAbbreviation()));
        form = new CopyForm(desk, model, archive.forms().profiles(), distribution);
        output = new PrintAndSave(archive, desk, () -> split.getScene().getWindow());
        issue = new Act(desk.text("ui.copy.issue"), Feather.CHECK, "Ctrl+Enter", () -> model.issue(this::issued));
        issueAndPrint = new Act(desk.text("ui.copy.issue_print"), Feather.PRINTER, "Ctrl+P", this::issueAndPrint);
        back = new Act(desk.text("ui.back"), Feather.ARROW_LEFT, "Esc", ways::back);
        build();
    }

    @Override
    public Node node() {
        return split;
    }

    @Override
    public List<Act> acts() {
        return List.of(
                issue,
                issueAndPrint,
                distribution.choose(),
                back,
                pages.zoomIn(),
                pages.zoomOut(),
                pages.zoomToWidth());
    }

    @Override
    public void shown() {
        form.focusFirst();
    }

    /** Begins a copy of this document. */
    public void begin(Document document) {
        model.begin(document);
    }

    /** Whether a copy has been begun and not ended. */
    public ReadOnlyBooleanProperty open() {
        return model.open();
    }

    private void build() {
        BorderPane left = new BorderPane(form.node());
        left.setTop(head());
        left.setBottom(foot());
        left.setMinWidth(360);
        split.getItems().setAll(left, pages.node());
        split.setDividerPositions(desk.remembered().number("split.copy", 0.42));
        split.getDividers()
                .get(0)
                .positionProperty()
                .addListener((o, was, is) -> desk.remembered().keep("split.copy", is));
        split.getStyleClass().add("copying");
        model.proposal().addListener((o, was, is) -> is.ifPresent(this::proposed));
        model.preview().addListener((o, was, is) -> showPreview(is));
        showPreview(Optional.empty());
    }

    private Node head() {
        Label title = new Label(desk.text("ui.copy.title"));
        title.getStyleClass().add("screen-title");
        source.getStyleClass().add("muted");
        source.setWrapText(true);
        VBox head = new VBox(title, source);
        head.getStyleClass().add("copy-head");
        return head;
    }

    private Node foot() {
        fits.setWrapText(true);
        fits.setMinHeight(Region.USE_PREF_SIZE);
        fits.getStyleClass().add("copy-fits");
        notes.getStyleClass().add("copy-notes");
        Button issuing = issue.primary();
        issuing.disableProperty().bind(model.busy().or(model.open().not()));
        Button printing = issueAndPrint.button();
        printing.disableProperty().bind(issuing.disableProperty());
        FlowPane buttons = new FlowPane(issuing, printing, back.button());
        buttons.getStyleClass().add("form-acts");
        return new VBox(fits, notes, buttons);
    }

    private void proposed(CopyProposal proposal) {
        source.setText(desk.text("ui.copy.of", proposal.source().fields().title()));
        form.offer(proposal);
    }

    private void showPreview(Optional<CopyPreview> preview) {
        fits.getStyleClass().removeAll("fits", "fits-not");
        notes.getChildren().clear();
        if (preview.isEmpty()) {
            fits.setText("");
            fits.setGraphic(null);
            pages.nothing(desk.text("ui.copy.preview_making"));
            return;
        }
        CopyPreview made = preview.get();
        boolean under = made.placement().where() == Placement.Where.UNDER_THE_TEXT;
        double left = made.room() - made.placement().height();
        fits.setText(
                under
                        ? desk.text("ui.copy.fits", millimetres(Math.max(0, left)))
                        : desk.text("ui.copy.fits_not", millimetres(Math.max(0, -left))));
        fits.setGraphic(new FontIcon(under ? Feather.CHECK : Feather.ALERT_TRIANGLE));
        fits.getStyleClass().add(under ? "fits" : "fits-not");
        for (CopyNote note : made.notes()) {
            notes.getChildren().add(note(note));
        }
        pages.show(
                () -> archive.view().open(made.file()),
                new PageMark(made.placement().page(), 0, made.placement().top() - ABOVE_BLOCK, 0, 0),
                () -> CopyViewModel.discard(made.file()));
    }

    private Node note(CopyNote note) {
        Label words = new Label(desk.word(note), new FontIcon(Feather.INFO));
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        HBox row = new HBox(words);
        row.getStyleClass().add("muted");
        return row;
    }

    private static String millimetres(double value) {
        return String.format(Locale.ROOT, "%.0f", value);
    }

    private void issueAndPrint() {
        model.issue(copy -> {
            issued(copy);
            print(copy);
        });
    }

    private void print(CertifiedCopy copy) {
        int copies = copy.document().fields().distribution().totalCopies();
        output.print(copy.document(), Math.max(1, copies));
    }

    private void issued(CertifiedCopy copy) {
        ways.show(copy.document());
        desk.notices()
                .success(
                        desk.text(
                                "ui.copy.issued",
                                copy.document().fields().code().shown()),
                        List.of(
                                new Act(desk.text("ui.print"), Feather.PRINTER, "", () -> print(copy)),
                                new Act(
                                        desk.text("ui.save_pdf"),
                                        Feather.DOWNLOAD,
                                        "",
                                        () -> output.save(copy.document()))));
    }
}
