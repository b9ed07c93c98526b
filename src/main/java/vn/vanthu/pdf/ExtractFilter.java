package vn.vanthu.pdf;

import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType3Font;
import org.apache.pdfbox.pdmodel.graphics.blend.BlendMode;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDTransparencyGroup;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import vn.vanthu.pdf.ExtractShapes.Stroked;
import vn.vanthu.pdf.ExtractShapes.TooComplexException;

/**
 * Goes through a page and draws again what of it lies in a region, as letters, lines and pictures; forms are taken
 * apart. What cannot be cut for certain makes the whole region unsafe, and it must be carried over as a picture.
 */
final class ExtractFilter extends ExtractPaths {
    /** Accents and tails of letters at the edge may stand out so far, pt. */
    private static final double OVERHANG = 5;

    private final Rectangle2D region;
    private final Rectangle2D wide;
    private final ExtractPen pen;
    private final ExtractColours colours;
    private final ExtractShapes shapes;
    private final ExtractLayers layers;
    private final ExtractGlyphs glyphs;
    private final ExtractImages images;
    private final Patience patience;
    private final Deque<Boolean> marked = new ArrayDeque<>();
    private final Deque<byte[]> codes = new ArrayDeque<>();
    private int hidden;
    private int blended;
    private boolean unsafe;

    ExtractFilter(
            PDPage page, Rectangle2D region, ExtractLayers layers, ExtractPen pen, ExtractImages images, String file) {
        super(page);
        this.region = region;
        this.wide = new Rectangle2D.Double(
                region.getX() - OVERHANG,
                region.getY() - OVERHANG,
                region.getWidth() + 2 * OVERHANG,
                region.getHeight() + 2 * OVERHANG);
        this.pen = pen;
        this.layers = layers;
        this.images = images;
        this.colours = new ExtractColours(pen);
        this.shapes = new ExtractShapes(region);
        this.glyphs = new ExtractGlyphs(region);
        this.patience = new Patience(file);
    }

    /** The content of the region in the page's coordinates; empty where it must be a picture. */
    Optional<PDFormXObject> filter() throws IOException {
        processPage(getPage());
        for (PDAnnotation annotation : getPage().getAnnotations()) {
            boolean shown = !annotation.isHidden() && !annotation.isNoView();
            if (shown && !Annotations.isPopup(annotation.getCOSObject()) && !layers.hides(annotation.getCOSObject())) {
                showAnnotation(annotation);
            }
        }
        return unsafe ? Optional.empty() : Optional.of(pen.form(wide));
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        patience.check();
        if (!unsafe) {
            super.processOperator(operator, operands);
        }
    }

    @Override
    public void beginMarkedContentSequence(COSName tag, COSDictionary properties) {
        boolean hides = COSName.OC.equals(tag) && properties != null && layers.hides(properties);
        marked.push(hides);
        hidden += hides ? 1 : 0;
        super.beginMarkedContentSequence(tag, properties);
    }

    @Override
    public void endMarkedContentSequence() {
        hidden -= !marked.isEmpty() && marked.pop() ? 1 : 0;
        super.endMarkedContentSequence();
    }

    @Override
    public void showForm(PDFormXObject form) throws IOException {
        if (!layers.hides(form.getCOSObject())) {
            super.showForm(form);
        }
    }

    @Override
    public void showTransparencyGroup(PDTransparencyGroup group) throws IOException {
        if (layers.hides(group.getCOSObject())) {
            return;
        }
        boolean asAWhole = !ExtractColours.isPlain(getGraphicsState());
        blended += asAWhole ? 1 : 0;
        super.showTransparencyGroup(group);
        blended -= asAWhole ? 1 : 0;
    }

    @Override
    protected void showText(byte[] string) throws IOException {
        PDFont font = getGraphicsState().getTextState().getFont();
        codes.clear();
        if (font == null) {
            unsafe = true;
            return;
        }
        ByteArrayInputStream in = new ByteArrayInputStream(string);
        while (in.available() > 0) {
            int before = string.length - in.available();
            font.readCode(in);
            codes.add(Arrays.copyOfRange(string, before, string.length - in.available()));
        }
        super.showText(string);
    }

