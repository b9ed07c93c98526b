package vn.vanthu.pdf;

import java.io.IOException;
import java.util.Locale;
import vn.vanthu.domain.distribution.Envelope;
import vn.vanthu.pdf.Fonts.Face;

/** One address label of a sheet; its text shrinks to fit and never comes near the edge. Lengths in pt. */
final class AddressLabel {
    /** Printers do not feed quite straight. */
    private static final double EDGE = SeenPage.pt(4);

    private static final double NAME_SIZE = 12;
    private static final double SIZE = 10.5;
    private static final double URGENCY_SIZE = 10;
    private static final double CODES_SHARE = 0.2;

    private final Sheet sheet;
    private final double left;
    private final double top;
    private final double width;
    private final double height;

    /** Place and size in mm. */
    AddressLabel(Sheet sheet, double left, double top, double width, double height) {
        this.sheet = sheet;
        double edge = Math.min(EDGE, SeenPage.pt(Math.min(width, height)) / 6);
        this.left = SeenPage.pt(left) + edge;
        this.top = SeenPage.pt(top) + edge;
        this.width = SeenPage.pt(width) - 2 * edge;
        this.height = SeenPage.pt(height) - 2 * edge;
    }

    /** Numbers and urgency small on top, below them the recipient, bold, and the address. */
    void draw(Envelope envelope) throws IOException {
        double y = top;
        String codes = envelope.codes().isEmpty() ? "" : "Số: " + String.join("; ", envelope.codes());
        double urgent = urgency(envelope.urgency());
        if (!codes.isEmpty() || urgent > 0) {
            FittedText line =
                    FittedText.of(sheet.fonts(), Face.REGULAR, 9, codes, width - urgent - 6, height * CODES_SHARE);
            draw(line, y);
            y += Math.max(line.height(), urgent > 0 ? height * CODES_SHARE : 0) + 2;
        }
        boolean alone = envelope.address().isEmpty();
        double rest = top + height - y;
        String name = "Kính gửi: " + envelope.recipient();
        FittedText recipient =
                FittedText.of(sheet.fonts(), Face.BOLD, NAME_SIZE, name, width, rest * (alone ? 1 : 0.6));
        draw(recipient, y);
        y += recipient.height() + 1;
        String address = String.join("\n", envelope.address());
        draw(FittedText.of(sheet.fonts(), Face.REGULAR, SIZE, address, width, top + height - y), y);
    }

    /** At the upper right; gives the width it takes. */
    private double urgency(String word) throws IOException {
        if (word.isBlank()) {
            return 0;
        }
        double high = height * CODES_SHARE;
        FittedText text = FittedText.of(
                sheet.fonts(), Face.BOLD, URGENCY_SIZE, word.toUpperCase(Locale.ROOT), width / 2, high - 3);
        double wide = sheet.width(Face.BOLD, text.size(), text.lines().get(0)) + 6;
        sheet.frame(left + width - wide, top, wide, text.height() + 2, 0.8);
        for (int i = 0; i < text.lines().size(); i++) {
            sheet.text(
                    Face.BOLD,
                    text.size(),
                    left + width - wide + 3,
                    top + text.baseline(i),
                    text.lines().get(i));
        }
        return wide;
    }

    private void draw(FittedText text, double y) throws IOException {
        for (int i = 0; i < text.lines().size(); i++) {
            sheet.text(
                    text.face(),
                    text.size(),
                    left,
                    y + text.baseline(i),
                    text.lines().get(i));
        }
    }
}
