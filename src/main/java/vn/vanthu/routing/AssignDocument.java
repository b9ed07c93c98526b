package vn.vanthu.routing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.vanthu.domain.register.Direction;
import vn.vanthu.domain.register.Document;
import vn.vanthu.domain.register.Link;
import vn.vanthu.domain.routing.Assignment;
import vn.vanthu.domain.routing.Deadlines;
import vn.vanthu.domain.routing.RoutingStep;
import vn.vanthu.storage.Database;
import vn.vanthu.storage.Done;
import vn.vanthu.storage.Subject;
import vn.vanthu.storage.Transaction;
import vn.vanthu.work.Failure;

/** Notes who settles an incoming document, until when, and how far it is (NĐ30 Đ.23, 24). */
public final class AssignDocument {
    private final Database database;

    public AssignDocument(Database database) {
        this.database = database;
    }

    /** Empty where nothing was noted yet. */
    public Optional<Assignment> of(long documentId) {
        return database.read(tx -> tx.assignments().of(documentId));
    }

    /**
     * The deadline that is proposed: what the document asks for, the day of arrival for an urgent one, else the office's
     * usual days from arrival, moved on to Monday where it falls on a weekend (domain.md 5.6).
     *
     * @throws Failure NO_SUCH_DOCUMENT
     */
    public LocalDate proposeDueDate(long documentId) {
        return database.read(tx -> tx.assignments().deadlines().propose(document(tx, documentId)));
    }

    /** Who gave opinions lately, the most frequent first. */
    public List<String> leaders() {
        return database.read(tx -> tx.assignments().leaders());
    }

    /** To whom documents went lately, the most frequent first. */
    public List<String> assignees() {
        return database.read(tx -> tx.assignments().assignees());
    }

    /** The office's habits about deadlines. */
    public Deadlines deadlines() {
        return database.read(tx -> tx.assignments().deadlines());
    }

    /** From now on; deadlines that were set stay. */
    public void change(Deadlines deadlines) {
        database.write("CHANGE_DEADLINES", tx -> {
            tx.assignments().change(deadlines);
            return new Done<>(deadlines, new Subject(Subject.Kind.OFFICE, 1), deadlines.toString());
        });
    }

    /**
     * Keeps the assignment of its document as it is given; an open one that has steps is under way.
     *
     * @throws Failure NO_SUCH_DOCUMENT, BAD_VALUE: not an incoming document, two leads, a step to nobody
     */
    public Assignment assign(Assignment assignment) {
        refuseProblems(assignment);
        return database.write("ASSIGN", tx -> {
            Document document = document(tx, assignment.documentId());
            if (document.direction() != Direction.INCOMING) {
                throw new Failure(Failure.Kind.BAD_VALUE, Direction.INCOMING, document);
            }
            Assignment kept = assignment.state() == Assignment.State.DONE ? assignment : assignment.open();
            tx.assignments().put(kept);
            return new Done<>(kept, Subject.document(document.id()), detail(kept));
        });
    }

    /**
     * Notes that it is settled, and by which document, which is linked as its reply; an outgoing document is settled
     * when the answer that it asked for has come.
     *
     * @throws Failure NO_SUCH_DOCUMENT, BAD_VALUE: the reply goes the same way as the document
     */
    public Assignment settle(long documentId, LocalDate day, Optional<Long> replyId) {
        return database.write("SETTLE", tx -> {
            Document document = document(tx, documentId);
            Optional<Document> reply = replyId.map(id -> reply(tx, document, id));
            Assignment before = noted(tx, documentId);
            Optional<Long> former = before.replyId().filter(id -> !replyId.equals(Optional.of(id)));
            former.ifPresent(id -> tx.changes().unlink(id, answers(documentId)));
            Assignment done = before.done(day, replyId);
            tx.assignments().put(done);
            replyId.ifPresent(id -> tx.changes().link(id, answers(documentId)));
            String by = reply.map(answer -> " " + answer.fields().title()).orElse("");
            return new Done<>(done, Subject.document(documentId), day + by, subjects(former, replyId));
        });
    }

    /**
     * Opens a settled one again, and takes the link to its reply back.
     *
     * @throws Failure NO_SUCH_DOCUMENT
     */
    public Assignment reopen(long documentId) {
        return database.write("REOPEN", tx -> {
            Document document = document(tx, documentId);
            Assignment before = noted(tx, documentId);
            before.replyId().ifPresent(id -> tx.changes().unlink(id, answers(documentId)));
            Assignment open = before.open();
            if (document.direction() == Direction.INCOMING) {
                tx.assignments().put(open);
            } else {
                tx.assignments().remove(documentId);
            }
            return new Done<>(open, Subject.document(documentId), "", subjects(before.replyId(), Optional.empty()));
        });
    }

    private static Link answers(long documentId) {
        return new Link(Link.Kind.REPLIES_TO, documentId);
    }

    private static List<Subject> subjects(Optional<Long> one, Optional<Long> other) {
        return Stream.of(one, other)
                .flatMap(Optional::stream)
                .map(Subject::document)
                .toList();
    }

    private static Assignment noted(Transaction tx, long documentId) {
        return tx.assignments().of(documentId).orElseGet(() -> Assignment.none(documentId));
    }

    private static Document document(Transaction tx, long id) {
        return tx.documents().byId(id).orElseThrow(() -> new Failure(Failure.Kind.NO_SUCH_DOCUMENT, id));
    }

    /** An answer goes the other way: ours to what came, theirs to what we sent. */
    private static Document reply(Transaction tx, Document document, long replyId) {
        Document reply = document(tx, replyId);
        boolean wasIncoming = document.direction() == Direction.INCOMING;
        if (wasIncoming == (reply.direction() == Direction.INCOMING)) {
            throw new Failure(Failure.Kind.BAD_VALUE, wasIncoming ? Direction.OUTGOING : Direction.INCOMING, reply);
        }
        return reply;
    }

    private static void refuseProblems(Assignment assignment) {
        List<RoutingStep> steps = assignment.steps();
        steps.stream().filter(step -> step.to().isEmpty()).findFirst().ifPresent(step -> {
            throw new Failure(Failure.Kind.BAD_VALUE, step.role(), "");
        });
        List<String> leads = steps.stream()
                .filter(step -> step.role() == RoutingStep.Role.LEAD)
                .map(RoutingStep::to)
                .toList();
        if (leads.size() > 1) {
            throw new Failure(Failure.Kind.BAD_VALUE, RoutingStep.Role.LEAD, String.join(", ", leads));
        }
    }

    private static String detail(Assignment assignment) {
        String to = String.join(
                ", ", assignment.steps().stream().map(RoutingStep::to).toList());
        return assignment.dueDate().map(due -> to + " " + due).orElse(to).strip();
    }
}
