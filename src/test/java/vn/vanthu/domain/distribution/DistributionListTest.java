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
            - Các tổ dân phố (để tổ chức thực hiện); | Các tổ dân phố         | để tổ chức thực hiện | THUC_HIEN
            - Thường trực Đảng uỷ (b/c, chỉ đạo), | Thường trực Đảng uỷ       | b/c, chỉ đạo | BAO_CAO
            - Công an xã (để p/hợp),              | Công an xã                | để p/hợp    | PHOI_HOP
            - Trạm Y tế (để th/dõi).              | Trạm Y tế                 | để th/dõi   | THEO_DOI
            - Hội Người cao tuổi (t/hiện)         | Hội Người cao tuổi        | t/hiện      | THUC_HIEN
            - Lưu: VT, NV (5).                    | Lưu: VT, NV (5)           | ""          | LUU
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

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            - HĐND xã (2 bản);          | HĐND xã            | ""       | 2
            - HĐND xã (b/c) (02 bản);   | HĐND xã            | b/c      | 2
            - HĐND xã (03 bản) (b/c),   | HĐND xã            | b/c      | 3
            - HĐND xã (để b/c, 2 bản),  | HĐND xã            | để b/c   | 2
            - Các chi bộ: 11 bản.       | Các chi bộ         | ""       | 11
            - Các chi bộ – 11 bản.      | Các chi bộ         | ""       | 11
            - Văn phòng (2)             | Văn phòng (2)      | ""       | 0
            - Lưu: VT, NV (5).          | Lưu: VT, NV (5)    | ""       | 5
            - Lưu VPĐU (CV-2026).       | Lưu VPĐU (CV-2026) | ""       | 0
            - Lưu VT (2026).            | Lưu VT (2026)      | ""       | 0
            - (2 bản)                   | (2 bản)            | ""       | 0
            """)
    void setsCopiesApart(String written, String text, String purposeText, int copies) {
        assertThat(DistributionLine.parse(written)).isEqualTo(new DistributionLine(text, purposeText, 0, copies));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            - UBND xã; }\\n- Các ban, ngành } để t/hiện;\\n- Các chi bộ; }
            - UBND xã; ⎫\\n- Các ban, ngành, ⎬ để t/hiện;\\n- Các chi bộ; ⎭
            - UBND xã;\\t│\\nCác ban, ngành   │ - để t/hiện;\\nCác chi bộ; │
            - UBND xã }\\n} để t/hiện\\n- Các ban, ngành }\\n- Các chi bộ }
            """)
    void aBraceGivesItsPurposeToAllItsLines(String block) {
        DistributionList list = DistributionList.parse(block.translateEscapes() + "\n- Lưu VPĐU.");

        assertThat(list.lines())
                .containsExactly(
                        new DistributionLine("UBND xã", "để t/hiện", 1, 0),
                        new DistributionLine("Các ban, ngành", "để t/hiện", 1, 0),
                        new DistributionLine("Các chi bộ", "để t/hiện", 1, 0),
                        DistributionLine.of("Lưu VPĐU"));
        assertThat(list.printed(";"))
                .containsExactly("- UBND xã; }", "- Các ban, ngành; }", "- Các chi bộ } để t/hiện;", "- Lưu VPĐU.");
    }

    @Test
    void aBraceJoinsNeighboursOfOnePurpose() {
        DistributionLine one = new DistributionLine("A", "b/c", 7, 0);
        DistributionLine two = new DistributionLine("B", "", 7, 0);
        DistributionLine other = new DistributionLine("C", "t/h", 7, 0);
        DistributionLine apart = new DistributionLine("D", "t/h", 3, 0);

        assertThat(new DistributionList(List.of(one, two, other, apart)).lines())
                .containsExactly(
                        new DistributionLine("A", "b/c", 1, 0),
                        new DistributionLine("B", "b/c", 1, 0),
                        new DistributionLine("C", "t/h", 0, 0),
                        new DistributionLine("D", "t/h", 0, 0));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Nơi nhận: - Như trên,\\n- Các ban Đảng và đoàn thể trực thuộc\\n  Đảng ủy xã,\\n- Lưu VPĐU.
            NƠI NHẬN\\n• Như trên;\\n• Các ban Đảng và đoàn thể trực thuộc Đảng ủy xã;\\n• Lưu VPĐU.
            Nơi nhận: Như trên;\\nCác ban Đảng và đoàn thể trực thuộc\\nđảng ủy xã;\\nLưu VPĐU.
            Nơi nhận:\\n1. Như trên\\n2. Các ban Đảng và đoàn thể trực thuộc\\nĐảng ủy xã\\n3. Lưu VPĐU
            - Nơi nhận:\\n- Như trên,\\n-\\nCác ban Đảng và đoàn thể trực thuộc Đảng ủy xã,\\nLưu VPĐU.
            + Như trên;\\r\\n· Các ban Đảng và đoàn thể trực thuộc Đảng ủy xã;\\n + Lưu VPĐU;
            """)
    void findsTheEntriesOfABlock(String block) {
        assertThat(DistributionList.parse(block.translateEscapes()).lines())
                .extracting(line -> line.text().replace("đảng ủy", "Đảng ủy"))
                .containsExactly("Như trên", "Các ban Đảng và đoàn thể trực thuộc Đảng ủy xã", "Lưu VPĐU");
    }

    @Test
    void signsThatNobodySeesAreNoText() {
        assertThat(DistributionList.parse("+ Như\u00a0trên\u200b;\r\n·\u00a0Chi bộ\u2028thôn\u00ad Đông;\n")
                        .lines())
                .extracting(DistributionLine::text)
                .containsExactly("Như trên", "Chi bộ thôn Đông");
    }

    @Test
    void aListWithoutAnyMarkIsOneEntryALine() {
        assertThat(DistributionList.parse("11 phường\nvăn phòng\nLưu").lines())
                .extracting(DistributionLine::text)
                .containsExactly("11 phường", "văn phòng", "Lưu");
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
        DistributionList uncounted = new DistributionList(
                list.lines().stream().map(line -> line.withCopies(0)).toList());
        assertThat(DistributionList.parse(String.join("\n", list.printed(";")))).isEqualTo(uncounted);
        assertThat(DistributionList.parse(String.join("\n", list.printed(",")))).isEqualTo(uncounted);
    }

    /** What is no list at all may take one more reading until it rests; then nothing moves any more. */
    @Property(tries = 3000)
    void whatWasReadRests(@ForAll("blocks") String block) {
        DistributionList list =
                DistributionList.parse(DistributionList.parse(block).asText());

        assertThat(DistributionList.parse(list.asText())).as(block).isEqualTo(list);
    }

    @Property(tries = 3000)
    void noWordIsLost(@ForAll("blocks") String block) {
        assertThat(letters(DistributionList.parse(block).asText())).as(block).isEqualTo(letters(block));
    }

    @Property
    void anyTextIsTaken(@ForAll String text) {
        assertThat(DistributionList.parse(text).printed(",")).isNotNull();
    }

    @Test
    void aTextOfAMillionSignsIsTaken() {
        for (String sign : List.of("(", "}", "- ", "A } ", "để ", "; \n", "\n- A }", " (b/c)")) {
            assertThat(DistributionList.parse(sign.repeat(1_000_000 / sign.length())))
                    .isNotNull();
        }
    }

    /** In any order: a purpose under a brace moves to the end of its group. */
    private static String letters(String text) {
        return text.replaceAll("\\(?\\d+ bản\\)?", "")
                .replace("Nơi nhận:", "")
                .chars()
                .filter(Character::isLetter)
                .sorted()
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    @Provide
    Arbitrary<String> blocks() {
        return Arbitraries.of(
                        "Nơi nhận:",
                        "\n",
                        "\n",
                        "\n- ",
                        "\n- ",
                        "- ",
                        "• ",
                        "\n2. ",
                        "; ",
                        ", ",
                        ".",
                        "...",
                        " }",
                        " | ",
                        " ⎬ ",
                        "}",
                        "(b/c)",
                        "(để b/c)",
                        "- để t/hiện",
                        "để t/hiện",
                        " (t/h",
                        ")",
                        "(",
                        " (2 bản)",
                        ": 3 bản",
                        "Lưu",
                        "Lưu: VT (5)",
                        "Như trên",
                        "UBND xã",
                        "các ban, ngành",
                        "Các chi bộ ",
                        " và ",
                        "11 phường",
                        "P.",
                        "—",
                        " ")
                .list()
                .ofMaxSize(14)
                .map(pieces -> String.join("", pieces));
    }

    @Provide
    Arbitrary<DistributionList> lists() {
        Arbitrary<String> texts = Arbitraries.of(
                "Như trên",
                "Các chi bộ trực thuộc",
                "TT HĐND, UBND xã",
                "Văn phòng (2)",
                "Các đ/c Ủy viên",
                "Các phòng, ban, ...",
                "11 phường",
                "Lưu VPĐU");
        Arbitrary<String> purposes = Arbitraries.of("", "", "b/c", "để báo cáo", "để t/hiện", "p/h");
        return Combinators.combine(texts, purposes, Arbitraries.integers().between(0, 2), Arbitraries.of(0, 0, 1, 15))
                .as(DistributionLine::new)
                .list()
                .ofMaxSize(12)
                .map(DistributionList::new);
    }
}
