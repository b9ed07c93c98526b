package vn.vanthu.reading;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.vanthu.domain.text.Folding;
import vn.vanthu.domain.text.PartialDate;

/**
 * Địa danh và ngày (domain.md 2.4, 8.4): {@code Hà Đông, ngày 20 tháng 01 năm 2022}, also broken over two lines, also
 * with day or month left blank. Where the year is blank too, only the place of the date is told.
 */
final class DateReader {
    private static final String BLANK = "[.…_ ]{0,40}";
    private static final Pattern DATE = Pattern.compile(
            "(?:^|[\\s,.])ng[àáảaâ]y\\s?(?<day>\\d{1,2}|" + BLANK + ")\\s?th\\p{L}ng\\s?(?<month>\\d{1,2}|" + BLANK
                    + ")\\s?n[ăâáaắ]m\\s?(?<year>(?:19|20)\\d{2})",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    /** Nothing of a year, or its beginning: năm 20… */
    private static final Pattern WITHOUT_YEAR = Pattern.compile(
            "(?:^|,\\s?)ng[àáảaâ]y\\s?(?:\\d{1,2}|" + BLANK + ")\\s?th\\p{L}ng\\s?(?:\\d{1,2}|" + BLANK
                    + ")\\s?n[ăâáaắ]m\\s?\\d{0,3}[.…_ ]{0,40}$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern PLACE = Pattern.compile("\\p{Lu}[\\p{L} .0-9-]{0,39}");
    private static final Pattern CAPITALISED =
            Pattern.compile("\\p{Lu}[\\p{L}.]*(?: (?:\\p{Lu}[\\p{L}.]*|phố|xã|trấn|khu)){0,4}");

    /** @param indexes of the lines that it takes up */
    record PlaceAndDate(String place, PartialDate date, List<Integer> indexes) {
        Part<PartialDate> part(List<SheetLine> lines) {
            double whole = date.whole().isPresent() ? 0.97 : 0.6;
            return new Part<>(
                    date,
                    place.isEmpty() ? whole - 0.2 : whole,
                    indexes.stream().map(lines::get).toList());
        }
    }

    private DateReader() {}

    /** The first dated line between {@code from} and {@code to}; {@code numberRest} is what stands behind the number. */
    static Optional<PlaceAndDate> find(
            List<SheetLine> lines, int from, int to, Optional<NumberReader.NumberLine> number) {
        for (int i = from; i < to; i++) {
            SheetLine line = lines.get(i);
            if (!line.isText()) {
                continue;
            }
            int index = i;
            boolean isNumberLine = number.filter(n -> n.index() == index).isPresent();
            String own = isNumberLine ? number.orElseThrow().rest() : line.head();
            boolean hasNext = i + 1 < lines.size() && lines.get(i + 1).isText();
            String text = hasNext ? own + " " + lines.get(i + 1).head() : own;
            Matcher matcher = DATE.matcher(text);
            if (matcher.find() && matcher.start() <= own.length()) {
                Optional<PartialDate> date = date(matcher);
                if (date.isPresent()) {
                    List<Integer> indexes = new ArrayList<>(List.of(i));
                    if (matcher.end() > own.length()) {
                        indexes.add(i + 1);
                    }
                    String before = text.substring(0, matcher.start());
                    return Optional.of(new PlaceAndDate(
                            place(lines, isNumberLine ? -1 : i - 1, before, indexes), date.get(), indexes));
                }
            }
        }
        return withoutYear(lines, from, to);
    }

    /** The line on which the date is still to be written or stamped as a whole. */
    private static Optional<PlaceAndDate> withoutYear(List<SheetLine> lines, int from, int to) {
        for (int i = from; i < to; i++) {
            Matcher matcher = WITHOUT_YEAR.matcher(lines.get(i).head());
            if (lines.get(i).isText() && matcher.find()) {
                List<Integer> indexes = new ArrayList<>(List.of(i));
                String before = lines.get(i).head().substring(0, matcher.start());
                return Optional.of(new PlaceAndDate(place(lines, i - 1, before, indexes), PartialDate.NONE, indexes));
            }
        }
        return Optional.empty();
    }

    private static Optional<PartialDate> date(Matcher matcher) {
        try {
            int month = number(matcher.group("month"));
            int day = month == 0 ? 0 : number(matcher.group("day"));
            return Optional.of(new PartialDate(number(matcher.group("year")), month, day));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static int number(String digits) {
        return digits.isEmpty() || !Character.isDigit(digits.charAt(0)) ? 0 : Integer.parseInt(digits);
    }

    /** A long place may begin on the line above: "Thành phố Hồ Chí / Minh, ngày …". */
    private static String place(List<SheetLine> lines, int above, String before, List<Integer> indexes) {
        String place = withoutEnd(before);
        if (above >= 0 && lines.get(above).isText()) {
            String start = lines.get(above).head();
            boolean broken = place.isEmpty()
                    ? start.endsWith(",")
                    : CAPITALISED.matcher(start).matches();
            if (broken && !SheetLine.isCapitals(start)) {
                indexes.add(0, above);
                place = (withoutEnd(start) + " " + place).trim();
            }
        }
        return PLACE.matcher(place).matches() ? place : "";
    }

    private static String withoutEnd(String text) {
        return Folding.tidy(text).replaceAll("[\\s,;.:]+$", "");
    }
}
