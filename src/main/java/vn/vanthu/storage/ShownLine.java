package vn.vanthu.storage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import vn.vanthu.domain.document.DocCode;
import vn.vanthu.domain.query.Found;
import vn.vanthu.domain.register.Direction;
import vn.vanthu.domain.register.RegistrationNumber;
import vn.vanthu.domain.text.PartialDate;

/**
 * What a line of a list shows, as the view {@code shown_line} puts it into one text: reading sixteen takes longer. Read
 * one behind the other from a text of any number of them, each with its place before it.
 */
final class ShownLine {
    /** Between two columns and between two lines; it stands in no column. */
    private static final char APART = '\u001f';

    private final String lines;
    private int at;

    private ShownLine(String lines) {
        this.lines = lines;
    }

    /** The documents of {@code lines} in their order. */
    static List<Found> readAll(String lines) {
        List<Found> found = new ArrayList<>();
        ShownLine line = new ShownLine(lines);
        while (line.at < lines.length()) {
            found.add(line.read(Long.parseLong(line.next())));
        }
        return found;
    }

    /** What many documents have in common. */
    record Shared(String day, String type, String issuer) {}

    /** Of lines one behind the other, without their places. */
    static void share(String lines, Consumer<Shared> each) {
        ShownLine line = new ShownLine(lines);
        while (line.at < lines.length()) {
            line.skip(4);
            String day = line.next();
            line.skip(5);
            String type = line.next();
            line.skip(2);
            each.accept(new Shared(day, type, line.next()));
            line.skip(2);
        }
    }

    private void skip(int columns) {
        for (int i = 0; i < columns; i++) {
            int end = lines.indexOf(APART, at);
            at = end < 0 ? lines.length() : end + 1;
        }
    }

    static Found read(long place, String line) {
        return new ShownLine(line).read(place);
    }

    private Found read(long place) {
        long id = Long.parseLong(next());
        Direction direction = Direction.valueOf(next());
        String number = next();
        String suffix = next();
        return new Found(
                id,
                place,
                direction,
                number.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new RegistrationNumber(Integer.parseInt(number), suffix)),
                day(next()),
                new DocCode(next(), next(), next(), next(), next()),
                next(),
                next(),
                date(next()),
                next(),
                next().equals("1"),
                next().equals("1"));
    }

    /** Cut by hand, for this is done for every row of every list. */
    private String next() {
        int end = lines.indexOf(APART, at);
        String column = lines.substring(at, end < 0 ? lines.length() : end);
        at = end < 0 ? lines.length() : end + 1;
        return column;
    }

    private static PartialDate date(String written) {
        return written.length() == 10 ? PartialDate.of(day(written)) : PartialDate.parse(written);
    }

    /** Our own ISO dates, without the cost of a parser for all that there are. */
    private static LocalDate day(String iso) {
        return LocalDate.of(
                Integer.parseInt(iso, 0, 4, 10), Integer.parseInt(iso, 5, 7, 10), Integer.parseInt(iso, 8, 10, 10));
    }
}
