package vn.vanthu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageListTest {
    @Test
    void pagesAndRangesInTheOrderTyped() {
        assertThat(PageList.parse("1,3-5").orElseThrow()).containsExactly(1, 3, 4, 5);
        assertThat(PageList.parse(" 7 , 2 ").orElseThrow()).containsExactly(7, 2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "5-3", "1,,2", "a", "-1", "1-", "999999"})
    void anythingElseIsNoList(String typed) {
        assertThat(PageList.parse(typed)).isEmpty();
    }
}
