package vn.vanthu.finding;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.vanthu.work.Failure;

/**
 * Tidies the index in small steps while nobody works at the screen, so that after a day of registrations it is read from
 * few places again; then does what else can wait for such times. A step is short; the first key or deed of the clerk is
 * the end of it until the next rest.
 */
public final class TidyWhenIdle implements AutoCloseable {
    private static final Duration REST = Duration.ofMinutes(3);
    private static final long LOOK_SECONDS = 30;
    private static final long CLOSING_SECONDS = 10;
    private static final Logger LOG = LoggerFactory.getLogger(TidyWhenIdle.class);

    private final KeepIndex index;
    private final BooleanSupplier further;
    private final Clock clock;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread daemon = new Thread(work, "vanthu-tidy");
        daemon.setDaemon(true);
        return daemon;
    });
    private volatile Future<?> looking = CompletableFuture.completedFuture(null);
    private volatile Instant busyAt;
    private volatile Instant tidyAt = Instant.MIN;

    /** @param further does a step of other work, and says whether there may be more */
    public TidyWhenIdle(KeepIndex index, BooleanSupplier further, Clock clock) {
        this.index = index;
        this.further = further;
        this.clock = clock;
        this.busyAt = clock.instant();
    }

    /** Looks from now on whether nobody works. */
    public void start() {
        looking = thread.scheduleWithFixedDelay(this::look, LOOK_SECONDS, LOOK_SECONDS, TimeUnit.SECONDS);
    }

    /** Somebody types, points or registers. From any thread. */
    public void busy() {
        busyAt = clock.instant();
    }

    /** Tidies while it is quiet, until all is tidy; once after each time that somebody worked. */
    void look() {
        try {
            while (isQuiet() && !thread.isShutdown() && tidyAt.isBefore(busyAt)) {
                Instant of = busyAt;
                if (!index.tidy() && !further.getAsBoolean()) {
                    index.takeStock();
                    tidyAt = of;
                }
            }
        } catch (Failure later) {
            LOG.info("not tidied now", later);
        } catch (RuntimeException e) {
            LOG.error("a bug", e);
        }
    }

    private boolean isQuiet() {
        return Duration.between(busyAt, clock.instant()).compareTo(REST) >= 0;
    }

    /** Ends with the step that is under way. */
    @Override
    public void close() {
        looking.cancel(false);
        thread.shutdown();
        try {
            if (!thread.awaitTermination(CLOSING_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("still tidying when the archive closed");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
