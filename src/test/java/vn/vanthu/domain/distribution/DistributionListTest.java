package vn.vanthu.domain.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Variants met on paper (domain.md 6.2), in invented wording. */
final class DistributionListTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            - Thường trực Huyện ủy (để b/c);      | Thường trực Huyện ủy      | để b/c      | BAO_CAO
            - Ban Thường vụ Tỉnh ủy (để báo cáo), | Ban Thường vụ Tỉnh ủy     | để báo cáo  | BAO_CAO
            - TT Huyện uỷ - để b/cáo;             | TT Huyện uỷ               | để b/cáo    | BAO_CAO
            - BCH Đảng bộ – để chỉ đạo;           | BCH Đảng bộ               | để chỉ đạo  | CHI_DAO
            - Các chi bộ (t/h),                   | Các chi bộ                | t/h         | THUC_HIEN
            - Đài Truyền thanh( B/c),             | Đài Truyền thanh          | B/c         | BAO_CAO
            - HĐND xã; (để biết)                  | HĐND xã                   | để biết     | DE_BIET
            - Bộ Công an (qua Cục X) (để báo cáo) | Bộ Công an (qua Cục X)    | để báo cáo  | BAO_CAO
            - CVP, PCVP UBND tỉnh (Bích);         | CVP, PCVP UBND tỉnh (Bích) | ""         | NONE
            - Thường trực: HĐND, UBND xã          | Thường trực: HĐND, UBND xã | ""         | NONE
            + Phòng Văn hoá (p/h).                | Phòng Văn hoá             | p/h         | PHOI_HOP
            • Như trên;                           | Như trên                  | ""          | NONE
            - Lưu VPĐU (CV-2026).                 | Lưu VPĐU (CV-2026)        | ""          | LUU
            - Lưu: VT, KT.                        | Lưu: VT, KT               | ""          | LUU
            - Các phòng, ban, ...;                | Các phòng, ban, ...;      | ""          | NONE
            """)
    void setsPurposeApart(String written, String text, String purposeText, Purpose purpose) {
        DistributionLine line = DistributionLine.parse(written);

        assertThat(line.text()).isEqualTo(text);
        assertThat(line.purposeText()).isEqualTo(purposeText);
        assertThat(line.purpose()).isEqualTo(purpose);
    }

    @Test
    void aBraceLeavesItsPurposeOnOneLine() {
        DistributionLine line = DistributionLine.parse("- Các ban, ngành | để t/hiện;");

        assertThat(line).isEqualTo(new DistributionLine("Các ban, ngành", "để t/hiện", 0, 0));
    }

    @Test
    void knowsTheOwnCopyAndTheAddressees() {
        assertThat(DistributionLine.of("Lưu Văn phòng").isRecordCopy()).isTrue();
        assertThat(DistributionLine.of("Lưu: VT").isRecordCopy()).isTrue();
        assertThat(DistributionLine.of("Đồng chí Lưu Hà").isRecordCopy()).isFalse();
        assertThat(DistributionLine.of("Như trên").isAsAddressees()).isTrue();
        assertThat(DistributionLine.of("Như Điều 3").isAsAddressees()).isTrue();
        assertThat(DistributionLine.of("Như Quỳnh").isAsAddressees()).isFalse();
    }

    @Test
    void readsAPastedBlock() {
        DistributionList list = DistributionList.parse("""
                Nơi nhận:
                - Như trên,

                - Các chi bộ (t/h),
                - Lưu VPĐU.
                """);

        assertThat(list.lines())
                .extracting(DistributionLine::text)
                .containsExactly("Như trên", "Các chi bộ", "Lưu VPĐU");
        assertThat(list.printed(";")).containsExactly("- Như trên;", "- Các chi bộ (t/h);", "- Lưu VPĐU.");
        assertThat(list.printed(",")).endsWith("- Lưu VPĐU.").startsWith("- Như trên,");
    }

    @Test
    void countsAtLeastOneCopyALine() {
        DistributionList list =
                new DistributionList(List.of(DistributionLine.of("A").withCopies(11), DistributionLine.of("B")));

        assertThat(list.totalCopies()).isEqualTo(12);
        assertThatThrownBy(() -> DistributionLine.of("A").withCopies(-1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Property
    void whatIsPrintedIsReadBack(@ForAll("lists") DistributionList list) {
        assertThat(DistributionList.parse(list.asText())).isEqualTo(list);
        assertThat(DistributionList.parse(String.join("\n", list.printed(";")))).isEqualTo(list);
    }

    @Property
    void anyTextIsTaken(@ForAll String text) {
        assertThat(DistributionList.parse(text).printed(",")).isNotNull();
    }

    @Provide
    Arbitrary<DistributionList> lists() {
        Arbitrary<String> texts = Arbitraries.of(
                "Như trên",
                "Các chi bộ trực thuộc",
                "TT HĐND, UBND xã",
                "Văn phòng (2)",
                "Các đ/c Ủy viên",
                "Lưu VPĐU");
        Arbitrary<String> purposes = Arbitraries.of("", "", "b/c", "để báo cáo", "để t/hiện", "p/h");
        return Combinators.combine(texts, purposes)
                .as((text, purpose) -> new DistributionLine(text, purpose, 0, 0))
                .list()
                .ofMaxSize(12)
                .map(DistributionList::new);
    }
}
