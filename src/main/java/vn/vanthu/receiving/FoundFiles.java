package vn.vanthu.receiving;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import vn.vanthu.reading.OpenParcel;
import vn.vanthu.reading.ScratchFolder;
import vn.vanthu.work.Failure;

/** The files to be taken in, one after the other: those of folders, and in the place of a parcel what lies in it. */
final class FoundFiles implements AutoCloseable {
    private final OpenParcel parcels = new OpenParcel();
    private final Consumer<TakenFile> refused;
    private final Iterator<Path> places;
    private final Deque<Found> unpacked = new ArrayDeque<>();
    private final Set<ScratchFolder> scratch = ConcurrentHashMap.newKeySet();
    private Optional<FolderFiles> folder = Optional.empty();

    /**
     * A file to be taken in.
     *
     * @param origin by which it is known; within a parcel {@code letter.eml!scan.pdf}
     * @param done to be called when it is not needed any more
     */
    record Found(Path file, String origin, Runnable done) {}

    /** @param refused told of folders and parcels that cannot be opened */
    FoundFiles(List<Path> places, Consumer<TakenFile> refused) {
        this.places = places.iterator();
        this.refused = refused;
    }

    /** The next file; empty at the end. */
    Optional<Found> next() {
        while (true) {
            if (!unpacked.isEmpty()) {
                return Optional.of(unpacked.remove());
            }
            Optional<Path> file = nextFile();
            if (file.isEmpty()) {
                return Optional.empty();
            }
            if (!isParcel(file.get())) {
                return Optional.of(new Found(file.get(), file.get().toString(), () -> {}));
            }
            unpack(file.get());
        }
    }

    private Optional<Path> nextFile() {
        while (true) {
            if (folder.isPresent()) {
                Optional<Path> file = folder.get().next();
                if (file.isPresent()) {
                    return file;
                }
                folder = Optional.empty();
            }
            if (!places.hasNext()) {
                return Optional.empty();
            }
            Path place = places.next();
            if (!Files.isDirectory(place)) {
                return Optional.of(place);
            }
            folder = Optional.of(
                    new FolderFiles(place, (within, why) -> refused.accept(TakenFile.refused(within.toString(), why))));
        }
    }

    private boolean isParcel(Path file) {
        try {
            return parcels.is(file);
        } catch (Failure unreadable) {
            // Taking it in says the same, in its turn.
            return false;
        }
    }

    private void unpack(Path parcel) {
        ScratchFolder into = ScratchFolder.make();
        scratch.add(into);
        try {
            List<Path> files = parcels.unpack(parcel, into.path());
            AtomicInteger left = new AtomicInteger(files.size());
            for (Path file : files) {
                unpacked.add(new Found(file, parcel + "!" + into.path().relativize(file), () -> {
                    if (left.decrementAndGet() == 0) {
                        close(into);
                    }
                }));
            }
            if (files.isEmpty()) {
                close(into);
            }
        } catch (Failure unopened) {
            close(into);
            refused.accept(TakenFile.refused(parcel.toString(), unopened));
        }
    }

    private void close(ScratchFolder into) {
        if (scratch.remove(into)) {
            into.close();
        }
    }

    /** Removes what was unpacked and not taken in. */
    @Override
    public void close() {
        List.copyOf(scratch).forEach(this::close);
    }
}
