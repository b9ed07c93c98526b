package vn.vanthu.pdf;

import java.io.IOException;
import java.util.Optional;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.graphics.blend.BlendMode;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.color.PDColorSpace;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceCMYK;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceRGB;
import org.apache.pdfbox.pdmodel.graphics.color.PDPattern;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;

/** The operators that give a mark its colour, opacity and pen; empty where a pattern gives it. */
final class ExtractColours {
    private final ExtractPen pen;

    ExtractColours(ExtractPen pen) {
        this.pen = pen;
    }

    /** Opaque, unblended, unmasked: as if drawn alone. */
    static boolean isPlain(PDGraphicsState state) {
        return state.getSoftMask() == null
                && state.getBlendMode() == BlendMode.NORMAL
                && state.getAlphaConstant() >= 1
                && state.getNonStrokeAlphaConstant() >= 1;
    }

    Optional<String> ofFilling(PDGraphicsState state) throws IOException {
        return colour(state.getNonStrokingColor(), false).map(colour -> opacity(state) + colour);
    }

    /** Lines that had to be cut are areas in the colour of the lines. */
    Optional<String> ofCutLines(PDGraphicsState state) throws IOException {
        String alike = isPlain(state)
                ? ""
                : pen.opacity(state.getAlphaConstant(), state.getAlphaConstant(), blend(state.getBlendMode()));
        return colour(state.getStrokingColor(), false).map(colour -> alike + colour);
    }

    Optional<String> ofLines(PDGraphicsState state, ExtractShapes.Pen lines) throws IOException {
        return colour(state.getStrokingColor(), true).map(colour -> opacity(state) + colour + pen(lines));
    }

    Optional<String> ofText(PDGraphicsState state) throws IOException {
        RenderingMode mode = state.getTextState().getRenderingMode();
        String look = opacity(state) + (mode == RenderingMode.FILL ? "" : mode.intValue() + " Tr\n");
        Optional<String> filled = mode.isFill() ? colour(state.getNonStrokingColor(), false) : Optional.of("");
        if (!mode.isStroke()) {
            return filled.map(colour -> look + colour);
        }
        double scale = Math.sqrt(Math.abs(
                state.getCurrentTransformationMatrix().createAffineTransform().getDeterminant()));
        Optional<String> drawn = colour(state.getStrokingColor(), true);
        return filled.isEmpty() || drawn.isEmpty()
                ? Optional.empty()
                : Optional.of(look + filled.get() + drawn.get() + pen(new ExtractShapes.Pen(state, scale)));
    }

    private String opacity(PDGraphicsState state) {
        return isPlain(state)
                ? ""
                : pen.opacity(state.getNonStrokeAlphaConstant(), state.getAlphaConstant(), blend(state.getBlendMode()));
    }

    private static COSName blend(BlendMode mode) {
        COSName name = mode.getCOSName();
        return name == null ? COSName.NORMAL : name;
    }

    private static String pen(ExtractShapes.Pen lines) {
        StringBuilder dashes = new StringBuilder("[");
        for (double dash : lines.dashes()) {
            dashes.append(ExtractPen.number(dash)).append(' ');
        }
        return ExtractPen.numbers(lines.width()) + "w " + lines.cap() + " J " + lines.join() + " j "
                + ExtractPen.numbers(lines.miter()) + "M " + dashes + "] "
                + ExtractPen.numbers(lines.dashes().isEmpty() ? 0 : lines.phase()) + "d\n";
    }

    private Optional<String> colour(PDColor colour, boolean stroking) throws IOException {
        PDColorSpace space = colour.getColorSpace();
        if (space == null || space instanceof PDPattern || colour.isPattern()) {
            return Optional.empty();
        }
        double[] parts = new double[colour.getComponents().length];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = colour.getComponents()[i];
        }
        String values = ExtractPen.numbers(parts);
        if (space instanceof PDDeviceGray) {
            return Optional.of(values + (stroking ? "G\n" : "g\n"));
        }
        if (space instanceof PDDeviceRGB) {
            return Optional.of(values + (stroking ? "RG\n" : "rg\n"));
        }
        if (space instanceof PDDeviceCMYK) {
            return Optional.of(values + (stroking ? "K\n" : "k\n"));
        }
        String chosen = pen.colourSpace(space.getCOSObject());
        return Optional.of(chosen + (stroking ? " CS " : " cs ") + values + (stroking ? "SCN\n" : "scn\n"));
    }
}
