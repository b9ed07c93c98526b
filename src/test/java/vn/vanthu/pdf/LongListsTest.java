package vn.vanthu.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vanthu.domain.copy.CopyBlock;
import vn.vanthu.domain.copy.CopyFinish;
import vn.vanthu.domain.copy.Placement;
import vn.vanthu.domain.distribution.Brace;
import vn.vanthu.domain.document.PageTexts;
import vn.vanthu.pdf.CopyComposer.Composed;
import vn.vanthu.pdf.CopyComposer.Prepared;

/** Recipients that no single page takes. */
class LongListsTest {
    private static final String PURPOSE = "để t/hiện";
    private static final double RIGHT_COLUMN = 112;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(ints = {200, 300, 1000})
    void everyRecipientStandsOnceAndInOrder(int count) throws Exception {
        List<String> wanted = recipients(count);
        List<Brace> braces = braces(count);

        Composed made = compose(wanted, braces, 20);

        assertThat(made.placement().where()).isEqualTo(Placement.Where.ADDED_PAGE);
        assertThat(made.placement().page()).isEqualTo(2);
        List<PageTexts.Page> pages = Papers.texts(copy()).pages();
        assertThat(pages).hasSize(made.pages());
        assertThat(made.pages()).isGreaterThan(3);
        List<String> columns = new ArrayList<>();
        List<String> printed = new ArrayList<>();
        for (int page = 2; page <= pages.size(); page++) {
            for (boolean right : new boolean[] {false, true}) {
                List<String> entries = entries(pages.get(page - 1), right);
                int at = page;
                entries.forEach(entry -> columns.add(at + (right ? "r" : "l")));
                printed.addAll(entries);
            }
        }
        assertThat(printed).containsExactlyElementsOf(wanted);
        for (Brace brace : braces) {
            assertThat(columns.subList(brace.first(), brace.last() + 1).stream().distinct())
                    .hasSize(1);
        }
        assertThat(Archival.faults(copy())).isEmpty();
    }

    @Test
    void furtherPagesHaveTheirNumberAndHeading() throws Exception {
        Composed made = compose(recipients(300), braces(300), 20);

        List<PageTexts.Page> pages = Papers.texts(copy()).pages();
        assertThat(pages.get(1).text()).contains("Nơi nhận:").doesNotContain("tiếp theo");
        for (int page = 3; page <= made.pages(); page++) {
            List<PageTexts.Line> lines = pages.get(page - 1).lines();
            assertThat(lines.get(0).text()).isEqualTo(Integer.toString(page));
            assertThat(lines.get(0).y()).isEqualTo(10, within(0.6));
            assertThat(lines.get(1).text()).isEqualTo("Nơi nhận (tiếp theo):");
            assertThat(lines.get(1).x()).isEqualTo(30, within(0.5));
            assertThat(lines.get(1).y()).isBetween(20.0, 22.0);
            assertThat(lines).allSatisfy(line -> {
                assertThat(line.x()).isGreaterThanOrEqualTo(29.9);
                assertThat(line.x() + line.width()).isLessThanOrEqualTo(195.1);
                assertThat(line.y() + line.height()).isLessThanOrEqualTo(277.01);
            });
        }
        GoldenPage.assertLooksLike("hd36-long-list-block", copy(), 2);
        GoldenPage.assertLooksLike("hd36-long-list-further", copy(), 3);
    }

    @Test
    void aBraceOverMoreThanAColumnIsDrawnOnEach() throws Exception {
        List<String> wanted = CopyForms.recipients(150);

        compose(wanted, List.of(new Brace(0, 148, PURPOSE)), 36);

        List<PageTexts.Page> pages = Papers.texts(copy()).pages();
        List<String> printed = new ArrayList<>();
        for (PageTexts.Page page : pages.subList(1, pages.size())) {
            assertThat(page.text()).contains(PURPOSE);
            printed.addAll(entries(page, false));
            printed.addAll(entries(page, true));
        }
        assertThat(printed).containsExactlyElementsOf(wanted);
    }

    /** The entries of one column, their lines joined. */
    private static List<String> entries(PageTexts.Page page, boolean right) {
        List<PageTexts.Line> lines = page.lines();
        double label = lines.stream()
                .filter(line -> line.text().startsWith("Nơi nhận"))
                .mapToDouble(PageTexts.Line::y)
                .findFirst()
                .orElseThrow();
        return List.of(lines.stream()
                        .filter(line -> line.y() > label + 2 && line.x() > RIGHT_COLUMN == right)
                        .map(line -> line.text().replace(PURPOSE, "").strip())
                        .filter(line -> !line.isEmpty())
                        .collect(Collectors.joining(" "))
                        .split(" (?=- )"))
                .stream()
                .filter(entry -> !entry.isEmpty())
                .toList();
    }

    /** Every seventh has about 90 letters. */
    static List<String> recipients(int count) {
        List<String> all = new ArrayList<>();
        for (int i = 1; i < count; i++) {
            String name = i % 7 == 0
                    ? "Ban Chỉ đạo cải cách hành chính và chuyển đổi số của Đảng bộ phường An Thịnh Trung Mỹ Tây " + i
                    : "Chi bộ tổ dân phố số " + i;
            all.add("- " + name + ",");
        }
        all.add("- Lưu VPQU.");
        return all;
    }

    /** Over six entries of every ten. */
    static List<Brace> braces(int count) {
        List<Brace> all = new ArrayList<>();
        for (int i = 3; i + 6 < count; i += 10) {
            all.add(new Brace(i, i + 5, PURPOSE));
        }
        return all;
    }

    @Test
    void theListIsNotBegunWhereNoneOfItHasRoom() throws Exception {
        compose("QUẬN ỦY SÔNG NHUỆ ".repeat(27).strip(), recipients(200), List.of(new Brace(0, 9, PURPOSE)), 20);

        List<PageTexts.Page> pages = Papers.texts(copy()).pages();
        assertThat(pages.get(1).text()).doesNotContain("Nơi nhận");
        assertThat(pages.get(2).text()).contains("Nơi nhận:").doesNotContain("tiếp theo");
        assertThat(pages.get(3).text()).contains("Nơi nhận (tiếp theo):");
    }

    private Composed compose(List<String> recipients, List<Brace> braces, int lines) throws Exception {
        return compose(CopyForms.BLOCK.agency(), recipients, braces, lines);
    }

    private Composed compose(String agency, List<String> recipients, List<Brace> braces, int lines) throws Exception {
        CopyBlock plain = CopyForms.BLOCK;
        CopyBlock block = new CopyBlock(
                plain.superior(),
                agency,
                plain.number(),
                plain.kind(),
                plain.placeAndDate(),
                plain.signer(),
                recipients,
                braces);
        Path source = Fixtures.letter(folder.resolve("letter.pdf"), 1, lines);
        try (Prepared prepared =
                new CopyComposer(() -> Instant.EPOCH).prepare(source, List.of(), CopyForms.HD36, CopyFinish.USUAL)) {
            return prepared.write(block, "long", copy());
        }
    }

    private Path copy() {
        return folder.resolve("copy.pdf");
    }
}
