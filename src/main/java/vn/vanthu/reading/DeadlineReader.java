package vn.vanthu.reading;

import java.time.DateTimeException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.vanthu.domain.text.Folding;
import vn.vanthu.domain.text.PartialDate;

/**
 * By when an answer is wanted: "gửi về … trước ngày 20/6/2026", "báo cáo chậm nhất ngày 20 tháng 6". A day without a
 * year is the next one after the letter's own.
 */
final class DeadlineReader {
    /** Between two words; recognition takes specks for dashes and strokes. */
    private static final String BLANK = "(?:[ |_~'-]{1,3})";

    /** Without marks, which recognition loses first. */
    private static final Pattern DEADLINE = Pattern.compile(
            ("(?:truoc|cham nhat|muon nhat|han cuoi)(?: (?:la|vao|den|het|trong|thoi han|:))*"
                            + "(?: \\d{1,2} ?(?:h|gio|g) ?\\d{0,2}(?: phut)?,?)? ngay "
                            + "(?<day>\\d{1,2})(?:[/.-]| thang )(?<month>\\d{1,2})(?:(?:[/.-]| nam )(?<year>20\\d{2}))?(?!\\d)")
                    .replace(" ", BLANK),
            Pattern.CASE_INSENSITIVE);
    /** What is asked for before the day; other deadlines are those of the matter itself. */
    private static final Pattern ASKED = Pattern.compile(
            "\\b(?:gui|bao cao|y kien|dang ky|nop|phan hoi|tra loi|cung cap)\\b".replace(" ", BLANK),
            Pattern.CASE_INSENSITIVE);

    private static final int LINES_OF_A_SENTENCE = 3;
    private static final double SURE = 0.8;

    private DeadlineReader() {}

    /** @param issued the letter's own date; may be none */
    static Part<PartialDate> read(List<SheetLine> lines, int from, PartialDate issued) {
        for (int i = from; i < lines.size(); i++) {
            if (!opens(lines, Math.max(from, i - LINES_OF_A_SENTENCE + 1), Math.min(lines.size(), i + 2))) {
                continue;
            }
            StringBuilder written = new StringBuilder();
            int last = i;
            for (int k = Math.max(from, i - LINES_OF_A_SENTENCE + 1); k < Math.min(lines.size(), i + 2); k++) {
                written.append(lines.get(k).head()).append(' ');
                last = k;
            }
            String sentence = Folding.foldLetters(Folding.nfc(written.toString()));
            Matcher matcher = DEADLINE.matcher(sentence);
            if (matcher.find()
                    && ASKED.matcher(sentence.substring(0, matcher.start())).find()) {
                PartialDate date = date(matcher, issued);
                if (!date.isNone()) {
                    return new Part<>(date, SURE, lines.subList(i, last + 1));
                }
            }
        }
        return Part.none(PartialDate.NONE);
    }

    /** Whether one of the lines has a word of those with which a deadline is said: most pages have none. */
    private static boolean opens(List<SheetLine> lines, int from, int to) {
        for (int i = from; i < to; i++) {
            String key = lines.get(i).key();
            if (key.contains("truoc") || key.contains("nhat") || key.contains("han cuoi")) {
                return true;
            }
        }
        return false;
    }

    private static PartialDate date(Matcher matcher, PartialDate issued) {
        try {
            int day = Integer.parseInt(matcher.group("day"));
            int month = Integer.parseInt(matcher.group("month"));
            if (matcher.group("year") != null) {
                return new PartialDate(Integer.parseInt(matcher.group("year")), month, day);
            }
            if (issued.whole().isEmpty()) {
                return PartialDate.NONE;
            }
            PartialDate sameYear = new PartialDate(issued.year(), month, day);
            boolean before =
                    sameYear.whole().orElseThrow().isBefore(issued.whole().get());
            return before ? new PartialDate(issued.year() + 1, month, day) : sameYear;
        } catch (DateTimeException noSuchDay) {
            return PartialDate.NONE;
        }
    }
}
