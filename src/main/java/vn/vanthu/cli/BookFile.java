package vn.vanthu.cli;

import java.nio.file.Path;
import java.util.Locale;

/** What kind of file a book or an export is to be, as its name says. */
enum BookFile {
    PDF,
    SHEET;

    /** By the ending of the name. */
    static BookFile of(Path out) {
        String name = out.toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".pdf")) {
            return PDF;
        }
        if (isSheet(out)) {
            return SHEET;
        }
        throw new Misuse("cli.pdfOrSheet", out.toString());
    }

    static boolean isSheet(Path out) {
        return out.toString().toLowerCase(Locale.ROOT).endsWith(".xlsx");
    }
}
