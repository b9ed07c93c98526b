package vn.vanthu.ocr;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.leptonica.PIX;
import org.bytedeco.tesseract.ETEXT_DESC;
import org.bytedeco.tesseract.StringVector;
import org.bytedeco.tesseract.TessBaseAPI;
import org.bytedeco.tesseract.global.tesseract;
import vn.vanthu.domain.document.PageTexts;
import vn.vanthu.work.Failure;
import vn.vanthu.work.Failure.Kind;

/** Reads Vietnamese print from pictures of pages. One picture at a time; each thread wants one of its own. */
public final class TextRecognition implements AutoCloseable {
    private static final String MODEL = "vie.traineddata.gz";
    /** After this a page is left as far as it was read (law L8 gives a file 20 s). */
    private static final int LONGEST_MILLIS = 18_000;

    private final TessBaseAPI engine;
    /** Kept as long as the engine, which reads from it. */
    private final BytePointer model;

    private boolean cut;

    private TextRecognition(TessBaseAPI engine, BytePointer model) {
        this.engine = engine;
        this.model = model;
    }

    /** @throws Failure OCR_MISSING where the machine lacks the libraries or the program its model */
    public static TextRecognition open() {
        try {
            byte[] data = model();
            BytePointer pointer = new BytePointer(data);
            TessBaseAPI engine = new TessBaseAPI();
            engine.SetVariable("debug_file", "/dev/null");
            int failed = engine.Init(
                    pointer,
                    data.length,
                    new BytePointer("vie"),
                    tesseract.OEM_LSTM_ONLY,
                    (BytePointer) null,
                    0,
                    new StringVector(),
                    new StringVector(),
                    false,
                    null);
            if (failed != 0) {
                engine.close();
                throw new Failure(Kind.OCR_MISSING);
            }
            return new TextRecognition(engine, pointer);
        } catch (IOException | LinkageError | RuntimeException missing) {
            throw Failure.of(Kind.OCR_MISSING, missing);
        }
    }

    private static byte[] model() throws IOException {
        try (InputStream packed = TextRecognition.class.getResourceAsStream(MODEL)) {
            if (packed == null) {
                throw new Failure(Kind.OCR_MISSING);
            }
            return new GZIPInputStream(packed).readAllBytes();
        }
    }

    /**
     * The lines of a page; turned upright and cleaned of specks before, their places are those on the page as given.
     *
     * @param grey one byte a pixel, row by row, 0 black
     * @param dpi pixels an inch
     */
    public PageTexts.Page read(int width, int height, double dpi, byte[] grey) {
        double widthMm = width / dpi * 25.4;
        double heightMm = height / dpi * 25.4;
        try (CleanPicture picture = CleanPicture.of(width, height, dpi, grey)) {
            List<Word> words = words(picture.pix(), (int) Math.round(picture.dpi()));
            return new PageTexts.Page(widthMm, heightMm, new WordLines(picture).of(words));
        }
    }

    private List<Word> words(PIX picture, int dpi) {
        engine.SetPageSegMode(tesseract.PSM_AUTO);
        engine.SetImage(picture);
        engine.SetSourceResolution(dpi);
        try (ETEXT_DESC watch = tesseract.TessMonitorCreate()) {
            watch.set_deadline_msecs(LONGEST_MILLIS);
            engine.Recognize(watch);
            cut = watch.deadline_exceeded();
            return Word.all(engine);
        } finally {
            engine.Clear();
        }
    }

    /** Whether the time was over before the end of the page that was read last: the rest of it is missing. */
    public boolean wasCut() {
        return cut;
    }

    @Override
    public void close() {
        engine.End();
        engine.close();
        model.close();
    }
}
