package vn.vanthu.pdf;

import java.awt.Color;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import vn.vanthu.domain.distribution.Envelope;
import vn.vanthu.pdf.Fonts.Face;

/**
 * What stands on an envelope (domain.md 5.4): sender and numbers top left, urgency top right, the recipient in the lower
 * right half. Lengths in pt.
 */
final class EnvelopeFace {
    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    private static final Color RED = new Color(0xC8, 0x10, 0x10);
    private static final double EDGE = SeenPage.pt(12);
    private static final double SMALL_ENVELOPE = SeenPage.pt(120);
    private static final double GAP = SeenPage.pt(4);

    private final Sheet sheet;
    private final double width;
    private final double height;
    /** Type grows with the envelope. */
    private final double scale;

    EnvelopeFace(Sheet sheet, double widthMm, double heightMm) {
        this.sheet = sheet;
        this.width = SeenPage.pt(widthMm);
        this.height = SeenPage.pt(heightMm);
        this.scale = height < SMALL_ENVELOPE ? 1 : height < 2 * SMALL_ENVELOPE - GAP * 4 ? 1.15 : 1.35;
    }

    void draw(Envelope envelope) throws IOException {
        urgency(envelope.urgency().toUpperCase(VIETNAMESE));
        sender(envelope);
        recipient(envelope);
    }

    /** In the upper left, at most to the middle of the envelope's height. */
    private void sender(Envelope envelope) throws IOException {
        double room = width * 0.52;
        double y = EDGE;
        double left = (height / 2 - EDGE) - 12 * scale;
        List<String> lines = envelope.sender();
        if (!lines.isEmpty()) {
            y = lines(Face.BOLD, 12, lines.get(0).toUpperCase(VIETNAMESE), EDGE, y, room, left * 0.5);
            String rest = String.join("\n", lines.subList(1, lines.size()));
            y = lines(Face.REGULAR, 11, rest, EDGE, y, room, left * 0.4);
        }
        if (!envelope.codes().isEmpty()) {
            String codes = "Số: " + String.join("; ", envelope.codes());
            lines(Face.REGULAR, 12, codes, EDGE, y + GAP, room, height / 2 - y);
        }
    }

    private void recipient(Envelope envelope) throws IOException {
        double left = width * 0.40;
        double room = width - EDGE - left;
        double y = height * 0.56;
        double free = height - EDGE - y;
        String label = "Kính gửi: ";
        double size = 14 * scale;
        double indent = sheet.width(Face.ITALIC, size, label);
        FittedText name =
                FittedText.of(sheet.fonts(), Face.BOLD, size, envelope.recipient(), room - indent, free * 0.6);
        double first = y + name.baseline(0);
        sheet.text(Face.ITALIC, size, left, first, label);
        for (int i = 0; i < name.lines().size(); i++) {
            sheet.text(
                    Face.BOLD,
                    name.size(),
                    left + indent,
                    y + name.baseline(i),
                    name.lines().get(i));
        }
        double below = y + name.height() + GAP / 2;
        String address = String.join("\n", envelope.address());
        lines(Face.REGULAR, 12.5, address, left + indent, below, room - indent, height - EDGE - below);
    }

    private void urgency(String word) throws IOException {
        if (word.isBlank()) {
            return;
        }
        FittedText text =
                FittedText.of(sheet.fonts(), Face.BOLD, 15 * scale, word, width * 0.3 - 2 * GAP, height * 0.25);
        double wide = text.lines().stream()
                .mapToDouble(line -> sheet.width(Face.BOLD, text.size(), line))
                .max()
                .orElse(0);
        double frame = wide + 2.6 * GAP;
        double x = width - EDGE - frame;
        double high = text.height() + 1.4 * GAP;
        sheet.ink(RED);
        sheet.frame(x, EDGE, frame, high, 1.5);
        for (int i = 0; i < text.lines().size(); i++) {
            double base = EDGE + 0.7 * GAP + text.baseline(i);
            sheet.centred(
                    Face.BOLD, text.size(), x + frame / 2, base, text.lines().get(i));
        }
        sheet.ink(Color.BLACK);
    }

    /** Lines set as large as they fit; gives their end. */
    private double lines(Face face, double size, String words, double x, double y, double room, double high)
            throws IOException {
        FittedText text = FittedText.of(sheet.fonts(), face, size * scale, words, room, high);
        for (int i = 0; i < text.lines().size(); i++) {
            sheet.text(face, text.size(), x, y + text.baseline(i), text.lines().get(i));
        }
        return y + text.height();
    }
}
