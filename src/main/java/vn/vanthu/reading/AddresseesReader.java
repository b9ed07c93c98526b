package vn.vanthu.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.vanthu.domain.text.Folding;

/**
 * Kính gửi, Kính trình, and in a telegram what follows "… điện:" (domain.md 6.1, 6.2): entries with dashes, or one
 * entry a line.
 */
final class AddresseesReader {
    private static final Pattern LABEL = Pattern.compile(
            "^[-–—•+ ]{0,4}kính\\s?(?:gửi|gởi|trình)\\s?(?:[:;]\\s?(?<rest>.*)|)$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern TELEGRAM =
            Pattern.compile("^.{3,120}\\sđiện\\s?:$", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern DASH = Pattern.compile("^[-–—•+]\\s?");
    private static final Pattern END = Pattern.compile("[\\s;,.]+$");
    private static final int MOST_LINES = 80;

    private final List<SheetLine> lines;
    private final List<StringBuilder> entries = new ArrayList<>();
    private final List<SheetLine> taken = new ArrayList<>();
    private boolean dashes;
    private boolean parted;

    private AddresseesReader(List<SheetLine> lines) {
        this.lines = lines;
    }

    static boolean isLabel(SheetLine line) {
        return line.isText()
                && (LABEL.matcher(line.head()).matches()
                        || TELEGRAM.matcher(line.head()).matches());
    }

    static OptionalInt find(List<SheetLine> lines, int to) {
        for (int i = 0; i < to; i++) {
            if (isLabel(lines.get(i))) {
                return OptionalInt.of(i);
            }
        }
        return OptionalInt.empty();
    }

    /** Who stands before "điện:" in a telegram; empty in all other documents. */
    static String sender(SheetLine label) {
        boolean telegram = TELEGRAM.matcher(label.head()).matches();
        return telegram
                ? label.head().substring(0, label.head().lastIndexOf(' ')).replaceAll("\\s+$", "")
                : "";
    }

    /** The entries behind the label at {@code label}. */
    static Part<List<String>> read(List<SheetLine> lines, int label) {
        return new AddresseesReader(lines).entriesBehind(label);
    }

    private Part<List<String>> entriesBehind(int label) {
        SheetLine line = lines.get(label);
        taken.add(line);
        Matcher matcher = LABEL.matcher(line.text());
        String rest = matcher.matches() && matcher.group("rest") != null ? matcher.group("rest") : "";
        if (!rest.isBlank()) {
            dashes = DASH.matcher(rest).find();
            entries.add(new StringBuilder(rest));
        }
        int last = Math.min(lines.size(), label + MOST_LINES);
        int next = label + 1;
        while (next < last && take(lines.get(next), rest.isBlank())) {
            next++;
        }
        List<String> texts = entries.stream().map(AddresseesReader::bare).toList();
        return texts.isEmpty() ? Part.none(List.of()) : new Part<>(texts, dashes ? 0.95 : 0.85, taken);
    }

    /** False where the list has ended. */
    private boolean take(SheetLine line, boolean labelAlone) {
        if (!line.isText()) {
            parted = parted || !entries.isEmpty();
            return true;
        }
        boolean dash = line.startsWithDash() && !(dashes && line.continuesBehindHyphen(last()));
        if (entries.isEmpty()) {
            dashes = dash;
        } else if (endsBefore(line, dash, labelAlone)) {
            return false;
        }
        boolean goesOn =
                !entries.isEmpty() && (dashes ? !dash : !last().toString().matches("(?s).*[;,.]$"));
        if (goesOn) {
            last().append(' ').append(line.text());
        } else {
            entries.add(new StringBuilder(line.text()));
        }
        taken.add(line);
        parted = false;
        return true;
    }

    private boolean endsBefore(SheetLine line, boolean dash, boolean labelAlone) {
        if (dashes) {
            return dash ? ended() && parted : !continues(line);
        }
        boolean opensSentence =
                !labelAlone && !line.startsSmall() && !last().toString().endsWith(",") && !isInColumn(line);
        return ended() || parted || dash || opensSentence;
    }

    private boolean continues(SheetLine line) {
        boolean open = !ended() && !parted && !last().toString().endsWith(";");
        if (line.hasGeometry()) {
            return open && isInColumn(line);
        }
        return open
                && (line.startsSmall()
                        || line.startsWithDash()
                        || !last().toString().endsWith(","));
    }

    /** The entries stand under their label, farther right than the paragraphs of the body. */
    private boolean isInColumn(SheetLine line) {
        double column = taken.get(0).at().x();
        if (dashes && taken.size() > 1) {
            column = Math.min(column, taken.get(1).at().x());
        }
        return line.hasGeometry() && line.at().x() > column - 2;
    }

    private boolean ended() {
        String text = last().toString();
        return text.endsWith(".") && !text.endsWith("..");
    }

    private StringBuilder last() {
        return entries.get(entries.size() - 1);
    }

    private static String bare(StringBuilder entry) {
        String text = DASH.matcher(Folding.tidy(entry.toString())).replaceFirst("");
        return END.matcher(text).replaceFirst("");
    }
}
