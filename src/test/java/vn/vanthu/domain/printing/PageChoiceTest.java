package vn.vanthu.domain.printing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageChoiceTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"1-3,5|1-3,5", " 2 – 4 ; 7 |2-4,7", "9|9", "3-3|3", "5,1|5,1"})
    void readsWhatPeopleType(String typed, String read) {
        assertThat(PageChoice.parse(typed))
                .hasValueSatisfying(pages -> assertThat(pages).hasToString(read));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "3-1", "a", "1,", "1-2-3", "-4", "123456"})
    void whatIsNoListIsNotGuessedAt(String typed) {
        assertThat(PageChoice.parse(typed)).isEmpty();
    }

    @Test
    void blankMeansAllAndPagesBeyondTheEndAreLeftOut() {
        assertThat(PageChoice.parse("  ").orElseThrow().of(3)).containsExactly(1, 2, 3);
        assertThat(PageChoice.parse("3-9,1").orElseThrow().of(4)).isEqualTo(List.of(3, 4, 1));
        assertThat(PageChoice.parse("7").orElseThrow().of(4)).isEmpty();
        assertThat(PageChoice.parse("7, 2-3").orElseThrow().named()).containsExactly(7, 2, 3);
        assertThat(PageChoice.parse("").orElseThrow().named()).isEmpty();
    }

    @Property
    void whatIsKeptIsReadBack(@ForAll @IntRange(min = 1, max = 999) int first, @ForAll @IntRange(max = 50) int more) {
        PageChoice pages = new PageChoice(List.of(new PageChoice.Span(first, first + more)));

        assertThat(PageChoice.parse(pages.toString())).contains(pages);
        assertThat(pages.of(2000)).hasSize(more + 1).startsWith(first);
    }
}
