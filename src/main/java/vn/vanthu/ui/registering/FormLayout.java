package vn.vanthu.ui.registering;

import java.util.ArrayList;
import java.util.List;
import vn.vanthu.domain.document.Field;
import vn.vanthu.domain.register.Direction;

/**
 * Which fields a form has and where they stand: what is read off the page and what the register wants (domain.md 5.2)
 * first, in the order in which a clerk fills it in; what is seldom needed last.
 *
 * @param slots from the first field to the last
 */
record FormLayout(List<Slot> slots) {
    static final int COLUMNS = 6;

    /**
     * Where a field stands.
     *
     * @param row from 0
     * @param column from 0
     * @param span how many of the {@link #COLUMNS} it takes
     */
    record Slot(Field field, int row, int column, int span) {}

    static FormLayout of(Direction direction) {
        return switch (direction) {
            case INCOMING -> incoming();
            case OUTGOING -> outgoing();
            case INTERNAL -> internal();
            case COPY -> throw new IllegalArgumentException("copies are issued, not registered");
        };
    }

    List<Field> order() {
        return slots.stream().map(Slot::field).toList();
    }

    /** The columns of the Party's register of arrivals, then what else the page says. */
    private static FormLayout incoming() {
        return new Rows()
                .row(Field.CODE, 4, Field.ISSUE_DATE, 2)
                .row(Field.TYPE, 2, Field.URGENCY, 2, Field.PAGES, 1, Field.COPIES, 1)
                .row(Field.ISSUER, 3, Field.SUPERIOR_AGENCY, 3)
                .row(Field.SUBJECT, 6)
                .row(Field.HOLDER, 3, Field.RECORDS_FILE, 3)
                .row(Field.DUE_DATE, 2, Field.NOTE, 4)
                .row(Field.SIGNER, 3, Field.SIGNER_TITLE, 3)
                .row(Field.AUTHORITY, 3, Field.PLACE, 3)
                .row(Field.ADDRESSEES, 6)
                .row(Field.DISTRIBUTION, 6)
                .row(Field.CIRCULATION, 3, Field.SECRECY, 3)
                .done();
    }

    /** From the head of the document to its foot, as it was drafted. */
    private static FormLayout outgoing() {
        return new Rows()
                .row(Field.TYPE, 2, Field.CODE, 2, Field.ISSUE_DATE, 2)
                .row(Field.SUBJECT, 6)
                .row(Field.ADDRESSEES, 6)
                .row(Field.DISTRIBUTION, 6)
                .row(Field.SIGNER, 3, Field.SIGNER_TITLE, 3)
                .row(Field.AUTHORITY, 4, Field.URGENCY, 2)
                .row(Field.PAGES, 1, Field.COPIES, 1, Field.HOLDER, 4)
                .row(Field.RECORDS_FILE, 3, Field.CIRCULATION, 3)
                .row(Field.NOTE, 4, Field.DUE_DATE, 2)
                .row(Field.ISSUER, 3, Field.SUPERIOR_AGENCY, 3)
                .row(Field.PLACE, 3, Field.SECRECY, 3)
                .done();
    }

    private static FormLayout internal() {
        return new Rows()
                .row(Field.TYPE, 2, Field.CODE, 2, Field.ISSUE_DATE, 2)
                .row(Field.ISSUER, 3, Field.SIGNER, 3)
                .row(Field.SUBJECT, 6)
                .row(Field.ADDRESSEES, 6)
                .row(Field.DISTRIBUTION, 6)
                .row(Field.PAGES, 1, Field.COPIES, 1, Field.HOLDER, 4)
                .row(Field.RECORDS_FILE, 4, Field.URGENCY, 2)
                .row(Field.NOTE, 4, Field.DUE_DATE, 2)
                .row(Field.SIGNER_TITLE, 3, Field.AUTHORITY, 3)
                .row(Field.CIRCULATION, 3, Field.SECRECY, 3)
                .done();
    }

    /** Rows being written down, fields and widths in turn. */
    private static final class Rows {
        private final List<Slot> slots = new ArrayList<>();
        private int row;

        Rows row(Object... fieldsAndSpans) {
            int column = 0;
            for (int i = 0; i < fieldsAndSpans.length; i += 2) {
                int span = (int) fieldsAndSpans[i + 1];
                slots.add(new Slot((Field) fieldsAndSpans[i], row, column, span));
                column += span;
            }
            row++;
            return this;
        }

        FormLayout done() {
            return new FormLayout(List.copyOf(slots));
        }
    }
}
