package vn.vanthu.receiving;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.vanthu.domain.register.Direction;
import vn.vanthu.storage.Database;
import vn.vanthu.work.Cancelled;
import vn.vanthu.work.Failure;

/**
 * Lets the new files of some folders, the scanner's or the download folder of the Party network client, come into the
 * tray by themselves. Files are only read. The system's notices make it quick where they come; a slow look finds what
 * they miss, as on network drives and sticks.
 */
public final class WatchFolders implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(WatchFolders.class);
    /** Between two looks where nothing is noticed, and where files are being written. */
    private static final long SLOW_MILLIS = 5_000;

    private static final long QUICK_MILLIS = 700;
    private static final long LAST_LOOK_MILLIS = 10_000;

    private final Database database;
    private final ImportFolder takeIn;
    private final Duration settling;
    private final Map<Path, FolderWatch> watches = new LinkedHashMap<>();
    private volatile boolean stopped;
    private Optional<Thread> thread = Optional.empty();

    /**
     * @param takeIn by which files come in
     * @param settling how long a file must stay as it is before it is taken for whole
     */
    public WatchFolders(Database database, ImportFolder takeIn, Duration settling) {
        this.database = database;
        this.takeIn = takeIn;
        this.settling = settling;
    }

    /**
     * What one look found.
     *
     * @param taken what became of files that are new; those that the archive held are left out
     * @param missing folders that are not there now
     * @param pending files that are still being written or held
     * @param failure why the archive could not go on; it is tried again at the next look
     */
    public record Look(List<TakenFile> taken, List<Path> missing, int pending, Optional<Failure> failure) {
        public Look {
            taken = List.copyOf(taken);
            missing = List.copyOf(missing);
        }
    }

    /** The folders that are watched. */
    public List<Path> folders() {
        return database.read(tx -> tx.intake().watched()).stream().map(Path::of).toList();
    }

    /** Watches these from now on, and no others. */
    public void watch(List<Path> folders) {
        database.jot(tx -> {
            tx.intake()
                    .watch(folders.stream()
                            .map(folder -> folder.toAbsolutePath().normalize().toString())
                            .distinct()
                            .toList());
            return folders;
        });
    }

    /** Looks once at all folders and takes in what is whole. */
    public synchronized Look look() {
        List<Path> folders = folders();
        watches.keySet().retainAll(folders);
        List<TakenFile> taken = new ArrayList<>();
        List<Path> missing = new ArrayList<>();
        int pending = 0;
        Optional<Failure> failure = Optional.empty();
        for (Path folder : folders) {
            FolderWatch watch = watches.computeIfAbsent(folder, one -> new FolderWatch(one, settling));
            Optional<List<Path>> whole = watch.look(System.nanoTime());
            if (whole.isEmpty()) {
                missing.add(folder);
                continue;
            }
            try {
                for (Path file : whole.get()) {
                    taken.addAll(take(file));
                    watch.done(file);
                }
            } catch (Failure later) {
                failure = Optional.of(later);
            }
            pending += watch.pending();
        }
        return new Look(taken, missing, pending, failure);
    }

    private List<TakenFile> take(Path file) {
        List<TakenFile> taken = new ArrayList<>();
        takeIn.take(
                List.of(file),
                Wish.waiting(Direction.INCOMING),
                one -> {
                    if (one.status() != TakenFile.Status.HELD) {
                        taken.add(one);
                    }
                },
                (done, total) -> {
                    if (stopped) {
                        throw new Cancelled();
                    }
                });
        return taken;
    }

    /**
     * Goes on looking, on a thread of its own, until it is closed.
     *
     * @param told each look that found something, or something else than the one before
     */
    public synchronized void start(Consumer<Look> told) {
        if (thread.isEmpty()) {
            Thread looking = new Thread(() -> run(told), "vanthu-watch");
            looking.setDaemon(true);
            looking.start();
            thread = Optional.of(looking);
        }
    }

    private void run(Consumer<Look> told) {
        try (Notices notices = new Notices()) {
            Look before = new Look(List.of(), List.of(), 0, Optional.empty());
            while (!stopped) {
                Look now = look();
                boolean isNews = !now.taken().isEmpty()
                        || !now.missing().equals(before.missing())
                        || now.pending() != before.pending()
                        || now.failure().isPresent() != before.failure().isPresent();
                if (isNews) {
                    told.accept(now);
                }
                before = now;
                notices.await(folders(), now.pending() > 0 ? QUICK_MILLIS : SLOW_MILLIS);
            }
        } catch (Cancelled | InterruptedException ended) {
            LOG.info("the watched folders are not looked at any more");
        } catch (RuntimeException bug) {
            LOG.error("the watched folders are not looked at any more", bug);
        }
    }

    @Override
    public void close() {
        stopped = true;
        thread.ifPresent(WatchFolders::end);
    }

    /** Lets what is being entered come to its end. */
    private static void end(Thread looking) {
        looking.interrupt();
        try {
            looking.join(LAST_LOOK_MILLIS);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    /** The system's notices that something has changed in a folder; where it gives none the time alone runs. */
    private static final class Notices implements AutoCloseable {
        private final Optional<WatchService> service = service();
        private final Set<Path> registered = new HashSet<>();

        void await(List<Path> folders, long millis) throws InterruptedException {
            if (service.isEmpty()) {
                Thread.sleep(millis);
                return;
            }
            registered.removeIf(folder -> !Files.isDirectory(folder));
            folders.stream().filter(folder -> !registered.contains(folder)).forEach(this::register);
            try {
                WatchKey key = service.get().poll(millis, TimeUnit.MILLISECONDS);
                if (key != null) {
                    key.pollEvents();
                    key.reset();
                }
            } catch (ClosedWatchServiceException ended) {
                throw new Cancelled();
            }
        }

        private void register(Path folder) {
            try {
                if (Files.isDirectory(folder)) {
                    folder.register(
                            service.orElseThrow(),
                            StandardWatchEventKinds.ENTRY_CREATE,
                            StandardWatchEventKinds.ENTRY_MODIFY);
                    registered.add(folder);
                }
            } catch (IOException none) {
                LOG.info("the system gives no notices of {}", folder, none);
                registered.add(folder);
            }
        }

        private static Optional<WatchService> service() {
            try {
                return Optional.of(FileSystems.getDefault().newWatchService());
            } catch (IOException | UnsupportedOperationException none) {
                LOG.info("the system gives no notices of changed folders", none);
                return Optional.empty();
            }
        }

        @Override
        public void close() {
            service.ifPresent(open -> {
                try {
                    open.close();
                } catch (IOException broken) {
                    LOG.info("the notices of changed folders did not end well", broken);
                }
            });
        }
    }
}
