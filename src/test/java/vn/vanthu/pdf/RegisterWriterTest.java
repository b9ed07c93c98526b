package vn.vanthu.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vanthu.PdfLook;
import vn.vanthu.domain.document.PageTexts;
import vn.vanthu.domain.form.BookCover;
import vn.vanthu.domain.form.RegisterForm;
import vn.vanthu.domain.form.RegisterRow;
import vn.vanthu.domain.form.RegisterRow.Mark;
import vn.vanthu.work.Cancelled;
import vn.vanthu.work.Failure;
import vn.vanthu.work.Progress;

class RegisterWriterTest {
    @TempDir
    private Path folder;

    private PageTexts read = PageTexts.EMPTY;

    @Test
    void theCoverSaysWhatTheFormWants() {
        int pages = write(Books.OUTGOING, Books.COVER, Books.rows(40));

        assertThat(page(1).lines().stream().map(PageTexts.Line::text))
                .containsExactly(
                        "ĐẢNG BỘ TỈNH VÂN HẢI",
                        "ĐẢNG ỦY XÃ AN MAI",
                        "SỔ ĐĂNG KÝ VĂN BẢN ĐI",
                        "Năm: 2026",
                        "Từ ngày 01/01/2026 đến ngày 31/12/2026",
                        "Từ số 01 đến số 2500",
                        "Quyển số: 01",
                        "(Theo mẫu: Nghị định 30/2020/NĐ-CP, Phụ lục IV)");
        assertThat(page(1).width()).isCloseTo(297, within(0.1));
        assertThat(page(1).height()).isCloseTo(210, within(0.1));
        assertThat(pages).isEqualTo(texts().pages().size());
    }

    @Test
    void whatIsNotKnownIsLeftToBeFilledInByHand() {
        write(Books.COPIES, Books.EMPTY_COVER, List.of());

        assertThat(page(1).text())
                .contains("Năm: ...", "Từ ngày ...", "Từ số ...", "Quyển số: ...")
                .doesNotContain("mẫu");
    }

    @Test
    void theFollowUpBookHasNoNumbersFromAndTo() {
        RegisterForm form = new RegisterForm(
                "follow-up",
                "SỔ THEO DÕI GIẢI QUYẾT VĂN BẢN ĐẾN",
                "",
                LocalDate.of(2020, 3, 5),
                Optional.empty(),
                RegisterForm.Subject.FOLLOW_UPS,
                Books.OUTGOING.columns());
        write(form, Books.COVER, List.of());

        assertThat(texts().text()).doesNotContain("Từ số", "từ số");
    }

    @Test
    void everyPageHasTheHeadingsWordForWordAndTheirNumbers() {
        write(Books.OUTGOING, Books.COVER, Books.rows(60));

        int last = texts().pages().size();
        for (int number = 2; number < last; number++) {
            String text = joined(page(number));
            assertThat(text)
                    .contains("Người ký", "Ký nhận", "Số lượng bản", "Đơn vị, người nhận bản lưu")
                    .contains("Trang " + (number - 1) + "/" + (last - 1));
            assertThat(PdfLook.at(out(), number).runs().stream()
                            .map(PdfLook.Run::text)
                            .filter(run -> run.matches("(\\(\\d+\\) ?)+")))
                    .isNotEmpty();
            assertThat(text).contains("(1)", "(10)");
        }
    }

    @Test
    void theEntriesAreAllThereInTheirOrderInsideTheFrame() {
        write(Books.OUTGOING, Books.COVER, Books.rows(120));

        List<String> codes = new ArrayList<>();
        for (PageTexts.Page page : texts().pages()) {
            for (PageTexts.Line line : page.lines()) {
                if (line.text().matches("\\d+-\\p{L}+/ĐU.*")) {
                    codes.add(line.text().replaceAll("-.*", ""));
                }
                assertThat(line.x()).isGreaterThanOrEqualTo(19.9);
                assertThat(line.x() + line.width()).isLessThanOrEqualTo(285.1);
            }
        }
        assertThat(codes)
                .isEqualTo(IntStream.rangeClosed(1, 120)
                        .mapToObj("%02d"::formatted)
                        .toList());
    }

