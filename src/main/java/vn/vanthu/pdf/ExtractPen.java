package vn.vanthu.pdf;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;

/** Writes the content of a region: every mark with its place on the page, its colour and its clip. */
final class ExtractPen {
    private final PDDocument target;
    private final ExtractObjects objects;
    private final StringBuilder content = new StringBuilder();
    private final Map<COSName, Map<COSBase, COSName>> names = new HashMap<>();
    private final Map<String, COSName> looks = new HashMap<>();
    private final COSDictionary resources = new COSDictionary();
    private final ExtractTextLine text = new ExtractTextLine();
    private String inForce = "";

    ExtractPen(PDDocument target, ExtractObjects objects) {
        this.target = target;
        this.objects = objects;
    }

    /**
     * What is drawn from now on has this look.
     *
     * @param clip empty for none
     * @param state operators that set colours and pen
     */
    void look(Optional<Path2D> clip, String state) {
        String wanted = clip.map(shape -> outline(shape) + "W n\n").orElse("") + state;
        if (wanted.equals(inForce)) {
            return;
        }
        finishLook();
        content.append("q\n").append(wanted);
        inForce = wanted;
    }

    void fill(Path2D shape) {
        endLine();
        content.append(outline(shape)).append(shape.getWindingRule() == Path2D.WIND_EVEN_ODD ? "f*\n" : "f\n");
    }

    void stroke(Path2D lines) {
        endLine();
        content.append(outline(lines)).append("S\n");
    }

    /** @param matrix where the unit square of the picture lies */
    void image(COSStream image, AffineTransform matrix, Rectangle2D within) {
        endLine();
        content.append("q\n")
                .append(outline(new Path2D.Double(within)))
                .append("W n\n")
                .append(numbers(matrix))
                .append("cm /")
                .append(named(COSName.XOBJECT, "Im", image, image).getName())
                .append(" Do\nQ\n");
    }

    /**
     * A letter.
     *
     * @param code as the font has it
     * @param matrix from type of 1 pt to the page
     * @param advance of the letter in type of 1 pt
     */
    void letter(COSDictionary font, byte[] code, AffineTransform matrix, double advance) throws IOException {
        String name = named(COSName.FONT, "F", font, objects.copy(font)).getName();
        if (!text.take(name, code, matrix, advance)) {
            endLine();
            text.begin(name, code, matrix, advance);
        }
    }

    /** The operators that choose a colour space of the source. */
    String colourSpace(COSBase space) throws IOException {
        return "/" + named(COSName.COLORSPACE, "C", space, objects.copy(space)).getName();
    }

    /** The operator that chooses opacity and blending. */
    String opacity(double filling, double stroking, COSName blend) {
        String key = number(filling) + number(stroking) + blend.getName();
        COSName name = looks.computeIfAbsent(key, unused -> {
            COSDictionary look = new COSDictionary();
            look.setFloat(COSName.CA_NS, (float) filling);
            look.setFloat(COSName.CA, (float) stroking);
            look.setItem(COSName.BM, blend);
            return put(COSName.EXT_G_STATE, "G", look);
        });
        return "/" + name.getName() + " gs\n";
    }

    /** All that was drawn, as one object; its coordinates are the page's. */
    PDFormXObject form(Rectangle2D box) throws IOException {
        finishLook();
        PDFormXObject form = new PDFormXObject(target);
        try (OutputStream out = form.getStream().createOutputStream(COSName.FLATE_DECODE)) {
            out.write(content.toString().getBytes(StandardCharsets.ISO_8859_1));
        }
        form.setBBox(new PDRectangle(
                (float) box.getX(), (float) box.getY(), (float) box.getWidth(), (float) box.getHeight()));
        form.setResources(new PDResources(resources));
        return form;
    }

    private void finishLook() {
        endLine();
        if (!inForce.isEmpty()) {
            content.append("Q\n");
        }
        inForce = "";
    }

    private void endLine() {
        content.append(text.end());
    }

    private COSName named(COSName kind, String prefix, COSBase original, COSBase copy) {
        return names.computeIfAbsent(kind, unused -> new HashMap<>())
                .computeIfAbsent(original, unused -> put(kind, prefix, copy));
    }

    private COSName put(COSName kind, String prefix, COSBase member) {
        COSDictionary members = resources.getCOSDictionary(kind);
        if (members == null) {
            members = new COSDictionary();
            resources.setItem(kind, members);
        }
        COSName name = COSName.getPDFName(prefix + members.size());
        members.setItem(name, member);
        return name;
    }

    private static String outline(Path2D shape) {
        StringBuilder steps = new StringBuilder();
        double[] at = new double[6];
        double[] last = new double[2];
        for (PathIterator step = shape.getPathIterator(null); !step.isDone(); step.next()) {
            int kind = step.currentSegment(at);
            int end = 0;
            switch (kind) {
                case PathIterator.SEG_MOVETO ->
                    steps.append(numbers(at[0], at[1])).append("m\n");
                case PathIterator.SEG_LINETO ->
                    steps.append(numbers(at[0], at[1])).append("l\n");
                case PathIterator.SEG_QUADTO -> {
                    end = 2;
                    steps.append(numbers(
                                    last[0] + (at[0] - last[0]) * 2 / 3,
                                    last[1] + (at[1] - last[1]) * 2 / 3,
                                    at[2] + (at[0] - at[2]) * 2 / 3,
                                    at[3] + (at[1] - at[3]) * 2 / 3,
                                    at[2],
                                    at[3]))
                            .append("c\n");
                }
                case PathIterator.SEG_CUBICTO -> {
                    end = 4;
                    steps.append(numbers(at)).append("c\n");
                }
                default -> steps.append("h\n");
            }
            if (kind != PathIterator.SEG_CLOSE) {
                last[0] = at[end];
                last[1] = at[end + 1];
            }
        }
        return steps.length() == 0 ? "0 0 0 0 re\n" : steps.toString();
    }

    static String numbers(AffineTransform matrix) {
        double[] six = new double[6];
        matrix.getMatrix(six);
        return numbers(six);
    }

    static String numbers(double... values) {
        StringBuilder joined = new StringBuilder();
        for (double value : values) {
            joined.append(number(value)).append(' ');
        }
        return joined.toString();
    }

    /** As short as five decimals allow. */
    static String number(double value) {
        double rounded = Math.round(value * 1e5) / 1e5;
        return rounded == Math.rint(rounded) && Math.abs(rounded) < 1e9
                ? Long.toString((long) rounded)
                : new java.math.BigDecimal(Double.toString(rounded)).toPlainString();
    }

    static String hex(byte[] code) {
        return HexFormat.of().formatHex(code);
    }
}
