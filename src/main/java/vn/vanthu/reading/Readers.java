package vn.vanthu.reading;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import vn.vanthu.work.Cancelled;
import vn.vanthu.work.Failure;
import vn.vanthu.work.Progress;

/**
 * The reading processes: as many as the machine has cores, started when they are needed, kept warm for the next file and
 * ended when there is none for a while. They end with the program, however it ends.
 */
final class Readers {
    private static final long IDLE_SECONDS = 60;
    /** One stays for the next letter of the morning's post. */
    private static final long LAST_IDLE_SECONDS = 900;

    private final Semaphore free = new Semaphore(Runtime.getRuntime().availableProcessors());
    private final Deque<Idle> idle = new ArrayDeque<>();
    private final ScheduledExecutorService clock;

    /** @param end comes, unless the reader is wanted again before */
    private record Idle(Reader reader, Future<?> end) {}

    Readers() {
        ScheduledThreadPoolExecutor executor = new ScheduledThreadPoolExecutor(1, work -> {
            Thread thread = new Thread(work, "reading-clock");
            thread.setDaemon(true);
            return thread;
        });
        executor.setRemoveOnCancelPolicy(true);
        clock = executor;
    }

    /** Throws what {@link Reader#read} throws. */
    Contents read(Order order, Progress progress) {
        try {
            free.acquire();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Cancelled();
        }
        try {
            return read(take(), order, progress);
        } finally {
            free.release();
        }
    }

    private Contents read(Reader reader, Order order, Progress progress) {
        boolean answered = false;
        try {
            Contents contents = reader.read(order, progress);
            answered = true;
            return contents;
        } catch (Failure failure) {
            answered = failure.kind() != Failure.Kind.FILE_TOO_HEAVY;
            throw failure;
        } finally {
            if (answered && reader.isAlive()) {
                give(reader);
            } else {
                reader.end();
            }
        }
    }

    /** Whether one waits that has read before. */
    boolean isWarm() {
        synchronized (idle) {
            return idle.stream().anyMatch(one -> one.reader().isAlive());
        }
    }

    private Reader take() {
        synchronized (idle) {
            while (!idle.isEmpty()) {
                Idle next = idle.pop();
                next.end().cancel(false);
                if (next.reader().isAlive()) {
                    return next.reader();
                }
            }
        }
        try {
            return Reader.start(clock);
        } catch (IOException cannotStart) {
            throw Failure.of(Failure.Kind.FILE_UNREADABLE, cannotStart, "java");
        }
    }

    private void give(Reader reader) {
        synchronized (idle) {
            long seconds = idle.isEmpty() ? LAST_IDLE_SECONDS : IDLE_SECONDS;
            idle.push(new Idle(reader, clock.schedule(() -> end(reader), seconds, TimeUnit.SECONDS)));
        }
    }

    private void end(Reader reader) {
        synchronized (idle) {
            if (idle.removeIf(one -> one.reader() == reader)) {
                reader.end();
            }
        }
    }
}
