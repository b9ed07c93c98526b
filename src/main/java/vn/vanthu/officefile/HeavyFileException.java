package vn.vanthu.officefile;

import java.io.IOException;

/** A file that unfolds to more than a sound spreadsheet holds. */
final class HeavyFileException extends IOException {
    HeavyFileException(String what) {
        super(what);
    }
}
