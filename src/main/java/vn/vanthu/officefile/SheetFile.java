package vn.vanthu.officefile;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import vn.vanthu.work.Failure;

/** A spreadsheet (.xlsx, .xls) that is read, never changed. */
public final class SheetFile implements AutoCloseable {
    private final SheetDoor door;
    private final SheetSource source;

    private SheetFile(SheetDoor door, SheetSource source) {
        this.door = door;
        this.source = source;
    }

    /**
     * @throws Failure FILE_MISSING, FILE_EMPTY, FILE_UNREADABLE, NOT_A_SHEET, SHEET_LOCKED,
     *     SHEET_DAMAGED, FILE_TOO_HEAVY
     */
    public static SheetFile open(Path file) {
        SheetDoor door = new SheetDoor(file);
        return new SheetFile(door, door.open());
    }

    /**
     * A row with anything in it.
     *
     * @param number as the spreadsheet shows it, from 1
     */
    public record Row(int number, List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }

        /** The cell of a column, from 0; blank where the row is shorter. */
        public Cell cell(int column) {
            return column < cells.size() ? cells.get(column) : Cell.BLANK;
        }
    }

    /**
     * @param text as the spreadsheet shows it: 06 stays 06; formulas by their last value; dates dd/MM/yyyy whatever the
     *     system's way is; composed (NFC) is left to the reader, for legacy letters must be decoded first
     * @param day where the cell is formatted as a date
     * @param font name of its font, {@code .VnTime}; empty where unknown
     */
    public record Cell(String text, Optional<LocalDate> day, String font) {
        /** Nothing. */
        public static final Cell BLANK = new Cell("", Optional.empty(), "");
    }

    /** The names of the sheets in their order, hidden ones too. */
    public List<String> sheets() {
        return door.guarded(source::names);
    }

    /**
     * Passes on the rows of a sheet in their order, one at a time; hidden ones too. Cells joined over several rows stand
     * in each of them; cells joined over several columns stand in the first.
     *
     * @throws Failure SHEET_DAMAGED, FILE_TOO_HEAVY, and whatever {@code reader} throws
     */
    public void each(String sheet, Consumer<Row> reader) {
        Listener listener = new Listener(reader);
        try {
            door.guarded(() -> {
                source.each(sheet, listener);
                return null;
            });
        } catch (Failure damaged) {
            listener.complain();
            throw damaged;
        }
    }

    /** Keeps what the reader of the rows throws apart from what is wrong with the file. */
    private static final class Listener implements Consumer<Row> {
        private final Consumer<Row> reader;
        private Optional<RuntimeException> thrown = Optional.empty();

        Listener(Consumer<Row> reader) {
            this.reader = reader;
        }

        @Override
        public void accept(Row row) {
            try {
                reader.accept(row);
            } catch (RuntimeException e) {
                thrown = Optional.of(e);
                throw e;
            }
        }

        void complain() {
            thrown.ifPresent(own -> {
                throw own;
            });
        }
    }

    @Override
    public void close() {
        source.close();
    }
}
