package vn.vanthu.domain.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What need not be asked for because something else is. */
final class NarrowingTest {
    @Test
    void asksNotForAWordThatIsAskedForWithItsMarks() {
        assertThat(first("phòng chay ")).isEqualTo("(\"phong\ue010ò\" AND \"chay\")");
    }

    @Test
    void asksNotForABeginningOfAWholeWord() {
        assertThat(first("phong cha")).isEqualTo("(\"cha\" AND \"phong\")");
    }

    @Test
    void takesTheLooseKeyForAFollowingFromItsWord() {
        assertThat(first("kỹ thuat ")).isEqualTo("(\"ky\ue010ỹ\" AND \"thuat\")");
    }

    @Test
    void asksForAPhraseBesidesItsMarks() {
        assertThat(first("\"phòng chay\"")).isEqualTo("(\"phong\ue010ò\" AND \"phong chay\")");
    }

    @Test
    void leavesWhatIsExcluded() {
        assertThat(first("phòng -chay ")).isEqualTo("(\"phong\ue010ò\" NOT \"chay\")");
    }

    private static String first(String typed) {
        return QueryParser.parse(typed).widening().get(0).expression();
    }
}
