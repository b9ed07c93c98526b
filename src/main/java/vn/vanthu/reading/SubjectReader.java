package vn.vanthu.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.vanthu.domain.text.Folding;

/**
 * Trích yếu (domain.md 2.3 ô 5a and 5b): under the kind's name, or, in a công văn, under the number in the left column.
 */
final class SubjectReader {
    /** With what the body or the next part begins, never a trích yếu that has begun already. */
    private static final Pattern BODY = Pattern.compile(
            "^(?:[-–] ?)?(?:căn cứ|kính gửi|kính trình|nơi nhận|theo đề nghị|xét đề nghị|xét thấy|điều 1\\b|phần thứ|phần i\\b"
                    + "|chương i\\b|i\\. |i- |1\\. |1- |a\\. |a- |số ).*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    /** The head of the agency that decides, printed above the grounds of a decision. */
    private static final Pattern DECIDING = Pattern.compile(
            "^(?:bộ trưởng|chủ tịch|giám đốc|ủy ban|uỷ ban|hội đồng|ban chấp hành|ban thường vụ|thủ tướng|chính phủ|quốc hội"
                    + "|cục trưởng|tổng cục trưởng|chánh án|viện trưởng|hiệu trưởng|tổng giám đốc|trưởng ban|bộ|đảng ủy|đảng uỷ"
                    + "|tỉnh ủy|thành ủy|huyện ủy|quận ủy|chi cục trưởng)\\b.*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

    private static final Pattern AUTHOR =
            Pattern.compile("^CỦA (?<who>.{2,80}?)(?:,)? (?<rest>(?:VỀ|Về|về) .*)$", Pattern.DOTALL);
    private static final Pattern AUTHOR_ONLY = Pattern.compile("^CỦA (?<who>[^,]{2,80})$");
    private static final int MOST_LINES = 12;

    private SubjectReader() {}

    /** @param author the body in whose name a central or telegram title speaks, {@code CỦA BỘ CHÍNH TRỊ}; usually empty */
    record Subject(Part<String> part, String author) {
        static final Subject NONE = new Subject(Part.none(""), "");
    }

    static Subject underTitle(List<SheetLine> lines, TitleReader.Title title) {
        List<SheetLine> taken = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        if (!title.rest().isEmpty()) {
            texts.add(title.rest());
        }
        boolean parted = false;
        for (int i = title.end(); i < lines.size() && taken.size() < MOST_LINES; i++) {
            SheetLine line = lines.get(i);
            if (line.kind() == SheetLine.Kind.RULE || (line.kind() == SheetLine.Kind.STAR && !texts.isEmpty())) {
                break;
            }
            if (!line.isText()) {
                parted = parted || !texts.isEmpty();
                continue;
            }
            if ((!texts.isEmpty() && endsBefore(lines, i, taken, parted)) || isAddress(line)) {
                break;
            }
            taken.add(line);
            texts.add(line.text());
        }
        return finished(String.join(" ", texts), taken, title.confidence());
    }

    private static boolean isAddress(SheetLine line) {
        return AddresseesReader.isLabel(line) || BODY.matcher(line.head()).matches();
    }

    private static boolean endsBefore(List<SheetLine> lines, int i, List<SheetLine> taken, boolean parted) {
        SheetLine line = lines.get(i);
        if (BODY.matcher(line.head()).matches() || (parted && !line.startsSmall())) {
            return true;
        }
        if (taken.isEmpty()) {
            return false;
        }
        SheetLine last = taken.get(taken.size() - 1);
        boolean capitals = taken.stream().allMatch(SheetLine::isCapitals);
        if (capitals ? !line.isCapitals() && line.text().length() > 3 && !startsTopic(last, line) : line.isCapitals()) {
            return true;
        }
        if (line.hasGeometry() && leavesTheColumn(taken.get(0), line)) {
            return true;
        }
        return line.isCapitals() && DECIDING.matcher(line.head()).matches() && groundsFollow(lines, i + 1);
    }

    /** After an author's line in capitals the topic itself may be in small letters. */
    private static boolean startsTopic(SheetLine last, SheetLine line) {
        return line.startsSmall()
                && (last.head().startsWith("CỦA ") || line.key().startsWith("ve "));
    }

    /** A trích yếu is bold or centred throughout; body text is neither. */
    private static boolean leavesTheColumn(SheetLine first, SheetLine line) {
        if (first.at().bold() != line.at().bold()) {
            return first.at().bold();
        }
        return !line.at().bold() && Math.abs(first.centre() - line.centre()) > 10;
    }

    private static boolean groundsFollow(List<SheetLine> lines, int from) {
        for (int i = from; i < Math.min(lines.size(), from + 4); i++) {
            if (lines.get(i).isText() && !lines.get(i).isCapitals()) {
                return BODY.matcher(lines.get(i).head()).matches();
            }
        }
        return false;
    }

    private static Subject finished(String text, List<SheetLine> taken, double confidence) {
        String subject = Folding.tidy(text).replaceAll("[.\\s]+$", "");
        Matcher author = AUTHOR.matcher(subject);
        if (author.matches()) {
            return new Subject(new Part<>(author.group("rest"), confidence, taken), author.group("who"));
        }
        Matcher only = AUTHOR_ONLY.matcher(subject);
        if (only.matches()) {
            return new Subject(Part.none(""), only.group("who"));
        }
        return subject.isEmpty() ? Subject.NONE : new Subject(new Part<>(subject, confidence, taken), "");
    }

    /**
     * The trích yếu of a công văn: the lines behind the number line, as far as {@code to}.
     *
     * @param used lines that belong to other parts of the letterhead
     */
    static Part<String> underNumber(List<SheetLine> lines, int from, int to, List<Integer> used) {
        List<SheetLine> taken = new ArrayList<>();
        for (int i = from; i < to && taken.size() < MOST_LINES; i++) {
            SheetLine line = lines.get(i);
            boolean begun = !taken.isEmpty();
            if (!line.isText() || used.contains(i)) {
                if (begun && !mayGoOn(lines, i + 1, to, used)) {
                    break;
                }
                continue;
            }
            if (AddresseesReader.isLabel(line)) {
                break;
            }
            if (!begun && line.isCapitals() && !opensTopic(line)) {
                continue;
            }
            taken.add(line);
        }
        if (taken.isEmpty()) {
            return Part.none("");
        }
        List<String> texts = taken.stream().map(SheetLine::text).toList();
        String subject = Folding.tidy(String.join(" ", texts)).replaceAll("[.\\s]+$", "");
        return new Part<>(subject, opensTopic(taken.get(0)) ? 0.95 : 0.85, taken);
    }

    /** A line under the blank that begins small is the same sentence. */
    private static boolean mayGoOn(List<SheetLine> lines, int next, int to, List<Integer> used) {
        return next < to && lines.get(next).startsSmall() && !used.contains(next);
    }

    static boolean opensTopic(SheetLine line) {
        return line.key().matches("(?:v/v|v/ v|ve viec|ve|trich yeu)\\b.*");
    }

    /** Where no number line shows where to look: the line that opens with "V/v". */
    static Optional<Integer> topicLine(List<SheetLine> lines, int from, int to) {
        for (int i = from; i < to; i++) {
            if (lines.get(i).isText() && opensTopic(lines.get(i))) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }
}
