package vn.vanthu.pdf;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.state.PDTextState;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import vn.vanthu.domain.document.PageTexts;
import vn.vanthu.work.Progress;

/**
 * Reads the text layer into lines with their places.
 *
 * <p>The library's own line building takes all that overlaps in height for one line, which mixes the list of
 * recipients with the signature beside it. Here letters are first joined along their base line, and base lines are
 * never mixed.
 */
final class TextLines extends PDFTextStripper {
    /** Base lines nearer than this part of the type size stand in one row. */
    private static final double ONE_ROW = 0.35;

    private final List<PageTexts.Page> pages = new ArrayList<>();
    private final String file;
    private final Progress progress;
    private final Function<TextRun, PageTexts.Line> form;
    private List<TextRun> runs = new ArrayList<>();
    private TextRun last;
    private final IdentityHashMap<PDFont, FontLetters> known = new IdentityHashMap<>();
    private FontLetters letters;
    private Patience patience;
    private boolean straight;
    private float height;

    TextLines(String file) {
        this(file, Progress.UNWATCHED);
    }

    TextLines(String file, Progress progress) {
        this(file, progress, TextRun::line);
    }

    /** @param form what is told of a run */
    TextLines(String file, Progress progress, Function<TextRun, PageTexts.Line> form) {
        this.file = file;
        this.progress = progress;
        this.form = form;
        this.patience = new Patience(file);
    }

    PageTexts read(PDDocument document) throws IOException {
        writeText(document, Writer.nullWriter());
        addEmptyPages(document, Math.min(getEndPage(), document.getNumberOfPages()));
        return new PageTexts(pages);
    }

    /** The library passes pages without content over; the count of those behind them must not suffer. */
    private void addEmptyPages(PDDocument document, int last) {
        for (int page = getStartPage() + pages.size(); page <= last; page++) {
            SeenPage seen = SeenPage.of(document.getPage(page - 1));
            pages.add(new PageTexts.Page(seen.width(), seen.height(), List.of()));
        }
    }

    /** @param page from 1 */
    PageTexts.Page readPage(PDDocument document, int page) throws IOException {
        setStartPage(page);
        setEndPage(page);
        return read(document).pages().get(0);
    }

    @Override
    public void processPage(PDPage page) throws IOException {
        runs = new ArrayList<>();
        last = null;
        patience = new Patience(file);
        PDRectangle seenPart = page.getCropBox();
        straight = page.getRotation() == 0 && seenPart.getLowerLeftX() == 0 && seenPart.getLowerLeftY() == 0;
        height = seenPart.getHeight();
        addEmptyPages(document, getCurrentPageNo() - 1);
        super.processPage(page);
        SeenPage seen = SeenPage.of(page);
        pages.add(new PageTexts.Page(seen.width(), seen.height(), lines()));
        progress.at(pages.size(), document.getNumberOfPages());
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        patience.check();
        super.processOperator(operator, operands);
    }

    /**
     * Takes a letter without the library's own record of it, which measures heights and blanks that nobody asks for.
     * Pages that are turned and vertical fonts go the long way.
     */
    @Override
    protected void showGlyph(Matrix at, PDFont font, int code, Vector displacement) throws IOException {
        if (!straight || font.isVertical()) {
            super.showGlyph(at, font, code, displacement);
            return;
        }
        if (letters == null || !letters.isOf(font)) {
            letters = known.computeIfAbsent(font, FontLetters::new);
        }
        PDTextState state = getGraphicsState().getTextState();
        float advance = displacement.getX() * state.getFontSize() * state.getHorizontalScaling() / 100f;
        Matrix text = getTextMatrix();
        float x = advance * text.getScaleX() + text.getTranslateX();
        float y = advance * text.getShearY() + text.getTranslateY();
        Matrix page = getGraphicsState().getCurrentTransformationMatrix();
        float end = x * page.getScaleX() + y * page.getShearX() + page.getTranslateX();
        take(
                letters.text(code),
                at.getTranslateX(),
                height - at.getTranslateY(),
                Math.abs(end - at.getTranslateX()),
                Math.abs(at.getScalingFactorY()),
                isUpright(at),
                letters.isBold());
    }

