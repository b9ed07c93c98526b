package vn.vanthu.ui.kit;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import vn.vanthu.work.Cancelled;
import vn.vanthu.work.Progress;

/** A piece of work that runs: what it does, how far it is, and the way to stop it. */
public final class Activity implements Progress {
    private static final long PUBLISH_NANOS = 100_000_000;

    private final String doing;
    private final Executor screen;
    private final ReadOnlyDoubleWrapper part = new ReadOnlyDoubleWrapper(-1);
    private final AtomicBoolean stopped = new AtomicBoolean();
    private long published = Long.MIN_VALUE;

    Activity(String doing, Executor screen) {
        this.doing = doing;
        this.screen = screen;
    }

    public String doing() {
        return doing;
    }

    /** From 0 to 1; below 0 while unknown. */
    public ReadOnlyDoubleProperty part() {
        return part.getReadOnlyProperty();
    }

    /** Asks the work to stop where it next looks. */
    public void stop() {
        stopped.set(true);
    }

    @Override
    public void at(long done, long total) {
        if (stopped.get()) {
            throw new Cancelled();
        }
        long now = System.nanoTime();
        if (published == Long.MIN_VALUE || now - published > PUBLISH_NANOS) {
            published = now;
            double value = total > 0 ? (double) done / total : -1;
            screen.execute(() -> part.set(value));
        }
    }
}
