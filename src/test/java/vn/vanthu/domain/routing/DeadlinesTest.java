package vn.vanthu.domain.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.vanthu.domain.document.DocumentFields;
import vn.vanthu.domain.document.Handling;
import vn.vanthu.domain.document.Markings;
import vn.vanthu.domain.document.SecrecyLevel;
import vn.vanthu.domain.document.Urgency;
import vn.vanthu.domain.register.Direction;
import vn.vanthu.domain.register.Document;
import vn.vanthu.domain.text.PartialDate;

class DeadlinesTest {
    /** 20/11/2026 is a Friday. */
    @ParameterizedTest
    @CsvSource({
        "2026-11-10, 2026-11-20", // Friday stays
        "2026-11-11, 2026-11-23", // Saturday moves on to Monday
        "2026-11-12, 2026-11-23", // so does Sunday
        "2026-11-13, 2026-11-23", // Monday stays
        "2026-12-24, 2027-01-04", // into the next year: 03/01/2027 is a Sunday
    })
    void theUsualDeadlineIsTenDaysFromArrivalOrTheMondayAfter(LocalDate arrived, LocalDate due) {
        assertThat(Deadlines.USUAL.propose(arrived(arrived, DocumentFields.EMPTY)))
                .isEqualTo(due);
    }

    @ParameterizedTest
    @EnumSource(
            value = Urgency.class,
            names = {"KHAN", "THUONG_KHAN", "HOA_TOC", "HOA_TOC_HEN_GIO"})
    void anUrgentDocumentIsSettledTheSameDayEvenOnASaturday(Urgency urgency) {
        LocalDate saturday = LocalDate.of(2026, 11, 21);
        DocumentFields fields = DocumentFields.EMPTY
                .change()
                .markings(new Markings(urgency, SecrecyLevel.NONE, ""))
                .done();

        assertThat(Deadlines.USUAL.propose(arrived(saturday, fields))).isEqualTo(saturday);
    }

    @Test
    void theDayThatTheDocumentAsksForGoesBeforeAll() {
        LocalDate sunday = LocalDate.of(2026, 11, 29);
        DocumentFields fields = DocumentFields.EMPTY
                .change()
                .markings(new Markings(Urgency.HOA_TOC, SecrecyLevel.NONE, ""))
                .handling(new Handling(0, 0, "", "", PartialDate.of(sunday), ""))
                .done();

        assertThat(Deadlines.USUAL.propose(arrived(LocalDate.of(2026, 11, 20), fields)))
                .isEqualTo(sunday);
    }

    @Property
    void aUsualDeadlineIsAWorkdayAtMostTwoDaysLate(
            @ForAll @IntRange(min = 0, max = 20_000) int arrival, @ForAll @IntRange(max = 400) int days) {
        LocalDate arrived = LocalDate.of(2000, 1, 1).plusDays(arrival);

        LocalDate due = new Deadlines(days, 3).propose(arrived(arrived, DocumentFields.EMPTY));

        assertThat(due.getDayOfWeek()).isNotIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
        assertThat(due).isBetween(arrived.plusDays(days), arrived.plusDays(days + 2L));
    }

    private static Document arrived(LocalDate day, DocumentFields fields) {
        return new Document(
                1, "", Direction.INCOMING, Optional.empty(), "", day, fields, Optional.empty(), Optional.empty());
    }
}
