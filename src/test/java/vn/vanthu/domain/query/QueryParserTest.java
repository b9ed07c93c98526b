package vn.vanthu.domain.query;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class QueryParserTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\u0001', textBlock = """
                    đảng viên          | "dang" AND "vien"*
                    49-BS/QU           | "49 bs qu"*
                    49 - BS / QU       | "49" AND "bs" AND "qu"*
                    "phòng chống" dịch | "phong chong" AND "dich"*
                    "phòng chống"      | "phong chong"
                    "phòng chống       | "phong chong"
                    “chỉ thị” 06       | "chi thi" AND "06"*
                    a                  | "a"
                    UỶ                 | "uy"*
                    NOT x OR NEAR(y)   | "not" AND "x" AND "or" AND "near y"
                    found:abc*         | "found abc"*
                    -công              | "cong"*
                    DROP TABLE t;--    | "drop" AND "table" AND "t"
                    ^văn + bản         | "van" AND "ban"*
                    """)
    void understands(String typed, String folded) {
        assertThat(QueryParser.parse(typed).folded()).isEqualTo(folded);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\u0001', textBlock = """
                    đảng viên   | "đảng" AND "viên"*
                    uỷ ban      | "ủy" AND "ban"*
                    Hòa khoá    | "hòa" AND "khóa"*
                    """)
    void keepsMarksInOneForm(String typed, String marked) {
        assertThat(QueryParser.parse(typed).marked()).isEqualTo(marked);
    }

    @Test
    void findsNoTermInSigns() {
        for (String signs : new String[] {"", "   ", "***", "\"\"", "'", "\u0000", "😀", "()", "\"", "-", "\ud800"}) {
            assertThat(QueryParser.parse(signs).isEmpty()).as(signs).isTrue();
        }
    }

    @Test
    void goesOnOnlyWhereTypingMayGoOn() {
        assertThat(QueryParser.parse("dang vie").folded()).isEqualTo("\"dang\" AND \"vie\"*");
        assertThat(QueryParser.parse("dang vien ").folded()).isEqualTo("\"dang\" AND \"vien\"");
    }

    @Property
    void makesPlainWordsOfAnyText(@ForAll String typed) {
        Query query = QueryParser.parse(typed);
        String words = "\"[\\p{L}\\p{N} ]+\"\\*?";
        assertThat(query.folded()).matches("(" + words + "( AND " + words + ")*)?");
        assertThat(query.terms()).hasSizeLessThanOrEqualTo(32);
    }
}
