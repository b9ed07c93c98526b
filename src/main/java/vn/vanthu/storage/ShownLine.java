package vn.vanthu.storage;

import java.time.LocalDate;
import java.util.Optional;
import vn.vanthu.domain.document.DocCode;
import vn.vanthu.domain.query.Found;
import vn.vanthu.domain.register.Direction;
import vn.vanthu.domain.register.RegistrationNumber;
import vn.vanthu.domain.text.PartialDate;

/** What a line of a list shows, as the view {@code shown_line} puts it into one text: reading sixteen takes longer. */
final class ShownLine {
    private static final char APART = '\u001f';
    private static final int COLUMNS = 16;

    private ShownLine() {}

    static Found read(long place, String line) {
        String[] column = columns(line);
        return new Found(
                Long.parseLong(column[0]),
                place,
                Direction.valueOf(column[1]),
                column[2].isEmpty()
                        ? Optional.empty()
                        : Optional.of(new RegistrationNumber(Integer.parseInt(column[2]), column[3])),
                day(column[4]),
                new DocCode(column[5], column[6], column[7], column[8], column[9]),
                column[10],
                column[11],
                column[12].length() == 10 ? PartialDate.of(day(column[12])) : PartialDate.parse(column[12]),
                column[13],
                column[14].equals("1"),
                column[15].equals("1"));
    }

    /** Cut by hand, for this is done for every row of every list. */
    private static String[] columns(String line) {
        String[] columns = new String[COLUMNS];
        int start = 0;
        for (int i = 0; i < COLUMNS - 1; i++) {
            int end = line.indexOf(APART, start);
            columns[i] = line.substring(start, end);
            start = end + 1;
        }
        columns[COLUMNS - 1] = line.substring(start);
        return columns;
    }

    /** Our own ISO dates, without the cost of a parser for all that there are. */
    private static LocalDate day(String iso) {
        return LocalDate.of(
                Integer.parseInt(iso, 0, 4, 10), Integer.parseInt(iso, 5, 7, 10), Integer.parseInt(iso, 8, 10, 10));
    }
}
