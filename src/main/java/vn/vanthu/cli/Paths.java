package vn.vanthu.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import vn.vanthu.work.Failure;

/** Paths that come as text in JSON. */
final class Paths {
    private Paths() {}

    /** @throws Failure FILE_MISSING where no file of this system can have such a name */
    static Path of(String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw Failure.of(Failure.Kind.FILE_MISSING, e, text);
        }
    }
}
