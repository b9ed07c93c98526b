package vn.vanthu.reading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import vn.vanthu.work.Failure;
import vn.vanthu.work.Failure.Kind;

/** A folder among the machine's temporary files, gone with all that is in it when it is closed. */
public final class ScratchFolder implements AutoCloseable {
    private final Path path;

    private ScratchFolder(Path path) {
        this.path = path;
    }

    /** @throws Failure FILE_UNWRITABLE where the machine has no room for temporary files */
    public static ScratchFolder make() {
        try {
            return new ScratchFolder(Files.createTempDirectory("vanthu-read"));
        } catch (IOException noRoom) {
            throw Failure.of(Kind.FILE_UNWRITABLE, noRoom, System.getProperty("java.io.tmpdir", ""));
        }
    }

    public Path path() {
        return path;
    }

    @Override
    public void close() {
        try (Stream<Path> all = Files.walk(path)) {
            List<Path> inmostFirst = all.sorted(Comparator.reverseOrder()).toList();
            for (Path each : inmostFirst) {
                Files.deleteIfExists(each);
            }
        } catch (IOException held) {
            throw Failure.of(Kind.FILE_UNWRITABLE, held, path);
        }
    }
}
