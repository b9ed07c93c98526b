package vn.vanthu.pdf;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import vn.vanthu.domain.agency.Office;
import vn.vanthu.domain.register.NumberAccount;
import vn.vanthu.domain.text.DateWording;
import vn.vanthu.pdf.Fonts.Face;

/** Prints the account of the numbers of one or more series, and the summary with which a book is closed. */
public final class AccountWriter {
    private static final ZoneOffset VIETNAM = ZoneOffset.ofHours(7);
    private static final double SIZE = 13;
    private static final double INDENT = SeenPage.pt(10);
    /** Empty room for signature and seal. */
    private static final double SIGNATURE = SeenPage.pt(26);

    private static final double FOOT = SIGNATURE + 6 * SIZE;

    private final InstantSource clock;

    public AccountWriter(InstantSource clock) {
        this.clock = clock;
    }

    /**
     * The account of each series: counts, then gaps, repeats, numbers out of date order, reserved, voided, inserted.
     *
     * @param out must not exist
     * @throws vn.vanthu.work.Failure FILE_EXISTS, DISK_FULL, FILE_UNWRITABLE
     */
    public void write(Office office, List<NumberAccount> accounts, LocalDate day, Path out) {
        PrintedPdf.write(out, "Báo cáo kiểm tra số văn bản - " + office.name(), clock, sheet -> {
            Paper paper = new Paper(sheet);
            OfficeHead.draw(paper, office, Optional.of(day));
            paper.heading(Face.BOLD, 15, "BÁO CÁO");
            paper.heading(Face.BOLD, 14, "kiểm tra việc cấp số văn bản");
            paper.heading(Face.ITALIC, SIZE, "(đến hết " + DateWording.printed(day) + ")");
            paper.space(SIZE);
            report(paper, accounts);
        });
    }

    /**
     * The closing of a book: the same for one series, the words of the closing, and places for signatures and seal.
     *
     * @param out must not exist
     * @throws vn.vanthu.work.Failure FILE_EXISTS, DISK_FULL, FILE_UNWRITABLE
     */
    public void writeClosing(
            Office office, NumberAccount account, LocalDate lastDay, String signedBy, String remark, Path out) {
        String name = AccountWords.name(account.series().key());
        LocalDate today = clock.instant().atOffset(VIETNAM).toLocalDate();
        PrintedPdf.write(out, "Biên bản khoá sổ - " + name + " - " + office.name(), clock, sheet -> {
            Paper paper = new Paper(sheet);
            OfficeHead.draw(paper, office, Optional.of(today));
            paper.heading(Face.BOLD, 15, "BIÊN BẢN KHOÁ SỔ");
            paper.heading(Face.BOLD, 14, name);
            paper.space(SIZE);
            paper.paragraph(
                    Face.REGULAR,
                    SIZE,
                    INDENT,
                    "Hôm nay, " + DateWording.printed(today) + ", " + office.name() + " khoá sổ: " + name
                            + ". Ngày cuối cùng cấp số: " + DateWording.brief(lastDay) + ".");
            closing(paper, account, remark);
            signatures(paper, signedBy);
        });
    }

    private static void report(Paper paper, List<NumberAccount> accounts) throws IOException {
        AccountPages pages = new AccountPages(paper);
        if (accounts.isEmpty()) {
            paper.paragraph(Face.REGULAR, SIZE, INDENT, "Chưa mở dãy số nào.");
            return;
        }
        pages.table(accounts);
        int number = 0;
        for (NumberAccount account : accounts) {
            number++;
            paper.keep(4 * SIZE);
            paper.space(SIZE / 2);
            paper.paragraph(
                    Face.BOLD,
                    SIZE,
                    0,
                    number + ". " + AccountWords.name(account.series().key()));
            pages.findings(account);
        }
    }

    private static void closing(Paper paper, NumberAccount account, String remark) throws IOException {
        AccountPages pages = new AccountPages(paper);
        part(paper, "1. Số đã cấp");
        paper.space(SIZE / 3);
        pages.table(List.of(account));
        part(paper, "2. Kết quả kiểm tra");
        pages.findings(account);
        part(paper, "3. Giải trình");
        paper.paragraph(Face.REGULAR, SIZE, INDENT, remark.isBlank() ? "Không." : remark);
        paper.space(SIZE / 2);
        // Signatures never stand alone on a page.
        paper.keep(FOOT + 3 * SIZE);
        paper.paragraph(
                Face.REGULAR,
                SIZE,
                INDENT,
                "Từ khi khoá sổ, dãy số này không cấp thêm số và không sửa các mục đã đăng ký. Biên bản lưu cùng sổ.");
    }

    private static void part(Paper paper, String heading) throws IOException {
        paper.space(SIZE / 2);
        paper.keep(4 * SIZE);
        paper.paragraph(Face.BOLD, SIZE, 0, heading);
    }

    /** Kept together on a page. */
    private static void signatures(Paper paper, String signedBy) throws IOException {
        paper.keep(FOOT);
        Sheet sheet = paper.sheet();
        double left = Paper.LEFT + Paper.ROOM * 0.23;
        double right = Paper.LEFT + Paper.ROOM * 0.75;
        double y = paper.y() + 2.5 * SIZE;
        sheet.centred(Face.BOLD, SIZE, left, y, "NGƯỜI LẬP");
        sheet.centred(Face.BOLD, SIZE, right, y, "NGƯỜI KHOÁ SỔ");
        y += 16;
        sheet.centred(Face.ITALIC, 12, left, y, "(Ký, ghi rõ họ tên)");
        sheet.centred(Face.ITALIC, 12, right, y, "(Ký tên, đóng dấu)");
        y += SIGNATURE;
        for (String line : new TypeSetter(sheet.fonts()).balanced(Face.BOLD, SIZE, signedBy, Paper.ROOM * 0.45)) {
            sheet.centred(Face.BOLD, SIZE, right, y, line);
            y += 16;
        }
    }
}
