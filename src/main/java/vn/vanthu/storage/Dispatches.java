package vn.vanthu.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import vn.vanthu.domain.distribution.Channel;
import vn.vanthu.domain.distribution.Dispatch;
import vn.vanthu.domain.distribution.DistributionList;
import vn.vanthu.domain.distribution.Recipient;
import vn.vanthu.domain.distribution.Resolution;
import vn.vanthu.domain.distribution.Resolver;
import vn.vanthu.domain.document.DocumentFields;
import vn.vanthu.domain.register.Direction;
import vn.vanthu.domain.register.Document;

/** To whom each document goes, frozen when it was registered, and what became of it (domain.md 6.3). */
public final class Dispatches {
    private static final String ROWS = "SELECT t.*, l.document_id, l.ordinal FROM distribution_target t"
            + " JOIN distribution_line l ON l.id = t.line_id JOIN document d ON d.id = l.document_id";
    /** Voided ones, those in the trash and those of old registers are nobody's work any more. */
    private static final String LIVING = " AND d.voided_because IS NULL AND d.trashed_at = '' AND d.import_id IS NULL";

    private static final String THESE = " IN (SELECT value FROM json_each(:ids))";

    private final Handle handle;

    Dispatches(Handle handle) {
        this.handle = handle;
    }

    /**
     * Fixes to whom an own document or copy goes, as the address book has it on the day of the document; a line that
     * nobody knows becomes a free text. Does nothing for an incoming one.
     */
    public void freeze(Document document) {
        DistributionList list = document.fields().distribution();
        if (document.direction() == Direction.INCOMING || list.isEmpty()) {
            return;
        }
        add(document, Map.of());
    }

    /**
     * The same after a correction of the recipients or of the day: what is not sent is resolved anew, what was sent
     * stays as it is. Any other correction leaves all as it was frozen.
     */
    public void refreeze(Document old, Document document) {
        DocumentFields was = old.fields();
        DocumentFields is = document.fields();
        boolean isForTheSame = was.distribution().equals(is.distribution())
                && was.addressees().equals(is.addressees())
                && was.issueDate().equals(is.issueDate());
        if (isForTheSame || document.direction() == Direction.INCOMING) {
            return;
        }
        handle.createUpdate(
                        "DELETE FROM distribution_target WHERE sent_at IS NULL AND received_at IS NULL AND line_id IN"
                                + " (SELECT id FROM distribution_line WHERE document_id = :id)")
                .bind("id", document.id())
                .execute();
        Map<Integer, Set<Long>> sent = new HashMap<>();
        of(document.id())
                .forEach(dispatch -> sent.computeIfAbsent(dispatch.line(), line -> new HashSet<>())
                        .add(dispatch.recipientId()));
        add(document, sent);
    }

    /** In the order of the lines. */
    public List<Dispatch> of(long documentId) {
        return handle.createQuery(ROWS + " WHERE l.document_id = :id ORDER BY l.ordinal, t.id")
                .bind("id", documentId)
                .map((row, ctx) -> read(row))
                .list();
    }

    /** Those of many documents by document, each in the order of its lines; one query. */
    public Map<Long, List<Dispatch>> ofAll(Collection<Long> documentIds) {
        Map<Long, List<Dispatch>> found = new HashMap<>();
        handle.createQuery(ROWS + " WHERE l.document_id" + THESE + " ORDER BY l.document_id, l.ordinal, t.id")
                .bind("ids", Keys.of(documentIds))
                .map((row, ctx) -> read(row))
                .forEach(dispatch -> found.computeIfAbsent(dispatch.documentId(), id -> new ArrayList<>())
                        .add(dispatch));
        return found;
    }

    /** In the order of their ids; unknown ones are left out. */
    public List<Dispatch> byIds(Collection<Long> ids) {
        return handle.createQuery(ROWS + " WHERE t.id" + THESE + " ORDER BY t.id")
                .bind("ids", Keys.of(ids))
                .map((row, ctx) -> read(row))
                .list();
    }

    /** Notes that copies went out. */
    public void send(Collection<Long> ids, Channel channel, LocalDate day, String by, int envelopes) {
        handle.createUpdate("UPDATE distribution_target SET sent_at = :day, sent_by = :by, envelopes = :envelopes,"
                        + " channel = CASE :channel WHEN '' THEN channel ELSE :channel END WHERE id" + THESE)
                .bind("day", day.toString())
                .bind("by", by)
                .bind("envelopes", envelopes)
                .bind("channel", RecipientColumns.channel(channel))
                .bind("ids", Keys.of(ids))
                .execute();
    }

