package vn.vanthu.pdf;

import java.awt.geom.AffineTransform;
import java.awt.geom.NoninvertibleTransformException;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/**
 * Cuts pictures to a region, pixel by pixel and without loss; one-bit scans stay one-bit. A picture that lies in the
 * region as a whole is carried over undecoded.
 */
final class ExtractImages {
    private static final COSName MATTE = COSName.getPDFName("Matte");
    private static final double ALMOST = 1e-3;

    private final PDDocument target;
    private final ExtractObjects objects;

    ExtractImages(PDDocument target, ExtractObjects objects) {
        this.target = target;
        this.objects = objects;
    }

    /** @param matrix from the unit square of the part to the page */
    record Part(COSStream image, AffineTransform matrix) {}

    /**
     * The part of {@code image} under {@code seen}; empty where it cannot be cut for certain.
     *
     * @param matrix from the unit square of the picture to the page
     */
    Optional<Part> part(PDImage image, AffineTransform matrix, Rectangle2D seen) throws IOException {
        Rectangle2D unit = new Rectangle2D.Double(0, 0, 1, 1);
        if (image.getCOSObject() instanceof COSStream stream
                && seen.contains(matrix.createTransformedShape(unit).getBounds2D())) {
            return Optional.of(new Part((COSStream) objects.copy(stream), matrix));
        }
        boolean upright = Math.abs(matrix.getShearX()) + Math.abs(matrix.getShearY()) < ALMOST;
        boolean lying = Math.abs(matrix.getScaleX()) + Math.abs(matrix.getScaleY()) < ALMOST;
        if (!upright && !lying) {
            return Optional.empty();
        }
        try {
            Rectangle2D inside = matrix.createInverse()
                    .createTransformedShape(seen)
                    .getBounds2D()
                    .createIntersection(unit);
            Box box = Box.of(inside, image.getWidth(), image.getHeight());
            Optional<COSStream> cut = cut(image, box);
            AffineTransform moved = new AffineTransform(matrix);
            moved.concatenate(box.within(image.getWidth(), image.getHeight()));
            return cut.map(stream -> new Part(stream, moved));
        } catch (NoninvertibleTransformException flat) {
            return Optional.empty();
        }
    }

    private Optional<COSStream> cut(PDImage image, Box box) throws IOException {
        COSDictionary own = image.getCOSObject();
        int bits = image.isStencil() ? 1 : image.getBitsPerComponent();
        boolean whole = filtersOf(own).contains("JPX") || own.containsKey(COSName.getPDFName("SMaskInData"));
        if (whole || box.isEmpty() || !(bits == 1 || bits == 2 || bits == 4 || bits == 8 || bits == 16)) {
            return Optional.empty();
        }
        int parts = image.isStencil() ? 1 : image.getColorSpace().getNumberOfComponents();
        COSStream stream = target.getDocument().createCOSStream();
        stream.setItem(COSName.TYPE, COSName.XOBJECT);
        stream.setItem(COSName.SUBTYPE, COSName.IMAGE);
        stream.setInt(COSName.WIDTH, box.width());
        stream.setInt(COSName.HEIGHT, box.height());
        stream.setInt(COSName.BITS_PER_COMPONENT, bits);
        if (image.isStencil()) {
            stream.setBoolean(COSName.IMAGE_MASK, true);
        } else {
            stream.setItem(
                    COSName.COLORSPACE, objects.copy(image.getColorSpace().getCOSObject()));
        }
        if (image.getDecode() != null) {
            stream.setItem(COSName.DECODE, objects.copy(image.getDecode()));
        }
        if (!masks(image, own, box, stream) || !pixels(image, box, new Samples(bits, parts), stream)) {
            return Optional.empty();
        }
        return Optional.of(stream);
    }

    /** Masks of the same size are cut alike; others cannot be. */
    private boolean masks(PDImage image, COSDictionary own, Box box, COSStream stream) throws IOException {
        if (!(image instanceof PDImageXObject full)) {
            return !own.containsKey(COSName.SMASK) && !own.containsKey(COSName.MASK);
        }
        COSBase keyed = own.getDictionaryObject(COSName.MASK);
        if (keyed instanceof COSArray colours) {
            stream.setItem(COSName.MASK, objects.copy(colours));
        }
        PDImageXObject soft = full.getSoftMask();
        PDImageXObject hard = soft == null && keyed instanceof COSStream ? full.getMask() : null;
        PDImageXObject mask = soft == null ? hard : soft;
        if (mask == null) {
            return true;
        }
        boolean alike = mask.getWidth() == image.getWidth()
                && mask.getHeight() == image.getHeight()
                && !mask.getCOSObject().containsKey(MATTE);
        Optional<COSStream> cut = alike ? cut(mask, box) : Optional.empty();
        cut.ifPresent(part -> stream.setItem(soft == null ? COSName.MASK : COSName.SMASK, part));
        return cut.isPresent();
    }

    /** False where the picture has fewer pixels than it says. */
    private static boolean pixels(PDImage image, Box box, Samples samples, COSStream stream) throws IOException {
        int row = samples.bytes(image.getWidth());
        ExtractRows rows = new ExtractRows(samples.bits() * samples.parts(), box.left(), box.width());
        try (InputStream in = image.createInputStream();
                OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            in.skipNBytes((long) row * box.top());
            for (int y = box.top(); y < box.bottom(); y++) {
                byte[] pixels = in.readNBytes(row);
                if (pixels.length < row) {
                    return false;
                }
                out.write(rows.next(pixels));
            }
        } catch (java.io.EOFException tooShort) {
            return false;
        }
        stream.setItem(COSName.DECODE_PARMS, samples.predicted(box.width()));
        return true;
    }

    private static String filtersOf(COSDictionary image) {
        return String.valueOf(image.getDictionaryObject(COSName.FILTER, COSName.F));
    }

    /** @param parts of a pixel */
    private record Samples(int bits, int parts) {
        int bytes(int width) {
            return Math.toIntExact(((long) width * bits * parts + 7) / 8);
        }

        COSDictionary predicted(int width) {
            COSDictionary parameters = new COSDictionary();
            parameters.setInt(COSName.PREDICTOR, 15);
            parameters.setInt(COSName.COLORS, parts);
            parameters.setInt(COSName.BITS_PER_COMPONENT, bits);
            parameters.setInt(COSName.COLUMNS, width);
            return parameters;
        }
    }

    /** Pixels from the upper left; right and bottom excluded. */
    private record Box(int left, int top, int right, int bottom) {
        static Box of(Rectangle2D unit, int width, int height) {
            return new Box(
                    Math.max(0, (int) Math.floor(unit.getMinX() * width + ALMOST)),
                    Math.max(0, (int) Math.floor((1 - unit.getMaxY()) * height + ALMOST)),
                    Math.min(width, (int) Math.ceil(unit.getMaxX() * width - ALMOST)),
                    Math.min(height, (int) Math.ceil((1 - unit.getMinY()) * height - ALMOST)));
        }

        int width() {
            return right - left;
        }

        int height() {
            return bottom - top;
        }

        boolean isEmpty() {
            return width() < 1 || height() < 1;
        }

        /** Where the part lies in the unit square of the picture. */
        AffineTransform within(int width, int height) {
            return new AffineTransform(
                    (double) width() / width,
                    0,
                    0,
                    (double) height() / height,
                    (double) left / width,
                    1 - (double) bottom / height);
        }
    }
}
