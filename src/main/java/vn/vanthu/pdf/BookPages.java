package vn.vanthu.pdf;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.vanthu.domain.form.BookCover;
import vn.vanthu.domain.form.RegisterForm;
import vn.vanthu.domain.text.DateWording;
import vn.vanthu.domain.text.Folding;
import vn.vanthu.pdf.Fonts.Face;

/** The first and the last page of a printed register (NĐ30 PL IV; domain.md 5.1). */
final class BookPages {
    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    private static final double WIDTH = SeenPage.pt(RegisterWriter.WIDTH);
    private static final double HEIGHT = SeenPage.pt(RegisterWriter.HEIGHT);
    private static final double MIDDLE = WIDTH / 2;
    private static final double ROOM = SeenPage.pt(210);
    private static final double FRAME = SeenPage.pt(12);
    private static final double BETWEEN_FRAMES = SeenPage.pt(1.4);
    private static final String DOTS = "........";
    private static final double ASCENT = 0.8;

    private final Sheet sheet;
    private final RegisterForm form;
    private final BookCover cover;
    private final TypeSetter setter;

    BookPages(Sheet sheet, RegisterForm form, BookCover cover) {
        this.sheet = sheet;
        this.form = form;
        this.cover = cover;
        this.setter = new TypeSetter(sheet.fonts());
    }

    /** Sổ theo dõi has no numbers from and to. */
    void cover() throws IOException {
        sheet.turn(RegisterWriter.WIDTH, RegisterWriter.HEIGHT);
        sheet.frame(FRAME, FRAME, WIDTH - 2 * FRAME, HEIGHT - 2 * FRAME, 2);
        double inner = FRAME + BETWEEN_FRAMES;
        sheet.frame(inner, inner, WIDTH - 2 * inner, HEIGHT - 2 * inner, 0.5);
        double y = block(Face.REGULAR, 15, upper(cover.superior()), SeenPage.pt(24));
        y = block(Face.BOLD, 16, upper(cover.agency()), y);
        sheet.line(MIDDLE - 50, y + 4, MIDDLE + 50, y + 4, 0.75);
        y = Math.max(y + SeenPage.pt(12), SeenPage.pt(68));
        y = block(Face.BOLD, 30, upper(form.title()), y) + 6;
        y = block(Face.BOLD, 17, orDots(cover.period(), "Năm: " + DOTS), y) + SeenPage.pt(9);
        y = block(Face.REGULAR, 15, "Từ ngày " + day(cover.from()) + " đến ngày " + day(cover.to()), y) + 5;
        if (form.subject() != RegisterForm.Subject.FOLLOW_UPS) {
            y = block(Face.REGULAR, 15, "Từ số " + first() + " đến số " + last(), y) + 5;
        }
        block(Face.REGULAR, 15, "Quyển số: " + orDots(cover.volumeNo(), DOTS), y + SeenPage.pt(5));
        String basis = Folding.tidy(form.basis());
        if (!basis.isEmpty()) {
            List<String> lines = setter.balanced(Face.ITALIC, 10.5, "(Theo mẫu: " + basis + ")", ROOM);
            lines(Face.ITALIC, 10.5, lines, HEIGHT - SeenPage.pt(18) - lines.size() * 10.5 * 1.25);
        }
    }

    /**
     * Says what the book holds, and leaves room for those who answer for it.
     *
     * @param pages behind the cover, this one among them
     * @param top where the text may begin
     */
    void signatures(int pages, long rows, double top) throws IOException {
        String holds = "Sổ này có " + counted(pages) + " trang (không kể bìa), "
                + counted(rows) + " dòng"
                + (form.subject() == RegisterForm.Subject.FOLLOW_UPS
                        ? "."
                        : ", từ số " + first() + " đến số " + last() + ".");
        double y = block(Face.BOLD, 15, upper(form.title()), top + SeenPage.pt(12));
        y = block(Face.REGULAR, 13, cover.period(), y) + SeenPage.pt(8);
        y = block(Face.REGULAR, 14, holds, y) + SeenPage.pt(14);
        double right = WIDTH * 0.73;
        double left = WIDTH * 0.27;
        sheet.centred(Face.ITALIC, 13, right, y, DOTS + ", ngày ...... tháng ...... năm " + DOTS);
        y += 24;
        sheet.centred(Face.BOLD, 13, left, y, "NGƯỜI LẬP SỔ");
        sheet.centred(Face.BOLD, 13, right, y, "CHÁNH VĂN PHÒNG");
        y += 17;
        sheet.centred(Face.ITALIC, 12, left, y, "(Ký, ghi rõ họ tên)");
        sheet.centred(Face.ITALIC, 12, right, y, "(Ký tên, đóng dấu, ghi rõ họ tên)");
    }

    private String first() {
        return orDots(cover.firstNumber(), DOTS);
    }

    private String last() {
        return orDots(cover.lastNumber(), DOTS);
    }

    private double block(Face face, double size, String words, double top) throws IOException {
        return lines(face, size, setter.balanced(face, size, words, ROOM), top);
    }

    private double lines(Face face, double size, List<String> lines, double top) throws IOException {
        double y = top;
        for (String line : lines) {
            sheet.centred(face, size, MIDDLE, y + ASCENT * size, line);
            y += size * 1.25;
        }
        return y;
    }

    private static String day(Optional<LocalDate> day) {
        return day.map(DateWording::brief).orElse(DOTS + DOTS);
    }

    /** {@code 2.512}, as numbers are written in Vietnamese. */
    private static String counted(long number) {
        return String.format(VIETNAMESE, "%,d", number);
    }

    private static String orDots(String words, String dots) {
        return words.isBlank() ? dots : words;
    }

    private static String upper(String words) {
        return words.toUpperCase(VIETNAMESE);
    }
}
