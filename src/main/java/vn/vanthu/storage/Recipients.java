package vn.vanthu.storage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import vn.vanthu.domain.distribution.LineKey;
import vn.vanthu.domain.distribution.Recipient;
import vn.vanthu.domain.text.Folding;

/** The entries of the address book with their aliases and successors. */
public final class Recipients {
    private static final String COLUMNS = "kind, name, name_key, line_key, parent_id, abbreviation, abbreviation_key,"
            + " short_code, address, email, phone, channel, copies, valid_from, valid_to, note";
    private static final String VALUES = ":" + COLUMNS.replaceAll(",\\s*", ", :");
    private static final String IN = " IN (SELECT value FROM json_each(:ids))";

    private final Handle handle;

    Recipients(Handle handle) {
        this.handle = handle;
    }

    /** All entries but free texts, in no particular order. */
    public List<Recipient> all() {
        return byIds(handle.createQuery("SELECT id FROM recipient WHERE kind <> 'FREE_TEXT'")
                .mapTo(Long.class)
                .list());
    }

    public Optional<Recipient> byId(long id) {
        return byIds(List.of(id)).stream().findFirst();
    }

    /** In the order of {@code ids}, unknown ones left out; three queries however many there are. */
    public List<Recipient> byIds(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        String keys = Keys.of(ids);
        Map<Long, List<String>> aliases = new HashMap<>();
        handle.createQuery("SELECT recipient_id, alias FROM recipient_alias WHERE recipient_id" + IN
                        + " ORDER BY recipient_id, ordinal")
                .bind("ids", keys)
                .map((row, ctx) -> Map.entry(row.getLong(1), row.getString(2)))
                .forEach(alias -> aliases.computeIfAbsent(alias.getKey(), id -> new ArrayList<>())
                        .add(alias.getValue()));
        Map<Long, List<Long>> successors = new HashMap<>();
        handle.createQuery("SELECT recipient_id, successor_id FROM recipient_successor WHERE recipient_id" + IN
                        + " ORDER BY recipient_id, successor_id")
                .bind("ids", keys)
                .map((row, ctx) -> Map.entry(row.getLong(1), row.getLong(2)))
                .forEach(next -> successors
                        .computeIfAbsent(next.getKey(), id -> new ArrayList<>())
                        .add(next.getValue()));
        Map<Long, Recipient> found = new HashMap<>();
        handle.createQuery("SELECT * FROM recipient WHERE id" + IN)
                .bind("ids", keys)
                .map((row, ctx) -> RecipientColumns.read(
                        row,
                        aliases.getOrDefault(row.getLong("id"), List.of()),
                        successors.getOrDefault(row.getLong("id"), List.of())))
                .forEach(recipient -> found.put(recipient.id(), recipient));
        return ids.stream().filter(found::containsKey).map(found::get).toList();
    }

    /** Bodies of which this one is a successor. */
    public List<Recipient> predecessors(long id) {
        return byIds(handle.createQuery("SELECT recipient_id FROM recipient_successor WHERE successor_id = :id")
                .bind("id", id)
                .mapTo(Long.class)
                .list());
    }

    /** Adds the entry, or changes the one of its id. */
    public Recipient put(Recipient recipient) {
        Recipient kept = recipient.id() > 0 ? recipient : recipient.withId(freeId());
        putAll(List.of(kept));
        return kept;
    }

    /** An id above all that are used; the next ones are free too. */
    public long freeId() {
        return handle.createQuery("SELECT coalesce(max(id), 0) + 1 FROM recipient")
                .mapTo(Long.class)
                .one();
    }