    @Test
    void aRowLongerThanAPageGoesOnWithoutLosingAName() throws Exception {
        List<RegisterRow> rows = new ArrayList<>(Books.rows(3));
        rows.add(Books.tall(4, 300));
        rows.addAll(Books.rows(2));
        write(Books.OUTGOING, Books.COVER, rows);

        String all = Normalizer.normalize(texts().text(), Normalizer.Form.NFC).replaceAll("\\s+", " ");
        for (int i = 1; i <= 300; i++) {
            assertThat(all).contains("Chi bộ số " + i + ";");
        }
        assertThat(page(4).text()).contains("(tiếp theo)", "04-CV/ĐU");
        assertThat(Archival.faults(out())).isEmpty();
    }

    @Test
    void aRowThatDoesNotFitMovesToTheNextPageWhole() {
        List<RegisterRow> rows = new ArrayList<>(Books.rows(9));
        rows.add(Books.tall(10, 26));
        write(Books.OUTGOING, Books.COVER, rows);

        assertThat(page(2).text()).doesNotContain("10-CV/ĐU", "Chi bộ số");
        assertThat(page(3).text())
                .contains("10-CV/ĐU", "Chi bộ số 1;", "Chi bộ số 26;")
                .doesNotContain("tiếp theo");
    }

    @Test
    void voidedRowsAreStruckAndMissingOnesMarked() throws Exception {
        write(
                Books.OUTGOING,
                Books.COVER,
                List.of(Books.outgoing(1), Books.marked(2, Mark.VOIDED), Books.marked(3, Mark.MISSING)));

        PdfLook look = PdfLook.at(out(), 2);
        PdfLook.Run struck = look.run("02-CV/ĐU");
        PdfLook.Run reason = look.run("Hủy: in");
        PdfLook.Run standing = look.run("01-CV/ĐU");
        assertThat(strikes(look, struck)).isTrue();
        assertThat(strikes(look, reason)).isFalse();
        assertThat(strikes(look, standing)).isFalse();
        assertThat(look.run("Số trống").font()).contains("Italic");
        GoldenPage.assertLooksLike("register-rows", out(), 2);
    }

    @Test
    void theLastPageSaysWhatTheBookHoldsAndHasRoomForSignatures() {
        int pages = write(Books.OUTGOING, Books.COVER, Books.rows(1200).subList(0, 1100));

        String last = page(pages).text();
        assertThat(last)
                .contains(
                        "Sổ này có " + (pages - 1) + " trang (không kể bìa), 1.100 dòng, từ số 01 đến số 2500.",
                        "NGƯỜI LẬP SỔ",
                        "CHÁNH VĂN PHÒNG")
                .containsPattern("ngày \\.+ tháng \\.+ năm \\.+");
        PdfLook look = PdfLook.at(out(), pages);
        assertThat(look.run("NGƯỜI LẬP SỔ").right())
                .isLessThan(look.run("CHÁNH VĂN PHÒNG").left());
    }

    @Test
    void hostileTextsComeOutInTheirCells() throws Exception {
        String name = "Ban Chỉ đạo thực hiện sắp xếp, hợp nhất và xây dựng chính quyền địa phương hai cấp xã An Mai";
        List<String> texts = List.of(
                name,
                Normalizer.normalize("Phường Thượng Thanh, Đặng Thị Mỹ Hường", Normalizer.Form.NFD),
                "1234567890/2026/QĐ-UBND-VPĐKĐĐ-CNVPĐKĐĐ",
                "W".repeat(200),
                "a\u0000b\u0007c \uD83D\uDE00 \u200B\u2611 \u202E\t x",
                "");
        write(Books.COPIES, Books.COVER, texts.stream().map(Books::copy).toList());

        String all = String.join("", texts().text().split("\\s+"));
        assertThat(all).contains("ƯờngThượng".replace("Ư", "ư"), "abc");
        assertThat(all.chars().filter(c -> c == 'W').count()).isGreaterThanOrEqualTo(8 * 200);
        for (PageTexts.Page page : texts().pages()) {
            assertThat(page.lines())
                    .allSatisfy(line -> assertThat(line.x() + line.width()).isLessThanOrEqualTo(285.1));
        }
        assertThat(Archival.faults(out())).isEmpty();
    }

