package vn.vanthu.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import vn.vanthu.domain.distribution.Channel;
import vn.vanthu.domain.distribution.Dispatch;
import vn.vanthu.domain.document.CopyKind;
import vn.vanthu.domain.form.RegisterEntry;
import vn.vanthu.domain.register.Document;
import vn.vanthu.domain.register.Link;
import vn.vanthu.domain.routing.Assignment;

/** All that the cells of a register show of some documents, in a few queries however many they are. */
public final class BookEntries {
    private final Handle handle;

    BookEntries(Handle handle) {
        this.handle = handle;
    }

    /** The entries of those of {@code lines} that are about documents, by line. */
    public Map<BookLine, RegisterEntry> of(List<BookLine> lines) {
        List<Long> ids = lines.stream()
                .map(BookLine::documentId)
                .filter(id -> id != 0)
                .distinct()
                .toList();
        if (ids.isEmpty()) {
            return Map.of();
        }
        Map<Long, RegisterEntry> whole = whole(ids);
        Map<BookLine, RegisterEntry> entries = new HashMap<>();
        for (BookLine line : lines) {
            Optional.ofNullable(whole.get(line.documentId()))
                    .ifPresent(entry -> entries.put(line, line.part() == 0 ? entry : part(entry, line.part())));
        }
        return entries;
    }

    private Map<Long, RegisterEntry> whole(List<Long> ids) {
        Map<Long, List<Dispatch>> dispatches = dispatches(ids);
        Map<Long, Assignment> assignments = new Assignments(handle).of(ids);
        Map<Long, RegisterEntry.Copied> copied = copied(ids);
        Map<Long, String> replies = replies(ids, assignments);
        Map<Long, RegisterEntry> entries = new HashMap<>();
        for (Document document : new Documents(handle).byIds(ids)) {
            entries.put(
                    document.id(),
                    new RegisterEntry(
                            document,
                            dispatches.getOrDefault(document.id(), List.of()),
                            Optional.ofNullable(assignments.get(document.id())),
                            replies.getOrDefault(document.id(), ""),
                            Optional.ofNullable(copied.get(document.id()))));
        }
        return entries;
    }

    /** An incoming document has steps, any other dispatches. */
    private static RegisterEntry part(RegisterEntry entry, long part) {
        return new RegisterEntry(
                entry.document(),
                entry.dispatches().stream()
                        .filter(dispatch -> dispatch.id() == part)
                        .toList(),
                entry.assignment().map(assignment -> withStep(assignment, part)),
                entry.replyCode(),
                entry.copied());
    }

    private static Assignment withStep(Assignment assignment, long place) {
        boolean isThere = place <= assignment.steps().size();
        return new Assignment(
                assignment.documentId(),
                assignment.state(),
                assignment.dueDate(),
                assignment.needsReply(),
                assignment.progress(),
                assignment.doneOn(),
                assignment.replyId(),
                isThere ? List.of(assignment.steps().get((int) place - 1)) : List.of());
    }

    /** To whom documents went, in the order of the printed lines. */
    Map<Long, List<Dispatch>> dispatches(List<Long> ids) {
        return handle
                .createQuery("SELECT t.*, l.document_id, l.ordinal FROM distribution_line l"
                        + " JOIN distribution_target t ON t.line_id = l.id WHERE l.document_id IN (<ids>)"
                        + " ORDER BY l.document_id, l.ordinal, t.id")
                .bindList("ids", ids)
                .map((row, ctx) -> dispatch(row))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Dispatch::documentId));
    }

    private static Dispatch dispatch(ResultSet row) throws SQLException {
        String channel = row.getString("channel");
        return new Dispatch(
                row.getLong("id"),
                row.getLong("document_id"),
                row.getInt("ordinal"),
                row.getLong("recipient_id"),
                row.getString("recipient_name"),
                row.getInt("copies"),
                channel.isEmpty() ? Channel.NONE : Channel.valueOf(channel),
                row.getInt("envelopes"),
                day(row.getString("sent_at")),
                row.getString("sent_by"),
                row.getString("received_by"),
                day(row.getString("received_at")),
                row.getString("note"));
    }

    /** A day that may be kept with its hour. */
    private static Optional<LocalDate> day(String iso) {
        return Optional.ofNullable(iso)
                .filter(text -> text.length() >= 10)
                .map(text -> LocalDate.parse(text.substring(0, 10)));
    }

    private Map<Long, RegisterEntry.Copied> copied(List<Long> ids) {
        record Row(long copy, long source, CopyKind kind, RegisterEntry.From from, int pages) {}
        List<Row> rows = handle.createQuery("SELECT * FROM certified_copy WHERE document_id IN (<ids>)")
                .bindList("ids", ids)
                .map((row, ctx) -> new Row(
                        row.getLong("document_id"),
                        row.getLong("source_id"),
                        CopyKind.valueOf(row.getString("kind")),
                        RegisterEntry.From.valueOf(row.getString("source_kind")),
                        row.getInt("pages")))
                .list();
        Map<Long, Document> sources =
                byId(rows.stream().map(Row::source).distinct().toList());
        return rows.stream()
                .filter(row -> sources.containsKey(row.source()))
                .collect(Collectors.toMap(
                        Row::copy,
                        row -> new RegisterEntry.Copied(
                                row.kind(), row.from(), sources.get(row.source()), row.pages())));
    }

    /** By the assignment's word, else by the links of what was registered as an answer. */
    private Map<Long, String> replies(List<Long> ids, Map<Long, Assignment> assignments) {
        Map<Long, Set<Long>> answers = new HashMap<>();
        assignments.forEach((id, assignment) -> assignment
                .replyId()
                .ifPresent(reply ->
                        answers.computeIfAbsent(id, key -> new HashSet<>()).add(reply)));
        handle.createQuery("SELECT to_id, from_id FROM relation WHERE to_id IN (<ids>) AND kind = :kind")
                .bindList("ids", ids)
                .bind("kind", Link.Kind.REPLIES_TO.name())
                .map((row, ctx) -> new long[] {row.getLong(1), row.getLong(2)})
                .forEach(pair ->
                        answers.computeIfAbsent(pair[0], key -> new HashSet<>()).add(pair[1]));
        List<Long> wanted = new ArrayList<>();
        answers.values().forEach(wanted::addAll);
        Map<Long, Document> documents = byId(wanted.stream().distinct().toList());
        Map<Long, String> codes = new HashMap<>();
        answers.forEach((id, replies) -> codes.put(
                id,
                replies.stream()
                        .sorted()
                        .filter(documents::containsKey)
                        .map(reply -> documents.get(reply).fields().code().shown())
                        .collect(Collectors.joining("; "))));
        return codes;
    }

    private Map<Long, Document> byId(List<Long> ids) {
        return new Documents(handle).byIds(ids).stream().collect(Collectors.toMap(Document::id, Function.identity()));
    }
}
