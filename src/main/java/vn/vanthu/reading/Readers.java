package vn.vanthu.reading;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import vn.vanthu.work.Cancelled;
import vn.vanthu.work.Failure;
import vn.vanthu.work.Progress;

/**
 * The reading processes: as many files are read at a time as the machine has cores, {@link Reader#SEATS} in one process.
 * They are started when they are needed, kept warm for the next file and ended when there is none for a while. They end
 * with the program, however it ends.
 */
final class Readers {
    private static final long IDLE_SECONDS = 60;
    /** One stays for the next letter of the morning's post. */
    private static final long LAST_IDLE_SECONDS = 900;

    private static final long SWEEP_SECONDS = 20;

    private final Semaphore free = new Semaphore(Runtime.getRuntime().availableProcessors());
    /** Guarded by itself. */
    private final List<Reader> running = new ArrayList<>();

    private final ScheduledThreadPoolExecutor clock;
    private Optional<Future<?>> sweeping = Optional.empty();

    Readers() {
        clock = new ScheduledThreadPoolExecutor(1, work -> {
            Thread thread = new Thread(work, "reading-clock");
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * @throws Failure what reading ended in; FILE_TOO_HEAVY where it ended in nothing
     * @throws Cancelled from {@code progress}
     */
    Contents read(Order order, Progress progress) {
        try {
            free.acquire();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Cancelled();
        }
        try {
            return readOnceOrAgain(order, progress);
        } finally {
            free.release();
        }
    }

    /** Where several files were in a process that was given up, nobody knows which it was: each is read again, alone. */
    private Contents readOnceOrAgain(Order order, Progress progress) {
        try (Reader.Seat seat = take(Reader.Company.WELCOME)) {
            try {
                return seat.read(order, progress);
            } catch (Failure failure) {
                if (failure.kind() != Failure.Kind.FILE_TOO_HEAVY || !seat.hadCompany()) {
                    throw failure;
                }
            }
        }
        try (Reader.Seat seat = take(Reader.Company.NONE)) {
            return seat.read(order, progress);
        }
    }

    /** Whether one runs that has read before. */
    boolean isWarm() {
        synchronized (running) {
            return running.stream().anyMatch(Reader::isAlive);
        }
    }

    private Reader.Seat take(Reader.Company company) {
        synchronized (running) {
            running.removeIf(reader -> !reader.isAlive());
            for (Reader reader : running) {
                Optional<Reader.Seat> seat = reader.seat(company);
                if (seat.isPresent()) {
                    return seat.get();
                }
            }
            try {
                Reader reader = Reader.start();
                sweepFromNowOn();
                running.add(reader);
                return reader.seat(company).orElseThrow();
            } catch (IOException cannotStart) {
                throw Failure.of(Failure.Kind.FILE_UNREADABLE, cannotStart, "java");
            }
        }
    }

    private void sweepFromNowOn() {
        if (sweeping.isEmpty()) {
            sweeping = Optional.of(
                    clock.scheduleWithFixedDelay(this::endIdle, SWEEP_SECONDS, SWEEP_SECONDS, TimeUnit.SECONDS));
        }
    }

    private void endIdle() {
        synchronized (running) {
            running.removeIf(reader -> !reader.isAlive());
            for (Reader reader : List.copyOf(running)) {
                if (reader.idleSeconds() > (running.size() > 1 ? IDLE_SECONDS : LAST_IDLE_SECONDS)) {
                    running.remove(reader);
                    reader.end();
                }
            }
        }
    }
}
