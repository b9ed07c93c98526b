package vn.vanthu.domain.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class QueryParserTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\u0001', textBlock = """
                    đảng viên          | ("dang" AND "vien"*)
                    "phòng chống" dịch | ("phong chong" AND "dich"*)
                    "phòng chống"      | "phong chong"
                    "phòng chống       | "phong chong"
                    “phòng chống” cháy | ("phong chong" AND "chay"*)
                    a                  | "a"
                    UỶ                 | "uy"*
                    kỹ năng            | ("ki" AND "nang"*)
                    ky                 | ("ki" OR "ky"*)
                    NOT x NEAR(y)      | ("not" AND "x" AND "near y")
                    found:abc*         | "found abc"*
                    rừng -công         | ("rung" NOT "cong")
                    a OR b             | ("a" OR "b")
                    a OR b nam         | (("a" OR "b") AND "nam"*)
                    OR                 | "or"*
                    DROP TABLE t;--    | ("drop" AND "table" AND "t")
                    ^văn + bản         | ("van" AND "ban"*)
                    """)
    void understands(String typed, String expression) {
        assertThat(QueryParser.parse(typed).found().orElseThrow().expression()).isEqualTo(expression);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\u0001', textBlock = """
                    đảng viên   | ("dang~đả" AND ("vien" AND "vien~ê")), "dang~đả", ("vien" AND "vien~ê")
                    uỷ ban      | ("uy~ủ" AND "ban"), "uy~ủ", "ban"
                    Hòa "khoá"  | ("hoa~ò" AND "khoa~ó")
                    ban đảng    | ("dang" AND "dang~đả")
                    dang        | "dang"
                    """)
    void putsMarksThatWereTypedAndWholeWordsFirst(String typed, String closer) {
        assertThat(QueryParser.parse(typed).closer().stream()
                        .map(Node::expression)
                        .toList())
                .isEqualTo(List.of(closer.replace('~', '\ue010').split(", ")));
    }

    @Test
    void findsNoTermInSigns() {
        for (String signs :
                new String[] {"", "   ", "***", "\"\"", "'", "\u0000", "😀", "()", "\"", "-", "\ud800", "--", "-\"\""
                }) {
            assertThat(QueryParser.parse(signs).isEmpty()).as(signs).isTrue();
        }
    }

    @Test
    void goesOnOnlyWhereTypingMayGoOn() {
        assertThat(QueryParser.parse("dang vie").found().orElseThrow().expression())
                .contains("\"vie\"*");
        assertThat(QueryParser.parse("dang vien ").found().orElseThrow().expression())
                .doesNotContain("*");
    }

    @Test
    void takesDaysOfRegistration() {
        Query query = QueryParser.parse("họp từ: 9/2021 đến ngày: 5/10/2021");
        assertThat(query.from()).contains(LocalDate.of(2021, 9, 1));
        assertThat(query.to()).contains(LocalDate.of(2021, 10, 5));
        assertThat(query.found().orElseThrow().expression()).isEqualTo("\"hop\"");
    }

    @Test
    void findsABodyUnderItsOtherNames() {
        OtherNames names = new OtherNames();
        names.add(Set.of("Quận ủy Thanh Hà", "QU Thanh Hà"));
        names.lead("Quận ủy Thanh Hà", "Đảng ủy phường Thanh Hà");
        assertThat(QueryParser.parse("kế hoạch quận uỷ thanh hà", names)
                        .found()
                        .orElseThrow()
                        .expression())
                .contains("\"qu thanh ha\"", "\"dang uy phuong thanh ha\"", "\"ke\" AND \"hoach\"");
    }

    @ParameterizedTest
    @CsvSource({"vieetj,viet", "dduwowngf,duong", "taapj,tap", "dangr,dang", "hoaf,hoa", "quyeets,quyet", "xuaats,xuat"
    })
    void readsTelex(String typed, String meant) {
        Query query = QueryParser.parseAsTelex(typed + " ", new OtherNames());
        assertThat(query.found().orElseThrow().expression()).isEqualTo("(\"" + typed + "\" OR \"" + meant + "\")");
    }

    @ParameterizedTest
    @CsvSource({"nam", "toan", "gas", "bus", "tax", "hoc", "xoong", "as", "internet"})
    void leavesWordsAlone(String typed) {
        assertThat(QueryParser.parse(typed + " ").found().orElseThrow().expression())
                .isEqualTo("\"" + typed + "\"");
    }

    @Provide
    Arbitrary<String> typed() {
        Arbitrary<String> pieces = Arbitraries.of(
                "06",
                "06-CT",
                "366/2021",
                "9/2021",
                "25/5/2021",
                "45/13/2021",
                "tháng 9 năm 2021",
                "năm",
                "loại:",
                "từ:",
                "đến:",
                "ký:",
                "số:",
                "hướng:",
                "-",
                "OR",
                "|",
                "\"",
                "“",
                "chỉ thị",
                "uỷ",
                "kỹ",
                "vieetj",
                "ubnd",
                ",",
                ";",
                "(",
                ")",
                "*",
                ":",
                "NEAR",
                "AND",
                "NOT",
                "\u0000",
                "😀",
                "\ue000all",
                "א",
                "99999999999",
                "năm: 2020-2099",
                "000",
                "264a",
                " ");
        return Arbitraries.oneOf(
                pieces.list().ofMaxSize(12).map(list -> String.join(" ", list)),
                pieces.list().ofMaxSize(12).map(list -> String.join("", list)),
                Arbitraries.strings().all().ofMaxLength(200));
    }

    @Property(tries = 2000)
    void makesASoundExpressionOfAnyText(@ForAll("typed") String typed) {
        Query query = QueryParser.parse(typed);
        for (Node tier : query.tiers()) {
            String left = tier.expression()
                    .replaceAll("\"[\\p{L}\\p{M}\\p{N}\ue000-\ue011][\\p{L}\\p{M}\\p{N}\ue000-\ue011 ]*\"\\*?", "w");
            String reduced = left;
            do {
                left = reduced;
                reduced = left.replaceAll("\\(w(?: (?:AND|OR|NOT) w)*\\)", "w");
            } while (!reduced.equals(left));
            assertThat(reduced).as(typed).isEqualTo("w");
        }
    }

    @Property
    void understandsAlikeInAnyNormalForm(@ForAll("typed") String typed) {
        String apart = java.text.Normalizer.normalize(typed, java.text.Normalizer.Form.NFD);
        String together = java.text.Normalizer.normalize(typed, java.text.Normalizer.Form.NFC);
        assertThat(QueryParser.parse(apart)).isEqualTo(QueryParser.parse(together));
    }
}