    /** As {@link TextPosition#getDir()} has it for a page that is not turned. */
    private static boolean isUpright(Matrix at) {
        float right = at.getScaleX();
        float up = at.getShearY();
        float down = at.getShearX();
        float top = at.getScaleY();
        boolean halfTurn = right < 0 && Math.abs(up) < -right && Math.abs(down) < -top && top < 0;
        boolean quarter = Math.abs(top) < Math.abs(down)
                && Math.abs(right) < Math.abs(up)
                && Math.signum(up) == -Math.signum(down)
                && up != 0;
        return !halfTurn && !quarter;
    }

    @Override
    protected void processTextPosition(TextPosition letter) {
        if (letter.getUnicode() == null) {
            return;
        }
        take(
                OldFonts.readable(letter.getUnicode(), letter.getFont().getName()),
                letter.getX(),
                letter.getY(),
                letter.getWidth(),
                Math.abs(letter.getYScale()),
                Math.round(letter.getDir()) == letter.getRotation(),
                known.computeIfAbsent(letter.getFont(), FontLetters::new).isBold());
    }

    private void take(
            String text, double x, double baseline, double width, double size, boolean upright, boolean boldFont) {
        if (text.isEmpty()) {
            return;
        }
        if (isBlank(text)) {
            if (last != null) {
                last.blankFollows();
            }
            return;
        }
        Letter placed = new Letter(text, x, baseline, width, Math.max(1, size), upright, boldFont || isStrokedToo());
        if (last == null || !last.take(placed)) {
            last = new TextRun(placed);
            runs.add(last);
        }
    }

    private static boolean isBlank(String text) {
        return text.length() == 1
                ? text.charAt(0) == '\u00a0' || Character.isWhitespace(text.charAt(0))
                : text.replace('\u00a0', ' ').isBlank();
    }

    /** Some programs print bold type as letters with an edge. */
    private boolean isStrokedToo() {
        RenderingMode mode = getGraphicsState().getTextState().getRenderingMode();
        return mode.isFill() && mode.isStroke();
    }

    private List<PageTexts.Line> lines() {
        List<PageTexts.Line> lines = new ArrayList<>();
        for (List<TextRun> row : rows()) {
            TextRun open = null;
            for (TextRun run : row) {
                if (open != null && open.take(run)) {
                    continue;
                }
                Optional<TextRun> mixed = open == null ? Optional.empty() : open.mixedWith(run);
                if (mixed.isPresent()) {
                    open = mixed.get();
                    continue;
                }
                if (open != null) {
                    lines.add(form.apply(open));
                }
                open = run;
            }
            if (open != null) {
                lines.add(form.apply(open));
            }
        }
        return lines;
    }

    /** Runs of one row from left to right, rows from top to bottom. */
    private List<List<TextRun>> rows() {
        runs.sort(Comparator.comparingDouble(TextRun::baseline));
        List<List<TextRun>> rows = new ArrayList<>();
        double top = Double.NEGATIVE_INFINITY;
        for (TextRun run : runs) {
            if (rows.isEmpty() || run.baseline() - top > ONE_ROW * run.size()) {
                rows.add(new ArrayList<>());
                top = run.baseline();
            }
            rows.get(rows.size() - 1).add(run);
        }
        rows.forEach(row -> row.sort(Comparator.comparingDouble(TextRun::left)));
        return rows;
    }

    /**
     * A letter on the page as seen; pt from the upper left corner.
     *
     * @param upright as seen by the reader
     */
    record Letter(String text, double x, double baseline, double width, double size, boolean upright, boolean bold) {}
}
