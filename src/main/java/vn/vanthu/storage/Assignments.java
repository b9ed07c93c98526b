package vn.vanthu.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import vn.vanthu.domain.routing.Assignment;
import vn.vanthu.domain.routing.Deadlines;
import vn.vanthu.domain.routing.RoutingStep;

/** Who settles which document, until when (domain.md 5.4, 5.6): at most one assignment a document, with its steps. */
public final class Assignments {
    private static final String USUAL_DAYS = "routing.usual_days";
    private static final String WARN_DAYS = "routing.warn_days";
    private static final int STEPS_LOOKED_AT = 2000;

    private final Handle handle;

    Assignments(Handle handle) {
        this.handle = handle;
    }

    /** Empty where nothing was noted of the document. */
    public Optional<Assignment> of(long documentId) {
        return Optional.ofNullable(of(List.of(documentId)).get(documentId));
    }

    /** Those that are noted, by document; two queries however many there are. */
    public Map<Long, Assignment> of(List<Long> documentIds) {
        if (documentIds.isEmpty()) {
            return Map.of();
        }
        Map<Long, List<RoutingStep>> steps = steps(documentIds);
        Map<Long, Assignment> found = new HashMap<>();
        handle.createQuery("SELECT * FROM assignment WHERE document_id IN (<ids>)")
                .bindList("ids", documentIds)
                .map((row, ctx) -> assignment(row, steps.getOrDefault(row.getLong("document_id"), List.of())))
                .forEach(assignment -> found.put(assignment.documentId(), assignment));
        return found;
    }

    /** Keeps it in place of what was noted of its document before. */
    public void put(Assignment assignment) {
        Optional<Long> held = handle.createQuery("SELECT id FROM assignment WHERE document_id = :document")
                .bind("document", assignment.documentId())
                .mapTo(Long.class)
                .findOne();
        String sql = held.isPresent()
                ? "UPDATE assignment SET due_date = :due, progress = :progress, reply_id = :reply, state = :state,"
                        + " done_on = :done, needs_reply = :needsReply WHERE document_id = :document RETURNING id"
                : "INSERT INTO assignment (document_id, due_date, progress, reply_id, state, done_on, needs_reply)"
                        + " VALUES (:document, :due, :progress, :reply, :state, :done, :needsReply) RETURNING id";
        long id = handle.createQuery(sql)
                .bind("document", assignment.documentId())
                .bind("due", iso(assignment.dueDate()))
                .bind("progress", assignment.progress())
                .bind("reply", assignment.replyId().orElse(null))
                .bind("state", assignment.state().name())
                .bind("done", iso(assignment.doneOn()))
                .bind("needsReply", assignment.needsReply() == Assignment.NeedsReply.YES ? 1 : 0)
                .mapTo(Long.class)
                .one();
        handle.execute("DELETE FROM routing_step WHERE assignment_id = ?", id);
        addSteps(id, assignment.steps());
    }

    /** Forgets what was noted of a document. */
    public void remove(long documentId) {
        handle.execute(
                "DELETE FROM routing_step WHERE assignment_id IN (SELECT id FROM assignment WHERE document_id = ?)",
                documentId);
        handle.execute("DELETE FROM assignment WHERE document_id = ?", documentId);
    }

    /**
     * Notes that a document was answered, also where nothing was noted of it before; one that is settled already stays
     * as it is. The deed that registered the reply names the answered document among what it touched.
     */
    public void answered(long documentId, long replyId, LocalDate day) {
        Assignment before = of(documentId).orElseGet(() -> Assignment.none(documentId));
        if (before.state() != Assignment.State.DONE) {
            put(before.done(day, Optional.of(replyId)));
        }
    }

    /** Who gave opinions lately, the most frequent first. */
    public List<String> leaders() {
        return latelyNamed("from_person");
    }

    /** To whom documents went lately, the most frequent first. */
    public List<String> assignees() {
        return latelyNamed("recipient");
    }

    public Deadlines deadlines() {
        return new Deadlines(
                setting(USUAL_DAYS, Deadlines.USUAL.usualDays()), setting(WARN_DAYS, Deadlines.USUAL.warnDays()));
    }

