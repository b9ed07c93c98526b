package vn.vanthu.proving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vanthu.TestArchive;
import vn.vanthu.domain.form.BookCover;
import vn.vanthu.domain.form.RegisterForm;
import vn.vanthu.domain.form.RegisterRow;
import vn.vanthu.officefile.Workbook;
import vn.vanthu.pdf.RegisterWriter;
import vn.vanthu.storage.Forms;
import vn.vanthu.work.Cancelled;
import vn.vanthu.work.Progress;

/** A book of 20,000 rows: it can be stopped, and needs no more memory than a small one. */
class LongBookTest {
    private static final int ROWS = 20_000;
    private static final RegisterForm FORM = new Forms().load().registers().get(0);
    private static final BookCover COVER = new BookCover(
            "ĐẢNG BỘ TỈNH VÂN HẢI",
            "ĐẢNG ỦY XÃ THANH LÂM",
            "Năm: 2026",
            Optional.empty(),
            Optional.empty(),
            "01",
            "20000",
            "");

    @TempDir
    Path disk;

    private static RegisterRow row(int number) {
        List<RegisterRow.Cell> cells = IntStream.range(0, FORM.columns().size())
                .mapToObj(column -> switch (FORM.columns().get(column).kind()) {
                    case DATE -> RegisterRow.Cell.of(LocalDate.of(2026, 1, 1).plusDays(number % 365));
                    case NUMBER_TEXT -> RegisterRow.Cell.of("%02d".formatted(number));
                    case COUNT -> RegisterRow.Cell.of(number % 9);
                    default -> RegisterRow.Cell.of("việc thứ " + number + " của cột " + column);
                })
                .toList();
        return new RegisterRow(cells, RegisterRow.Mark.NONE);
    }

    private static Iterator<RegisterRow> rows() {
        return IntStream.rangeClosed(1, ROWS).mapToObj(LongBookTest::row).iterator();
    }

    /** Run by the test in a process of its own, with little memory: the PDF and the sheet. */
    public static void main(String[] arguments) {
        new RegisterWriter(TestArchive.CLOCK)
                .write(FORM, COVER, LongBookTest::rows, ROWS, Path.of(arguments[0]), Progress.UNWATCHED);
        try (Workbook workbook = Workbook.create(Path.of(arguments[1]))) {
            workbook.add("Sổ", FORM.columns(), LongBookTest::rows, ROWS, Progress.UNWATCHED);
            workbook.publish();
        }
    }

    @Test
    void twentyThousandRowsFitIntoLittleMemory() throws IOException, InterruptedException {
        Path pdf = disk.resolve("so.pdf");
        Path sheet = disk.resolve("so.xlsx");
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx96m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LongBookTest.class.getName(),
                        pdf.toString(),
                        sheet.toString())
                .redirectErrorStream(true)
                .redirectOutput(disk.resolve("child.log").toFile())
                .start();

        assertThat(child.waitFor(10, TimeUnit.MINUTES)).isTrue();

        assertThat(child.exitValue())
                .as(Files.readString(disk.resolve("child.log")))
                .isZero();
        try (PDDocument book = Loader.loadPDF(pdf.toFile())) {
            assertThat(book.getNumberOfPages()).isGreaterThan(900);
        }
        assertThat(sheet).isRegularFile();
    }

    @Test
    void aBookThatIsStoppedLeavesNothing() throws IOException {
        Progress stopped = (done, total) -> {
            assertThat(total).isEqualTo(ROWS);
            if (done > ROWS / 10) {
                throw new Cancelled();
            }
        };

        assertThatThrownBy(() -> new RegisterWriter(TestArchive.CLOCK)
                        .write(FORM, COVER, LongBookTest::rows, ROWS, disk.resolve("so.pdf"), stopped))
                .isInstanceOf(Cancelled.class);
        assertThatThrownBy(() -> {
                    try (Workbook workbook = Workbook.create(disk.resolve("so.xlsx"))) {
                        workbook.add("Sổ", FORM.columns(), LongBookTest::rows, ROWS, stopped);
                        workbook.publish();
                    }
                })
                .isInstanceOf(Cancelled.class);

        try (Stream<Path> left = Files.list(disk)) {
            assertThat(left).isEmpty();
        }
    }
}
