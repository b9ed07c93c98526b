package vn.vanthu.domain.routing;

import java.time.DayOfWeek;
import java.time.LocalDate;
import vn.vanthu.domain.document.Urgency;
import vn.vanthu.domain.register.Document;

/**
 * The office's habits about thời hạn giải quyết (NĐ30 Đ.24; domain.md 5.6).
 *
 * @param usualDays from arrival to the deadline where nothing else says it, at least 0
 * @param warnDays from how many days before a deadline on it is due soon, at least 0
 */
public record Deadlines(int usualDays, int warnDays) {
    /** What an office starts with: ten days, a warning three days before. */
    public static final Deadlines USUAL = new Deadlines(10, 3);

    private static final int WORKDAYS = 5;

    /**
     * The deadline to propose for an incoming document: the day that it asks for; an urgent one is settled at once, so
     * the day of its arrival; else the usual days from arrival, moved on to Monday where they end on a weekend.
     */
    public LocalDate propose(Document document) {
        return document.fields().handling().dueDate().whole().orElseGet(() -> usual(document));
    }

    private LocalDate usual(Document document) {
        boolean isUrgent = document.fields().markings().urgency() != Urgency.NONE;
        return isUrgent
                ? document.registeredOn()
                : onWorkday(document.registeredOn().plusDays(usualDays));
    }

    private static LocalDate onWorkday(LocalDate day) {
        int weekday = day.getDayOfWeek().getValue();
        return weekday <= WORKDAYS ? day : day.plusDays(DayOfWeek.SUNDAY.getValue() + 1L - weekday);
    }
}
