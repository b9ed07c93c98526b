package vn.vanthu.pdf;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.vanthu.domain.document.DocumentFields;
import vn.vanthu.domain.routing.TransmittalSlip;
import vn.vanthu.domain.text.DateWording;
import vn.vanthu.pdf.Fonts.Face;
import vn.vanthu.pdf.GridForm.Align;
import vn.vanthu.pdf.GridForm.Column;
import vn.vanthu.work.Progress;

/**
 * Prints phiếu gửi, one for each recipient on a sheet of A5 lying: what is sent, and where the recipient signs before it
 * is sent back. Neither HD36 nor NĐ30 prescribes more than its name, so the order of its parts is ours [D].
 */
public final class TransmittalWriter {
    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    private static final double WIDTH = 210;
    private static final double HEIGHT = 148;
    private static final double LEFT = SeenPage.pt(20);
    private static final double RIGHT = SeenPage.pt(195);
    private static final double TOP = SeenPage.pt(12);
    private static final double BOTTOM = SeenPage.pt(HEIGHT - 10);
    private static final double MIDDLE = (LEFT + RIGHT) / 2;
    private static final double OFFICE_MIDDLE = SeenPage.pt(57);
    private static final double PARTY_MIDDLE = SeenPage.pt(145);
    private static final double OFFICE_ROOM = SeenPage.pt(70);
    private static final double SIGN_LEFT = SeenPage.pt(60);
    private static final double SIGN_RIGHT = SeenPage.pt(152);
    private static final double SIZE = 12;
    private static final double PITCH = 15.5;
    /** Heading, hint and room for the signature. */
    private static final double SIGNATURES = 5.5 * PITCH;

    private static final String MOTTO = "ĐẢNG CỘNG SẢN VIỆT NAM";

    private final InstantSource clock;

    public TransmittalWriter(InstantSource clock) {
        this.clock = clock;
    }

    /**
     * @param out must not exist
     * @throws vn.vanthu.work.Failure FILE_EXISTS, DISK_FULL, FILE_UNWRITABLE
     * @throws vn.vanthu.work.Cancelled when {@code progress} is stopped; nothing is left at {@code out}
     */
    public void write(List<TransmittalSlip> slips, Path out, Progress progress) {
        PrintedPdf.write(out, "Phiếu gửi", clock, sheet -> {
            for (int i = 0; i < slips.size(); i++) {
                progress.at(i, slips.size());
                sheet.turn(WIDTH, HEIGHT);
                draw(sheet, slips.get(i));
            }
            if (slips.isEmpty()) {
                sheet.turn(WIDTH, HEIGHT);
            }
        });
    }

    private static void draw(Sheet sheet, TransmittalSlip slip) throws IOException {
        double y = head(sheet, slip) + PITCH / 2;
        sheet.centred(Face.BOLD, 15, MIDDLE, y + PITCH, "PHIẾU GỬI");
        y += 2 * PITCH;
        y = centred(sheet, Face.REGULAR, y, "Kính gửi: " + slip.recipient(), RIGHT - LEFT);
        y = table(sheet, slip, y + PITCH / 3);
        if (y + 2 * PITCH + SIGNATURES > BOTTOM) {
            sheet.turn(WIDTH, HEIGHT);
            y = TOP;
        }
        sheet.text(
                Face.ITALIC, SIZE, LEFT, y + PITCH, "Đề nghị quý cơ quan kiểm tra, ký nhận và gửi trả lại phiếu này.");
        signatures(sheet, y + 2 * PITCH);
    }

    private static double head(Sheet sheet, TransmittalSlip slip) throws IOException {
        double left = TOP;
        left = column(sheet, Face.REGULAR, slip.office().parent(), left);
        left = column(sheet, Face.BOLD, slip.office().name(), left);
        sheet.centred(Face.REGULAR, SIZE, OFFICE_MIDDLE, left + PITCH * 0.8, "*");
        sheet.centred(Face.BOLD, SIZE, PARTY_MIDDLE, TOP + PITCH * 0.8, MOTTO);
        double half = sheet.width(Face.BOLD, SIZE, MOTTO) / 2;
        double rule = TOP + PITCH;
        sheet.line(PARTY_MIDDLE - half, rule, PARTY_MIDDLE + half, rule, 0.75);
        String place =
                slip.office().place().isEmpty() ? "........" : slip.office().place();
        sheet.centred(Face.ITALIC, SIZE, PARTY_MIDDLE, rule + PITCH, place + ", " + DateWording.printed(slip.day()));
        return Math.max(left + PITCH, rule + PITCH);
    }

    private static double column(Sheet sheet, Face face, String words, double top) throws IOException {
        double y = top;
        String capitals = words.toUpperCase(VIETNAMESE);
        for (String line : new TypeSetter(sheet.fonts()).balanced(face, SIZE, capitals, OFFICE_ROOM)) {
            sheet.centred(face, SIZE, OFFICE_MIDDLE, y + PITCH * 0.8, line);
            y += PITCH;
        }
        return y;
    }

    private static double centred(Sheet sheet, Face face, double top, String words, double room) throws IOException {
        double y = top;
        for (String line : new TypeSetter(sheet.fonts()).balanced(face, SIZE + 1, words, room)) {
            sheet.centred(face, SIZE + 1, MIDDLE, y + PITCH * 0.8, line);
            y += PITCH;
        }
        return y;
    }

    private static double table(Sheet sheet, TransmittalSlip slip, double top) throws IOException {
        List<Column> columns = List.of(
                new Column("TT", SeenPage.pt(10), Align.CENTRE),
                new Column("Số, ký hiệu", SeenPage.pt(34), Align.LEFT),
                new Column("Ngày, tháng", SeenPage.pt(24), Align.CENTRE),
                new Column("Tên loại, trích yếu nội dung", SeenPage.pt(89), Align.LEFT),
                new Column("Số bản", SeenPage.pt(18), Align.CENTRE));
        Grid grid = new Grid(sheet, new GridForm(columns, SIZE, GridForm.Numbers.NONE, 0), LEFT, BOTTOM, () -> {
            sheet.turn(WIDTH, HEIGHT);
            return TOP;
        });
        grid.begin(top);
        int number = 0;
        for (TransmittalSlip.Enclosed enclosed : slip.enclosed()) {
            DocumentFields fields = enclosed.document().fields();
            List<String> cells = new ArrayList<>();
            cells.add(Integer.toString(++number));
            cells.add(fields.code().shown());
            cells.add(DateWording.brief(fields.issueDate()));
            cells.add(fields.type().isEmpty() ? fields.subject() : fields.type() + ": " + fields.subject());
            cells.add(enclosed.copies() > 0 ? Integer.toString(enclosed.copies()) : "");
            grid.row(cells, Grid.Look.PLAIN);
        }
        return grid.end();
    }

    private static void signatures(Sheet sheet, double top) throws IOException {
        sheet.centred(Face.BOLD, SIZE, SIGN_LEFT, top + PITCH, "NGƯỜI NHẬN");
        sheet.centred(Face.ITALIC, SIZE - 1, SIGN_LEFT, top + 2 * PITCH, "(ngày nhận, ký, ghi rõ họ tên)");
        sheet.centred(Face.BOLD, SIZE, SIGN_RIGHT, top + PITCH, "NGƯỜI GỬI");
        sheet.centred(Face.ITALIC, SIZE - 1, SIGN_RIGHT, top + 2 * PITCH, "(ký, ghi rõ họ tên)");
    }
}
