package vn.vanthu.domain.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class RegistrationNumberTest {
    @ParameterizedTest
    @CsvSource({"7, 07", "49, 49", "06, 06", "264a, 264a", "' 12 ', 12", "1đ, 01đ"})
    void printsWithALeadingNought(String typed, String printed) {
        assertThat(RegistrationNumber.parse(typed))
                .map(RegistrationNumber::printed)
                .contains(printed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "000", "a", "12-CV", "1234567", "12A", "-3", "99999999999999"})
    void refusesWhatIsNoNumber(String typed) {
        assertThat(RegistrationNumber.parse(typed)).isEmpty();
    }

    @Test
    void insertedNumbersStandBehindTheirs() {
        List<RegistrationNumber> sorted = List.of("265", "264a", "1000", "264", "264b").stream()
                .map(typed -> RegistrationNumber.parse(typed).orElseThrow())
                .sorted()
                .toList();

        assertThat(sorted).extracting(Object::toString).containsExactly("264", "264a", "264b", "265", "1000");
        assertThatThrownBy(() -> RegistrationNumber.of(0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void sortsBetweenDAndE() {
        List<RegistrationNumber> sorted = List.of("7e", "7đ", "7", "7d", "7c").stream()
                .map(typed -> RegistrationNumber.parse(typed).orElseThrow())
                .sorted()
                .toList();

        assertThat(sorted).extracting(Object::toString).containsExactly("7", "7c", "7d", "7đ", "7e");
    }

    @ParameterizedTest
    @CsvSource({"'', 264a", "',a', 264b", "',a,b,c,d', 264đ", "',đ', 264e", "',e', 264g", "',c', 264d", "',y', ''"})
    void isInsertedBehindTheLastOneOfItsValue(String suffixes, String inserted) {
        assertThat(RegistrationNumber.of(264)
                        .insertedBehind(List.of(suffixes.split(",")))
                        .map(RegistrationNumber::toString)
                        .orElse(""))
                .isEqualTo(inserted);
    }

    @Property
    void parsedAndPrintedAgainItIsTheSame(
            @ForAll @IntRange(min = 1, max = 999_999) int value, @ForAll("suffixes") String suffix) {
        RegistrationNumber number = new RegistrationNumber(value, suffix);

        assertThat(RegistrationNumber.parse("000" + number)).contains(number);
        assertThat(RegistrationNumber.parse(number.printed())).contains(number);
    }

    @Provide
    Arbitrary<String> suffixes() {
        return Arbitraries.of("", "a", "b", "đ", "y", "ab");
    }

    @Property
    void printedNumbersAreReadBack(@ForAll @IntRange(min = 1, max = 999_999) int value) {
        RegistrationNumber number = RegistrationNumber.of(value);

        assertThat(RegistrationNumber.parse(number.printed())).contains(number);
    }
}
