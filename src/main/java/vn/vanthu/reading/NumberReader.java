package vn.vanthu.reading;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.vanthu.domain.document.DocCode;
import vn.vanthu.domain.document.DocumentType;
import vn.vanthu.domain.form.FormCatalog;
import vn.vanthu.domain.text.Folding;

/**
 * Số và ký hiệu (domain.md 2.3 ô 3, 3.3): after "Số" at the head of a line, or after the kind's name as in {@code
 * Nghị quyết số: 88/2025/UBTVQH15}. The number itself may be blank, to be stamped later.
 */
final class NumberReader {
    private static final String DASH = "[-–—−/]";
    private static final Pattern LINE = Pattern.compile(
            "^(?<before>[\\p{L} ]{0,30}?)\\b(?:số|só|sô)\\s?[:.]?\\s?(?:[.…_]{2,40}|…)?\\s?"
                    + "(?<code>(?:\\d{1,5}[a-zđ]{0,2})?\\s?" + DASH + "\\s?(?:(?:19|20)\\d{2}\\s?/\\s?)?"
                    + "\\p{Lu}[\\p{L}\\d.&]{0,30}(?:\\s?" + DASH + "\\s?\\p{Lu}[\\p{L}\\d.&]{0,30}){0,4})",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

    /** To be filled in by hand or by a stamp: "Số:      " with nothing behind it. */
    private static final Pattern OPEN =
            Pattern.compile("^(?:số|só|sô)\\s?[:.][\\s.…_/-]*$", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private final Set<String> kinds = new HashSet<>();

    NumberReader(FormCatalog forms) {
        for (DocumentType type : forms.types()) {
            kinds.add(Folding.accentKey(type.name()));
            type.printedForms().forEach(form -> kinds.add(Folding.accentKey(form)));
        }
    }

    /** A code, and what stands behind it on its line. */
    record NumberLine(DocCode code, int index, String rest) {}

    /** The first number line between {@code from} and {@code to}. */
    Optional<NumberLine> find(List<SheetLine> lines, int from, int to) {
        for (int i = from; i < to; i++) {
            SheetLine line = lines.get(i);
            if (line.isText()) {
                Optional<NumberLine> found = read(line, i);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return open(lines, from, to);
    }

    /** The place where a number is to be, where none can be read. */
    private static Optional<NumberLine> open(List<SheetLine> lines, int from, int to) {
        for (int i = from; i < to; i++) {
            if (lines.get(i).isText() && OPEN.matcher(lines.get(i).head()).matches()) {
                return Optional.of(new NumberLine(DocCode.NONE, i, ""));
            }
        }
        return Optional.empty();
    }

    Part<DocCode> part(NumberLine number, List<SheetLine> lines) {
        double confidence = number.code().number().isEmpty() ? 0.6 : 0.97;
        return new Part<>(number.code(), confidence, List.of(lines.get(number.index())));
    }

    private Optional<NumberLine> read(SheetLine line, int index) {
        Matcher matcher = LINE.matcher(line.head());
        if (matcher.find()) {
            String before = matcher.group("before").trim();
            if (before.isEmpty() || kinds.contains(Folding.accentKey(before))) {
                return DocCode.parse(matcher.group("code"))
                        .map(code -> new NumberLine(
                                code,
                                index,
                                line.head().substring(matcher.end()).trim()));
            }
            return Optional.empty();
        }
        return line.head().length() > 40
                ? Optional.empty()
                : DocCode.parse(line.head())
                        .filter(code -> !code.number().isEmpty()
                                && SheetLine.isCapitals(code.symbol())
                                && code.symbol().length() >= 2)
                        .map(code -> new NumberLine(code, index, ""));
    }
}
