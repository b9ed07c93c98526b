package vn.vanthu.domain.copy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.vanthu.domain.agency.Office;
import vn.vanthu.domain.agency.Signer;
import vn.vanthu.domain.distribution.DistributionList;
import vn.vanthu.domain.document.CopyKind;
import vn.vanthu.domain.form.LayoutProfile;
import vn.vanthu.domain.register.RegistrationNumber;
import vn.vanthu.storage.Forms;

final class CopyBlockTest {
    private static final Office OFFICE =
            new Office("Đảng bộ tỉnh Lam Giang", "Đảng uỷ xã Bình Hoà", "Bình Hoà", "ĐU", "VPĐU", List.of());
    private static final Signer CHIEF = new Signer("Đoàn Thị Lụa", "Chánh Văn phòng", List.of("T/L Ban Thường vụ"));
    private static final DistributionList LIST = DistributionList.parse("- Các chi bộ;\n- Lưu VPĐU.");

    @Test
    void theCommitteesBlockUnderHd36() {
        CopyBlock block = block(CopyKind.TRANSCRIPT_COPY, CopyOrder.Issuer.COMMITTEE, "HD36");

        assertThat(block)
                .isEqualTo(new CopyBlock(
                        "",
                        "ĐẢNG UỶ XÃ BÌNH HOÀ",
                        "Số 09-BS/ĐU",
                        "SAO LỤC",
                        "Bình Hoà, ngày 05 tháng 01 năm 2026",
                        new Signer("Đoàn Thị Lụa", "CHÁNH VĂN PHÒNG", List.of("T/L BAN THƯỜNG VỤ")),
                        List.of("- Các chi bộ,", "- Lưu VPĐU."),
                        List.of()));
    }

    @Test
    void theOfficesBlockNamesItsCommitteeAbove() {
        CopyBlock block = block(CopyKind.TRUE_COPY, CopyOrder.Issuer.OFFICE, "HD05");

        assertThat(block.superior()).isEqualTo("ĐẢNG UỶ XÃ BÌNH HOÀ");
        assertThat(block.agency()).isEqualTo("VĂN PHÒNG");
        assertThat(block.number()).isEqualTo("Số 09-BS/VPĐU");
        assertThat(block.kind()).isEqualTo("SAO Y BẢN CHÍNH");
        assertThat(block.recipients()).containsExactly("- Các chi bộ;", "- Lưu VPĐU.");
    }

    @Test
    void theStateFormHasItsOwnSymbols() {
        CopyBlock block = block(CopyKind.EXTRACT, CopyOrder.Issuer.COMMITTEE, "ND30");

        assertThat(block.kind()).isEqualTo("TRÍCH SAO");
        assertThat(block.number()).isEqualTo("Số: 09/TrS-ĐU");
    }

    private static CopyBlock block(CopyKind kind, CopyOrder.Issuer issuer, String code) {
        LayoutProfile profile = new Forms().load().profile(code).orElseThrow();
        CopyOrder order = new CopyOrder(
                1,
                kind,
                issuer,
                Optional.empty(),
                LocalDate.of(2026, 1, 5),
                "Bình Hoà",
                CHIEF,
                LIST,
                code,
                CopyContent.WHOLE,
                CopyFinish.USUAL);
        return CopyBlock.of(order, OFFICE, RegistrationNumber.of(9), profile);
    }
}
