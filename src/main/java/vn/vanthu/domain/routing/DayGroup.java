package vn.vanthu.domain.routing;

/** What waits on a day, in groups; the first three have no document in common. */
public enum DayGroup {
    OVERDUE,
    /** Due today or within the days of warning. */
    DUE,
    /** Not yet put to the leader, and not yet pressing. */
    NEW,
    /** Outgoing documents that asked for an answer, and incoming ones that the office owes one. */
    WAITING_FOR_REPLY
}
