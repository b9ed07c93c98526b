package vn.vanthu.ui.importing;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.kordamp.ikonli.feather.Feather;
import vn.vanthu.domain.register.Direction;
import vn.vanthu.domain.register.SheetImport;
import vn.vanthu.opening.OpenArchive;
import vn.vanthu.ui.kit.Act;
import vn.vanthu.ui.kit.Desk;
import vn.vanthu.ui.kit.EmptyState;
import vn.vanthu.ui.kit.Screen;
import vn.vanthu.ui.kit.Ways;

/** Takes in an old register from a spreadsheet: file, sheet, letters, columns and a trial on one page, then one key. */
public final class ImportView implements Screen {
    private static final String FOLDER = "import.folder";

    private final OpenArchive archive;
    private final Desk desk;
    private final Ways ways;
    private final ImportViewModel model;
    private final BorderPane box = new BorderPane();
    private final Label fileName = new Label();
    private final ColumnsTable columns;
    private final DoubtsTable doubts;
    private final StepsPane steps;
    private final Act choose;
    private final Act takeIn;
    private final Act nextDoubt;
    private final Act back;

    public ImportView(OpenArchive archive, Desk desk, Ways ways) {
        this.archive = archive;
        this.desk = desk;
        this.ways = ways;
        model = new ImportViewModel(archive, desk);
        choose = new Act(desk.text("ui.import.choose"), Feather.FILE_PLUS, "Ctrl+O", this::chooseFile);
        takeIn = new Act(desk.text("ui.import.take"), Feather.CHECK, "Ctrl+Enter", () -> model.takeIn(this::taken));
        back = new Act(desk.text("ui.import.lay_aside"), Feather.ARROW_LEFT, "Esc", this::goBack);
        columns = new ColumnsTable(model, desk);
        doubts = new DoubtsTable(model, desk);
        nextDoubt = new Act(desk.text("ui.import.next_doubt"), Feather.ALERT_TRIANGLE, "F8", doubts::next);
        steps = new StepsPane(model, desk, takeIn);
        box.getStyleClass().add("importing");
        box.setTop(head());
        model.file().addListener((o, was, is) -> showPlace());
        showPlace();
    }

    @Override
    public Node node() {
        return box;
    }

    @Override
    public List<Act> acts() {
        return List.of(choose, takeIn, nextDoubt, back);
    }

    @Override
    public void shown() {
        box.requestFocus();
    }

    /** Looks at a file as if it had been chosen. */
    void open(Path file) {
        model.choose(file);
    }

    private Node head() {
        Label title = new Label(desk.text("ui.import.title"));
        title.getStyleClass().add("screen-title");
        title.setMinWidth(Region.USE_PREF_SIZE);
        fileName.getStyleClass().add("muted");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(back.small(), title, fileName, gap, choose.button());
        head.getStyleClass().add("screen-head");
        return head;
    }

    private void showPlace() {
        Optional<String> name =
                model.file().get().map(file -> file.getFileName().toString());
        fileName.setText(name.orElse(""));
        box.setLeft(name.isPresent() ? steps.node() : null);
        box.setCenter(name.isPresent() ? work() : start());
    }

    private Node work() {
        SplitPane split = new SplitPane(columns.node(), doubts.node());
        split.setOrientation(Orientation.VERTICAL);
        split.setDividerPositions(0.55);
        return split;
    }

    private Node start() {
        VBox middle = new VBox(
                new EmptyState(
                                Feather.FILE_PLUS,
                                desk.text("ui.import.empty"),
                                desk.text("ui.import.empty_words"),
                                List.of(choose))
                        .node(),
                new EarlierImports(model, desk).node());
        middle.getStyleClass().add("import-start");
        return middle;
    }

    private void chooseFile() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(desk.text("ui.import.choose"));
        chooser.getExtensionFilters()
                .setAll(new FileChooser.ExtensionFilter(desk.text("ui.import.file_type"), "*.xlsx", "*.xls", "*.xlsm"));
        desk.remembered().text(FOLDER).map(File::new).filter(File::isDirectory).ifPresent(chooser::setInitialDirectory);
        File chosen = chooser.showOpenDialog(box.getScene().getWindow());
        if (chosen != null) {
            desk.remembered().keep(FOLDER, chosen.getParent());
            model.choose(chosen.toPath());
        }
    }

    private void goBack() {
        if (model.file().get().isPresent() && model.running().get().isEmpty()) {
            model.layAside();
        } else {
            ways.back();
        }
    }

    private void taken(SheetImport done) {
        Act undo = new Act(desk.text("ui.import.undo"), Feather.ROTATE_CCW, "", () -> model.undo(done));
        Act show = new Act(desk.text("ui.import.show"), Feather.BOOK_OPEN, "", () -> showFirst(done.direction()));
        desk.notices().success(desk.text("ui.import.done", done.documents(), done.source()), List.of(show, undo));
    }

    private void showFirst(Direction direction) {
        archive.list().newest(direction, 0, 1).stream().findFirst().ifPresent(ways::show);
    }
}