    @Override
    protected void showGlyph(Matrix matrix, PDFont font, int code, Vector advance) throws IOException {
        byte[] bytes = codes.poll();
        AffineTransform toPage = matrix.createAffineTransform();
        if (hidden > 0 || bytes == null) {
            return;
        }
        PDGraphicsState state = getGraphicsState();
        if (state.getTextState().getRenderingMode().isClip()) {
            unsafe = true;
            return;
        }
        Rectangle2D ink = glyphs.ink(font, code, advance, toPage);
        if (font instanceof PDType3Font || font.isVertical()) {
            // What a drawn letter holds cannot be told from its box.
            unsafe |= glyphs.mayTouch(ink);
            return;
        }
        if (glyphs.keeps(ink, advance, toPage) && state.getCurrentClippingPath().intersects(ink)) {
            if (look(state, colours.ofText(state))) {
                pen.letter(font.getCOSObject(), bytes, toPage, advance.getX());
            }
        }
    }

    @Override
    public void drawImage(PDImage image) throws IOException {
        if (hidden > 0 || layers.hides(image.getCOSObject())) {
            return;
        }
        PDGraphicsState state = getGraphicsState();
        AffineTransform matrix = state.getCurrentTransformationMatrix().createAffineTransform();
        Rectangle2D seen = region.createIntersection(matrix.createTransformedShape(new Rectangle2D.Double(0, 0, 1, 1))
                .getBounds2D());
        Area clip = state.getCurrentClippingPath();
        if (seen.isEmpty() || !clip.intersects(seen)) {
            return;
        }
        Rectangle2D shown = seen.createIntersection(clip.getBounds2D());
        Optional<ExtractImages.Part> part = images.part(image, matrix, shown);
        if (part.isEmpty()) {
            unsafe = true;
        } else if (look(state, colours.ofFilling(state))) {
            pen.image(part.get().image(), part.get().matrix(), region);
        }
    }

    @Override
    public void shadingFill(COSName shading) throws IOException {
        unsafe |= hidden == 0 && getGraphicsState().getCurrentClippingPath().intersects(region);
    }

    @Override
    public void fillPath(int rule) throws IOException {
        fill(rule);
        endPath();
    }

    @Override
    public void strokePath() throws IOException {
        stroke();
        endPath();
    }

    @Override
    public void fillAndStrokePath(int rule) throws IOException {
        fill(rule);
        stroke();
        endPath();
    }

    private void fill(int rule) throws IOException {
        if (hidden > 0) {
            return;
        }
        path().setWindingRule(rule);
        try {
            Optional<Path2D> part = shapes.filled(path());
            if (part.isPresent() && look(getGraphicsState(), colours.ofFilling(getGraphicsState()))) {
                pen.fill(part.get());
            }
        } catch (TooComplexException large) {
            unsafe = true;
        }
    }

    private void stroke() throws IOException {
        if (hidden > 0) {
            return;
        }
        PDGraphicsState state = getGraphicsState();
        try {
            Stroked lines = shapes.stroked(path(), state);
            if (lines.whole().getCurrentPoint() != null && look(state, colours.ofLines(state, lines.pen()))) {
                pen.stroke(lines.whole());
            }
            if (lines.cut().getCurrentPoint() != null && look(state, colours.ofCutLines(state))) {
                pen.fill(lines.cut());
            }
        } catch (TooComplexException large) {
            unsafe = true;
        }
    }

    /** Makes clip and look ready for a mark; false where there is none to be seen or the region became unsafe. */
    private boolean look(PDGraphicsState state, Optional<String> look) {
        boolean alone = state.getSoftMask() == null && blended == 0;
        boolean blends = hidden == 0 && state.getBlendMode() != BlendMode.NORMAL;
        if (!alone || look.isEmpty() || (blends && getLevel() > 0)) {
            unsafe = true;
            return false;
        }
        Area clip = state.getCurrentClippingPath();
        if (!clip.intersects(wide)) {
            return false;
        }
        try {
            pen.look(shapes.clipped(clip, wide), look.get());
            return true;
        } catch (TooComplexException large) {
            unsafe = true;
            return false;
        }
    }
}
