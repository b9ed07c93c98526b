package vn.vanthu.reading;

import java.util.List;
import java.util.regex.Pattern;
import vn.vanthu.domain.document.SecrecyLevel;
import vn.vanthu.domain.document.Urgency;
import vn.vanthu.domain.text.Folding;

/** Độ khẩn, độ mật, phạm vi lưu hành: alone on a line of the letterhead (domain.md 2.7). */
final class MarkingsReader {
    private static final List<String> CIRCULATION = List.of(
            "tai lieu thu hoi",
            "xong hoi nghi tra lai",
            "xem xong tra lai",
            "luu hanh noi bo",
            "tai lieu hoi nghi",
            "tai lieu luu hanh noi bo");
    private static final Pattern EDGES = Pattern.compile("^[^\\p{L}]+|[^\\p{L}\\d]+$");
    private static final int LONGEST = 60;

    private MarkingsReader() {}

    /** Marks as printed; empty parts where there are none. */
    record Marks(Part<String> urgency, Part<String> secrecy, Part<String> circulation) {}

    static Marks read(List<SheetLine> lines, int to) {
        Part<String> urgency = Part.none("");
        Part<String> secrecy = Part.none("");
        Part<String> circulation = Part.none("");
        for (SheetLine line : lines.subList(0, to)) {
            String text = bare(line);
            if (isUrgency(text) && !urgency.isFound()) {
                urgency = new Part<>(text, 0.9, List.of(line));
            } else if (isSecrecy(text) && !secrecy.isFound()) {
                secrecy = new Part<>(text, 0.9, List.of(line));
            } else if (CIRCULATION.contains(Folding.key(text)) && !circulation.isFound()) {
                circulation = new Part<>(text, 0.9, List.of(line));
            }
        }
        return new Marks(urgency, secrecy, circulation);
    }

    /** True where the line is a mark, and so neither an agency nor a trích yếu. */
    static boolean isMark(SheetLine line) {
        String text = bare(line);
        return isUrgency(text) || isSecrecy(text) || CIRCULATION.contains(Folding.key(text));
    }

    private static String bare(SheetLine line) {
        return line.isText() && line.text().length() <= LONGEST
                ? EDGES.matcher(line.text()).replaceAll("")
                : "";
    }

    private static boolean isUrgency(String text) {
        Urgency urgency = Urgency.of(text);
        boolean whole = Folding.key(text).equals(Folding.key(urgency.wording()));
        return urgency != Urgency.NONE && SheetLine.isCapitals(text) && (whole || urgency == Urgency.HOA_TOC_HEN_GIO);
    }

    private static boolean isSecrecy(String text) {
        return SecrecyLevel.of(text) != SecrecyLevel.NONE && SheetLine.isCapitals(text);
    }
}