    public void change(Deadlines deadlines) {
        keep(USUAL_DAYS, deadlines.usualDays());
        keep(WARN_DAYS, deadlines.warnDays());
    }

    private int setting(String name, int otherwise) {
        return handle.createQuery("SELECT CAST(value AS INTEGER) FROM setting WHERE name = :name")
                .bind("name", name)
                .mapTo(Integer.class)
                .findOne()
                .orElse(otherwise);
    }

    private void keep(String name, int value) {
        handle.createUpdate("INSERT INTO setting (name, value) VALUES (:name, :value)"
                        + " ON CONFLICT (name) DO UPDATE SET value = excluded.value")
                .bind("name", name)
                .bind("value", Integer.toString(value))
                .execute();
    }

    /** Of the last steps only, so that it costs the same after ten years. */
    private List<String> latelyNamed(String column) {
        return handle.createQuery("SELECT name FROM (SELECT " + column + " AS name FROM routing_step"
                        + " ORDER BY id DESC LIMIT :most) WHERE name <> '' GROUP BY name ORDER BY count(*) DESC, name")
                .bind("most", STEPS_LOOKED_AT)
                .mapTo(String.class)
                .list();
    }

    private void addSteps(long assignmentId, List<RoutingStep> steps) {
        if (steps.isEmpty()) {
            return;
        }
        PreparedBatch batch = handle.prepareBatch("INSERT INTO routing_step (assignment_id, ordinal, from_person,"
                + " recipient, role, opinion, deadline, decided_at, handed_over_on, received_by, received_on)"
                + " VALUES (:assignment, :ordinal, :from, :to, :role, :opinion, :deadline, :decided, :handedOver,"
                + " :receivedBy, :receivedOn)");
        int ordinal = 0;
        for (RoutingStep step : steps) {
            ordinal++;
            batch.bind("assignment", assignmentId)
                    .bind("ordinal", ordinal)
                    .bind("from", step.from())
                    .bind("to", step.to())
                    .bind("role", step.role().name())
                    .bind("opinion", step.opinion())
                    .bind("deadline", iso(step.deadline()))
                    .bind("decided", iso(step.decidedOn()))
                    .bind("handedOver", iso(step.handedOverOn()))
                    .bind("receivedBy", step.receivedBy())
                    .bind("receivedOn", iso(step.receivedOn()))
                    .add();
        }
        batch.execute();
    }

    private Map<Long, List<RoutingStep>> steps(List<Long> documentIds) {
        Map<Long, List<RoutingStep>> found = new HashMap<>();
        handle.createQuery("SELECT a.document_id, s.* FROM assignment a JOIN routing_step s ON s.assignment_id = a.id"
                        + " WHERE a.document_id IN (<ids>) ORDER BY s.assignment_id, s.ordinal")
                .bindList("ids", documentIds)
                .map((row, ctx) -> Map.entry(row.getLong("document_id"), step(row)))
                .forEach(step -> found.computeIfAbsent(step.getKey(), key -> new ArrayList<>())
                        .add(step.getValue()));
        return found;
    }

    private static Assignment assignment(ResultSet row, List<RoutingStep> steps) throws SQLException {
        long reply = row.getLong("reply_id");
        return new Assignment(
                row.getLong("document_id"),
                Assignment.State.valueOf(row.getString("state")),
                day(row.getString("due_date")),
                row.getInt("needs_reply") == 1 ? Assignment.NeedsReply.YES : Assignment.NeedsReply.NO,
                row.getString("progress"),
                day(row.getString("done_on")),
                reply == 0 ? Optional.empty() : Optional.of(reply),
                steps);
    }

    private static RoutingStep step(ResultSet row) throws SQLException {
        return new RoutingStep(
                row.getString("from_person"),
                row.getString("recipient"),
                RoutingStep.Role.valueOf(row.getString("role")),
                row.getString("opinion"),
                day(row.getString("deadline")),
                day(row.getString("decided_at")),
                day(row.getString("handed_over_on")),
                row.getString("received_by"),
                day(row.getString("received_on")));
    }

    private static Optional<LocalDate> day(String iso) {
        return iso == null || iso.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(iso));
    }

    private static String iso(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse("");
    }
}
