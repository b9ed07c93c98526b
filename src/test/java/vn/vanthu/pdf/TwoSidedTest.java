package vn.vanthu.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.vanthu.domain.copy.CopyBlock;
import vn.vanthu.domain.copy.CopyFinish;
import vn.vanthu.domain.document.PageTexts;
import vn.vanthu.domain.form.LayoutProfile;
import vn.vanthu.pdf.CopyComposer.Composed;
import vn.vanthu.pdf.CopyComposer.Prepared;

/** Where the block stands on a verso: left 15 mm, right 30 mm in a Party copy (HD36 §II.1; domain.md 2.1). */
class TwoSidedTest {
    private static final CopyFinish TWO_SIDED = CopyFinish.USUAL.with(CopyFinish.Sheets.TWO_SIDED);

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"1, 30", "2, 15", "3, 30", "4, 15"})
    void underTheTextTheBlockKeepsToTheMarginsOfItsPage(int pages, double left) throws Exception {
        Composed made = compose(Fixtures.letter(source(), pages, 8), CopyForms.BLOCK, CopyForms.HD36);

        assertThat(made.placement().page()).isEqualTo(pages);
        assertLine(pages, left);
        assertWithin(pages, left);
        assertThat(made.guides().left()).isEqualTo(left);
    }

    @ParameterizedTest
    @CsvSource({"1, 15", "2, 30"})
    void anAddedPageIsTheVersoOfAnOddOne(int pages, double left) throws Exception {
        Composed made = compose(Fixtures.letter(source(), pages, 36), CopyForms.BLOCK, CopyForms.HD36);

        assertThat(made.placement().page()).isEqualTo(pages + 1);
        assertLine(pages + 1, left);
        assertWithin(pages + 1, left);
    }

    @Test
    void theStateFormIsNotMirrored() throws Exception {
        compose(Fixtures.letter(source(), 2, 8), CopyForms.BLOCK, CopyForms.ND30);

        assertLine(2, 30);
    }

    @Test
    void aLongListChangesSidesFromPageToPage() throws Exception {
        CopyBlock block = CopyForms.block("QUẬN ỦY SÔNG NHUỆ", CopyForms.recipients(400));

        Composed made = compose(Fixtures.letter(source(), 1, 36), block, CopyForms.HD36);

        assertThat(made.pages()).isGreaterThan(4);
        for (int page = 2; page <= made.pages(); page++) {
            assertWithin(page, page % 2 == 0 ? 15 : 30);
        }
    }

    private Composed compose(Path source, CopyBlock block, LayoutProfile profile) {
        try (Prepared prepared = new CopyComposer(() -> Instant.EPOCH).prepare(source, List.of(), profile, TWO_SIDED)) {
            return prepared.write(block, "Sao lục", copy());
        }
    }

    private void assertLine(int page, double left) throws IOException {
        DrawnLines.Line line = DrawnLines.of(copy(), page).get(0);
        assertThat(line.x1()).isEqualTo(left, within(0.5));
        assertThat(line.x2()).isEqualTo(left + 165, within(0.5));
    }

    /** Nothing of the block leaves the text area, and it begins at its left. */
    private void assertWithin(int page, double left) throws IOException {
        double top = DrawnLines.of(copy(), page).stream()
                .mapToDouble(DrawnLines.Line::y1)
                .findFirst()
                .orElse(0);
        List<PageTexts.Line> lines = Papers.texts(copy()).pages().get(page - 1).lines().stream()
                .filter(line -> line.y() > top)
                .toList();
        assertThat(lines).isNotEmpty().allSatisfy(line -> {
            assertThat(line.x()).isGreaterThanOrEqualTo(left - 0.1);
            assertThat(line.x() + line.width()).isLessThanOrEqualTo(left + 165.1);
        });
        assertThat(lines.stream().mapToDouble(PageTexts.Line::x).min().orElseThrow())
                .isEqualTo(left, within(0.6));
    }

    private Path source() {
        return folder.resolve("source.pdf");
    }

    private Path copy() {
        return folder.resolve("copy.pdf");
    }
}
