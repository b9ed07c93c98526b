package vn.vanthu.ui;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.BorderPane;
import javafx.scene.text.Font;
import javafx.stage.Stage;
import vn.vanthu.opening.Archives;
import vn.vanthu.opening.LastArchive;
import vn.vanthu.opening.OpenArchive;
import vn.vanthu.texts.Texts;
import vn.vanthu.ui.arranging.StartView;
import vn.vanthu.ui.kit.Act;
import vn.vanthu.ui.kit.Activity;
import vn.vanthu.ui.kit.Background;
import vn.vanthu.ui.kit.Desk;
import vn.vanthu.ui.kit.Notices;
import vn.vanthu.ui.kit.Remembered;

/** The one window: first the choice of an archive, then the desk on it. All methods are for the screen's thread. */
public final class MainWindow implements AutoCloseable {
    /** A screen of 1366 × 768 at 150 %, without the task bar. */
    private static final double LEAST_WIDTH = 900;

    private static final double LEAST_HEIGHT = 480;
    private static final double FONT_SIZE = 13;
    private static final int[] ICON_SIZES = {16, 24, 32, 48, 64, 128, 256};

    private static final KeyCombination PASTE = KeyCombination.keyCombination("Ctrl+V");

    private final Archives archives;
    private final Desk desk;
    private final LastArchive last;
    private final Stage stage;
    private final Background background = new Background(Platform::runLater);
    private final BooleanProperty dark = new SimpleBooleanProperty();
    private final BorderPane root = new BorderPane();
    private final Scene scene;
    private final StartView start;
    private Optional<OpenArchive> archive = Optional.empty();
    private Optional<ArchiveDesk> front = Optional.empty();

    /** @param settingsFolder where the window's memory is kept */
    public MainWindow(Archives archives, Texts texts, Clock clock, Path settingsFolder, Stage stage) {
        this.archives = archives;
        this.stage = stage;
        Remembered remembered = new Remembered(settingsFolder);
        last = new LastArchive(settingsFolder);
        desk = new Desk(texts, background, new Notices(texts), remembered, clock);
        start = new StartView(
                archives, desk, settingsFolder.resolve("sample"), this::open, folder -> openWith(folder, this::fill));
        loadFonts();
        scene = new Scene(root, remembered.number("width", 1280), remembered.number("height", 760));
        scene.getStylesheets().add(MainWindow.class.getResource("vanthu.css").toExternalForm());
        scene.addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
        scene.setOnDragOver(this::dragOver);
        scene.setOnDragDropped(this::dragDropped);
        dark.addListener((o, was, is) -> showTheme());
        dark.set(remembered.is("dark"));
        showTheme();
        showStage(texts.get("app.name"));
        showStart();
    }

    /** Shows the window; opens this archive, or the one last opened, or offers the ways to one. */
    public void show(Optional<Path> folder) {
        folder.or(last::folder).ifPresent(this::open);
        stage.show();
    }

    /** Opens an archive in the background and shows the desk on it. */
    public void open(Path folder) {
        openWith(folder, this::showDesk);
    }

    /** Light or dark. */
    public BooleanProperty dark() {
        return dark;
    }

    /** Takes in files as if they were dropped on the window. */
    public void drop(List<Path> files) {
        front.ifPresent(shown -> shown.dropped(files));
    }

    /** Remembers the window and closes the archive, after the change that may be under way. */
    @Override
    public void close() {
        front.ifPresent(ArchiveDesk::remember);
        Remembered remembered = desk.remembered();
        remembered.keep("maximized", stage.isMaximized());
        if (!stage.isMaximized()) {
            remembered.keep("width", scene.getWidth());
            remembered.keep("height", scene.getHeight());
        }
        remembered.keep("dark", dark.get());
        remembered.save();
        background.close();
        archive.ifPresent(OpenArchive::close);
    }

    /**
     * The document's voice everywhere; elsewhere than on Windows also the screen's: DejaVu Sans, which JavaFX takes
     * there, loses the dot below of ộ, ệ and ụ at 150 %.
     */
    private void loadFonts() {
        loadFont("LiberationSerif-Bold.ttf");
        if (!System.getProperty("os.name").startsWith("Windows")) {
            loadFont("LiberationSans-Regular.ttf");
            loadFont("LiberationSans-Bold.ttf");
            root.setStyle("-fx-font-family: 'Liberation Sans'");
        }
    }

    private static void loadFont(String name) {
        Font.loadFont(MainWindow.class.getResourceAsStream("/liberation/" + name), FONT_SIZE);
    }

    private void showStage(String title) {
        stage.setTitle(title);
        stage.setMinWidth(LEAST_WIDTH);
        stage.setMinHeight(LEAST_HEIGHT);
        stage.setScene(scene);
        stage.setMaximized(desk.remembered().is("maximized"));
        stage.getIcons()
                .setAll(IntStream.of(ICON_SIZES)
                        .mapToObj(size -> MainWindow.class.getResource("/icons/vanthu-" + size + ".png"))
                        .filter(icon -> icon != null)
                        .map(icon -> new Image(icon.toExternalForm()))
                        .toList());
    }

    private void showStart() {
        BorderPane page = new BorderPane(start.node());
        page.setTop(desk.notices().node());
        root.setCenter(page);
        start.shown();
    }

    private void openWith(Path folder, java.util.function.Consumer<OpenArchive> then) {
        background.change(
                desk.text("ui.opening"),
                progress -> archives.open().apply(folder),
                then,
                reason -> desk.failed(reason));
    }

    private void fill(OpenArchive opened) {
        Activity filling = background.change(
                desk.text("ui.start.filling"),
                progress -> {
                    opened.demo().fill(progress);
                    return opened;
                },
                this::showDesk,
                reason -> {
                    opened.close();
                    start.showChoices();
                    desk.failed(reason);
                });
        start.showFilling(filling);
    }

    private void showDesk(OpenArchive opened) {
        archive = Optional.of(opened);
        last.remember(opened.folder());
        desk.notices().clear();
        ArchiveDesk shown = new ArchiveDesk(opened, desk, dark);
        front = Optional.of(shown);
        root.setCenter(shown.node());
        stage.setTitle(desk.text("app.name") + " · " + opened.folder().getFileName());
    }

    private void showTheme() {
        Application.setUserAgentStylesheet(
                dark.get() ? new PrimerDark().getUserAgentStylesheet() : new PrimerLight().getUserAgentStylesheet());
    }

    private void keyPressed(KeyEvent event) {
        if (PASTE.match(event) && front.isPresent()) {
            boolean isTaken = new DroppedFiles(desk).paste(Optional.ofNullable(scene.getFocusOwner()), this::drop);
            if (isTaken) {
                event.consume();
            }
            return;
        }
        List<Act> acts = front.map(ArchiveDesk::acts).orElse(start.acts());
        acts.stream().filter(act -> act.matches(event)).findFirst().ifPresent(act -> {
            event.consume();
            act.run().run();
        });
    }

    private void dragOver(DragEvent event) {
        // A file dragged out of the viewer is not a new document.
        boolean isFromOutside = event.getGestureSource() == null;
        if (front.isPresent() && isFromOutside && DroppedFiles.holds(event.getDragboard())) {
            event.acceptTransferModes(TransferMode.COPY);
        }
        event.consume();
    }

    private void dragDropped(DragEvent event) {
        boolean isTaken =
                new DroppedFiles(desk).take(event.getDragboard(), files -> Platform.runLater(() -> drop(files)));
        event.setDropCompleted(isTaken);
        event.consume();
    }
}
