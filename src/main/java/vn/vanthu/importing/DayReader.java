package vn.vanthu.importing;

import java.time.LocalDate;
import java.time.Year;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.vanthu.domain.text.DateWording;
import vn.vanthu.domain.text.Folding;

/** Days as registers have them: real dates, texts, bare numbers of days, without the year, "as above". */
final class DayReader {
    private static final Pattern DITTO = Pattern.compile("[\"”“″'’,.\\-–]{1,3}|-?\\s*(?:nt|nhu tren|nhu tren)\\s*-?");
    /** Days since 1899-12-30, 1970 to 2100: a date whose cell lost its format. */
    private static final Pattern DAYS = Pattern.compile("[2-7]\\d{4}");

    private static final LocalDate DAY_0 = LocalDate.of(1899, 12, 30);
    private static final Pattern YEAR = Pattern.compile("\\b((?:19|20)\\d{2})\\b");
    private static final int FIRST_YEAR = 1930;
    private static final int LAST_YEAR = 2100;

    private Optional<LocalDate> above = Optional.empty();
    private Optional<Year> year = Optional.empty();

    /** @param isSure false where it was put together from what stands elsewhere */
    record Day(LocalDate date, boolean isSure) {}

    /** Notes a year named in words above the rows: {@code NĂM 2021}. */
    void seeWords(String words) {
        Matcher matcher = YEAR.matcher(words);
        if (matcher.find()) {
            year = Optional.of(Year.parse(matcher.group(1)));
        }
    }

    static boolean isDitto(String text) {
        return DITTO.matcher(Folding.key(text)).matches();
    }

    /** The day of a cell; empty where it is none. */
    Optional<Day> read(String text, Optional<LocalDate> known) {
        Optional<Day> day = understood(text, known)
                .filter(found ->
                        found.date().getYear() >= FIRST_YEAR && found.date().getYear() <= LAST_YEAR);
        day.ifPresent(found -> {
            above = Optional.of(found.date());
            year = Optional.of(Year.of(found.date().getYear()));
        });
        return day;
    }

    /** The day of the row above, for a row that leaves it out. */
    Optional<Day> carriedOver() {
        return above.map(day -> new Day(day, false));
    }

    private Optional<Day> understood(String text, Optional<LocalDate> known) {
        if (known.isPresent()) {
            return known.map(day -> new Day(day, true));
        }
        String tidy = Folding.tidy(text);
        if (isDitto(tidy)) {
            return above.map(day -> new Day(day, true));
        }
        if (DAYS.matcher(tidy).matches()) {
            return Optional.of(new Day(DAY_0.plusDays(Long.parseLong(tidy)), false));
        }
        return DateWording.parse(tidy, year.orElse(Year.of(1))).map(day -> new Day(day, true));
    }
}
