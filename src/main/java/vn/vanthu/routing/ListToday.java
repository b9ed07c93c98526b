package vn.vanthu.routing;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.vanthu.domain.register.Direction;
import vn.vanthu.domain.register.Document;
import vn.vanthu.domain.routing.Assignment;
import vn.vanthu.domain.routing.DayGroup;
import vn.vanthu.domain.routing.Deadlines;
import vn.vanthu.storage.Database;
import vn.vanthu.storage.Transaction;

/** What waits for the clerk today. */
public final class ListToday {
    private final Database database;

    public ListToday(Database database) {
        this.database = database;
    }

    /** A document that waits, with what is noted of it; the assignment of one not yet put to anybody is empty of steps. */
    public record Waiting(Document document, Assignment assignment, Assignment.Urgency urgency) {}

    /**
     * @param counts of every group
     * @param rows of one group, most pressing first
     */
    public record Today(Map<DayGroup, Integer> counts, List<Waiting> rows) {
        public Today {
            counts = Map.copyOf(counts);
            rows = List.copyOf(rows);
        }

        public int count(DayGroup group) {
            return counts.get(group);
        }

        /** How many documents the clerk has to see to; those that wait for others are not among them. */
        public int toDo() {
            return count(DayGroup.OVERDUE) + count(DayGroup.DUE) + count(DayGroup.NEW);
        }
    }

    /**
     * The counts of all groups and the rows of one. Voided documents and those in the trash wait for nobody.
     *
     * @param limit of the rows, 0 for the counts alone
     */
    public Today today(LocalDate day, DayGroup group, int limit) {
        return database.read(tx -> {
            Deadlines deadlines = tx.assignments().deadlines();
            Map<DayGroup, Integer> counts = tx.waiting().counts(day, deadlines);
            return new Today(counts, limit == 0 ? List.of() : rows(tx, day, group, deadlines, limit));
        });
    }

    private static List<Waiting> rows(Transaction tx, LocalDate day, DayGroup group, Deadlines deadlines, int limit) {
        List<Long> ids = tx.waiting().ids(group, day, deadlines, limit);
        Map<Long, Assignment> noted = tx.assignments().of(ids);
        return tx.documents().byIds(ids).stream()
                .map(document -> {
                    Assignment assignment =
                            Optional.ofNullable(noted.get(document.id())).orElseGet(() -> unnoted(document));
                    return new Waiting(document, assignment, assignment.urgency(day, deadlines.warnDays()));
                })
                .toList();
    }

    /** What its registration alone says: the deadline; an own document that has one waits for its answer. */
    private static Assignment unnoted(Document document) {
        Assignment none = Assignment.none(document.id());
        return new Assignment(
                document.id(),
                none.state(),
                document.fields().handling().dueDate().whole(),
                document.direction() == Direction.INCOMING ? Assignment.NeedsReply.NO : Assignment.NeedsReply.YES,
                none.progress(),
                none.doneOn(),
                none.replyId(),
                none.steps());
    }
}