    /**
     * Adds or changes many. A parent or successor may stand behind those who name it.
     *
     * @param recipients with the ids that they have or shall have
     */
    public void putAll(List<Recipient> recipients) {
        if (recipients.isEmpty()) {
            return;
        }
        // Parents and successors come last: they may be entries of the same batch.
        PreparedBatch rows = handle.prepareBatch("INSERT INTO recipient (id, " + COLUMNS + ") VALUES (:id, "
                + VALUES.replace(":parent_id", "NULL") + ") ON CONFLICT (id) DO UPDATE SET "
                + COLUMNS.replaceAll("(\\w+)", "$1 = excluded.$1"));
        PreparedBatch parents = handle.prepareBatch("UPDATE recipient SET parent_id = :parent WHERE id = :id");
        for (Recipient recipient : recipients) {
            RecipientColumns.bind(rows, recipient).add();
            parents.bind("id", recipient.id())
                    .bind("parent", recipient.parentId().orElse(null))
                    .add();
        }
        rows.execute();
        parents.execute();
        String ids = Keys.of(recipients.stream().map(Recipient::id).toList());
        for (String table : List.of("recipient_alias", "recipient_successor")) {
            handle.createUpdate("DELETE FROM " + table + " WHERE recipient_id" + IN)
                    .bind("ids", ids)
                    .execute();
        }
        putAliases(recipients);
        putSuccessors(recipients);
    }

    /** Whether anything was sent to it, or it has children, members, or belongs to a group. */
    public boolean isInUse(long id) {
        return handle.createQuery("SELECT EXISTS (SELECT 1 FROM distribution_target WHERE recipient_id = :id)"
                        + " OR EXISTS (SELECT 1 FROM recipient WHERE parent_id = :id)"
                        + " OR EXISTS (SELECT 1 FROM recipient_group_member WHERE group_id = :id OR member_id = :id)")
                .bind("id", id)
                .mapTo(Boolean.class)
                .one();
    }

    /** Takes away an entry that is not in use, with its aliases, successors and remembered lines. */
    public void remove(long id) {
        for (String table : List.of("recipient_alias", "recipient_successor", "line_resolution")) {
            handle.execute("DELETE FROM " + table + " WHERE recipient_id = ?", id);
        }
        handle.execute("DELETE FROM recipient_successor WHERE successor_id = ?", id);
        handle.execute("DELETE FROM recipient WHERE id = ?", id);
    }

    /** Ids of the free texts of these names; those that are not there yet are entered. */
    Map<String, Long> freeTexts(Collection<String> names) {
        Map<String, Long> found = freeTextsKept(names);
        List<Recipient> fresh = new ArrayList<>();
        long free = freeId();
        for (String name : names.stream().distinct().toList()) {
            if (!found.containsKey(name)) {
                Recipient text = Recipient.named(Recipient.Kind.FREE_TEXT, name);
                fresh.add(text.withId(free + fresh.size()));
            }
        }
        putAll(fresh);
        fresh.forEach(text -> found.put(text.name(), text.id()));
        return found;
    }

    private Map<String, Long> freeTextsKept(Collection<String> names) {
        Map<String, Long> found = new HashMap<>();
        handle.createQuery("SELECT name, min(id) FROM recipient WHERE kind = 'FREE_TEXT'"
                        + " AND name_key IN (SELECT value FROM json_each(:keys)) GROUP BY name")
                .bind("keys", Keys.of(names.stream().map(Folding::key).toList()))
                .map((row, ctx) -> Map.entry(row.getString(1), row.getLong(2)))
                .forEach(text -> found.put(text.getKey(), text.getValue()));
        return found;
    }

    private void putAliases(List<Recipient> recipients) {
        PreparedBatch batch = handle.prepareBatch(
                "INSERT INTO recipient_alias (recipient_id, ordinal, line_key, alias) VALUES (:id, :ordinal, :key, :alias)");
        for (Recipient recipient : recipients) {
            for (int i = 0; i < recipient.aliases().size(); i++) {
                String alias = recipient.aliases().get(i);
                batch.bind("id", recipient.id())
                        .bind("ordinal", i + 1)
                        .bind("key", LineKey.of(alias))
                        .bind("alias", alias)
                        .add();
            }
        }
        if (batch.size() > 0) {
            batch.execute();
        }
    }

    private void putSuccessors(List<Recipient> recipients) {
        PreparedBatch batch = handle.prepareBatch(
                "INSERT OR IGNORE INTO recipient_successor (recipient_id, successor_id) VALUES (:id, :next)");
        for (Recipient recipient : recipients) {
            for (long next : recipient.successors()) {
                batch.bind("id", recipient.id()).bind("next", next).add();
            }
        }
        if (batch.size() > 0) {
            batch.execute();
        }
    }
}
