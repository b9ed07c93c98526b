package vn.vanthu.bench;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.beans.InvalidationListener;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import vn.vanthu.pdf.PdfFile;
import vn.vanthu.texts.Texts;
import vn.vanthu.ui.kit.Background;
import vn.vanthu.ui.kit.Desk;
import vn.vanthu.ui.kit.Notices;
import vn.vanthu.ui.kit.Remembered;
import vn.vanthu.ui.viewer.DocumentView;

/**
 * A scan of 500 pages of 300 dpi in the viewer, in a window that paints into memory: leafed through page by page until
 * each is sharp, beside the PDF library drawing the same pages in the same size; flung through from end to end, a page a
 * frame; and looked at six times as large. How long the screen's thread was ever held up, and the most heap. The process
 * has 512 MB of heap, whatever the machine has. Arguments: a folder.
 */
public final class ViewerBench {
    private static final int PAGES = 500;
    private static final int LEAFED = 60;
    private static final int WARM_UP = 10;
    private static final int WIDTH = 1000;
    private static final long RESTING_MILLIS = 3_000;
    private static final String HEAP = "-Xmx512m";

    private final Path scan;
    private final AtomicLong longest = new AtomicLong();
    private final AtomicLong heap = new AtomicLong();
    private DocumentView view;

    private ViewerBench(Path scan) {
        this.scan = scan;
    }

