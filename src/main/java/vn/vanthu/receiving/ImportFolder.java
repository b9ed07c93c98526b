package vn.vanthu.receiving;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.vanthu.work.Cancelled;
import vn.vanthu.work.Failure;
import vn.vanthu.work.Progress;

/**
 * Takes in files and whole trees of folders: all processors read, one thread enters, in the order of the names. What is
 * held already is skipped, so that it can be stopped at any moment and begun again.
 */
public final class ImportFolder {
    /** Files read ahead for each thread that reads: what is in memory at once. */
    private static final int AHEAD = 3;

    private static final long LAST_READING_SECONDS = 30;
    private static final Logger LOG = LoggerFactory.getLogger(ImportFolder.class);

    private final TakeIn takeIn;
    private final int readers;

    /** @param readers threads that read */
    public ImportFolder(TakeIn takeIn, int readers) {
        this.takeIn = takeIn;
        this.readers = readers;
    }

    /** How many files came to which end. */
    public record Tally(Map<TakenFile.Status, Integer> counts) {
        public Tally {
            counts = Map.copyOf(counts);
        }

        public int of(TakenFile.Status status) {
            return counts.getOrDefault(status, 0);
        }

        public int all() {
            return counts.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    /**
     * @param places files and folders; a parcel, ZIP or mail, is opened
     * @param told what became of each file, as soon as that is on the disk
     * @param progress asked before each file whether to go on; the total is unknown
     * @throws Failure FILE_MISSING for a place, and where the archive itself cannot go on
     */
    public Tally take(List<Path> places, Wish wish, Consumer<TakenFile> told, Progress progress) {
        for (Path place : places) {
            if (!Files.exists(place)) {
                throw new Failure(Failure.Kind.FILE_MISSING, place);
            }
        }
        Map<TakenFile.Status, Integer> counts = new EnumMap<>(TakenFile.Status.class);
        Consumer<TakenFile> counting = taken -> {
            counts.merge(taken.status(), 1, Integer::sum);
            told.accept(taken);
        };
        try (FoundFiles files = new FoundFiles(places, counting)) {
            takeAll(files, wish, counting, progress);
        }
        return new Tally(counts);
    }

    private void takeAll(FoundFiles files, Wish wish, Consumer<TakenFile> told, Progress progress) {
        ExecutorService reading = Executors.newFixedThreadPool(readers, ImportFolder::daemon);
        try {
            Deque<Future<TakeIn.Ready>> ahead = new ArrayDeque<>();
            long done = 0;
            readAhead(files, ahead, reading);
            while (!ahead.isEmpty()) {
                progress.at(done, 0);
                told.accept(takeIn.enter(got(ahead.remove()), wish));
                done++;
                readAhead(files, ahead, reading);
            }
        } finally {
            end(reading);
        }
    }

    /** What is being read is let go before its files are. */
    private static void end(ExecutorService reading) {
        reading.shutdownNow();
        try {
            if (!reading.awaitTermination(LAST_READING_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("a file was still being read when its taking in ended");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void readAhead(FoundFiles files, Deque<Future<TakeIn.Ready>> ahead, ExecutorService reading) {
        while (ahead.size() < readers * AHEAD) {
            Optional<FoundFiles.Found> next = files.next();
            if (next.isEmpty()) {
                return;
            }
            FoundFiles.Found found = next.get();
            ahead.add(reading.submit(() -> {
                try {
                    return takeIn.ready(found.file(), found.origin());
                } finally {
                    found.done().run();
                }
            }));
        }
    }

    private static TakeIn.Ready got(Future<TakeIn.Ready> reading) {
        try {
            return reading.get();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Cancelled();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            if (failed.getCause() instanceof Error cause) {
                throw cause;
            }
            throw new IllegalStateException("reading declares no other", failed);
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "vanthu-intake");
        thread.setDaemon(true);
        return thread;
    }
}
