package vn.vanthu.copying;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vanthu.TestArchive;
import vn.vanthu.domain.copy.CertifiedCopy;
import vn.vanthu.domain.copy.CopyContent;
import vn.vanthu.domain.copy.CopyFinish;
import vn.vanthu.domain.copy.CopyOrder;
import vn.vanthu.domain.copy.Region;
import vn.vanthu.domain.copy.RetypedText;
import vn.vanthu.domain.distribution.DistributionList;
import vn.vanthu.domain.document.CopyKind;
import vn.vanthu.domain.document.DocumentFields;
import vn.vanthu.domain.register.Document;
import vn.vanthu.pdf.CopyComposer;
import vn.vanthu.pdf.Letter;
import vn.vanthu.pdf.LetterTypesetter;
import vn.vanthu.pdf.PdfFile;
import vn.vanthu.work.Failure;

/** What a copy shows when it is not whole pages. */
final class CopyContentTest {
    private static final List<String> BODY = List.of(
            "Ban Thường vụ Huyện ủy yêu cầu các chi bộ trực thuộc thực hiện những nội dung sau:",
            "## 1. Quán triệt",
            "Phổ biến đến từng đảng viên trước ngày 15/3/2026, không để sót chi bộ nào ở thôn, khu phố trên toàn địa"
                    + " bàn huyện; phân công cấp ủy viên theo dõi từng địa bàn.",
            "## 2. Báo cáo",
            "Gửi báo cáo về Văn phòng Huyện ủy trước ngày 20/3/2026.");

    @TempDir
    Path temporary;

    private TestArchive archive;
    private IssueCopy copies;
    private Document source;

    @BeforeEach
    void open() {
        archive = TestArchive.in(temporary.resolve("archive"));
        copies = new IssueCopy(
                archive.database(),
                archive.vault(),
                new CopyComposer(TestArchive.CLOCK),
                TestArchive.FORMS,
                TestArchive.CLOCK);
        DocumentFields fields = TestArchive.fields("12-CV/HU", "công tác dân vận");
        Path pdf = temporary.resolve("nguồn.pdf");
        new LetterTypesetter().typeset(new Letter(Letter.Form.PARTY, ",", fields, BODY), pdf);
        source = archive.registered(fields, pdf, "");
    }

    @AfterEach
    void close() {
        archive.close();
    }

    @Test
    void issuesATextThatWasTypedAgain() {
        RetypedText typed = new RetypedText(List.of("Chỉ một đoạn đã gõ lại."), "Đã ký: Lê Văn Bình");

        CertifiedCopy copy = copies.issue(order(CopyContent.retyped(typed)), Optional.empty());

        assertThat(text(copy))
                .contains("HUYỆN ỦY ĐÔNG HẢI", "Chỉ một đoạn đã gõ lại.", "Đã ký: Lê Văn Bình", "SAO LỤC")
                .doesNotContain("Quán triệt");
    }

    @Test
    void issuesPartsOfPages() {
        CopyContent parts = CopyContent.regions(List.of(new Region(1, 30, 95, 165, 8)));

        CertifiedCopy copy = copies.issue(order(parts), Optional.empty());

        assertThat(text(copy))
                .contains("HUYỆN ỦY ĐÔNG HẢI", "Trích sao từ bản chính số 12-CV/HU", "TRÍCH SAO")
                .contains("Số 01-BS/ĐU")
                .doesNotContain("Báo cáo", "Lê Văn Bình", "Kính gửi");
    }

    @Test
    void proposesTheTextWithoutHeadingAndFoot() {
        RetypedText taken = new TakeText(archive.database(), archive.vault()).take(source.id(), "");

        assertThat(taken.body()).containsExactlyElementsOf(BODY);
        assertThat(taken.signedLine()).isEqualTo("Đã ký: Lê Văn Bình");
    }

    @Test
    void joinsWhatThePagesPart() {
        List<String> body = new ArrayList<>();
        body.add("# Chương I");
        for (int i = 1; i < 30; i++) {
            body.add("## Điều " + i + ". Phạm vi");
            body.add("Đoạn " + i + ": " + BODY.get(2));
        }
        DocumentFields fields = TestArchive.fields("15/QĐ-UBND", "ban hành Quy chế làm việc của cơ quan năm 2026")
                .change()
                .type("Quyết định")
                .addressees(List.of())
                .done();
        Path pdf = temporary.resolve("dài.pdf");
        new LetterTypesetter().typeset(new Letter(Letter.Form.STATE, ";", fields, body), pdf);
        Document several = archive.registered(fields, pdf, "");

        RetypedText taken = new TakeText(archive.database(), archive.vault()).take(several.id(), "");

        assertThat(taken.body()).containsExactlyElementsOf(body);
    }

    @Test
    void marksParagraphsAndTakesThem() {
        MarkRegions marks = new MarkRegions(archive.database(), archive.vault());
        List<Region> paragraphs = marks.paragraphs(source.id(), "", 1);
        Region whole = marks.snap(source.id(), "", paragraphs.get(paragraphs.size() / 2));

        CertifiedCopy copy = copies.issue(order(CopyContent.regions(List.of(whole))), Optional.empty());

        assertThat(paragraphs).hasSizeGreaterThan(6);
        assertThat(whole).isEqualTo(paragraphs.get(paragraphs.size() / 2));
        assertThat(text(copy)).contains("TRÍCH SAO");
    }

    @Test
    void whatIsMadeForACopyGoesWithIt() {
        Path kept = archive.vault().checked(source.file().orElseThrow().hash());
        CopyOrder retyped = order(CopyContent.retyped(new RetypedText(BODY, "")));
        CopyMaterial made = CopyMaterial.of(
                kept, retyped, source, TestArchive.FORMS.profile("HD36").orElseThrow());
        CopyMaterial whole = CopyMaterial.of(
                kept,
                order(CopyContent.WHOLE),
                source,
                TestArchive.FORMS.profile("HD36").orElseThrow());
        assertThat(made.file()).exists();

        made.close();
        whole.close();

        assertThat(made.file()).doesNotExist();
        assertThat(kept).exists();
    }

    @Test
    void anEmptyTextTakesNoNumber() {
        Failure refused = catchThrowableOfType(
                Failure.class, () -> copies.issue(order(CopyContent.retyped(RetypedText.NONE)), Optional.empty()));

        assertThat(refused.kind()).isEqualTo(Failure.Kind.NOTHING_CHOSEN);
        assertThat(copies.propose(source.id()).nextNumber().printed()).isEqualTo("01");
    }

    private CopyOrder order(CopyContent content) {
        return new CopyOrder(
                source.id(),
                content.way() == CopyContent.Way.REGIONS ? CopyKind.EXTRACT : CopyKind.TRANSCRIPT_COPY,
                CopyOrder.Issuer.COMMITTEE,
                Optional.empty(),
                TestArchive.TODAY,
                "Sơn Tây",
                TestArchive.OFFICE.signers().get(0),
                DistributionList.parse("- Các chi bộ,\n- Lưu VPĐU."),
                "HD36",
                content,
                CopyFinish.USUAL);
    }

    private String text(CertifiedCopy copy) {
        try (PdfFile written = PdfFile.open(
                archive.vault().checked(copy.document().file().orElseThrow().hash()))) {
            return written.texts().text();
        }
    }
}
