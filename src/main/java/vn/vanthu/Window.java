package vn.vanthu;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.stage.Stage;
import vn.vanthu.opening.Archives;
import vn.vanthu.texts.Texts;
import vn.vanthu.ui.MainWindow;

/** The desktop face. Apart from Main, so that the command line loads no JavaFX class. */
final class Window {
    /** Reading gets ready when the window has; both at once would be slower for the eye. */
    private static final int WINDOW_FIRST_SECONDS = 5;

    private final Archives archives;
    private final Texts texts;
    private final Clock clock;
    private final Path settingsFolder;

    Window(Archives archives, Texts texts, Clock clock, Path settingsFolder) {
        this.archives = archives;
        this.texts = texts;
        this.clock = clock;
        this.settingsFolder = settingsFolder;
    }

    /**
     * Starts the screen, shows the window and waits until it is closed.
     *
     * @param archiveToOpen instead of the one last opened
     * @throws RuntimeException where there is no display
     */
    void show(Optional<Path> archiveToOpen) {
        CountDownLatch closed = new CountDownLatch(1);
        Platform.startup(() -> {
            Stage stage = new Stage();
            MainWindow window = new MainWindow(archives, texts, clock, settingsFolder, stage);
            stage.setOnHidden(event -> {
                window.close();
                closed.countDown();
            });
            window.show(archiveToOpen);
        });
        CompletableFuture.delayedExecutor(WINDOW_FIRST_SECONDS, TimeUnit.SECONDS)
                .execute(archives.read()::warm);
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