    @Test
    void stoppedWorkLeavesNoFile() {
        Progress stop = (done, total) -> {
            if (done >= 100) {
                throw new Cancelled();
            }
        };

        assertThatThrownBy(() -> new RegisterWriter(() -> Instant.EPOCH)
                        .write(Books.OUTGOING, Books.COVER, Books.rows(500), 500, out(), stop))
                .isInstanceOf(Cancelled.class);
        assertThat(out()).doesNotExist();
    }

    @Test
    void tellsItsProgressToTheEnd() {
        List<Long> told = new ArrayList<>();

        new RegisterWriter(() -> Instant.EPOCH)
                .write(Books.OUTGOING, Books.COVER, Books.rows(100), 100, out(), (done, total) -> {
                    assertThat(total).isEqualTo(100);
                    told.add(done);
                });

        assertThat(told).isSorted().startsWith(0L).endsWith(100L).hasSizeGreaterThan(4);
    }

    @Test
    void aFileThatStandsThereStays() throws IOException {
        Files.writeString(out(), "mine");

        assertThatThrownBy(() -> write(Books.OUTGOING, Books.COVER, List.of()))
                .isInstanceOf(Failure.class)
                .extracting(e -> ((Failure) e).kind())
                .isEqualTo(Failure.Kind.FILE_EXISTS);
        assertThat(out()).hasContent("mine");
    }

    @Test
    void theCoverLooksAsItShould() throws Exception {
        write(Books.OUTGOING, Books.COVER, List.of());
        GoldenPage.assertLooksLike("register-cover", out(), 1);
        GoldenPage.assertLooksLike("register-signatures", out(), 3);
    }

    @Test
    void twentyThousandRowsNeedNoMoreThan64MegabytesOfHeap() throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Big.class.getName(),
                        out().toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said").toFile())
                .start();

        assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue())
                .as(Files.readString(folder.resolve("said")))
                .isZero();
        assertThat(texts().pages()).hasSizeGreaterThan(1500);
        assertThat(page(texts().pages().size()).text()).contains("20.000 dòng");
    }

    /** A process of its own. */
    static final class Big {
        private Big() {}

        public static void main(String[] arguments) {
            int count = 20_000;
            Iterable<RegisterRow> rows = () -> new Iterator<>() {
                private int given;

                @Override
                public boolean hasNext() {
                    return given < count;
                }

                @Override
                public RegisterRow next() {
                    given++;
                    return Books.outgoing(given);
                }
            };
            new RegisterWriter(() -> Instant.EPOCH)
                    .write(Books.OUTGOING, Books.COVER, rows, count, Path.of(arguments[0]), Progress.UNWATCHED);
        }
    }

    private static boolean strikes(PdfLook look, PdfLook.Run run) {
        return look.rules().stream()
                .anyMatch(rule -> rule.y() < run.baseline() - 0.3
                        && rule.y() > run.baseline() - 2.5
                        && rule.left() <= run.left()
                        && rule.right() >= run.left() + 5);
    }

    private int write(RegisterForm form, BookCover cover, List<RegisterRow> rows) {
        return new RegisterWriter(() -> Instant.EPOCH).write(form, cover, rows, rows.size(), out(), Progress.UNWATCHED);
    }

    private PageTexts texts() {
        read = read.pages().isEmpty() ? Papers.texts(out()) : read;
        return read;
    }

    private PageTexts.Page page(int number) {
        return texts().pages().get(number - 1);
    }

    /** Words of headings that stand under each other, as a reader joins them: by columns. */
    private static String joined(PageTexts.Page page) {
        StringBuilder all = new StringBuilder(page.text()).append('\n');
        for (PageTexts.Line line : page.lines()) {
            double middle = line.x() + line.width() / 2;
            for (PageTexts.Line under : page.lines()) {
                if (under.y() >= line.y() && Math.abs(under.x() + under.width() / 2 - middle) < 2) {
                    all.append(under.text()).append(' ');
                }
            }
            all.append('\n');
        }
        return all.toString();
    }

    private Path out() {
        return folder.resolve("book.pdf");
    }
}
