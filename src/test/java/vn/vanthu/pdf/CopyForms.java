package vn.vanthu.pdf;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.vanthu.domain.agency.Signer;
import vn.vanthu.domain.copy.CopyBlock;
import vn.vanthu.domain.document.CopyKind;
import vn.vanthu.domain.form.CopyForm;
import vn.vanthu.domain.form.LayoutProfile;

/** Profiles and blocks for the tests of this room. */
final class CopyForms {
    static final LayoutProfile HD36 = profile(
            "HD36",
            LayoutProfile.Verso.MIRRORED,
            new LayoutProfile.Sizes(14, 14, 14, 14, 14, 14, 14, 12, 11),
            new CopyForm(
                    Map.of(
                            CopyKind.TRUE_COPY, "SAO Y BẢN CHÍNH",
                            CopyKind.TRANSCRIPT_COPY, "SAO LỤC",
                            CopyKind.EXTRACT, "TRÍCH SAO"),
                    Map.of(CopyKind.TRUE_COPY, "BS", CopyKind.TRANSCRIPT_COPY, "BS", CopyKind.EXTRACT, "BS"),
                    CopyForm.Numbering.PARTY,
                    CopyForm.Heading.ASTERISK,
                    CopyForm.SuperiorLine.LEFT_OUT,
                    CopyForm.Weight.REGULAR,
                    CopyForm.Label.UNDERLINED,
                    ",",
                    5,
                    0.75,
                    4,
                    19,
                    17,
                    "Nơi nhận (tiếp theo):"));

    static final LayoutProfile ND30 = profile(
            "NĐ30",
            LayoutProfile.Verso.SAME,
            new LayoutProfile.Sizes(13, 13, 13, 13, 13, 13, 12, 11, 10.5),
            new CopyForm(
                    Map.of(
                            CopyKind.TRUE_COPY, "SAO Y",
                            CopyKind.TRANSCRIPT_COPY, "SAO LỤC",
                            CopyKind.EXTRACT, "TRÍCH SAO"),
                    Map.of(CopyKind.TRUE_COPY, "SY", CopyKind.TRANSCRIPT_COPY, "SL", CopyKind.EXTRACT, "TrS"),
                    CopyForm.Numbering.STATE,
                    CopyForm.Heading.SHORT_RULE,
                    CopyForm.SuperiorLine.PRINTED,
                    CopyForm.Weight.BOLD,
                    CopyForm.Label.BOLD_ITALIC,
                    ";",
                    5,
                    0.75,
                    4,
                    17,
                    16,
                    "Nơi nhận (tiếp theo):"));

    static final List<String> EIGHT = List.of(
            "- Ban Thường vụ Quận ủy (để b/c),",
            "- Các chi bộ, đảng bộ cơ sở,",
            "- Hội Nông dân và Hội Cựu chiến binh các phường ven sông,",
            "- Ban Quản lý chợ và bến thủy nội địa Sông Nhuệ,",
            "- Các tổ công tác số hóa tài liệu,",
            "- Trung tâm Chính trị quận,",
            "- Các đồng chí cộng tác viên dư luận,",
            "- Lưu VPQU.");

    static final CopyBlock BLOCK = block("QUẬN ỦY SÔNG NHUỆ", EIGHT);

    private CopyForms() {}

    static CopyBlock block(String agency, List<String> recipients) {
        return new CopyBlock(
                "",
                agency,
                "Số 37-BS/QU",
                "SAO LỤC",
                "Sông Nhuệ, ngày 09 tháng 3 năm 2023",
                new Signer("Đặng Thị Mỹ Hường", "CHÁNH VĂN PHÒNG", List.of("T/L BAN THƯỜNG VỤ")),
                recipients,
                List.of());
    }

    static List<String> recipients(int count) {
        List<String> lines = new ArrayList<>();
        for (int i = 1; i < count; i++) {
            lines.add("- Chi bộ tổ dân phố số " + i + ",");
        }
        lines.add("- Lưu VPQU.");
        return lines;
    }

    private static LayoutProfile profile(
            String code, LayoutProfile.Verso verso, LayoutProfile.Sizes sizes, CopyForm form) {
        return new LayoutProfile(
                code,
                code,
                LocalDate.of(2018, 4, 3),
                Optional.empty(),
                new LayoutProfile.Margins(20, 20, 30, 15, verso),
                sizes,
                form);
    }
}
