package vn.vanthu.ocr;

import java.util.ArrayList;
import java.util.List;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.tesseract.ResultIterator;
import org.bytedeco.tesseract.TessBaseAPI;
import org.bytedeco.tesseract.global.tesseract;
import vn.vanthu.domain.text.Folding;

/**
 * A word where it stands; pixels.
 *
 * @param sure from 0 to 1
 * @param baseline at the middle of the word
 * @param size of the type: from the deepest descender to the highest ascender of its row
 */
record Word(
        String text, double sure, double left, double top, double right, double bottom, double baseline, double size) {
    /** What the engine has read. */
    static List<Word> all(TessBaseAPI engine) {
        List<Word> words = new ArrayList<>();
        try (ResultIterator at = engine.GetIterator()) {
            if (at == null || at.isNull()) {
                return words;
            }
            do {
                add(words, at);
            } while (at.Next(tesseract.RIL_WORD));
        }
        return words;
    }

    private static void add(List<Word> words, ResultIterator at) {
        String text = "";
        try (BytePointer utf8 = at.GetUTF8Text(tesseract.RIL_WORD)) {
            text = utf8 == null || utf8.isNull() ? "" : Folding.tidy(utf8.getString());
        }
        int[] left = new int[1];
        int[] top = new int[1];
        int[] right = new int[1];
        int[] bottom = new int[1];
        if (text.isEmpty() || !at.BoundingBox(tesseract.RIL_WORD, left, top, right, bottom)) {
            return;
        }
        int[] x1 = new int[1];
        int[] y1 = new int[1];
        int[] x2 = new int[1];
        int[] y2 = new int[1];
        boolean based = at.Baseline(tesseract.RIL_WORD, x1, y1, x2, y2);
        float[] row = new float[1];
        float[] descenders = new float[1];
        float[] ascenders = new float[1];
        at.RowAttributes(row, descenders, ascenders);
        double size = row[0] > 0 ? row[0] : bottom[0] - top[0];
        words.add(new Word(
                text,
                at.Confidence(tesseract.RIL_WORD) / 100,
                left[0],
                top[0],
                right[0],
                bottom[0],
                based ? (y1[0] + y2[0]) / 2.0 : bottom[0],
                size));
    }
}
