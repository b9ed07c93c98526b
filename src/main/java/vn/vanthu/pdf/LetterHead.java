package vn.vanthu.pdf;

import static vn.vanthu.pdf.LetterSheet.LEFT;
import static vn.vanthu.pdf.LetterSheet.MM;
import static vn.vanthu.pdf.LetterSheet.RIGHT;
import static vn.vanthu.pdf.LetterSheet.TOP;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import vn.vanthu.domain.document.DocumentFields;
import vn.vanthu.domain.document.DocumentType;
import vn.vanthu.domain.text.DateWording;
import vn.vanthu.pdf.Fonts.Face;
import vn.vanthu.pdf.LetterLines.Line;

/** What stands above the text: letterhead in two columns, stamps, heading and Kính gửi (domain.md 2.2, 2.3, 2.9). */
final class LetterHead {
    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    private static final double PITCH = 17;
    private static final double SMALL_PITCH = 14.5;
    private static final double LINE_GAP = 6;
    private static final double ADDRESSEE_INDENT = 35 * MM;

    private final LetterSheet sheet;
    private final Letter letter;
    private final DocumentFields fields;
    private final boolean party;
    private final double leftColumn;
    private final double leftMiddle;
    private final double rightMiddle;

    LetterHead(LetterSheet sheet, Letter letter) {
        this.sheet = sheet;
        this.letter = letter;
        this.fields = letter.fields();
        this.party = letter.form() == Letter.Form.PARTY;
        this.leftColumn = (party ? 75 : 68) * MM;
        this.leftMiddle = LEFT + leftColumn / 2;
        this.rightMiddle = (LEFT + leftColumn + RIGHT) / 2;
    }

    /** Draws it all; gives the place where the text may begin. */
    double draw() throws IOException {
        double number = agencies();
        double right = Math.max(motto(), number - PITCH);
        double left = column(numberLine(), Face.REGULAR, party ? 14 : 13, number);
        right = date(number, right);
        left = letterSubject(left);
        String urgency = fields.markings().urgency().wording().toUpperCase(VIETNAMESE);
        if (!urgency.isEmpty()) {
            left += LINE_GAP + sheet.stamp(urgency, leftMiddle, left + LINE_GAP, LetterSheet.Ink.RED);
        }
        double bottom = Math.max(left, right) + PITCH;
        return addressees(heading(bottom));
    }

    /** Gives the top of the number's line. */
    private double agencies() throws IOException {
        double size = party ? 14 : 13;
        double y = TOP;
        if (!fields.superiorAgency().isEmpty()) {
            y = column(fields.superiorAgency(), Face.REGULAR, size, y);
        }
        y = column(fields.issuer(), Face.BOLD, size, y);
        if (party) {
            return column("*", Face.REGULAR, size, y);
        }
        sheet.rule(leftMiddle - leftColumn / 6, y + 2, leftColumn / 3, 0.75);
        return y + LINE_GAP;
    }

    private double motto() throws IOException {
        double y = TOP;
        if (!party) {
            y = put("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", Face.BOLD, 12, rightMiddle, y);
        }
        String words = party ? "ĐẢNG CỘNG SẢN VIỆT NAM" : "Độc lập - Tự do - Hạnh phúc";
        double size = party ? 15 : 13;
        Line line = sheet.lines()
                .balanced(sheet.lines().words(words, Face.BOLD, size), RIGHT - LEFT)
                .get(0);
        sheet.centred(line, rightMiddle, y + PITCH * 0.78);
        sheet.rule(rightMiddle - line.width() / 2, y + PITCH + 1.5, line.width(), 0.75);
        return y + PITCH + 4;
    }

    private String numberLine() {
        String code = fields.code().isNone() ? "" : fields.code().normalised();
        return code.isEmpty() ? "" : (party ? "Số " : "Số: ") + code;
    }

    private double date(double number, double below) throws IOException {
        String day = fields.issueDate().whole().map(DateWording::printed).orElse("");
        String words = fields.place() + (day.isEmpty() || fields.place().isEmpty() ? "" : ", ") + day;
        double y = put(words, Face.ITALIC, party ? 14 : 13, rightMiddle, Math.max(number, below));
        String circulation = fields.markings().circulation();
        return circulation.isEmpty()
                ? y
                : y + LINE_GAP + sheet.stamp(circulation, rightMiddle, y + LINE_GAP, LetterSheet.Ink.BLACK);
    }

    /** Of a công văn, which has no heading: under the number (ô 5b). */
    private double letterSubject(double y) throws IOException {
        if (!isOfficialLetter()) {
            return y;
        }
        double at = y + 2;
        Face face = party ? Face.ITALIC : Face.REGULAR;
        for (Line line : sheet.lines().balanced(sheet.lines().words(fields.subject(), face, 12), leftColumn - 4 * MM)) {
            sheet.centred(line, leftMiddle, at + SMALL_PITCH * 0.78);
            at += SMALL_PITCH;
        }
        return at;
    }

    private double heading(double y) throws IOException {
        if (isOfficialLetter()) {
            return y;
        }
        double middle = (LEFT + RIGHT) / 2;
        double at = put(fields.type().toUpperCase(VIETNAMESE), Face.BOLD, party ? 16 : 14, middle, y) + 2;
        double room = RIGHT - LEFT - 20 * MM;
        for (Line line : sheet.lines().balanced(sheet.lines().words(fields.subject(), Face.BOLD, 14), room)) {
            sheet.centred(line, middle, at + PITCH * 0.78);
            at += PITCH;
        }
        if (party) {
            return put("-----", Face.REGULAR, 14, middle, at) + 2;
        }
        sheet.rule(middle - 14 * MM, at + 5, 28 * MM, 0.75);
        return at + PITCH * 0.8;
    }

    /** Kính gửi: one addressee on the label's own line, more of them under each other (domain.md 6.1). */
    private double addressees(double y) throws IOException {
        List<String> names = fields.addressees();
        if (names.isEmpty()) {
            return y;
        }
        Line label = sheet.lines()
                .filled(sheet.lines().words("Kính gửi: ", party ? Face.ITALIC : Face.REGULAR, 14), RIGHT, RIGHT)
                .get(0);
        double x = LEFT + ADDRESSEE_INDENT;
        double at = y + 2;
        sheet.line(label, x - 10 * MM, at + PITCH * 0.78, 0);
        double hang = x - 10 * MM + label.width() + 5;
        for (int i = 0; i < names.size(); i++) {
            String end = i == names.size() - 1 ? "." : letter.separator();
            String text = names.size() == 1 ? names.get(i) : "- " + names.get(i) + end;
            for (Line line :
                    sheet.lines().filled(sheet.lines().words(text, Face.REGULAR, 14), RIGHT - hang, RIGHT - hang)) {
                sheet.line(line, hang, at + PITCH * 0.78, 0);
                at += PITCH + 1;
            }
        }
        return at + LINE_GAP;
    }

    private boolean isOfficialLetter() {
        return fields.type().equals(DocumentType.OFFICIAL_LETTER);
    }

    private double column(String text, Face face, double size, double y) throws IOException {
        double at = y;
        for (Line line : sheet.lines().balanced(sheet.lines().words(text, face, size), leftColumn)) {
            sheet.centred(line, leftMiddle, at + PITCH * 0.78);
            at += PITCH;
        }
        return at;
    }

    private double put(String text, Face face, double size, double middle, double y) throws IOException {
        Line line = sheet.lines()
                .filled(sheet.lines().words(text, face, size), RIGHT, RIGHT)
                .get(0);
        sheet.centred(line, middle, y + PITCH * 0.78);
        return y + PITCH;
    }
}
