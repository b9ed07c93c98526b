package vn.vanthu.domain.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How dates are written and typed in the trade (domain.md 2.4 and 8.4; HD36, NĐ30 PL I 4b). */
public final class DateWording {
    /** A clerk's letters that Telex may have swallowed or left behind around a number are no reason to refuse it. */
    private static final Pattern TYPED =
            Pattern.compile("\\s*(\\d{1,2})\\s*[/.\\-\\s]\\s*(\\d{1,2})(?:\\s*[/.\\-\\s]\\s*(\\d{4}|\\d{2}))?\\s*");

    private static final Pattern DIGITS = Pattern.compile("\\s*(\\d{2})(\\d{2})(\\d{4}|\\d{2})?\\s*");
    private static final Pattern WORDS = Pattern.compile(
            "(?:ngày\\s*)?(\\d{1,2})\\s*tháng\\s*(\\d{1,2})\\s*năm\\s*(\\d{4})",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private DateWording() {}

    /** As documents print it: {@code ngày 06 tháng 9 năm 2021}; days below 10 and months 1 and 2 lead with a 0. */
    public static String printed(LocalDate date) {
        int month = date.getMonthValue();
        return "ngày %02d tháng %s năm %d"
                .formatted(date.getDayOfMonth(), month <= 2 ? "0" + month : Integer.toString(month), date.getYear());
    }

    /** As tables and running text show it: {@code 06/09/2021}. */
    public static String brief(LocalDate date) {
        return "%02d/%02d/%04d".formatted(date.getDayOfMonth(), date.getMonthValue(), date.getYear());
    }

    /** {@link #brief(LocalDate)}, with dots for what is unknown; empty for no date. */
    public static String brief(PartialDate date) {
        if (date.isNone()) {
            return "";
        }
        if (date.month() == 0) {
            return "…/…/%04d".formatted(date.year());
        }
        return date.day() == 0
                ? "…/%02d/%04d".formatted(date.month(), date.year())
                : brief(LocalDate.of(date.year(), date.month(), date.day()));
    }

    /**
     * Understands what a clerk types: {@code 5/9}, {@code 0509}, {@code 05/09/2026}, {@code 5-9-26}, {@code
     * 2026-09-05}, {@code ngày 05 tháng 9 năm 2026}. A missing year is {@code thisYear}'s.
     *
     * @return empty when it is no date
     */
    public static Optional<LocalDate> parse(String typed, Year thisYear) {
        String text = Folding.tidy(typed);
        Matcher words = WORDS.matcher(text);
        if (words.find()) {
            return date(words.group(1), words.group(2), words.group(3), thisYear);
        }
        if (text.matches("\\d{4}-\\d{1,2}-\\d{1,2}")) {
            String[] parts = text.split("-");
            return date(parts[2], parts[1], parts[0], thisYear);
        }
        for (Pattern form : new Pattern[] {TYPED, DIGITS}) {
            Matcher matcher = form.matcher(text);
            if (matcher.matches()) {
                return date(matcher.group(1), matcher.group(2), matcher.group(3), thisYear);
            }
        }
        return Optional.empty();
    }

    private static Optional<LocalDate> date(String day, String month, String year, Year thisYear) {
        int y = year == null ? thisYear.getValue() : Integer.parseInt(year) + (year.length() == 2 ? 2000 : 0);
        try {
            return Optional.of(LocalDate.of(y, Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
