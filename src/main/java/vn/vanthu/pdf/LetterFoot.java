package vn.vanthu.pdf;

import static vn.vanthu.pdf.LetterSheet.LEFT;
import static vn.vanthu.pdf.LetterSheet.MM;
import static vn.vanthu.pdf.LetterSheet.RIGHT;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.vanthu.domain.agency.Signer;
import vn.vanthu.domain.distribution.DistributionList;
import vn.vanthu.pdf.Fonts.Face;
import vn.vanthu.pdf.LetterLines.Line;

/** Nơi nhận on the left, authority, title and name on the right, in one piece (domain.md 2.3). */
final class LetterFoot {
    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    private static final double GAP = 16;
    private static final double PITCH = 17;
    private static final double LIST_PITCH = 14.5;
    /** Empty lines of 14 pt for signature and seal. */
    private static final int SIGNATURE_LINES = 5;
    /** Between the title and what says that it was signed. */
    private static final int SIGNED_LINES = 1;

    private static final double LEFT_COLUMN = 75 * MM;
    private static final double MIDDLE = (LEFT + LEFT_COLUMN + RIGHT) / 2;

    private final LetterSheet sheet;
    private final boolean party;
    private final Signer signer;
    private final RecipientLines recipients;
    private final List<Line> titles = new ArrayList<>();
    /** Below the room for the signature: what says that it was signed, the name. */
    private final List<Line> names = new ArrayList<>();

    private final int blankLines;

    LetterFoot(LetterSheet sheet, Letter letter) {
        this.sheet = sheet;
        this.party = letter.form() == Letter.Form.PARTY;
        this.signer = letter.fields().signer();
        DistributionList distribution = letter.fields().distribution();
        this.recipients = new RecipientLines(
                sheet.fonts(),
                party ? 12 : 11,
                LIST_PITCH,
                LEFT_COLUMN - 2 * MM,
                distribution.besideBraces(letter.separator()),
                distribution.braces());
        signer.authority().forEach(line -> titles.addAll(title(line, Face.BOLD)));
        titles.addAll(title(signer.title(), party ? Face.REGULAR : Face.BOLD));
        blankLines = letter.signed().isEmpty() ? SIGNATURE_LINES : SIGNED_LINES;
        names(letter.signed());
    }

    private void names(String signed) {
        double room = RIGHT - LEFT - LEFT_COLUMN;
        boolean named = !signer.name().isEmpty() && signed.contains(signer.name());
        if (!signed.isEmpty()) {
            names.addAll(sheet.lines()
                    .balanced(sheet.lines().words(signed, named ? Face.BOLD : Face.ITALIC, 14), room));
        }
        if (!named) {
            names.addAll(sheet.lines().balanced(sheet.lines().words(signer.name(), Face.BOLD, 14), room));
        }
    }

    double height() {
        double right = (titles.size() + blankLines + names.size()) * PITCH;
        double left = recipients.size() == 0 ? 0 : PITCH + recipients.size() * LIST_PITCH;
        return GAP + Math.max(left, right);
    }

    void draw(double top) throws IOException {
        double y = top + GAP;
        for (Line line : titles) {
            sheet.centred(line, MIDDLE, y + PITCH * 0.78);
            y += PITCH;
        }
        y += blankLines * PITCH;
        for (Line line : names) {
            sheet.centred(line, MIDDLE, y + PITCH * 0.78);
            y += PITCH;
        }
        if (recipients.size() > 0) {
            drawRecipients(top + GAP);
        }
    }

    private void drawRecipients(double top) throws IOException {
        Face face = party ? Face.REGULAR : Face.BOLD_ITALIC;
        Line label = sheet.lines()
                .filled(sheet.lines().words("Nơi nhận:", face, party ? 14 : 12), RIGHT, RIGHT)
                .get(0);
        double baseline = top + PITCH * 0.78;
        sheet.line(label, LEFT, baseline, 0);
        if (party) {
            sheet.rule(LEFT, baseline + 1.8, label.width(), 0.7);
        }
        RecipientLines.Placed placed = recipients.place(0, recipients.size(), LEFT, top + PITCH);
        for (BlockLayout.Text text : placed.texts()) {
            sheet.text(text.words(), text.face(), text.size(), text.x(), text.y());
        }
        for (Curly curly : placed.curlies()) {
            sheet.curly(curly);
        }
    }

    private List<Line> title(String text, Face face) {
        return sheet.lines()
                .balanced(sheet.lines().words(text.toUpperCase(VIETNAMESE), face, 14), RIGHT - LEFT - LEFT_COLUMN);
    }
}
