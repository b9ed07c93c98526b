package vn.vanthu.ui.importing;

import java.util.ArrayList;
import java.util.List;
import vn.vanthu.domain.register.Direction;
import vn.vanthu.importing.ImportSheet.Column;

/** Without which columns no row of a register can be entered. */
final class NeededColumns {
    private NeededColumns() {}

    /** Those that are not among {@code columns}; one stands for all that would do. */
    static List<Column> missing(List<Column> columns, Direction direction) {
        List<Column> needed = new ArrayList<>();
        if (direction == Direction.INCOMING) {
            needed.add(Column.REGISTRATION_NUMBER);
            needed.add(Column.REGISTERED_ON);
        } else if (hasNone(columns, Column.CODE, Column.CODE_NUMBER, Column.REGISTRATION_NUMBER)) {
            needed.add(Column.CODE);
        }
        if (direction != Direction.INCOMING && hasNone(columns, Column.ISSUE_DATE, Column.REGISTERED_ON)) {
            needed.add(Column.ISSUE_DATE);
        }
        if (hasNone(columns, Column.SUBJECT, Column.TYPE_AND_SUBJECT)) {
            needed.add(Column.SUBJECT);
        }
        needed.removeAll(columns);
        return List.copyOf(needed);
    }

    private static boolean hasNone(List<Column> columns, Column... some) {
        return List.of(some).stream().noneMatch(columns::contains);
    }
}
