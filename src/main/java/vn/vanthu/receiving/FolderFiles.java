package vn.vanthu.receiving;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import vn.vanthu.work.Failure;

/**
 * The files of a tree of folders in the order of their names, one folder at a time in memory. Links are not followed, so
 * that no tree is endless; what programs leave beside documents is passed over.
 */
final class FolderFiles {
    private static final Set<String> LEFTOVERS = Set.of("thumbs.db", "desktop.ini", ".ds_store");
    /** What is still being written by a browser, a mail program or a copier. */
    private static final List<String> UNFINISHED = List.of(".part", ".partial", ".crdownload", ".download", ".tmp");

    private final Deque<Iterator<Path>> open = new ArrayDeque<>();
    private final BiConsumer<Path, Failure> unreadable;

    /** @param unreadable told of folders within that cannot be listed */
    FolderFiles(Path folder, BiConsumer<Path, Failure> unreadable) {
        this.unreadable = unreadable;
        enter(folder);
    }

    /** The next file; empty at the end. */
    Optional<Path> next() {
        while (!open.isEmpty()) {
            if (!open.peek().hasNext()) {
                open.pop();
                continue;
            }
            Path entry = open.peek().next();
            if (Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
                enter(entry);
            } else if (Files.isRegularFile(entry, LinkOption.NOFOLLOW_LINKS)) {
                return Optional.of(entry);
            }
        }
        return Optional.empty();
    }

    /** Whether a file is one that somebody wants to keep, to judge by its name. */
    static boolean isWanted(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return !name.startsWith(".")
                && !name.startsWith("~$")
                && !LEFTOVERS.contains(name)
                && UNFINISHED.stream().noneMatch(name::endsWith);
    }

    private void enter(Path folder) {
        List<Path> entries = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder, FolderFiles::isWanted)) {
            stream.forEach(entries::add);
        } catch (IOException | DirectoryIteratorException | UncheckedIOException e) {
            unreadable.accept(folder, Failure.of(Failure.Kind.FILE_UNREADABLE, e, folder.getFileName()));
        }
        Collections.sort(entries);
        open.push(entries.iterator());
    }
}
