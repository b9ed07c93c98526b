package vn.vanthu.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import vn.vanthu.Wiring;
import vn.vanthu.domain.text.Folding;
import vn.vanthu.texts.Texts;
import vn.vanthu.ui.MainWindow;

/**
 * Types ten characters a second into the search field of the real window on an archive of {@link SearchBench}, and says
 * how long it takes from a key to the pulse that lays the new rows out for painting, and for how long at most the
 * screen's thread does nothing else (aim G6). Arguments: the folder of the archives and how many documents.
 */
public final class TypingBench {
    private static final int WORDS = 60;
    private static final int WARM_UP = 15;
    private static final long BETWEEN_KEYS = 100;
    private static final long PROBE_MILLIS = 2;

    private final List<Double> shown = new ArrayList<>();
    private final List<Double> blocks = Collections.synchronizedList(new ArrayList<>());
    private final AtomicLong pressed = new AtomicLong();
    private final AtomicBoolean isChanged = new AtomicBoolean();
    private int keys;

    private TypingBench() {}

    public static void main(String[] args) throws Exception {
        new TypingBench().run(Path.of(args[0]), Integer.parseInt(args[1]));
        // JavaFX has no other way to end with its windows open.
        System.exit(0);
    }

    private void run(Path folder, int count) throws Exception {
        Path archive = folder.resolve("search-" + count).resolve("archive");
        Path settings = Files.createTempDirectory("settings");
        FutureTask<Stage> started = new FutureTask<>(() -> {
            Stage stage = new Stage();
            MainWindow window = new MainWindow(
                    new Wiring(Clock.systemUTC()).archives(),
                    Texts.in(Texts.Language.VIETNAMESE),
                    Clock.systemUTC(),
                    settings,
                    stage);
            window.show(Optional.of(archive));
            return stage;
        });
        Platform.startup(started);
        Scene scene = started.get().getScene();
        while (onScreen(() -> scene.lookup("#search") == null)) {
            Thread.sleep(BETWEEN_KEYS);
        }
        TextField field = onScreen(() -> (TextField) scene.lookup("#search"));
        type(field, "va");
        while (onScreen(() -> scene.lookup(".hits") == null)) {
            Thread.sleep(BETWEEN_KEYS);
        }
        onScreen(() -> {
            listen(scene);
            return true;
        });
        Thread probe = new Thread(this::probe, "probe");
        probe.setDaemon(true);
        probe.start();
        InventedDocuments documents = new InventedDocuments(count);
        for (int i = 0; i < WORDS + WARM_UP; i++) {
            if (i == WARM_UP) {
                onScreen(() -> {
                    shown.clear();
                    blocks.clear();
                    keys = 0;
                    return true;
                });
            }
            query(field, documents.get(1 + i * (count / (WORDS + WARM_UP) - 1)).text());
        }
        onScreen(() -> {
            print(count);
            return true;
        });
    }

    private void listen(Scene scene) {
        ListView<?> list = (ListView<?>) scene.lookup(".hits");
        list.getItems().addListener((ListChangeListener<Object>) change -> isChanged.set(true));
        scene.addPostLayoutPulseListener(() -> {
            if (!list.getItems().isEmpty() && isChanged.getAndSet(false)) {
                long at = pressed.getAndSet(0);
                if (at > 0) {
                    shown.add((System.nanoTime() - at) / 1e6);
                }
            }
        });
    }

    /** Two words of a document, the second one left half typed, then all taken away at once. */
    private void query(TextField field, String text) throws Exception {
        String[] words = Folding.key(text).split("[^a-z]+", 12);
        String typed = words[4] + " " + words[7];
        for (int length = 1; length <= typed.length(); length++) {
            type(field, typed.substring(0, length));
        }
        pressed.set(0);
        Platform.runLater(field::clear);
        Thread.sleep(BETWEEN_KEYS);
    }

    private void type(TextField field, String words) throws InterruptedException {
        long now = System.nanoTime();
        Platform.runLater(() -> {
            isChanged.set(false);
            pressed.set(now);
            keys++;
            field.setText(words);
            field.end();
        });
        Thread.sleep(BETWEEN_KEYS);
    }

    /** Asks the screen's thread again and again when its turn comes. */
    private void probe() {
        try {
            while (true) {
                long asked = System.nanoTime();
                onScreen(() -> true);
                blocks.add((System.nanoTime() - asked) / 1e6);
                Thread.sleep(PROBE_MILLIS);
            }
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private void print(int count) {
        List<Double> waits = new ArrayList<>(blocks);
        Collections.sort(waits);
        Collections.sort(shown);
        Runtime.getRuntime().gc();
        System.out.println(String.format(
                Locale.ROOT,
                "%,d documents: %d keys, %d shown before the next; key to rows laid out p50 %.1f, p95 %.1f, most %.1f ms"
                        + " (aim p95 50)%nscreen's thread busy p50 %.2f, p99 %.1f, most %.1f ms (aim 100); heap %,d MB",
                count,
                keys,
                shown.size(),
                at(shown, 0.5),
                at(shown, 0.95),
                at(shown, 1),
                at(waits, 0.5),
                at(waits, 0.99),
                at(waits, 1),
                (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20));
    }

    private static double at(List<Double> sorted, double part) {
        return sorted.isEmpty() ? Double.NaN : sorted.get((int) (part * (sorted.size() - 1)));
    }

    private static <T> T onScreen(Callable<T> work) throws Exception {
        FutureTask<T> task = new FutureTask<>(work);
        Platform.runLater(task);
        return task.get();
    }
}