    /** Notes the receipt; what was handed over without a word was sent on that day. */
    public void acknowledge(Collection<Long> ids, String by, LocalDate day) {
        handle.createUpdate("UPDATE distribution_target SET received_at = :day, received_by = :by,"
                        + " sent_at = coalesce(sent_at, :day) WHERE id" + THESE)
                .bind("day", day.toString())
                .bind("by", by)
                .bind("ids", Keys.of(ids))
                .execute();
    }

    /** As before the sending. */
    public void undo(Collection<Long> ids) {
        handle.createUpdate("UPDATE distribution_target SET sent_at = NULL, sent_by = '', envelopes = 0,"
                        + " received_at = NULL, received_by = '',"
                        + " channel = (SELECT r.channel FROM recipient r WHERE r.id = recipient_id) WHERE id" + THESE)
                .bind("ids", Keys.of(ids))
                .execute();
    }

    /** Sent and not acknowledged, longest waiting first. */
    public List<Dispatch> waiting(int limit) {
        return handle.createQuery(ROWS + " WHERE t.received_at IS NULL AND t.sent_at IS NOT NULL" + LIVING
                        + " ORDER BY t.sent_at, t.id LIMIT :limit")
                .bind("limit", limit)
                .map((row, ctx) -> read(row))
                .list();
    }

    /** Ids of documents of which something has not been sent, oldest first. */
    public List<Long> unsent(int limit) {
        return handle.createQuery("SELECT DISTINCT d.id FROM distribution_target t"
                        + " JOIN distribution_line l ON l.id = t.line_id JOIN document d ON d.id = l.document_id"
                        + " WHERE t.received_at IS NULL AND t.sent_at IS NULL" + LIVING + " ORDER BY d.id LIMIT :limit")
                .bind("limit", limit)
                .mapTo(Long.class)
                .list();
    }

    /** @param sent recipients to whom a line went already, by its ordinal */
    private void add(Document document, Map<Integer, Set<Long>> sent) {
        DistributionList list = document.fields().distribution();
        List<String> addressees = document.fields().addressees();
        LocalDate day = document.fields().issueDate().whole().orElse(document.registeredOn());
        List<Resolution> resolutions = new Resolver(
                        new RecipientLookup(handle).known(Resolver.wordings(list, addressees)), day)
                .resolve(list, addressees);
        Map<Integer, Long> lines = lines(document.id());
        Map<String, Long> texts = freeTexts(resolutions);
        PreparedBatch batch = handle.prepareBatch("INSERT INTO distribution_target"
                + " (line_id, recipient_id, recipient_name, copies, channel)"
                + " VALUES (:line, :recipient, :name, :copies, :channel)");
        for (int i = 0; i < resolutions.size(); i++) {
            Resolution resolution = resolutions.get(i).reached();
            for (int n = 0; n < resolution.recipients().size(); n++) {
                Recipient recipient = resolution.recipients().get(n);
                long id = recipient.id() > 0 ? recipient.id() : texts.get(recipient.name());
                if (!sent.getOrDefault(i + 1, Set.of()).contains(id)) {
                    batch.bind("line", lines.get(i + 1))
                            .bind("recipient", id)
                            .bind("name", recipient.name())
                            .bind("copies", resolution.shares().get(n))
                            .bind(
                                    "channel",
                                    RecipientColumns.channel(recipient.contact().channel()))
                            .add();
                }
            }
        }
        if (batch.size() > 0) {
            batch.execute();
        }
    }

    private Map<String, Long> freeTexts(List<Resolution> resolutions) {
        List<String> names = new ArrayList<>();
        resolutions.stream()
                .flatMap(resolution -> resolution.reached().recipients().stream())
                .filter(recipient -> recipient.id() == 0)
                .forEach(recipient -> names.add(recipient.name()));
        return names.isEmpty() ? Map.of() : new Recipients(handle).freeTexts(names);
    }

    private Map<Integer, Long> lines(long documentId) {
        Map<Integer, Long> lines = new HashMap<>();
        handle.createQuery("SELECT ordinal, id FROM distribution_line WHERE document_id = :id")
                .bind("id", documentId)
                .map((row, ctx) -> Map.entry(row.getInt(1), row.getLong(2)))
                .forEach(line -> lines.put(line.getKey(), line.getValue()));
        return lines;
    }

    private static Dispatch read(ResultSet row) throws SQLException {
        return new Dispatch(
                row.getLong("id"),
                row.getLong("document_id"),
                row.getInt("ordinal"),
                row.getLong("recipient_id"),
                row.getString("recipient_name"),
                row.getInt("copies"),
                RecipientColumns.channel(row.getString("channel")),
                row.getInt("envelopes"),
                RecipientColumns.day(row.getString("sent_at")),
                row.getString("sent_by"),
                row.getString("received_by"),
                RecipientColumns.day(row.getString("received_at")),
                row.getString("note"));
    }
}
