package vn.vanthu.receiving;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One folder that is looked at again and again: tells which files are new and whole. A file is whole when neither its size
 * nor its time has changed for a while and it can be opened; one that a scanner or browser still holds is waited for.
 */
final class FolderWatch {
    private final Path folder;
    private final Duration settling;
    private final Map<Path, Seen> pending = new HashMap<>();
    private final Map<Path, State> dealtWith = new HashMap<>();

    private record State(long size, long modified) {}

    private record Seen(State state, long sinceNanos) {}

    /** @param settling how long a file must stay as it is */
    FolderWatch(Path folder, Duration settling) {
        this.folder = folder;
        this.settling = settling;
    }

    Path folder() {
        return folder;
    }

    /** How many files are waited for. */
    int pending() {
        return pending.size();
    }

    /**
     * Files that are whole since the last look; each is told once, and again only when it has changed. Empty where the
     * folder is not there now.
     *
     * @param nanos the time that runs, as {@link System#nanoTime} has it
     */
    Optional<List<Path>> look(long nanos) {
        if (!Files.isDirectory(folder)) {
            pending.clear();
            return Optional.empty();
        }
        boolean[] unreadable = {false};
        FolderFiles files = new FolderFiles(folder, (within, why) -> unreadable[0] |= within.equals(folder));
        List<Path> whole = new ArrayList<>();
        Set<Path> there = new HashSet<>();
        for (Optional<Path> file = files.next(); file.isPresent(); file = files.next()) {
            there.add(file.get());
            if (isWhole(file.get(), nanos)) {
                whole.add(file.get());
            }
        }
        if (unreadable[0]) {
            return Optional.empty();
        }
        pending.keySet().retainAll(there);
        dealtWith.keySet().retainAll(there);
        return Optional.of(whole);
    }

    /** The file was taken in or refused, as it is now. */
    void done(Path file) {
        Seen seen = pending.remove(file);
        if (seen != null) {
            dealtWith.put(file, seen.state());
        }
    }

    private boolean isWhole(Path file, long nanos) {
        Optional<State> now = state(file);
        if (now.isEmpty() || now.get().equals(dealtWith.get(file))) {
            return false;
        }
        Seen before = pending.get(file);
        if (before == null || !before.state().equals(now.get())) {
            pending.put(file, new Seen(now.get(), nanos));
            return settling.isZero() && now.get().size() > 0 && opens(file);
        }
        return now.get().size() > 0 && nanos - before.sinceNanos() >= settling.toNanos() && opens(file);
    }

    private static Optional<State> state(Path file) {
        try {
            BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            return Optional.of(new State(now.size(), now.lastModifiedTime().toMillis()));
        } catch (IOException goneAgain) {
            return Optional.empty();
        }
    }

    private static boolean opens(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return in.read() >= 0;
        } catch (IOException held) {
            return false;
        }
    }
}