    /** @param args a folder, and {@code here} in the process with little heap */
    public static void main(String[] args) throws Exception {
        Path folder = Files.createDirectories(Path.of(args.length > 0 ? args[0] : "target/bench"));
        Path scan = new CopyBench(folder).source(PAGES);
        if (args.length > 1) {
            new ViewerBench(scan).run();
            Runtime.getRuntime().halt(0);
        }
        new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        HEAP,
                        "-Djava.awt.headless=true",
                        "-Dglass.platform=Monocle",
                        "-Dmonocle.platform=Headless",
                        "-Dprism.order=sw",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ViewerBench.class.getName(),
                        folder.toString(),
                        "here")
                .inheritIO()
                .start()
                .waitFor();
    }

    private void run() throws Exception {
        double anchor = anchor();
        CountDownLatch started = new CountDownLatch(1);
        Platform.startup(started::countDown);
        started.await();
        onScreen(this::open);
        settle(() -> view.show(() -> PdfFile.open(scan), 1));
        watchTheScreen();
        Thread.sleep(RESTING_MILLIS);
        longest.set(0);
        Thread.sleep(RESTING_MILLIS);
        held("nothing at all");
        leaf(1, WARM_UP);
        longest.set(0);
        long start = System.nanoTime();
        leaf(WARM_UP + 1, WARM_UP + LEAFED);
        double ours = LEAFED / ((System.nanoTime() - start) / 1e9);
        say(
                "pages a second, each waited for: ours %.1f, the library alone %.1f, ratio %.2f",
                ours, anchor, ours / anchor);
        held("leafing");
        fling();
        held("flinging through 500 pages");
        large();
        held("looking at parts of a page six times as large");
        say(
                "most heap in use %d MB of %s, pictures at the end %d MB",
                heap.get() >> 20, HEAP, view.pictureBytes() >> 20);
        System.gc();
        say("heap held for good %d MB", used() >> 20);
    }

    private double anchor() throws IOException {
        try (PDDocument document = Loader.loadPDF(scan.toFile())) {
            PDFRenderer renderer = new PDFRenderer(document);
            renderer.setSubsamplingAllowed(true);
            float dpi = WIDTH / (document.getPage(0).getCropBox().getWidth() / 72);
            long start = 0;
            for (int page = 0; page < WARM_UP + LEAFED; page++) {
                start = page == WARM_UP ? System.nanoTime() : start;
                BufferedImage drawn = renderer.renderImageWithDPI(page, dpi, ImageType.RGB);
                if (Math.abs(drawn.getWidth() - WIDTH) > 2) {
                    throw new IllegalStateException("drawn in another size: " + drawn.getWidth());
                }
            }
            return LEAFED / ((System.nanoTime() - start) / 1e9);
        }
    }

    private Stage open() {
        Texts texts = Texts.in(Texts.Language.VIETNAMESE);
        Background background = new Background(Platform::runLater);
        Path settings = scan.resolveSibling("viewer-settings");
        view = new DocumentView(
                new Desk(texts, background, new Notices(texts), new Remembered(settings), Clock.systemUTC()));
        view.withStrip();
        Stage stage = new Stage();
        stage.setScene(new Scene((Parent) view.node(), WIDTH + 190, 760));
        stage.show();
        return stage;
    }

    private void leaf(int first, int last) throws Exception {
        for (int page = first; page <= last; page++) {
            int number = page;
            settle(() -> view.goTo(number));
        }
    }

    /** As fast as frames come. */
    private void fling() throws Exception {
        CountDownLatch over = new CountDownLatch(1);
        long start = System.nanoTime();
        onScreen(() -> {
            new AnimationTimer() {
                private int page = 1;

                @Override
                public void handle(long now) {
                    view.goTo(page++);
                    if (page > PAGES) {
                        stop();
                        over.countDown();
                    }
                }
            }.start();
            return true;
        });
        over.await();
        say("flung through %d pages in %.1f s", PAGES, (System.nanoTime() - start) / 1e9);
        start = System.nanoTime();
        settle(() -> {});
        say("sharp after the fling in %.2f s", (System.nanoTime() - start) / 1e9);
    }

    private void large() throws Exception {
        settle(() -> view.goTo(1));
        for (int i = 0; i < 8; i++) {
            press(KeyCode.EQUALS, true);
        }
        long start = System.nanoTime();
        int steps = 20;
        for (int i = 0; i < steps; i++) {
            settle(() -> key(KeyCode.PAGE_DOWN, false));
        }
        say("a view six times as large is sharp in %.2f s", (System.nanoTime() - start) / 1e9 / steps);
    }

    private void press(KeyCode code, boolean control) throws Exception {
        settle(() -> key(code, control));
    }

    private void key(KeyCode code, boolean control) {
        view.node()
                .lookup(".pages")
                .fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", code.getName(), code, false, control, false, false));
    }

    /** Does it and waits until everything in sight is sharp. */
    private void settle(Runnable work) throws Exception {
        CountDownLatch settled = new CountDownLatch(1);
        onScreen(() -> {
            work.run();
            AtomicBoolean done = new AtomicBoolean();
            InvalidationListener look = seen -> {
                if (view.settled().get() && done.compareAndSet(false, true)) {
                    settled.countDown();
                }
            };
            view.settled().addListener(look);
            look.invalidated(view.settled());
            return true;
        });
        settled.await();
    }

    private static <T> T onScreen(Callable<T> work) throws Exception {
        FutureTask<T> task = new FutureTask<>(work);
        Platform.runLater(task);
        return task.get();
    }

    /** Asks the screen's thread again and again, and notes the longest wait for an answer. */
    private void watchTheScreen() {
        Thread watch = new Thread(() -> {
            while (true) {
                long asked = System.nanoTime();
                CountDownLatch answered = new CountDownLatch(1);
                Platform.runLater(answered::countDown);
                heap.accumulateAndGet(used(), Math::max);
                try {
                    answered.await();
                    longest.accumulateAndGet(System.nanoTime() - asked, Math::max);
                    Thread.sleep(1);
                } catch (InterruptedException e) {
                    return;
                }
            }
        });
        watch.setDaemon(true);
        watch.start();
    }

    private static long used() {
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private void held(String doing) {
        say("%s held the screen's thread up for %.0f ms at most", doing, longest.getAndSet(0) / 1e6);
    }

    private static void say(String line, Object... facts) {
        System.out.println(String.format(Locale.ROOT, line, facts));
    }
}
