package vn.vanthu.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.vanthu.domain.distribution.DistributionLine;
import vn.vanthu.domain.distribution.DistributionList;

/** Nơi nhận (domain.md 6.1, 6.2): one entry for each dash line; it ends with the record copy, "Lưu …". */
final class RecipientsReader {
    private static final Pattern LABEL = Pattern.compile(
            "^[-–—• ]{0,3}n[ơoôớờ]i\\s?nh[ậâạăặàá]n\\s?[:;.]?\\s?(?<rest>[-–—•+].*)?$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    /** A typist's initials behind the full stop of the last entry. */
    private static final Pattern AFTER_LAST = Pattern.compile("\\.\\s\\S{1,12}$");

    private static final int MOST_LINES = 200;

    private final List<SheetLine> lines;
    private final List<StringBuilder> entries = new ArrayList<>();
    private final List<SheetLine> taken = new ArrayList<>();
    private boolean parted;

    /** @param end index behind the last line of the list */
    record Recipients(Part<DistributionList> part, int label, int end) {
        boolean keepsRecordCopy() {
            return part.value().lines().stream().anyMatch(DistributionLine::isRecordCopy);
        }
    }

    private RecipientsReader(List<SheetLine> lines) {
        this.lines = lines;
    }

    /** The first list with a record copy, else the first one: forms and appendices may carry lists of their own. */
    static Optional<Recipients> find(List<SheetLine> lines) {
        Optional<Recipients> first = Optional.empty();
        for (int i = 0; i < lines.size(); i++) {
            if (isLabel(lines.get(i))) {
                Recipients found = new RecipientsReader(lines).behind(i);
                if (found.keepsRecordCopy()) {
                    return Optional.of(found);
                }
                if (first.isEmpty() && found.part().isFound()) {
                    first = Optional.of(found);
                }
            }
        }
        return first;
    }

    static boolean isLabel(SheetLine line) {
        return line.isText()
                && line.text().length() <= 120
                && LABEL.matcher(line.head()).matches();
    }

    private Recipients behind(int label) {
        SheetLine line = lines.get(label);
        taken.add(line);
        Matcher matcher = LABEL.matcher(line.text());
        if (matcher.matches() && matcher.group("rest") != null) {
            entries.add(new StringBuilder(matcher.group("rest")));
        }
        int end = label + 1;
        int last = Math.min(lines.size(), label + MOST_LINES);
        for (int i = label + 1; i < last && take(lines.get(i)); i++) {
            if (lines.get(i).isText()) {
                end = i + 1;
            }
        }
        List<DistributionLine> list = entries.stream()
                .map(entry -> DistributionLine.parse(withoutInitials(entry.toString())))
                .filter(entry -> !entry.text().isEmpty())
                .toList();
        Part<DistributionList> part = list.isEmpty()
                ? Part.none(DistributionList.EMPTY)
                : new Part<>(new DistributionList(list), 0.95, taken);
        return new Recipients(part, label, end);
    }

    /** False where the list has ended. */
    private boolean take(SheetLine line) {
        if (!line.isText()) {
            parted = parted || !entries.isEmpty();
            return line.kind() != SheetLine.Kind.CELL || entries.isEmpty();
        }
        boolean dash = line.startsWithDash()
                && (entries.isEmpty() || !line.continuesBehindHyphen(entries.get(entries.size() - 1)));
        if (!dash && (entries.isEmpty() || parted || isRecordCopyEnded() || SignatureReader.opens(line))) {
            return false;
        }
        if (dash) {
            entries.add(new StringBuilder(line.text()));
        } else {
            entries.get(entries.size() - 1).append(' ').append(line.text());
        }
        taken.add(line);
        parted = false;
        return true;
    }

    private boolean isRecordCopyEnded() {
        String last = entries.get(entries.size() - 1).toString();
        return DistributionLine.parse(last).isRecordCopy() && last.matches("(?s).*[.;]$");
    }

    private static String withoutInitials(String entry) {
        return DistributionLine.parse(entry).isRecordCopy()
                ? AFTER_LAST.matcher(entry).replaceFirst(".")
                : entry;
    }
}
