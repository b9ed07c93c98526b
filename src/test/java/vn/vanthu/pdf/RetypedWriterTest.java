package vn.vanthu.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vanthu.PdfLook;
import vn.vanthu.TestArchive;
import vn.vanthu.domain.copy.CopyFinish;
import vn.vanthu.domain.copy.RetypedText;
import vn.vanthu.domain.document.DocCode;
import vn.vanthu.domain.document.DocumentFields;
import vn.vanthu.domain.form.LayoutProfile;
import vn.vanthu.work.Failure;

class RetypedWriterTest {
    private static final List<String> BODY = List.of(
            "Ban Thường vụ Huyện ủy yêu cầu các chi bộ, đảng bộ trực thuộc thực hiện những nội dung sau:",
            "## 1. Tổ chức quán triệt",
            "Phổ biến đến từng đảng viên trước ngày 15/3/2026, **không để sót** chi bộ nào ở thôn, khu phố.");

    @TempDir
    private Path folder;

    private int written;

    @Test
    void saysWhatTheOriginalSays() {
        Path pdf =
                write(TestArchive.fields("12-CV/HU", "Công tác dân vận"), CopyForms.HD36, BODY, "Đã ký: Lê Văn Bình");

        assertThat(text(pdf))
                .contains(
                        "ĐẢNG CỘNG SẢN VIỆT NAM",
                        "ĐẢNG BỘ TỈNH BÌNH SƠN",
                        "HUYỆN ỦY ĐÔNG HẢI",
                        "Số 12-CV/HU",
                        "Đông Hải, ngày 25 tháng 02 năm 2026",
                        "Công tác dân vận",
                        "Kính gửi: Các chi bộ trực thuộc",
                        "1. Tổ chức quán triệt",
                        "- Thường trực Tỉnh ủy (để b/c),",
                        "- Lưu VPHU.",
                        "T/M BAN THƯỜNG VỤ",
                        "PHÓ BÍ THƯ",
                        "Đã ký: Lê Văn Bình")
                .doesNotContain("**", "##");
        assertThat(text(pdf).split("Lê Văn Bình", -1))
                .as("the name stands once")
                .hasSize(2);
    }

    @Test
    void standsInTheFormOfItsOriginal() {
        DocumentFields state = TestArchive.fields("15/QĐ-UBND", "phê duyệt kế hoạch")
                .change()
                .type("Quyết định")
                .issuer("Ủy ban nhân dân xã Đông Hải")
                .superiorAgency("")
                .addressees(List.of())
                .done();
        String ofState = text(write(state, CopyForms.HD36, BODY, "(đã ký)"));
        String unnumbered =
                text(write(state.change().code(DocCode.NONE).done(), CopyForms.HD36, BODY, "Đã ký: Lê Văn Bình"));

        assertThat(ofState)
                .contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Số: 15/QĐ-UBND", "DÂN XÃ ĐÔNG HẢI")
                .contains("(đã ký)", "Lê Văn Bình", "- Lưu VPHU.", "(để b/c);")
                .doesNotContain("ĐẢNG CỘNG SẢN");
        assertThat(unnumbered).contains("ĐẢNG CỘNG SẢN VIỆT NAM").doesNotContain("Số ");
    }

    @Test
    void theSignedLineStandsWhereTheSignatureStood() {
        Path pdf =
                write(TestArchive.fields("12-CV/HU", "Công tác dân vận"), CopyForms.HD36, BODY, "Đã ký: Lê Văn Bình");
        PdfLook look = PdfLook.at(pdf, 1);
        PdfLook.Run title = look.run("PHÓ BÍ THƯ");
        PdfLook.Run signed = look.run("Đã ký:");

        assertThat(signed.baseline() - title.baseline()).isBetween(8.0, 14.0);
        assertThat(signed.font()).contains("Bold");
        assertThat(signed.left()).isGreaterThan(105);
    }

    @Test
    void theBlockOfTheCopyFollowsUnderTheLastLine() {
        Path pdf =
                write(TestArchive.fields("12-CV/HU", "Công tác dân vận"), CopyForms.HD36, BODY, "Đã ký: Lê Văn Bình");
        Path copy = folder.resolve("copy.pdf");
        try (CopyComposer.Prepared prepared =
                new CopyComposer(TestArchive.CLOCK).prepare(pdf, List.of(), CopyForms.HD36, CopyFinish.USUAL)) {
            CopyComposer.Composed composed = prepared.write(CopyForms.BLOCK, "Sao lục", copy);
            assertThat(composed.pages()).isEqualTo(1);
            assertThat(composed.notes()).isEqualTo(Set.of());
        }

        PdfLook look = PdfLook.at(copy, 1);
        assertThat(look.run("SAO LỤC").baseline())
                .isBetween(look.run("Đã ký:").baseline(), look.run("Đã ký:").baseline() + 30);
    }

    @Test
    void canBeKeptForGood() throws Exception {
        Path pdf = write(
                TestArchive.fields("15/KH-UBND", "Triển khai chuyển đổi số năm 2026 trên địa bàn xã"),
                CopyForms.ND30,
                Collections.nCopies(30, BODY.get(2)),
                "Đã ký: Lê Văn Bình");
        Path copy = folder.resolve("copy.pdf");
        try (CopyComposer.Prepared prepared =
                new CopyComposer(TestArchive.CLOCK).prepare(pdf, List.of(), CopyForms.ND30, CopyFinish.USUAL)) {
            prepared.write(CopyForms.BLOCK, "Sao y", copy);
        }

        assertThat(Archival.faults(copy)).isEmpty();
        assertThat(text(copy).split("không để sót", -1)).hasSize(31);
    }

    @Test
    void refusesATextWithoutWords() {
        DocumentFields fields = TestArchive.fields("12-CV/HU", "Công tác dân vận");

        Failure refused = catchThrowableOfType(
                Failure.class, () -> write(fields, CopyForms.HD36, List.of(" "), "Đã ký: Lê Văn Bình"));

        assertThat(refused.kind()).isEqualTo(Failure.Kind.NOTHING_CHOSEN);
    }

    private Path write(DocumentFields fields, LayoutProfile profile, List<String> body, String signed) {
        Path file = folder.resolve("retyped-" + ++written + ".pdf");
        new RetypedWriter().write(new RetypedText(body, signed), fields, profile, file);
        return file;
    }

    private static String text(Path pdf) {
        try (PdfFile file = PdfFile.open(pdf)) {
            return file.texts().text();
        }
    }
}
