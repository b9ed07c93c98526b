package vn.vanthu.ui;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Popup;
import javafx.stage.Stage;
import javafx.stage.Window;
import javax.imageio.ImageIO;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;
import vn.vanthu.TestProgram;
import vn.vanthu.opening.Archives;
import vn.vanthu.texts.Texts;
import vn.vanthu.ui.kit.Unikey;

/** The real window on a real archive, driven by keys as a clerk would, looked at as pictures. */
final class ScreenDriver implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 60;
    private static final double WIDTH = 1366;
    private static final double HEIGHT = 728;

    private final Stage stage;
    private final MainWindow window;

    private ScreenDriver(Stage stage, MainWindow window) {
        this.stage = stage;
        this.window = window;
    }

    static Archives archives(Clock clock) {
        return TestProgram.archives(clock);
    }

    static ScreenDriver start(Path settings, Clock clock, Optional<Path> archive) throws TimeoutException {
        return start(settings, clock, archive, WIDTH, HEIGHT);
    }

    /**
     * The same, once the archive is open or the window has said why it is not; in a window as large as a screen shows
     * it, in points: 1366 × 768 at 150 % has 911 × 485 of them.
     */
    static ScreenDriver start(Path settings, Clock clock, Optional<Path> archive, double width, double height)
            throws TimeoutException {
        FxToolkit.registerPrimaryStage();
        ScreenDriver driver = onScreen(() -> {
            Stage stage = new Stage();
            MainWindow window =
                    new MainWindow(archives(clock), Texts.in(Texts.Language.VIETNAMESE), clock, settings, stage);
            window.show(archive);
            stage.setWidth(width);
            stage.setHeight(height);
            return new ScreenDriver(stage, window);
        });
        driver.waitUntil(
                root -> archive.isEmpty() || root.lookup(".sidebar") != null || root.lookup(".notice") != null);
        return driver;
    }

    MainWindow window() {
        return window;
    }

    void run(Runnable work) {
        onScreen(() -> {
            work.run();
            return true;
        });
    }

    static <T> T onScreen(Callable<T> work) {
        T result = WaitForAsyncUtils.waitForAsyncFx(PATIENCE_SECONDS * 1000, work);
        WaitForAsyncUtils.waitForFxEvents();
        return result;
    }

    /** Presses a key where the focus is. */
    void press(KeyCode code, boolean control, boolean alt) {
        run(() -> {
            Node focused = stage.getScene().getFocusOwner();
            Node target = focused == null ? stage.getScene().getRoot() : focused;
            KeyEvent event = new KeyEvent(KeyEvent.KEY_PRESSED, "", code.getName(), code, false, control, alt, false);
            target.fireEvent(event);
        });
    }

    /** Pictures the open list of suggestions, which is a window of its own. */
    void pictureOffers(String name, Path folder) throws IOException {
        WritableImage image = onScreen(() -> Window.getWindows().stream()
                .filter(Popup.class::isInstance)
                .filter(Window::isShowing)
                .findFirst()
                .orElseThrow()
                .getScene()
                .snapshot(null));
        ImageIO.write(
                SwingFXUtils.fromFXImage(image, null),
                "png",
                folder.resolve(name + ".png").toFile());
    }

    /** Keys as a person strikes them, where the focus is. */
    void strike(Consumer<Unikey> strokes) {
        run(() -> strokes.accept(new Unikey(scene())));
    }

    /** Puts the focus into a field and waits until it is there. */
    void focus(String id) {
        run(() -> {
            stage.requestFocus();
            scene().lookup("#" + id).requestFocus();
        });
        waitUntil(root -> scene().lookup("#" + id).isFocused());
    }

    /** Whether a list of suggestions is open. */
    boolean isOffering() {
        return onScreen(() -> Window.getWindows().stream()
                .filter(Popup.class::isInstance)
                .anyMatch(
                        popup -> popup.isShowing() && popup.getScene().getRoot().lookup(".suggestions") != null));
    }

    void type(String id, String words) {
        run(() -> input(id).setText(words));
    }

    String textOf(String id) {
        return onScreen(() -> input(id).getText());
    }

    void waitUntil(Predicate<Parent> there) {
        try {
            WaitForAsyncUtils.waitFor(
                    PATIENCE_SECONDS, TimeUnit.SECONDS, () -> onScreen(() -> there.test(scene().getRoot())));
        } catch (TimeoutException e) {
            throw new AssertionError("did not come to the screen in time; see target/pictures", e);
        }
    }

    /** Waits for a node with this style that is shown. */
    void waitFor(String selector) {
        waitUntil(root -> root.lookupAll(selector).stream().anyMatch(Node::isVisible));
    }

    /** Waits until a register shows at least so many rows, their content read. */
    void waitForRows(int rows) {
        waitUntil(root -> root.lookupAll(".table-view").stream()
                .map(TableView.class::cast)
                .anyMatch(table -> table.getItems().size() >= rows));
    }

    /** Lets pages be drawn, then pictures the window. */
    void picture(String name, Path folder) throws IOException {
        WaitForAsyncUtils.sleep(900, TimeUnit.MILLISECONDS);
        WritableImage image = onScreen(() -> scene().snapshot(null));
        Files.createDirectories(folder);
        BufferedImage picture = SwingFXUtils.fromFXImage(image, null);
        ImageIO.write(picture, "png", folder.resolve(name + ".png").toFile());
    }

    Scene scene() {
        return stage.getScene();
    }

    private TextInputControl input(String id) {
        return (TextInputControl) scene().lookup("#" + id);
    }

    @Override
    public void close() {
        run(() -> {
            stage.hide();
            window.close();
        });
    }
}
