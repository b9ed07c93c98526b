package vn.vanthu.domain.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AssignmentTest {
    private static final LocalDate DUE = LocalDate.of(2026, 3, 10);

    @ParameterizedTest
    @CsvSource({
        "2026-03-06, IN_TIME",
        "2026-03-07, DUE_SOON",
        "2026-03-10, DUE_SOON",
        "2026-03-11, OVERDUE",
    })
    void theDayOfTheDeadlineIsStillInTime(LocalDate today, Assignment.Urgency urgency) {
        assertThat(due(Optional.of(DUE)).urgency(today, 3)).isEqualTo(urgency);
    }

    @Test
    void withoutADeadlineNothingIsLate() {
        assertThat(due(Optional.empty()).urgency(DUE.plusYears(9), 3)).isEqualTo(Assignment.Urgency.NO_DEADLINE);
    }

    @Test
    void whatIsDoneStaysAsItWasOnThatDay() {
        Assignment open = due(Optional.of(DUE));

        assertThat(open.done(DUE, Optional.empty()).urgency(DUE.plusYears(1), 3))
                .isEqualTo(Assignment.Urgency.DONE_IN_TIME);
        assertThat(open.done(DUE.plusDays(1), Optional.empty()).urgency(DUE.plusYears(1), 3))
                .isEqualTo(Assignment.Urgency.DONE_LATE);
    }

    private static Assignment due(Optional<LocalDate> day) {
        return new Assignment(
                1,
                Assignment.State.UNDER_WAY,
                day,
                Assignment.NeedsReply.NO,
                "",
                Optional.empty(),
                Optional.empty(),
                List.of());
    }
}
