package vn.vanthu.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vanthu.domain.document.PageTexts;
import vn.vanthu.domain.register.Statistics;

class StatisticsWriterTest {
    private static final LocalDate FROM = LocalDate.of(2026, 1, 1);

    @TempDir
    private Path folder;

    @Test
    void chartsStandOnTheFirstPageAndEveryRowBehindThem() throws Exception {
        write(Papers.statistics());

        List<PageTexts.Page> pages = Papers.texts(out()).pages();
        assertThat(pages.get(0).text().replaceAll("\\s+", " "))
                .contains(
                        "THỐNG KÊ VĂN BẢN",
                        "(từ ngày 01/01/2026 đến ngày 31/12/2026)",
                        "Văn bản nội bộ",
                        "05/2026",
                        "8 loại nhiều nhất",
                        "Đúng hạn",
                        "255");
        String tables = Papers.flat(out());
        for (int i = 1; i <= 60; i++) {
            if (i != 7) {
                assertThat(tables).contains("Chi bộ số " + i + " " + (61 - i) + " 0 0 0 " + (61 - i));
            }
        }
        assertThat(tables)
                .contains("Hỏa tốc 40 10 0 0 50", "Thường 900 400 20 30 1350", "Đúng hạn 210 82,4 %", "Cộng 255 100 %")
                .contains("Cộng 940 410 20 30 1400");
        pages.forEach(page -> assertThat(page.lines()).allSatisfy(line -> {
            assertThat(line.x()).isGreaterThan(29);
            assertThat(line.x() + line.width()).isLessThan(195.5);
            assertThat(line.y() + line.height()).isLessThan(278.5);
        }));
        assertThat(Archival.faults(out())).isEmpty();
        GoldenPage.assertLooksLike("statistics", out(), 1);
        GoldenPage.assertLooksLike("statistics-tables", out(), 2);
    }

    @Test
    void nothingAtAllIsPrintedToo() throws Exception {
        write(new Statistics(
                FROM,
                FROM,
                List.of(
                        new Statistics.Table(Statistics.By.MONTH, List.of()),
                        new Statistics.Table(Statistics.By.TYPE, List.of())),
                new Statistics.Settling(0, 0, 0, 0)));

        assertThat(Papers.flat(out())).contains("Theo tháng", "Cộng 0 0 0 0 0");
        assertThat(Archival.faults(out())).isEmpty();
    }

    @Test
    void aTermOfMonthsKeepsItsNamesApart() {
        List<Statistics.Row> months = IntStream.range(0, 60)
                .mapToObj(i ->
                        new Statistics.Row("%d-%02d".formatted(2026 + i / 12, i % 12 + 1), 100 + i, 1_000_000, 0, 0))
                .toList();
        write(new Statistics(
                FROM,
                FROM.plusYears(5),
                List.of(new Statistics.Table(Statistics.By.MONTH, months)),
                new Statistics.Settling(1, 0, 0, 0)));

        // Names that ran into each other would not be read apart.
        String names = Papers.texts(out()).pages().get(0).lines().stream()
                .map(PageTexts.Line::text)
                .filter(line -> line.matches("(\\d\\d/\\d{4} ?)+"))
                .collect(Collectors.joining(" "));
        assertThat(names.split(" ")).hasSizeBetween(8, 20).startsWith("01/2026");
    }

    private void write(Statistics statistics) {
        new StatisticsWriter(() -> Instant.EPOCH).write(Papers.OFFICE, statistics, out());
    }

    private Path out() {
        return folder.resolve("statistics.pdf");
    }
}
