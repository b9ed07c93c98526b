package vn.vanthu.storage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import vn.vanthu.domain.distribution.KnownRecipients;
import vn.vanthu.domain.distribution.LineKey;
import vn.vanthu.domain.distribution.Membership;
import vn.vanthu.domain.distribution.Recipient;

/** Finds entries of the address book by what they are called, and remembers whom printed lines mean. */
public final class RecipientLookup {
    private static final String CALLED = "WITH names AS (SELECT value FROM json_each(:names)),"
            + " short AS (SELECT value FROM json_each(:short))"
            + " SELECT 'NAME' AS how, line_key AS found, name AS called, id FROM recipient"
            + " WHERE line_key IN names AND kind <> 'FREE_TEXT'"
            + " UNION ALL SELECT 'ALIAS', line_key, alias, recipient_id FROM recipient_alias WHERE line_key IN names"
            + " UNION ALL SELECT 'ABBREVIATION', abbreviation_key, abbreviation, id FROM recipient"
            + " WHERE abbreviation_key <> '' AND abbreviation_key IN short"
            + " UNION ALL SELECT 'SHORT_CODE', lower(short_code), short_code, id FROM recipient"
            + " WHERE short_code <> '' AND lower(short_code) IN short";

    private final Handle handle;

    RecipientLookup(Handle handle) {
        this.handle = handle;
    }

    /** What the book knows of these wordings; a handful of queries however many there are. */
    public KnownRecipients known(Collection<String> wordings) {
        if (wordings.isEmpty()) {
            return KnownRecipients.NONE;
        }
        List<KnownRecipients.Match> matches = matches(wordings);
        Map<String, List<Long>> remembered = remembered(wordings);
        Set<Long> ids = matches.stream()
                .map(KnownRecipients.Match::recipientId)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        remembered.values().forEach(ids::addAll);
        if (ids.isEmpty()) {
            return KnownRecipients.NONE;
        }
        Map<Long, List<Membership>> members = new Groups(handle).within(ids);
        members.values().forEach(some -> some.forEach(one -> ids.add(one.memberId())));
        Map<Long, Recipient> entries = new LinkedHashMap<>();
        new Recipients(handle).byIds(ids).forEach(one -> entries.put(one.id(), one));
        return new KnownRecipients(matches, remembered, entries, members);
    }

    /** Remembers whom a line means; nobody forgets it. */
    public void remember(String line, List<Long> recipientIds) {
        String key = LineKey.of(line);
        handle.execute("DELETE FROM line_resolution WHERE line_key = ?", key);
        if (recipientIds.isEmpty()) {
            return;
        }
        PreparedBatch batch = handle.prepareBatch(
                "INSERT OR IGNORE INTO line_resolution (line_key, recipient_id) VALUES (:key, :id)");
        recipientIds.forEach(id -> batch.bind("key", key).bind("id", id).add());
        batch.execute();
    }

    /**
     * What entries that live on a day are called, to be searched by a few typed letters.
     *
     * @param others aliases
     */
    public record Called(long id, String name, String abbreviation, String shortCode, List<String> others) {}

    /** Everything that lives on {@code day}, free texts left out; one query. */
    public List<Called> living(LocalDate day) {
        return handle.createQuery("SELECT r.id, r.name, r.abbreviation, r.short_code,"
                        + " coalesce((SELECT group_concat(alias, char(10)) FROM recipient_alias a"
                        + " WHERE a.recipient_id = r.id), '') AS others FROM recipient r"
                        + " WHERE r.kind <> 'FREE_TEXT' AND r.valid_from <= :day"
                        + " AND (r.valid_to = '' OR r.valid_to >= :day)")
                .bind("day", day.toString())
                .map((row, ctx) -> new Called(
                        row.getLong("id"),
                        row.getString("name"),
                        row.getString("abbreviation"),
                        row.getString("short_code"),
                        row.getString("others").lines().toList()))
                .list();
    }

    private List<KnownRecipients.Match> matches(Collection<String> wordings) {
        return handle.createQuery(CALLED)
                .bind(
                        "names",
                        Keys.of(wordings.stream().map(LineKey::of).distinct().toList()))
                .bind(
                        "short",
                        Keys.of(wordings.stream()
                                .map(LineKey::compact)
                                .distinct()
                                .toList()))
                .map((row, ctx) -> new KnownRecipients.Match(
                        KnownRecipients.How.valueOf(row.getString("how")),
                        row.getString("found"),
                        row.getString("called"),
                        row.getLong("id")))
                .list();
    }

    private Map<String, List<Long>> remembered(Collection<String> wordings) {
        Map<String, List<Long>> remembered = new HashMap<>();
        handle.createQuery("SELECT line_key, recipient_id FROM line_resolution"
                        + " WHERE line_key IN (SELECT value FROM json_each(:keys)) ORDER BY line_key, recipient_id")
                .bind(
                        "keys",
                        Keys.of(wordings.stream().map(LineKey::of).distinct().toList()))
                .map((row, ctx) -> Map.entry(row.getString(1), row.getLong(2)))
                .forEach(one -> remembered
                        .computeIfAbsent(one.getKey(), key -> new ArrayList<>())
                        .add(one.getValue()));
        return remembered;
    }
}
