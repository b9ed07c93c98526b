package vn.vanthu.ui.viewer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vn.vanthu.domain.document.PageTexts;
import vn.vanthu.domain.text.Folding;

/** Finds where the words of a query stand on the pages, with or without marks. */
public final class WordMarks {
    private static final int MOST = 400;

    private WordMarks() {}

    /** The places of all words of {@code query} that have at least two letters. */
    public static List<PageMark> of(PageTexts texts, String query) {
        List<String> words = Arrays.stream(Folding.key(query).split("[^\\p{L}\\d]+"))
                .filter(word -> word.length() > 1)
                .distinct()
                .toList();
        List<PageMark> marks = new ArrayList<>();
        for (int page = 0; page < texts.pages().size(); page++) {
            for (PageTexts.Line line : texts.pages().get(page).lines()) {
                for (String word : words) {
                    addAll(marks, page + 1, line, word);
                }
            }
        }
        return marks.size() > MOST ? List.copyOf(marks.subList(0, MOST)) : List.copyOf(marks);
    }

    private static void addAll(List<PageMark> marks, int page, PageTexts.Line line, String word) {
        String folded = Folding.foldLetters(line.text());
        int length = Math.max(1, folded.length());
        for (int at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + 1)) {
            boolean begins = at == 0 || !Character.isLetterOrDigit(folded.charAt(at - 1));
            if (begins) {
                double x = line.x() + line.width() * at / length;
                marks.add(new PageMark(page, x, line.y(), line.width() * word.length() / length, line.height()));
            }
        }
    }
}
