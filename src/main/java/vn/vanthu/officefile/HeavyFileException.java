package vn.vanthu.officefile;

import java.io.IOException;

/** A file that unfolds to more than a sound document or spreadsheet holds. */
final class HeavyFileException extends IOException {
    HeavyFileException(String what) {
        super(what);
    }

    /** The library has no type of its own for what it refuses to unfold. */
    static boolean isBehind(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof HeavyFileException
                    || String.valueOf(cause.getMessage()).contains("Zip bomb")) {
                return true;
            }
        }
        return false;
    }
}
