package vn.vanthu.ocr;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import vn.vanthu.domain.document.PageTexts;

/**
 * Joins words along their base lines to runs, as the text layer of a PDF is joined: what stands farther off than words
 * of a justified line do is another column.
 */
final class WordLines {
    private static final double SAME_BASELINE = 0.35;
    private static final double NEW_COLUMN = 1.8;
    private static final double LEAST_SURE = 0.02;
    /** What has one sign or two may be a spot. */
    private static final double LEAST_SURE_OF_SPECK = 0.3;

    private static final double MM_A_POINT = 25.4 / 72;

    private final CleanPicture picture;

    WordLines(CleanPicture picture) {
        this.picture = picture;
    }

    List<PageTexts.Line> of(List<Word> words) {
        List<List<Word>> rows = new ArrayList<>();
        List<Word> sound = new ArrayList<>(words.stream().filter(this::isSound).toList());
        sound.sort(Comparator.comparingDouble(Word::baseline));
        for (Word word : sound) {
            row(rows, word).add(word);
        }
        List<PageTexts.Line> lines = new ArrayList<>();
        for (List<Word> row : rows) {
            row.sort(Comparator.comparingDouble(Word::left));
            int start = 0;
            for (int i = 1; i <= row.size(); i++) {
                if (i == row.size() || isApart(row.get(i - 1), row.get(i))) {
                    lines.add(line(row.subList(start, i)));
                    start = i;
                }
            }
        }
        return lines;
    }

    private boolean isSound(Word word) {
        boolean placed = word.right() > word.left() && word.bottom() > word.top();
        boolean speck = word.text().length() <= 2 && !word.text().equals("*");
        return placed && word.sure() >= (speck ? LEAST_SURE_OF_SPECK : LEAST_SURE);
    }

    private static List<Word> row(List<List<Word>> rows, Word word) {
        for (int i = rows.size() - 1; i >= Math.max(0, rows.size() - 3); i--) {
            Word first = rows.get(i).get(0);
            if (Math.abs(word.baseline() - first.baseline()) < SAME_BASELINE * Math.min(word.size(), first.size())) {
                return rows.get(i);
            }
        }
        rows.add(new ArrayList<>());
        return rows.get(rows.size() - 1);
    }

    private static boolean isApart(Word one, Word next) {
        return next.left() - one.right() > NEW_COLUMN * Math.min(one.size(), next.size());
    }

    /** What was read as one word may hold a blank; its parts share its place. */
    private Stream<PageTexts.Place> places(Word word) {
        double left = picture.onPage(word.left(), word.baseline())[0];
        double width = picture.onPage(word.right(), word.baseline())[0] - left;
        String[] parts = word.text().split(" ", -1);
        return Arrays.stream(parts).map(part -> new PageTexts.Place(left, width));
    }

    private PageTexts.Line line(List<Word> words) {
        double left = Double.MAX_VALUE;
        double right = 0;
        double size = 0;
        double baseline = 0;
        StringBuilder text = new StringBuilder();
        for (Word word : words) {
            text.append(text.isEmpty() ? "" : " ").append(word.text());
            left = Math.min(left, word.left());
            right = Math.max(right, word.right());
            size += word.size() / words.size();
            baseline += word.baseline() / words.size();
        }
        double[] from = picture.onPage(left, baseline - 0.8 * size);
        double[] to = picture.onPage(right, baseline + 0.2 * size);
        double height = size / picture.dpi() * 25.4;
        return new PageTexts.Line(
                text.toString(),
                from[0],
                (from[1] + to[1] - height) / 2,
                to[0] - from[0],
                height,
                height / MM_A_POINT,
                false,
                words.stream().flatMap(this::places).toList());
    }
}
