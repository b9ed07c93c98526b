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
import vn.vanthu.PdfLook;
import vn.vanthu.domain.agency.Signer;
import vn.vanthu.domain.copy.CopyBlock;
import vn.vanthu.domain.copy.CopyFinish;
import vn.vanthu.domain.distribution.DistributionLine;
import vn.vanthu.domain.distribution.DistributionList;
import vn.vanthu.domain.document.DocumentFields;
import vn.vanthu.domain.document.PageTexts;

class BracesTest {
    private static final DistributionList LIST = new DistributionList(List.of(
            new DistributionLine("Thường trực Thành ủy", "để b/c", 0, 0),
            new DistributionLine("Ủy ban nhân dân phường", "để t/hiện", 3, 0),
            new DistributionLine("Các ban, ngành, đoàn thể phường và Trung tâm Chính trị quận", "", 3, 0),
            new DistributionLine("Các chi bộ", "", 3, 0),
            DistributionLine.of("Lưu VPQU")));

    @TempDir
    private Path folder;

    @Test
    void onePurposeStandsBehindTheBraceInTheCopyBlock() throws Exception {
        compose(LIST, 12);

        PdfLook look = PdfLook.at(out(), 1);
        PdfLook.Run purpose = look.run("để t/hiện");
        List<PdfLook.Run> under =
                List.of(look.run("Ủy ban nhân dân"), look.run("Các ban, ngành"), look.run("- Các chi bộ,"));
        assertThat(under).allSatisfy(run -> assertThat(run.right()).isLessThan(purpose.left() - 2.5));
        double middle = (under.get(0).baseline() + under.get(2).baseline()) / 2;
        assertThat(purpose.baseline()).isCloseTo(middle, within(1.0));
        assertThat(purpose.right()).isLessThan(105);
        assertThat(look.run("Thường trực Thành ủy").text()).contains("(để b/c),");
        assertThat(Papers.flat(out())).containsOnlyOnce("t/hiện").doesNotContain("(để t/hiện)");
        assertThat(Archival.faults(out())).isEmpty();
        GoldenPage.assertLooksLike("hd36-brace", out(), 1);
    }

    @Test
    void aBraceOverManyLinesInTwoColumnsLosesNothing() {
        List<DistributionLine> lines = new ArrayList<>(IntStream.rangeClosed(1, 70)
                .mapToObj(i -> new DistributionLine("Chi bộ tổ dân phố số " + i, i == 5 ? "để phối hợp" : "", 1, 0))
                .toList());
        lines.add(DistributionLine.of("Lưu VPQU"));
        compose(new DistributionList(lines), 36);

        List<PageTexts.Page> pages = Papers.texts(out()).pages();
        String added = pages.get(pages.size() - 1).text();
        for (int i = 1; i <= 70; i++) {
            assertThat(added).contains("số " + i + ",");
        }
        assertThat(added).contains("để phối hợp");
    }

    @Test
    void aLetterHasTheSameBrace() throws Exception {
        DocumentFields fields = DocumentFields.EMPTY
                .change()
                .type("Công văn")
                .signer(new Signer("Phạm Thị Thu Nhàn", "PHÓ BÍ THƯ", List.of("T/M BAN THƯỜNG VỤ")))
                .distribution(LIST)
                .done();
        new LetterTypesetter().typeset(new Letter(Letter.Form.PARTY, ";", fields, List.of("Kính mời dự họp.")), out());

        PdfLook look = PdfLook.at(out(), 1);
        PdfLook.Run purpose = look.run("để t/hiện");
        assertThat(look.run("Ủy ban nhân dân").right()).isLessThan(purpose.left() - 2.5);
        assertThat(look.run("- Các chi bộ;").baseline()).isGreaterThan(purpose.baseline());
        GoldenPage.assertLooksLike("letter-brace", out(), 1);
    }

    private void compose(DistributionList list, int lines) {
        CopyBlock plain = CopyForms.BLOCK;
        CopyBlock block = new CopyBlock(
                plain.superior(),
                plain.agency(),
                plain.number(),
                plain.kind(),
                plain.placeAndDate(),
                plain.signer(),
                list.besideBraces(","),
                list.braces());
        try (CopyComposer.Prepared prepared = new CopyComposer(() -> Instant.EPOCH)
                .prepare(letter(lines), List.of(), CopyForms.HD36, CopyFinish.USUAL)) {
            prepared.write(block, "braces", out());
        }
    }

    private Path letter(int lines) {
        try {
            return Fixtures.letter(folder.resolve("letter.pdf"), 1, lines);
        } catch (java.io.IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }

    private Path out() {
        return folder.resolve("braces.pdf");
    }
}
