package vn.vanthu.ui.copying;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import vn.vanthu.copying.CopyBatch;
import vn.vanthu.copying.CopyPreview;
import vn.vanthu.domain.copy.CertifiedCopy;
import vn.vanthu.domain.copy.CopyNote;
import vn.vanthu.domain.copy.CopyProposal;
import vn.vanthu.domain.copy.CopyWarning;
import vn.vanthu.domain.copy.Placement;
import vn.vanthu.domain.copy.Region;
import vn.vanthu.domain.distribution.DistributionList;
import vn.vanthu.domain.distribution.SavedList;
import vn.vanthu.domain.register.Document;
import vn.vanthu.opening.OpenArchive;
import vn.vanthu.ui.kit.Act;
import vn.vanthu.ui.kit.Desk;
import vn.vanthu.ui.kit.DistributionEditor;
import vn.vanthu.ui.kit.Inquiry;
import vn.vanthu.ui.kit.RecipientBook;
import vn.vanthu.ui.kit.Screen;
import vn.vanthu.ui.kit.Ways;
import vn.vanthu.ui.viewer.BlockGuide;
import vn.vanthu.ui.viewer.DocumentView;
import vn.vanthu.ui.viewer.PageMark;
import vn.vanthu.ui.viewer.PrintAndSave;
import vn.vanthu.ui.viewer.RegionMarker;
import vn.vanthu.work.Failure;

/** Sao lục: the order at the left, the very page that will be printed at the right. */
public final class CopyView implements Screen {
    /** mm of the original's text that stay in sight above the block. */
    private static final double ABOVE_BLOCK = 60;

    private final OpenArchive archive;
    private final Desk desk;
    private final Ways ways;
    private final CopyViewModel model;
    private final DocumentView pages;
    private final DocumentView original;
    private final BlockGuide guide;
    private final CopySides sides;
    private final DistributionEditor distribution;
    private final CopyForm form;
    private final PrintAndSave output;
    private final Label source = new Label();
    private final Label fits = new Label();
    private final VBox notes = new VBox();
    private final VBox asking = new VBox();
    private final SplitPane split = new SplitPane();
    private final Act issue;
    private final Act issueAndPrint;
    private final Act issueToEach;
    private final Act back;

    public CopyView(OpenArchive archive, Desk desk, Ways ways) {
        this.archive = archive;
        this.desk = desk;
        this.ways = ways;
        model = new CopyViewModel(archive, desk);
        pages = new DocumentView(desk);
        original = new DocumentView(desk);
        guide = new BlockGuide(pages, model.finish()::moveTo);
        new RegionMarker(original, mark -> model.addRegion(region(mark)));
        RetypedEditor editor = new RetypedEditor(desk, model.content(), model::takeText);
        sides = new CopySides(
                desk,
                model.content(),
                Map.of(
                        CopySides.Side.COPY, pages.node(),
                        CopySides.Side.SOURCE, original.node(),
                        CopySides.Side.EDITOR, editor.node()),
                this::sideShown);
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
        issueToEach = new Act(desk.text("ui.copy.issue_many"), Feather.USERS, "", this::chooseLists);
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
        model.begin(document, Optional.empty());
    }

    /** Begins a copy of {@code source} that is to be issued in the place of {@code copy}. */
    public void replace(Document source, Document copy) {
        model.begin(source, Optional.of(copy));
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
        split.getItems().setAll(left, sides.node());
        split.setDividerPositions(desk.remembered().number("split.copy", 0.42));
        split.getDividers()
                .get(0)
                .positionProperty()
                .addListener((o, was, is) -> desk.remembered().keep("split.copy", is));
        split.getStyleClass().add("copying");
        model.proposal().addListener((o, was, is) -> is.ifPresent(this::proposed));
        model.foresight().addListener((o, was, is) -> showForesight(is));
        model.trouble().addListener((o, was, is) -> is.ifPresent(this::showTrouble));
        model.content().regions().addListener((ListChangeListener<Region>) change -> markRegions());
        showForesight(Optional.empty());
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
        fits.setMinHeight(Label.USE_PREF_SIZE);
        fits.getStyleClass().add("copy-fits");
        notes.getStyleClass().add("copy-notes");
        Button issuing = issue.primary();
        issuing.disableProperty().bind(model.issuing().busy().or(model.open().not()));
        Button printing = issueAndPrint.button();
        printing.disableProperty().bind(issuing.disableProperty());
        Button many = issueToEach.button();
        many.disableProperty().bind(issuing.disableProperty());
        FlowPane buttons = new FlowPane(issuing, printing, many, back.button());
        buttons.getStyleClass().add("form-acts");
        return new VBox(asking, fits, notes, buttons);
    }

    private void proposed(CopyProposal proposal) {
        String title = proposal.source().fields().title();
        source.setText(model.replaced()
                .map(copy -> desk.text(
                        "ui.copy.instead_of", title, copy.fields().code().shown()))
                .orElseGet(() -> desk.text("ui.copy.of", title)));
        form.offer(proposal);
    }

