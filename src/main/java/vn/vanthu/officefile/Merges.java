package vn.vanthu.officefile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Cells joined over several rows: what stands in the top one is repeated in those below, row by row. */
final class Merges {
    private static final int MOST = 100_000;

    private final Map<Integer, List<Join>> byTop = new HashMap<>();
    private final Map<Integer, Join> open = new HashMap<>();
    private final Map<Integer, SheetFile.Cell> values = new HashMap<>();
    private int count;

    /** Rows and columns from 0. */
    private record Join(int top, int bottom, int column) {}

    /** Joins over columns alone are left as they are. */
    void add(int top, int bottom, int column) throws HeavyFileException {
        if (bottom <= top) {
            return;
        }
        count++;
        if (count > MOST) {
            throw new HeavyFileException("joined cells");
        }
        byTop.computeIfAbsent(top, row -> new ArrayList<>()).add(new Join(top, bottom, column));
    }

    /** The cells of a row with those from above filled in; rows must come in their order. */
    List<SheetFile.Cell> filled(int row, List<SheetFile.Cell> cells) {
        open.values().removeIf(join -> join.bottom() < row);
        for (Join join : byTop.getOrDefault(row, List.of())) {
            open.put(join.column(), join);
            values.put(join.column(), join.column() < cells.size() ? cells.get(join.column()) : SheetFile.Cell.BLANK);
        }
        if (open.isEmpty()) {
            return cells;
        }
        List<SheetFile.Cell> filled = new ArrayList<>(cells);
        for (Join join : open.values()) {
            SheetFile.Cell value = values.get(join.column());
            if (join.top() < row && !value.text().isEmpty()) {
                while (filled.size() <= join.column()) {
                    filled.add(SheetFile.Cell.BLANK);
                }
                filled.set(join.column(), value);
            }
        }
        return filled;
    }
}
