package vn.vanthu.distributing;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.vanthu.domain.distribution.Recipient;
import vn.vanthu.domain.text.Folding;
import vn.vanthu.officefile.SheetFile;
import vn.vanthu.work.Failure;

/** The rows of a spreadsheet with headings of the address book, in any order of the columns. */
final class SheetLines {
    private static final Pattern DAY =
            Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})|(\\d{4})-(\\d\\d)-(\\d\\d)");

    private final Map<SheetColumn, Integer> places = new EnumMap<>(SheetColumn.class);
    private final List<Line> lines = new ArrayList<>();

    private SheetLines() {}

    /**
     * One row.
     *
     * @param values by column; empty cells are absent
     * @param columns that the sheet has
     */
    record Line(int row, Map<SheetColumn, String> values, Set<SheetColumn> columns) {
        boolean has(SheetColumn column) {
            return columns.contains(column);
        }

        /** @param was what counts where the sheet has no such column */
        String text(SheetColumn column, String was) {
            return has(column) ? text(column) : was;
        }

        String text(SheetColumn column) {
            return values.getOrDefault(column, "");
        }

        /** The values of a cell that holds one a line. */
        List<String> each(SheetColumn column) {
            return text(column)
                    .lines()
                    .map(String::strip)
                    .filter(one -> !one.isEmpty())
                    .toList();
        }
    }

    /** @throws Failure BAD_VALUE where no sheet has a heading "Tên", and those of the file */
    static List<Line> of(Path file) {
        try (SheetFile sheet = SheetFile.open(file)) {
            for (String name : sheet.sheets()) {
                SheetLines read = new SheetLines();
                sheet.each(name, read::take);
                if (read.places.containsKey(SheetColumn.NAME)) {
                    return read.lines;
                }
            }
        }
        throw new Failure(Failure.Kind.BAD_VALUE, Recipient.Trait.NAME, String.valueOf(file.getFileName()));
    }

    /** @return empty where {@code text} is no day */
    static Optional<LocalDate> day(String text) {
        Matcher day = DAY.matcher(text.strip());
        if (!day.matches()) {
            return Optional.empty();
        }
        int first = day.group(1) == null ? 4 : 3;
        int step = day.group(1) == null ? 1 : -1;
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(day.group(first)),
                    Integer.parseInt(day.group(first + step)),
                    Integer.parseInt(day.group(first + 2 * step))));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private void take(SheetFile.Row row) {
        if (places.isEmpty()) {
            takeHeadings(row);
            return;
        }
        Map<SheetColumn, String> values = new EnumMap<>(SheetColumn.class);
        places.forEach((column, place) -> {
            SheetFile.Cell cell = row.cell(place);
            String text = cell.day()
                    .map(LocalDate::toString)
                    .orElseGet(() -> Folding.nfc(cell.text()).strip());
            if (!text.isEmpty()) {
                values.put(column, text);
            }
        });
        if (!values.isEmpty()) {
            lines.add(new Line(row.number(), values, places.keySet()));
        }
    }

    private void takeHeadings(SheetFile.Row row) {
        for (int i = 0; i < row.cells().size(); i++) {
            int place = i;
            SheetColumn.titled(row.cell(i).text()).ifPresent(column -> places.putIfAbsent(column, place));
        }
        if (!places.containsKey(SheetColumn.NAME)) {
            places.clear();
        }
    }
}
