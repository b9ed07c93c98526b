package vn.vanthu.domain.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.time.api.constraints.DateRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class DateWordingTest {
    private static final Year YEAR = Year.of(2026);

    @ParameterizedTest
    @CsvSource(textBlock = """
            2021-09-06, ngày 06 tháng 9 năm 2021
            2022-01-20, ngày 20 tháng 01 năm 2022
            2018-02-20, ngày 20 tháng 02 năm 2018
            2025-10-03, ngày 03 tháng 10 năm 2025
            2025-12-31, ngày 31 tháng 12 năm 2025
            """)
    void printsAsTheFormHasIt(LocalDate date, String printed) {
        assertThat(DateWording.printed(date)).isEqualTo(printed);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            5/9,                             2026-09-05
            05-9,                            2026-09-05
            0509,                            2026-09-05
            050926,                          2026-09-05
            05092025,                        2025-09-05
            05/09/2026,                      2026-09-05
            5.9.26,                          2026-09-05
            5 9 2026,                        2026-09-05
            2026-09-05,                      2026-09-05
            ' 20/01/22 ',                    2022-01-20
            ngày 20 tháng 1 năm 2022,        2022-01-20
            Ngày 05 tháng 9 năm 2026,        2026-09-05
            'Hà Đông, ngày 20 tháng 01 năm 2022', 2022-01-20
            """)
    void understandsWhatIsTyped(String typed, LocalDate date) {
        assertThat(DateWording.parse(typed, YEAR)).contains(date);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "31/02/2026", "2026-13-01", "32/1", "1", "00/00/0000", "1/2/3/4"})
    void refusesWhatIsNoDate(String typed) {
        assertThat(DateWording.parse(typed, YEAR)).isEmpty();
    }

    @Property
    void whatIsPrintedIsReadBack(@ForAll @DateRange(min = "1930-01-01", max = "2099-12-31") LocalDate date) {
        assertThat(DateWording.parse(DateWording.printed(date), YEAR)).contains(date);
        assertThat(DateWording.parse(DateWording.brief(date), YEAR)).contains(date);
        assertThat(DateWording.parse(date.toString(), YEAR)).contains(date);
        assertThat(PartialDate.parse(PartialDate.of(date).toString()).whole()).contains(date);
    }

    @Property
    void anyTextIsTaken(@ForAll String typed) {
        assertThat(DateWording.parse(typed, YEAR)).isNotNull();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            2026-09-05, 05/09/2026
            2026-09,    …/09/2026
            2026,       …/…/2026
            '',         ''
            """)
    void partialDatesShowDotsForWhatIsBlank(String iso, String shown) {
        PartialDate date = PartialDate.parse(iso);

        assertThat(DateWording.brief(date)).isEqualTo(shown);
        assertThat(date).hasToString(iso);
    }

    @Test
    void partialDatesAreOrderedAndChecked() {
        assertThat(PartialDate.parse("2025-12-31")).isLessThan(PartialDate.parse("2026"));
        assertThat(PartialDate.NONE.isNone()).isTrue();
        assertThat(PartialDate.parse("2026-01").whole()).isEmpty();
        assertThatThrownBy(() -> new PartialDate(2026, 2, 30)).isInstanceOf(DateTimeException.class);
        assertThatThrownBy(() -> PartialDate.parse("hôm nay")).isInstanceOf(DateTimeException.class);
    }
}
