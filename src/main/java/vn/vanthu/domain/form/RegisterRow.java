package vn.vanthu.domain.form;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import vn.vanthu.domain.text.DateWording;

/** One entry of a register, a cell for each column of its form. */
public record RegisterRow(List<Cell> cells, Mark mark) {
    public RegisterRow {
        cells = List.copyOf(cells);
    }

    /** What is particular about the whole row. */
    public enum Mark {
        NONE,
        /** The number was voided: struck through, the reason in the remarks. */
        VOIDED,
        /** A number that no document bears. */
        MISSING
    }

    /**
     * @param text as printed, lines apart by a line feed
     * @param day where the cell is a date
     * @param count where the cell is a number
     */
    public record Cell(String text, Optional<LocalDate> day, OptionalLong count) {
        /** Nothing, or to be filled in by hand. */
        public static final Cell BLANK = of("");

        public static Cell of(String text) {
            return new Cell(text, Optional.empty(), OptionalLong.empty());
        }

        /** Printed dd/MM/yyyy. */
        public static Cell of(LocalDate day) {
            return new Cell(DateWording.brief(day), Optional.of(day), OptionalLong.empty());
        }

        /** Printed without a value where it is 0. */
        public static Cell of(long count) {
            return count == 0 ? BLANK : new Cell(Long.toString(count), Optional.empty(), OptionalLong.of(count));
        }
    }
}