    private void showForesight(Optional<CopyForesight> foresight) {
        fits.getStyleClass().removeAll("fits", "fits-not");
        notes.getChildren().clear();
        if (foresight.isEmpty()) {
            fits.setText("");
            fits.setGraphic(null);
            pages.nothing(desk.text("ui.copy.preview_making"));
            return;
        }
        CopyPreview made = foresight.get().preview();
        form.fit(foresight.get().advice());
        for (CopyWarning warning : foresight.get().advice().warnings()) {
            notes.getChildren().add(note(desk.word(warning), Feather.ALERT_TRIANGLE));
        }
        boolean under = made.placement().where() == Placement.Where.UNDER_THE_TEXT;
        double left = made.room() - made.placement().height();
        fits.setText(
                under
                        ? desk.text("ui.copy.fits", millimetres(Math.max(0, left)))
                        : desk.text("ui.copy.fits_not", millimetres(Math.max(0, -left))));
        fits.setGraphic(new FontIcon(under ? Feather.CHECK : Feather.ALERT_TRIANGLE));
        fits.getStyleClass().add(under ? "fits" : "fits-not");
        for (CopyNote note : made.notes()) {
            notes.getChildren().add(note(desk.word(note), Feather.INFO));
        }
        pages.show(
                () -> archive.view().open(made.file()),
                new PageMark(made.placement().page(), 0, made.placement().top() - ABOVE_BLOCK, 0, 0),
                () -> CopyViewModel.discard(made.file()));
        boolean isMovable = under && made.guides().page() == made.placement().page();
        guide.show(
                isMovable ? made.placement().page() : 0,
                made.placement().top(),
                made.guides().lowestInk(),
                made.guides().bottom());
    }

    private void sideShown(CopySides.Side side) {
        if (side == CopySides.Side.SOURCE) {
            model.proposal()
                    .get()
                    .flatMap(proposal -> proposal.source().file())
                    .ifPresent(file -> original.show(() -> archive.view().open(file.hash()), 1));
            markRegions();
        }
    }

    private void markRegions() {
        original.mark(model.content().regions().stream()
                .map(region ->
                        new PageMark(region.page(), region.left(), region.top(), region.width(), region.height()))
                .toList());
    }

    private static Region region(PageMark mark) {
        return new Region(mark.page(), mark.x(), mark.y(), mark.width(), mark.height());
    }

    private static Node note(String sentence, Feather icon) {
        Label words = new Label(sentence, new FontIcon(icon));
        words.setWrapText(true);
        words.setMinHeight(Label.USE_PREF_SIZE);
        HBox row = new HBox(words);
        row.getStyleClass().add("muted");
        return row;
    }

    /** Says what is wrong and leads to the field that mends it. */
    private void showTrouble(Failure reason) {
        fits.setText(desk.notices().sentence(reason));
        fits.setGraphic(new FontIcon(Feather.ALERT_TRIANGLE));
        fits.getStyleClass().add("fits-not");
        pages.nothing(desk.text("ui.copy.no_preview"));
        switch (reason.kind()) {
            case KIND_NEEDS_REASON -> form.open("ui.copy.reason");
            case COPY_NOT_PERMITTED -> form.open("ui.copy.permitted_by");
            case PDF_LOCKED -> form.open("ui.copy.password");
            case PLACE_INKED, PLACE_OUTSIDE -> form.open("ui.copy.top");
            default -> {}
        }
    }

    private void chooseLists() {
        List<SavedList> lists = archive.lists().all();
        Inquiry inquiry = new Inquiry(desk, asking, desk.text("ui.copy.many_question"));
        List<CheckBox> boxes =
                lists.stream().map(list -> new CheckBox(list.name())).toList();
        VBox column = new VBox();
        column.getStyleClass().add("copy-finish");
        column.getChildren().setAll(boxes);
        inquiry.with(column);
        inquiry.show(desk.text("ui.copy.issue"), answers -> {
            List<DistributionList> chosen = IntStream.range(0, boxes.size())
                    .filter(i -> boxes.get(i).isSelected())
                    .mapToObj(i -> lists.get(i).list())
                    .toList();
            if (!chosen.isEmpty()) {
                inquiry.close();
                model.issueToEach(chosen, this::issuedMany);
            }
        });
    }

    private void issuedMany(CopyBatch batch) {
        ways.back();
        String numbers = batch.issued().stream()
                .map(copy -> copy.document().fields().code().shown())
                .collect(Collectors.joining(", "));
        if (batch.failed().isEmpty()) {
            desk.notices()
                    .success(desk.text("ui.copy.issued_many", batch.issued().size(), numbers), List.of());
        } else {
            desk.notices()
                    .warning(desk.text(
                            "ui.copy.issued_some",
                            batch.issued().size(),
                            numbers,
                            batch.failed().size(),
                            desk.notices()
                                    .sentence(batch.failed().get(0).reason().orElseThrow())));
        }
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
