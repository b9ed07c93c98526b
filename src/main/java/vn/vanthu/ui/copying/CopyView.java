package vn.vanthu.ui.copying;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import vn.vanthu.copying.CopyBatch;
import vn.vanthu.copying.CopyPreview;
import vn.vanthu.domain.copy.CertifiedCopy;
import vn.vanthu.domain.copy.CopyProposal;
import vn.vanthu.domain.copy.Placement;
import vn.vanthu.domain.copy.Region;
import vn.vanthu.domain.register.Document;
import vn.vanthu.opening.OpenArchive;
import vn.vanthu.ui.kit.Act;
import vn.vanthu.ui.kit.Desk;
import vn.vanthu.ui.kit.DistributionEditor;
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
    private final CopyVerdict verdict;
    private final ManyLists lists;
    private final SplitPane split = new SplitPane();
    private final BooleanProperty several = new SimpleBooleanProperty();
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
        verdict = new CopyVerdict(
                desk, this::openOption, () -> model.finish().images().set(true));
        lists = new ManyLists(archive, desk, model, this::issued);
        form = new CopyForm(desk, model, archive.forms().profiles(), distribution);
        output = new PrintAndSave(archive, desk, () -> split.getScene().getWindow());
        issue = new Act(desk.text("ui.copy.issue"), Feather.CHECK, "Ctrl+Enter", this::issue);
        issueAndPrint = new Act(desk.text("ui.copy.issue_print"), Feather.PRINTER, "Ctrl+P", this::issueAndPrint);
        issueToEach = new Act(desk.text("ui.copy.issue_many"), Feather.USERS, "", lists::choose);
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

    /** Begins a copy of each of these documents, all alike; at least one. */
    public void begin(List<Document> documents) {
        model.begin(documents, Optional.empty());
    }

    /** Begins a copy of {@code source} that is to be issued in the place of {@code copy}. */
    public void replace(Document source, Document copy) {
        model.begin(List.of(source), Optional.of(copy));
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
        Button issuing = issue.primary();
        issuing.disableProperty().bind(model.issuing().busy().or(model.open().not()));
        Button printing = issueAndPrint.button();
        printing.disableProperty().bind(issuing.disableProperty().or(several));
        Button many = issueToEach.button();
        many.disableProperty().bind(issuing.disableProperty().or(several));
        FlowPane buttons = new FlowPane(issuing, printing, many, back.button());
        buttons.getStyleClass().add("form-acts");
        return new VBox(lists.node(), verdict.node(), buttons);
    }

    private void proposed(CopyProposal proposal) {
        String title = proposal.source().fields().title();
        source.setText(model.replaced()
                .map(copy -> desk.text(
                        "ui.copy.instead_of", title, copy.fields().code().shown()))
                .orElseGet(() -> model.sources().size() > 1
                        ? desk.text("ui.copy.of_several", title, model.sources().size() - 1)
                        : desk.text("ui.copy.of", title)));
        several.set(model.sources().size() > 1);
        form.offer(proposal);
    }

    private void showForesight(Optional<CopyForesight> foresight) {
        verdict.show(foresight);
        if (foresight.isEmpty()) {
            pages.nothing(desk.text("ui.copy.preview_making"));
            return;
        }
        CopyPreview made = foresight.get().preview();
        form.fit(foresight.get().advice());
        pages.show(
                () -> archive.view().open(made.file()),
                new PageMark(made.placement().page(), 0, made.placement().top() - ABOVE_BLOCK, 0, 0),
                () -> CopyViewModel.discard(made.file()));
        boolean isMovable = made.placement().where() == Placement.Where.UNDER_THE_TEXT
                && made.guides().page() == made.placement().page();
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

    private void openOption(String key) {
        form.open(key);
    }

    private void showTrouble(Failure reason) {
        verdict.show(reason);
        if (model.foresight().get().isEmpty()) {
            pages.nothing(desk.text("ui.copy.no_preview"));
        }
    }

    private void issue() {
        if (model.sources().size() > 1) {
            model.issueOfEach(this::issued);
        } else {
            model.issue(this::issued);
        }
    }

    private void issueAndPrint() {
        if (several.get()) {
            return;
        }
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

    private void issued(CopyBatch batch) {
        ways.back();
        int count = batch.issued().size();
        String numbers = batch.issued().stream()
                .map(copy -> copy.document().fields().code().shown())
                .collect(Collectors.joining(", "));
        batch.failed().stream()
                .findFirst()
                .ifPresentOrElse(
                        first -> desk.notices()
                                .warning(desk.text(
                                        "ui.copy.issued_some",
                                        count,
                                        numbers,
                                        batch.failed().size(),
                                        desk.notices().sentence(first.reason().orElseThrow()))),
                        () -> desk.notices().success(desk.text("ui.copy.issued_many", count, numbers), List.of()));
    }
}
