package vn.vanthu.domain.printing;

/**
 * What is asked of a printer.
 *
 * @param kind what is printed; the printer last used is remembered for each
 * @param printer its name in the system; empty for the system's usual one
 * @param copies at least 1
 * @param pages which of the file
 * @param sides of the sheet
 * @param tray its name at the printer; empty for the printer's usual one
 */
public record PrintOrder(Kind kind, String printer, int copies, PageChoice pages, Sides sides, String tray) {
    /** What is printed. */
    public enum Kind {
        /** An official copy. */
        COPY,
        /** A registered document of any book. */
        DOCUMENT,
        REGISTER,
        ENVELOPE,
        /** A settlement slip, a stamp, a delivery slip. */
        SLIP,
        /** The page with rulers. */
        RULER
    }

    /** Sides of the sheet that are printed on. */
    public enum Sides {
        ONE,
        /** Both, turned like a book. */
        LONG_EDGE,
        /** Both, turned like a calendar. */
        SHORT_EDGE
    }

    public PrintOrder {
        if (copies < 1) {
            throw new IllegalArgumentException("copies: " + copies);
        }
    }

    /** One copy of all pages, on one side, with everything else as it usually is. */
    public static PrintOrder usual(Kind kind) {
        return new PrintOrder(kind, "", 1, PageChoice.ALL, Sides.ONE, "");
    }

    /** The same at another printer, from its usual tray. */
    public PrintOrder at(String otherPrinter) {
        return otherPrinter.equals(printer) ? this : new PrintOrder(kind, otherPrinter, copies, pages, sides, "");
    }
}
