package vn.vanthu.ui.kit;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Questions of one asker, of which only the latest is answered. Used from the screen's thread. */
public final class Lane {
    private final Executor threads;
    private final Executor screen;
    private final AtomicLong latest = new AtomicLong();

    Lane(Executor threads, Executor screen) {
        this.threads = threads;
        this.screen = screen;
    }

    /**
     * Asks at once.
     *
     * @param failed given a Failure, or the error of a bug
     */
    public <T> void ask(Supplier<T> question, Consumer<T> answer, Consumer<Throwable> failed) {
        ask(question, answer, failed, late -> {});
    }

    /** The same; an answer that comes too late is handed to {@code late}, to let go of what it holds. */
    public <T> void ask(Supplier<T> question, Consumer<T> answer, Consumer<Throwable> failed, Consumer<T> late) {
        long mine = latest.incrementAndGet();
        start(() -> run(mine, question, answer, failed, late));
    }

    /** Asks after {@code millis} without a newer question: for what changes with every key. */
    public <T> void askAfter(
            long millis, Supplier<T> question, Consumer<T> answer, Consumer<Throwable> failed, Consumer<T> late) {
        long mine = latest.incrementAndGet();
        Executor paused = CompletableFuture.delayedExecutor(millis, TimeUnit.MILLISECONDS, this::start);
        paused.execute(() -> run(mine, question, answer, failed, late));
    }

    /** Makes the answers still to come worthless. */
    public void forget() {
        latest.incrementAndGet();
    }

    private <T> void run(
            long mine, Supplier<T> question, Consumer<T> answer, Consumer<Throwable> failed, Consumer<T> late) {
        if (mine != latest.get()) {
            return;
        }
        try {
            T result = question.get();
            screen.execute(() -> {
                if (mine == latest.get()) {
                    answer.accept(result);
                } else {
                    late.accept(result);
                }
            });
        } catch (RuntimeException | Error e) {
            Throwable reported = Background.logged(e);
            screen.execute(() -> {
                if (mine == latest.get()) {
                    failed.accept(reported);
                }
            });
        }
    }

    private void start(Runnable work) {
        try {
            threads.execute(work);
        } catch (RejectedExecutionException closing) {
            latest.incrementAndGet();
        }
    }
}
