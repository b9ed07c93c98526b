package vn.vanthu.ui.kit;

import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.vanthu.work.Cancelled;
import vn.vanthu.work.Failure;
import vn.vanthu.work.Progress;

/**
 * The two doors of the screen to work: questions on reader threads, of which the latest wins, and changes on one writer
 * thread, which raise the revision that screens observe. All answers come back on the screen's own thread.
 */
public final class Background implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Background.class);
    private static final long CLOSING_SECONDS = 20;
    private static final long LOOKING_SECONDS = 2;

    private final Executor screen;
    private final ExecutorService readers = threads("reader", 2);
    private final ExecutorService pages = threads("pages", 1);
    private final ExecutorService writer = threads("writer", 1);
    private final ReadOnlyLongWrapper revision = new ReadOnlyLongWrapper();
    private final ObservableList<Activity> running = FXCollections.observableArrayList();

    /** @param screen runs what it is given on the screen's thread */
    public Background(Executor screen) {
        this.screen = screen;
    }

    /** A line of questions to the archive: a new question makes the answers to older ones worthless. */
    public Lane lane() {
        return new Lane(readers, screen);
    }

    /** The same for everything that touches an opened PDF: one thread at a time serves all viewers. */
    public Lane pageLane() {
        return new Lane(pages, screen);
    }

    /** Does {@code work} after all page work asked before it; used to close files. */
    public void afterPages(Runnable work) {
        pages.execute(work);
    }

    /**
     * Changes the archive; the revision rises when it succeeds.
     *
     * @param doing the words shown while it runs
     * @param failed given a {@link Failure}, {@link Cancelled} or the error of a bug
     * @return how far it is, and the way to stop it
     */
    public <T> Activity change(String doing, Function<Progress, T> deed, Consumer<T> done, Consumer<Throwable> failed) {
        Activity activity = new Activity(doing, screen);
        running.add(activity);
        writer.execute(() -> {
            Runnable outcome = outcome(deed, activity, done, failed);
            screen.execute(() -> {
                running.remove(activity);
                outcome.run();
            });
        });
        return activity;
    }

    /**
     * Work that takes long and changes nothing that screens show, such as printing; runs beside all other.
     *
     * @return how far it is, and the way to stop it
     */
    public <T> Activity aside(String doing, Function<Progress, T> deed, Consumer<T> done, Consumer<Throwable> failed) {
        Activity activity = new Activity(doing, screen);
        running.add(activity);
        daemon("aside", () -> {
                    Runnable outcome = asideOutcome(deed, activity, done, failed);
                    screen.execute(() -> {
                        running.remove(activity);
                        outcome.run();
                    });
                })
                .start();
        return activity;
    }

    /**
     * Writes down what no screen shows, such as a draft: in order with the changes, and before the window closes.
     *
     * @param failed given a Failure, or the error of a bug
     */
    public <T> void jot(Supplier<T> work, Consumer<T> done, Consumer<Throwable> failed) {
        if (writer.isShutdown()) {
            return;
        }
        writer.execute(() -> {
            try {
                T result = work.get();
                screen.execute(() -> done.accept(result));
            } catch (RuntimeException | Error e) {
                Throwable reported = logged(e);
                screen.execute(() -> failed.accept(reported));
            }
        });
    }

    /** The archive was changed by work that goes on beside the screens. From the screen's thread. */
    public void changedBeside() {
        revision.set(revision.get() + 1);
    }

    /** Does something on the screen's thread, for work that goes on beside it. */
    public void onScreen(Runnable work) {
        screen.execute(work);
    }

    /** Rises with every change that succeeded. */
    public ReadOnlyLongProperty revision() {
        return revision.getReadOnlyProperty();
    }

    /** What runs now, for the status line. */
    public ObservableList<Activity> running() {
        return running;
    }

    /** Lets a change that is under way come to its end, then stops. */
    @Override
    public void close() {
        readers.shutdown();
        pages.shutdown();
        writer.shutdown();
        try {
            // What looks at pages still asks the archive; it ends at the next page.
            pages.awaitTermination(LOOKING_SECONDS, TimeUnit.SECONDS);
            if (!writer.awaitTermination(CLOSING_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("a change was still running when the window closed");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private <T> Runnable outcome(
            Function<Progress, T> deed, Activity activity, Consumer<T> done, Consumer<Throwable> failed) {
        try {
            T result = deed.apply(activity);
            return () -> {
                revision.set(revision.get() + 1);
                done.accept(result);
            };
        } catch (RuntimeException | Error e) {
            return () -> failed.accept(logged(e));
        }
    }

    private static <T> Runnable asideOutcome(
            Function<Progress, T> deed, Activity activity, Consumer<T> done, Consumer<Throwable> failed) {
        try {
            T result = deed.apply(activity);
            return () -> done.accept(result);
        } catch (RuntimeException | Error e) {
            return () -> failed.accept(logged(e));
        }
    }

    static Throwable logged(Throwable e) {
        if (e instanceof Failure) {
            LOG.info("not done", e);
        } else if (!(e instanceof Cancelled)) {
            LOG.error("a bug", e);
        }
        return e;
    }

    private static ExecutorService threads(String name, int count) {
        return Executors.newFixedThreadPool(count, work -> daemon(name, work));
    }

    private static Thread daemon(String name, Runnable work) {
        Thread thread = new Thread(work, "vanthu-" + name);
        thread.setDaemon(true);
        return thread;
    }
}
