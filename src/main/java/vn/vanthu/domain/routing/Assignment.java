package vn.vanthu.domain.routing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Who settles an incoming document, until when, and how far it is (domain.md 5.4, 5.6; NĐ30 Đ.23, 24).
 *
 * @param documentId the incoming document
 * @param dueDate thời hạn giải quyết; empty where none
 * @param progress tiến độ in the clerk's words; may be empty
 * @param doneOn the day it was settled; empty while open
 * @param replyId the document that answers it; empty where none
 * @param steps bút phê in their order
 */
public record Assignment(
        long documentId,
        State state,
        Optional<LocalDate> dueDate,
        NeedsReply needsReply,
        String progress,
        Optional<LocalDate> doneOn,
        Optional<Long> replyId,
        List<RoutingStep> steps) {
    public Assignment {
        steps = List.copyOf(steps);
    }

    /** Nothing noted yet of this document. */
    public static Assignment none(long documentId) {
        return new Assignment(
                documentId,
                State.PENDING,
                Optional.empty(),
                NeedsReply.NO,
                "",
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    /** Who settles it, chủ trì; empty where nobody was named. */
    public Optional<RoutingStep> lead() {
        return steps.stream()
                .filter(step -> step.role() == RoutingStep.Role.LEAD)
                .findFirst();
    }

    /** The same, not settled: put to somebody where it has steps. */
    public Assignment open() {
        State now = steps.isEmpty() ? State.PENDING : State.UNDER_WAY;
        return new Assignment(
                documentId, now, dueDate, needsReply, progress, Optional.empty(), Optional.empty(), steps);
    }

    /**
     * The same, settled.
     *
     * @param reply the document that answers it; empty where none
     */
    public Assignment done(LocalDate day, Optional<Long> reply) {
        return new Assignment(documentId, State.DONE, dueDate, needsReply, progress, Optional.of(day), reply, steps);
    }

    /** How far it is. */
    public enum State {
        /** Not yet put to anybody. */
        PENDING,
        UNDER_WAY,
        DONE
    }

    /** Whether the office owes an answer. */
    public enum NeedsReply {
        YES,
        NO
    }

    /** How the deadline stands on a day. */
    public enum Urgency {
        NO_DEADLINE,
        IN_TIME,
        /** Within the days that the office wants to be warned. */
        DUE_SOON,
        OVERDUE,
        DONE_IN_TIME,
        DONE_LATE
    }

    /**
     * How the deadline stands on {@code today}.
     *
     * @param warnDays from how many days before the deadline on it is due soon
     */
    public Urgency urgency(LocalDate today, int warnDays) {
        if (dueDate.isEmpty()) {
            return Urgency.NO_DEADLINE;
        }
        LocalDate due = dueDate.get();
        if (state == State.DONE) {
            return doneOn.map(done -> done.isAfter(due)).orElse(false) ? Urgency.DONE_LATE : Urgency.DONE_IN_TIME;
        }
        if (today.isAfter(due)) {
            return Urgency.OVERDUE;
        }
        return today.plusDays(warnDays).isBefore(due) ? Urgency.IN_TIME : Urgency.DUE_SOON;
    }
}
