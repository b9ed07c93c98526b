package vn.vanthu;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** What stands on a page of an upright PDF, in mm from its upper left corner: what a person with a ruler would find. */
public record PdfLook(List<Run> runs, List<Rule> rules) {
    private static final double MM = 25.4 / 72;

    /** A run of text on one base line. */
    public record Run(String text, double left, double right, double baseline, double size, String font) {}

    /** A horizontal line. */
    public record Rule(double left, double right, double y, double weightPt) {}

    /** @param page from 1 */
    public static PdfLook at(Path pdf, int page) {
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            List<Run> runs = new ArrayList<>();
            PDFTextStripper stripper = new PDFTextStripper() {
                @Override
                protected void writeString(String text, List<TextPosition> letters) {
                    TextPosition first = letters.get(0);
                    TextPosition last = letters.get(letters.size() - 1);
                    runs.add(new Run(
                            text,
                            first.getXDirAdj() * MM,
                            (last.getXDirAdj() + last.getWidthDirAdj()) * MM,
                            first.getYDirAdj() * MM,
                            first.getFontSizeInPt(),
                            first.getFont().getName()));
                }
            };
            stripper.setSortByPosition(true);
            stripper.setStartPage(page);
            stripper.setEndPage(page);
            stripper.getText(document);
            Strokes strokes = new Strokes(document.getPage(page - 1));
            strokes.processPage(document.getPage(page - 1));
            return new PdfLook(List.copyOf(runs), List.copyOf(strokes.rules));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The only run that holds {@code words}. */
    public Run run(String words) {
        List<Run> found =
                runs.stream().filter(run -> run.text().contains(words)).toList();
        if (found.size() != 1) {
            throw new AssertionError("«" + words + "» stands " + found.size() + " times in "
                    + runs.stream().map(Run::text).toList());
        }
        return found.get(0);
    }

    private static final class Strokes extends PDFGraphicsStreamEngine {
        private final List<Rule> rules = new ArrayList<>();
        private final float height;
        private final List<java.awt.geom.Point2D> path = new ArrayList<>();

        Strokes(PDPage page) {
            super(page);
            height = page.getMediaBox().getHeight();
        }

        @Override
        public void appendRectangle(
                java.awt.geom.Point2D p0,
                java.awt.geom.Point2D p1,
                java.awt.geom.Point2D p2,
                java.awt.geom.Point2D p3) {
            path.addAll(List.of(p0, p1, p2, p3));
        }

        @Override
        public void drawImage(PDImage image) {}

        @Override
        public void clip(int windingRule) {}

        @Override
        public void moveTo(float x, float y) {
            path.add(new java.awt.geom.Point2D.Float(x, y));
        }

        @Override
        public void lineTo(float x, float y) {
            path.add(new java.awt.geom.Point2D.Float(x, y));
        }

        @Override
        public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
            path.add(new java.awt.geom.Point2D.Float(x3, y3));
        }

        @Override
        public java.awt.geom.Point2D getCurrentPoint() {
            return path.isEmpty() ? new java.awt.geom.Point2D.Float() : path.get(path.size() - 1);
        }

        @Override
        public void closePath() {}

        @Override
        public void endPath() {
            path.clear();
        }

        @Override
        public void strokePath() {
            if (path.size() == 2 && Math.abs(path.get(0).getY() - path.get(1).getY()) < 0.1) {
                double left = Math.min(path.get(0).getX(), path.get(1).getX());
                double right = Math.max(path.get(0).getX(), path.get(1).getX());
                rules.add(new Rule(
                        left * MM,
                        right * MM,
                        (height - path.get(0).getY()) * MM,
                        getGraphicsState().getLineWidth()));
            }
            path.clear();
        }

        @Override
        public void fillPath(int windingRule) {
            path.clear();
        }

        @Override
        public void fillAndStrokePath(int windingRule) {
            path.clear();
        }

        @Override
        public void shadingFill(COSName shadingName) {}
    }
}
