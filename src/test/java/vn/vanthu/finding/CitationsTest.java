package vn.vanthu.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vanthu.TestArchive;
import vn.vanthu.domain.archive.Finding;
import vn.vanthu.domain.document.Citation;
import vn.vanthu.domain.document.DocCode;
import vn.vanthu.domain.document.DocumentFields;
import vn.vanthu.domain.document.PageTexts;
import vn.vanthu.domain.register.Direction;
import vn.vanthu.domain.register.Document;
import vn.vanthu.domain.text.PartialDate;
import vn.vanthu.registering.AccountableNumbers;
import vn.vanthu.safeguarding.Verify;
import vn.vanthu.work.Progress;

/** What a document cites and what cites it, whichever of the two came first. */
final class CitationsTest {
    @TempDir
    Path temporary;

    private TestArchive archive;

    @BeforeEach
    void open() {
        archive = TestArchive.in(temporary.resolve("kho"));
    }

    @AfterEach
    void close() {
        archive.close();
    }

    @Test
    void linksWhatIsHeld() {
        Document cited = entered("12-CV/HU", "2026-01-20");
        Document citing = entered("30-CV/HU", "2026-02-25", cites("12-CV/HU", "2026-01-20"));

        assertThat(sheet(citing).cites())
                .extracting(DocumentSheet.Cited::document)
                .containsExactly(Optional.of(cited));
        assertThat(sheet(cited).citedBy()).containsExactly(citing);
    }

    @Test
    void linksWhenTheCitedDocumentArrivesLater() {
        Document citing = entered("30-CV/HU", "2026-02-25", cites("012 - CV/HU", "2026-01-20"));
        assertThat(sheet(citing).cites())
                .extracting(DocumentSheet.Cited::document)
                .containsExactly(Optional.empty());

        Document cited = entered("12-CV/HU", "2026-01-20");
        assertThat(sheet(citing).cites())
                .extracting(DocumentSheet.Cited::document)
                .containsExactly(Optional.of(cited));
        assertThat(sheet(cited).citedBy()).containsExactly(citing);
    }

    @Test
    void tellsTheNumberOfOneTermFromThatOfAnother() {
        Document before = entered("12-CV/HU", "2019-01-20");
        Document now = entered("12-CV/HU", "2025-01-20");
        Document dated = entered("30-CV/HU", "2026-02-25", cites("12-CV/HU", "2019-01-20"));
        Document undated = entered("31-CV/HU", "2026-02-25", cites("12-CV/HU", ""));

        assertThat(sheet(before).citedBy()).containsExactly(dated);
        assertThat(sheet(now).citedBy()).containsExactly(undated);
    }

    @Test
    void leavesUnlinkedWhatCannotBeToldApart() {
        entered("12-NQ/TU", "2025-01-20", "TỈNH ỦY BÌNH SƠN");
        Document citing = entered("30-CV/HU", "2026-02-25", cites("12-NQ/TU", "2025-01-20"));
        assertThat(sheet(citing).cites().get(0).document()).isPresent();

        entered("12-NQ/TU", "2025-01-20", "TỈNH ỦY AN HẢI");
        assertThat(sheet(citing).cites().get(0).document()).isEmpty();
    }

    @Test
    void takesABodyThatCitesUnderItsOwnSymbolToCiteItself() {
        Document own = entered("12-NQ/TU", "2025-01-20", "TỈNH ỦY BÌNH SƠN");
        entered("12-NQ/TU", "2025-01-20", "TỈNH ỦY AN HẢI");
        Document citing = entered("55-KH/TU", "2025-03-01", "TỈNH ỦY BÌNH SƠN", cites("12-NQ/TU", "2025-01-20"));

        assertThat(sheet(citing).cites().get(0).document()).contains(own);
    }

    @Test
    void linksADocumentWithoutANumberByItsTypeAndDate() {
        DocumentFields wire =
                TestArchive.fields("", "Ứng phó bão số 3").change().type("Điện").done();
        Document cited = archive.registered(Direction.INCOMING, dated(wire, "2026-02-01"));
        Document citing = entered(
                "30-CV/HU",
                "2026-02-25",
                new Citation(DocCode.NONE, PartialDate.parse("2026-02-01"), "Điện ngày 01/02/2026"));

        assertThat(sheet(citing).cites().get(0).document()).contains(cited);
        assertThat(sheet(cited).citedBy()).containsExactly(citing);
    }

    @Test
    void doesNotLinkToWhatWasVoided() {
        Document cited = entered("12-CV/HU", "2026-01-20");
        Document citing = entered("30-CV/HU", "2026-02-25", cites("12-CV/HU", "2026-01-20"));
        new AccountableNumbers(archive.database(), TestArchive.FORMS).voidDocument(cited.id(), "Ghi nhầm");

        assertThat(sheet(citing).cites().get(0).document()).isEmpty();
    }

    @Test
    void sealsWhatIsCited() {
        Document citing = entered("30-CV/HU", "2026-02-25", cites("12-CV/HU", "2026-01-20"));
        assertThat(new Verify(archive.database(), archive.vault()).quick(Progress.UNWATCHED))
                .isEmpty();

        archive.database().jot(tx -> {
            tx.citations().replace(citing.id(), List.of(cites("13-CV/HU", "2026-01-20")));
            return null;
        });
        assertThat(new Verify(archive.database(), archive.vault()).quick(Progress.UNWATCHED))
                .extracting(Finding::kind)
                .containsExactly(Finding.Kind.AUDIT_BROKEN);
    }

    @Test
    void showsAMuchCitedDocumentWithinBounds() {
        Document cited = entered("66-QĐ/TW", "2025-01-20");
        List<Long> citing = new ArrayList<>();
        for (int i = 1; i <= 60; i++) {
            citing.add(
                    entered(i + "-CV/HU", "2026-02-25", cites("66-QĐ/TW", "")).id());
        }
        assertThat(sheet(cited).citedBy())
                .extracting(Document::id)
                .containsExactlyInAnyOrderElementsOf(citing)
                .isSortedAccordingTo((a, b) -> Long.compare(b, a));
    }

    private DocumentSheet sheet(Document document) {
        return new ShowDocument(archive.database()).show(document.id());
    }

    private static Citation cites(String code, String date) {
        return new Citation(DocCode.parse(code).orElseThrow(), PartialDate.parse(date), "");
    }

    private Document entered(String code, String date, Citation... citations) {
        return entered(code, date, "HUYỆN ỦY ĐÔNG HẢI", citations);
    }

    private Document entered(String code, String date, String issuer, Citation... citations) {
        DocumentFields fields = dated(TestArchive.fields(code, "Văn bản " + code), date)
                .change()
                .issuer(issuer)
                .done();
        return archive.register()
                .register(
                        TestArchive.asked(Direction.INCOMING, fields).citing(List.of(citations)),
                        Optional.empty(),
                        PageTexts.EMPTY);
    }

    private static DocumentFields dated(DocumentFields fields, String date) {
        return fields.change().issueDate(PartialDate.parse(date)).done();
    }
}
