package vn.vanthu.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.vanthu.domain.document.DocumentType;
import vn.vanthu.domain.form.FormCatalog;

/**
 * Tên loại (domain.md 2.3 ô 5a): the kind's name in capitals, alone on its line or, where that is nowhere, at the head
 * of one. One wrong or lost letter is forgiven, as OCR reads {@code NHỊ QUYẾT}.
 */
final class TitleReader {
    private static final int SHORTEST_FORGIVEN = 6;
    private final List<Name> names = new ArrayList<>();

    private record Name(DocumentType type, String dense, int words) {}

    /**
     * @param end index behind its last line
     * @param rest what stands behind the kind's name on its line; usually empty
     */
    record Title(DocumentType type, String asPrinted, int start, int end, String rest, double confidence) {}

    TitleReader(FormCatalog forms) {
        for (DocumentType type : forms.types()) {
            if (type.name().equals(DocumentType.OFFICIAL_LETTER)) {
                continue;
            }
            List<String> printed = new ArrayList<>(type.printedForms());
            printed.add(type.name());
            printed.forEach(name -> names.add(new Name(type, SheetLine.dense(name), name.split(" ").length)));
        }
        names.sort(Comparator.comparingInt((Name name) -> name.dense().length()).reversed());
    }

    /** The title between {@code from} and {@code to}. */
    Optional<Title> find(List<SheetLine> lines, int from, int to) {
        for (int i = from; i < to; i++) {
            Optional<Title> alone = alone(lines, i, to);
            if (alone.isPresent()) {
                return alone;
            }
        }
        for (int i = from; i < to; i++) {
            Optional<Title> opening = opening(lines, i);
            if (opening.isPresent()) {
                return opening;
            }
        }
        return Optional.empty();
    }

    private Optional<Title> alone(List<SheetLine> lines, int i, int to) {
        if (!isHeading(lines.get(i))) {
            return Optional.empty();
        }
        String text = bare(lines.get(i));
        Optional<Name> exact = named(text, 0);
        if (exact.isPresent()) {
            return exact.map(name -> new Title(name.type(), text, i, i + 1, "", 0.97));
        }
        if (i + 1 < to && isHeading(lines.get(i + 1))) {
            String both = text + " " + bare(lines.get(i + 1));
            Optional<Name> broken = named(both, 0);
            if (broken.isPresent()) {
                return broken.map(name -> new Title(name.type(), both, i, i + 2, "", 0.9));
            }
        }
        return named(text, 1).map(name -> new Title(name.type(), text, i, i + 1, "", 0.75));
    }

    private Optional<Title> opening(List<SheetLine> lines, int i) {
        if (!isHeading(lines.get(i))) {
            return Optional.empty();
        }
        String[] words = bare(lines.get(i)).split(" ");
        for (Name name : names) {
            if (name.words() < words.length && name.dense().length() >= SHORTEST_FORGIVEN) {
                String head = String.join(" ", List.of(words).subList(0, name.words()));
                if (SheetLine.dense(head).equals(name.dense())) {
                    String rest = String.join(" ", List.of(words).subList(name.words(), words.length));
                    return Optional.of(new Title(name.type(), head, i, i + 1, rest, 0.7));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isHeading(SheetLine line) {
        return line.isCapitals() && line.text().length() <= 90;
    }

    private static String bare(SheetLine line) {
        return line.text().replaceAll("[\\s:.;,]+$", "");
    }

    private Optional<Name> named(String text, int slips) {
        String dense = SheetLine.dense(text);
        return names.stream()
                .filter(name -> slips == 0
                        ? name.dense().equals(dense)
                        : name.dense().length() >= SHORTEST_FORGIVEN && differsByOne(name.dense(), dense))
                .findFirst();
    }

    /** True where one letter was changed, lost or added. */
    private static boolean differsByOne(String one, String other) {
        if (Math.abs(one.length() - other.length()) > 1) {
            return false;
        }
        int head = 0;
        int shorter = Math.min(one.length(), other.length());
        while (head < shorter && one.charAt(head) == other.charAt(head)) {
            head++;
        }
        int tail = 0;
        while (tail < shorter - head
                && one.charAt(one.length() - 1 - tail) == other.charAt(other.length() - 1 - tail)) {
            tail++;
        }
        return Math.max(one.length(), other.length()) - head - tail <= 1;
    }
}
