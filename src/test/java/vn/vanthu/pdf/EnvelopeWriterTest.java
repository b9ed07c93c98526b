package vn.vanthu.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.vanthu.domain.distribution.Envelope;
import vn.vanthu.domain.distribution.EnvelopeSize;
import vn.vanthu.domain.distribution.LabelSheet;
import vn.vanthu.domain.document.PageTexts;

class EnvelopeWriterTest {
    private static final EnvelopeWriter WRITER = new EnvelopeWriter(() -> Instant.EPOCH);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void eachPartHasItsPlaceOnEachSize(EnvelopeSize size) throws Exception {
        WRITER.envelopes(List.of(Papers.envelope(1), Papers.longEnvelope()), size, out());

        List<PageTexts.Page> pages = Papers.texts(out()).pages();
        assertThat(pages).hasSize(2);
        for (PageTexts.Page page : pages) {
            assertThat(page.width()).isCloseTo(size.width(), within(0.1));
            assertThat(page.height()).isCloseTo(size.height(), within(0.1));
            assertThat(page.lines()).allSatisfy(line -> {
                assertThat(line.x()).isGreaterThan(11);
                assertThat(line.x() + line.width()).isLessThan(size.width() - 10);
                assertThat(line.y() + line.height()).isLessThan(size.height() - 8);
            });
            assertApart(page.lines());
        }
        PageTexts.Page first = pages.get(0);
        assertThat(line(first, "ĐẢNG ỦY XÃ AN MAI").y()).isLessThan(20);
        assertThat(line(first, "Số: 02-CV/ĐU").y()).isLessThan(size.height() / 2);
        assertThat(line(first, "Kính gửi:").x()).isGreaterThan(size.width() * 0.38);
        assertThat(line(first, "Kính gửi:").y()).isGreaterThan(size.height() / 2);
        assertThat(line(first, "HỎA TỐC").x()).isGreaterThan(size.width() / 2);
        assertThat(first.text()).contains("Chi bộ Trường Tiểu học số 1", "Thôn 1, xã An Mai", "tỉnh Vân Hải");
        assertThat(pages.get(1).text().replaceAll("\\s+", " "))
                .contains("HAI CẤP XÃ AN MAI", "132-NQ/ĐU", "phường Thượng Thanh");
        assertThat(Archival.faults(out())).isEmpty();
        GoldenPage.assertLooksLike("envelope-" + size.name().toLowerCase(java.util.Locale.ROOT), out(), 2);
    }

    @Test
    void threeHundredLabelsStayInsideTheirLabelsBehindTheUsedOnes() throws Exception {
        LabelSheet sheet = new LabelSheet(3, 8, 0, 4);
        List<Envelope> all = new ArrayList<>(
                IntStream.range(0, 299).mapToObj(Papers::envelope).toList());
        all.add(5, Papers.longEnvelope());
        WRITER.labels(all, sheet, out());

        List<PageTexts.Page> pages = Papers.texts(out()).pages();
        assertThat(pages).hasSize(13);
        for (PageTexts.Page page : pages) {
            assertThat(page.lines()).allSatisfy(line -> {
                assertThat(line.x() % 70).isGreaterThan(3.5);
                assertThat((int) (line.x() / 70)).isEqualTo((int) ((line.x() + line.width() + 3) / 70));
                double label = 297 / 8.0;
                assertThat((int) ((line.y() - 2) / label)).isEqualTo((int) ((line.y() + line.height() + 2) / label));
            });
        }
        PageTexts.Line first = line(pages.get(0), "Số: 01-CV/ĐU");
        assertThat(first.x()).isBetween(70.0, 80.0);
        assertThat(first.y()).isBetween(297 / 8.0, 297 / 8.0 + 8);
        String text = Papers.flat(out());
        for (int i = 0; i < 299; i++) {
            assertThat(text).contains("số " + i + " ");
        }
        assertThat(Archival.faults(out())).isEmpty();
        GoldenPage.assertLooksLike("labels", out(), 1);
    }

    @Test
    void smallLabelsAndEmptyAddressesDoToo() {
        Envelope bare = new Envelope(List.of(), List.of(), "Chi bộ thôn Đông", List.of(), "");
        WRITER.labels(List.of(bare, Papers.longEnvelope(), bare), new LabelSheet(5, 13, 8, 63), out());

        List<PageTexts.Page> pages = Papers.texts(out()).pages();
        assertThat(pages).hasSize(2);
        assertThat(pages.get(1).text().replace("\n", " ")).isEqualTo("Kính gửi: Chi bộ thôn Đông");
    }

    @Test
    void noRecipientsGiveAnEmptyPage() {
        WRITER.envelopes(List.of(), EnvelopeSize.DL, out());
        assertThat(Papers.texts(out()).pages()).hasSize(1);
    }

    private static void assertApart(List<PageTexts.Line> lines) {
        for (int i = 0; i < lines.size(); i++) {
            PageTexts.Line one = lines.get(i);
            for (PageTexts.Line other : lines.subList(i + 1, lines.size())) {
                boolean across = one.x() < other.x() + other.width() && other.x() < one.x() + one.width();
                boolean down = Math.abs(one.y() - other.y()) < Math.min(one.height(), other.height()) * 0.7;
                assertThat(across && down)
                        .as(one.text() + " over " + other.text())
                        .isFalse();
            }
        }
    }

    private static PageTexts.Line line(PageTexts.Page page, String words) {
        return page.lines().stream()
                .filter(line -> line.text().startsWith(words))
                .findFirst()
                .orElseThrow(() -> new AssertionError(words + " in " + page.text()));
    }

    private Path out() {
        return folder.resolve("envelopes.pdf");
    }
}
