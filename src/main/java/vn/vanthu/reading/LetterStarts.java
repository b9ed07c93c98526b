package vn.vanthu.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.vanthu.domain.document.CopyKind;
import vn.vanthu.domain.document.PageTexts;

/**
 * Finds where one letter ends and the next begins in a stack that was scanned as one file: a page whose upper part has
 * the national or Party title, a number line and a date line (domain.md 2.2). Forms and appendices carry the title, but
 * say what they are; the block of a copy says its kind.
 */
final class LetterStarts {
    /** Part of the page's height in which a letterhead stands. */
    private static final double UPPER = 0.34;

    private static final Pattern ATTACHED = Pattern.compile("(?:phu luc|mau|bieu|kem theo|\\(kem theo|dinh kem)\\b.*");

    private final NumberReader numbers;

    LetterStarts(NumberReader numbers) {
        this.numbers = numbers;
    }

    /** Pages from 1; the first is 1. */
    List<Integer> of(PageTexts texts) {
        List<Integer> starts = new ArrayList<>();
        starts.add(1);
        for (int i = 1; i < texts.pages().size(); i++) {
            PageTexts.Page page = texts.pages().get(i);
            if (page.hasGeometry() && hasLetterhead(page)) {
                starts.add(i + 1);
            }
        }
        return List.copyOf(starts);
    }

    private boolean hasLetterhead(PageTexts.Page page) {
        List<PageTexts.Line> upper = page.lines().stream()
                .filter(line -> line.y() < UPPER * page.height())
                .toList();
        if (upper.stream().noneMatch(LetterStarts::isTitled)) {
            return false;
        }
        PageTexts head = new PageTexts(List.of(new PageTexts.Page(page.width(), page.height(), upper)));
        List<SheetLine> lines = ReadingOrder.of(head);
        boolean other = lines.stream()
                .anyMatch(line -> line.isText()
                        && (ATTACHED.matcher(line.key()).matches()
                                || (line.isCapitals()
                                        && CopyKind.of(line.head()).isPresent())));
        Optional<NumberReader.NumberLine> number = numbers.find(lines, 0, lines.size());
        return !other
                && number.isPresent()
                && DateReader.find(lines, 0, lines.size(), number).isPresent();
    }

    /** The national or the Party title, also behind the words of the other column. */
    private static boolean isTitled(PageTexts.Line line) {
        return SheetLine.isCapitals(line.text()) && (Motto.is(line.text()) || Motto.startAtEndOf(line.text()) > 0);
    }
}
