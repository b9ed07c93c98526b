package vn.vanthu.pdf;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import vn.vanthu.pdf.Fonts.Face;

/**
 * An A4 page with rulers in mm along both axes, crosses where the margins of an office's paper meet (HD36 §II.1: top 20,
 * bottom 20, left 30, right 15 mm) and lines towards each edge: printed and measured, it tells whether a printer keeps
 * the size of what it prints, and how near the edge it can print.
 */
public final class RulerPage {
    private static final double WIDTH = 210;
    private static final double HEIGHT = 297;
    private static final double TOP = 20;
    private static final double BOTTOM = 20;
    private static final double LEFT = 30;
    private static final double RIGHT = 15;

    /** Where both rulers begin, and how long they are; mm. */
    private static final double BEGIN = 40;

    private static final int ACROSS = 150;
    private static final int DOWN = 220;
    /** From one edge line to the next, mm. */
    private static final int EDGE_STEP = 2;

    private static final int EDGE_LINES = 6;

    private static final double FINE = 0.25;
    private static final double STRONG = 0.8;
    private static final double SMALL = 8;
    private static final double BODY = 12;
    private static final double PITCH = 1.35;

    private static final String TITLE = "TRANG THƯỚC KIỂM TRA MÁY IN";
    private static final List<String> WORDS = List.of(
            "1. In trang này trên giấy\u00A0A4, tỷ lệ 100\u00A0%; không chọn “vừa trang giấy”.",
            "2. Đặt thước kẻ lên hai thước in: từ vạch 0 đến vạch 100 phải đúng 100\u00A0mm, đến vạch 150 phải đúng 150\u00A0mm,"
                    + " cả chiều ngang lẫn chiều dọc.",
            "3. Sai quá 0,5\u00A0mm là máy in đang thu hoặc phóng trang. Mở thiết lập của máy in, bỏ co giãn, chọn đúng giấy"
                    + "\u00A0A4 rồi in lại.",
            "4. Đo từ mép giấy đến tâm bốn dấu cộng: trên 20\u00A0mm, dưới 20\u00A0mm, trái 30\u00A0mm, phải 15\u00A0mm. Lệch quá 2\u00A0mm thì"
                    + " chỉnh lại thanh chặn giấy trong khay.",
            "5. Các vạch gần mép ghi khoảng cách đến mép giấy bằng mm. Vạch ngoài cùng còn in ra cho biết máy in này in"
                    + " được sát mép đến đâu.");

    private final InstantSource clock;

    public RulerPage(InstantSource clock) {
        this.clock = clock;
    }

    /**
     * Writes the page as PDF/A-2b.
     *
     * @param out must not exist
     * @throws vn.vanthu.work.Failure FILE_EXISTS, DISK_FULL, FILE_UNWRITABLE
     */
    public void write(Path out) {
        PrintedPdf.write(out, "Trang thước kiểm tra máy in", clock, sheet -> {
            sheet.turn(WIDTH, HEIGHT);
            across(sheet);
            down(sheet);
            crosses(sheet);
            edges(sheet);
            words(sheet);
        });
    }

    private static void across(Sheet sheet) throws IOException {
        line(sheet, BEGIN, BEGIN, BEGIN + ACROSS, BEGIN, STRONG);
        for (int mm = 0; mm <= ACROSS; mm++) {
            line(sheet, BEGIN + mm, BEGIN - length(mm), BEGIN + mm, BEGIN, weight(mm));
            if (mm % 10 == 0) {
                centred(sheet, face(mm), BEGIN + mm, BEGIN - length(mm) - 1, label(mm));
            }
        }
    }

    private static void down(Sheet sheet) throws IOException {
        line(sheet, BEGIN, BEGIN, BEGIN, BEGIN + DOWN, STRONG);
        for (int mm = 1; mm <= DOWN; mm++) {
            line(sheet, BEGIN, BEGIN + mm, BEGIN + length(mm), BEGIN + mm, weight(mm));
            if (mm % 10 == 0) {
                sheet.text(face(mm), SMALL, pt(BEGIN + length(mm) + 1), pt(BEGIN + mm) + 0.34 * SMALL, label(mm));
            }
        }
    }

    private static double length(int mm) {
        if (isMain(mm)) {
            return 9;
        }
        return mm % 10 == 0 ? 6 : mm % 5 == 0 ? 4.5 : 3;
    }

    private static double weight(int mm) {
        return isMain(mm) ? STRONG : FINE;
    }

    private static Face face(int mm) {
        return isMain(mm) ? Face.BOLD : Face.REGULAR;
    }

    private static String label(int mm) {
        return isMain(mm) && mm > 0 ? mm + " mm" : Integer.toString(mm);
    }

    /** The marks that are measured. */
    private static boolean isMain(int mm) {
        return mm == 0 || mm == 100 || mm == 150;
    }

    private static void crosses(Sheet sheet) throws IOException {
        for (double x : List.of(LEFT, WIDTH - RIGHT)) {
            for (double y : List.of(TOP, HEIGHT - BOTTOM)) {
                line(sheet, x - 5, y, x + 5, y, FINE);
                line(sheet, x, y - 5, x, y + 5, FINE);
            }
        }
    }

    /** Short lines beside the middle of each edge; the number is their distance from it. */
    private static void edges(Sheet sheet) throws IOException {
        for (int i = 1; i <= EDGE_LINES; i++) {
            int mm = i * EDGE_STEP;
            double along = (i - (EDGE_LINES + 1) / 2.0) * 12;
            double x = WIDTH / 2 + along;
            double y = HEIGHT / 2 + along;
            String label = Integer.toString(mm);
            line(sheet, x - 3, mm, x + 3, mm, STRONG);
            centred(sheet, Face.REGULAR, x, mm + 4, label);
            line(sheet, x - 3, HEIGHT - mm, x + 3, HEIGHT - mm, STRONG);
            centred(sheet, Face.REGULAR, x, HEIGHT - mm - 1.5, label);
            line(sheet, mm, y - 3, mm, y + 3, STRONG);
            centred(sheet, Face.REGULAR, mm + 3, y + 1, label);
            line(sheet, WIDTH - mm, y - 3, WIDTH - mm, y + 3, STRONG);
            centred(sheet, Face.REGULAR, WIDTH - mm - 3, y + 1, label);
        }
    }

    private static void words(Sheet sheet) throws IOException {
        double left = 62;
        double y = pt(60);
        sheet.text(Face.BOLD, BODY + 2, pt(left), y, TITLE);
        y += (BODY + 2) * PITCH;
        for (String paragraph : WORDS) {
            y += BODY / 2;
            for (String line :
                    CellText.lines(sheet.fonts(), Face.REGULAR, BODY, paragraph, pt(WIDTH - RIGHT - 5 - left))) {
                y += BODY * PITCH;
                sheet.text(Face.REGULAR, BODY, pt(left), y, line);
            }
        }
    }

    private static void line(Sheet sheet, double x1, double y1, double x2, double y2, double weight)
            throws IOException {
        sheet.line(pt(x1), pt(y1), pt(x2), pt(y2), weight);
    }

    private static void centred(Sheet sheet, Face face, double x, double baseline, String words) throws IOException {
        sheet.centred(face, SMALL, pt(x), pt(baseline), words);
    }

    private static double pt(double mm) {
        return SeenPage.pt(mm);
    }
}
