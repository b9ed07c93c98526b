package vn.vanthu.storage;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;
import vn.vanthu.domain.document.DocumentFields;
import vn.vanthu.domain.document.Field;
import vn.vanthu.domain.text.Folding;

/** What was entered into the fields before, kept apart so that asking for it costs the same in a large archive. */
public final class RecentValues {
    /** The fields whose values come again, with their columns. */
    private static final Map<Field, String> COLUMNS = new EnumMap<>(Map.of(
            Field.ISSUER, "issuer",
            Field.SUPERIOR_AGENCY, "superior_agency",
            Field.PLACE, "place",
            Field.SIGNER, "signer_name",
            Field.SIGNER_TITLE, "signer_title",
            Field.AUTHORITY, "signer_authority",
            Field.CIRCULATION, "circulation",
            Field.HOLDER, "holder",
            Field.RECORDS_FILE, "records_file_name",
            Field.NOTE, "note"));

    /** Once a day at most, or when it is written otherwise: each page that changes is one more to force to the disk. */
    private static final String ADD = "INSERT INTO recent_value (field, value_key, value, uses, last_used)"
            + " VALUES (:field, :key, :value, :uses, :day) ON CONFLICT (field, value_key) DO UPDATE SET"
            + " value = excluded.value, uses = uses + (excluded.last_used > last_used),"
            + " last_used = excluded.last_used WHERE excluded.last_used > last_used"
            + " OR (excluded.last_used = last_used AND excluded.value <> value)";

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    /** A longer note is said once and not chosen from a list. */
    private static final int LONGEST = 200;

    private static final int MOST_WORDS = 8;
    private static final int A_STEP = 1_000;

    private final Handle handle;

    RecentValues(Handle handle) {
        this.handle = handle;
    }

    /** Notes the values of a document that is entered or corrected on {@code day}. */
    public void add(DocumentFields fields, LocalDate day) {
        PreparedBatch batch = handle.prepareBatch(ADD);
        values(fields).forEach((field, value) -> add(batch, field, value, 1, day.toString()));
        if (batch.size() > 0) {
            batch.execute();
        }
    }

    private static Map<Field, String> values(DocumentFields fields) {
        Map<Field, String> values = new EnumMap<>(Field.class);
        values.put(Field.ISSUER, fields.issuer());
        values.put(Field.SUPERIOR_AGENCY, fields.superiorAgency());
        values.put(Field.PLACE, fields.place());
        values.put(Field.SIGNER, fields.signer().name());
        values.put(Field.SIGNER_TITLE, fields.signer().title());
        values.put(Field.AUTHORITY, DocumentColumns.lines(fields.signer().authority()));
        values.put(Field.CIRCULATION, fields.markings().circulation());
        values.put(Field.HOLDER, fields.handling().holder());
        values.put(Field.RECORDS_FILE, fields.handling().recordsFile());
        values.put(Field.NOTE, fields.handling().note());
        return values;
    }

    private static void add(PreparedBatch batch, Field field, String value, int uses, String day) {
        if (!value.isBlank() && value.length() <= LONGEST) {
            batch.bind("field", field.name())
                    .bind("key", key(value))
                    .bind("value", value)
                    .bind("uses", uses)
                    .bind("day", day)
                    .add();
        }
    }

    /** Whether the office has written exactly this, however it puts its marks. */
    public boolean holds(Field field, String value) {
        return handle.createQuery(
                        "SELECT EXISTS (SELECT 1 FROM recent_value WHERE field = :field AND value_key = :key)")
                .bind("field", field.name())
                .bind("key", key(value))
                .mapTo(Boolean.class)
                .one();
    }

    /** The words without marks, to look in; behind them those with marks, so that Hùng and Hưng stay two. */
    private static String key(String value) {
        return " " + String.join(" ", words(value)) + "|" + Folding.accentKey(value);
    }

    private static List<String> words(String text) {
        return NO_WORD.splitAsStream(Folding.key(text))
                .filter(word -> !word.isEmpty())
                .limit(MOST_WORDS * 4L)
                .toList();
    }

    /** True in an archive from before there were recent values. */
    boolean isDue() {
        return handle.createQuery("SELECT NOT EXISTS (SELECT 1 FROM recent_value) AND EXISTS (SELECT 1 FROM document)")
                .mapTo(Boolean.class)
                .one();
    }

    /** Fills itself from what is registered. */
    void fill() {
        if (isDue()) {
            COLUMNS.forEach(this::fill);
        }
    }

    /** A part at a time: of a large archive all notes together are more than a memory holds. */
    private void fill(Field field, String column) {
        try (PreparedBatch batch = handle.prepareBatch(ADD);
                Query values = handle.createQuery("SELECT " + column
                        + " AS value, count(DISTINCT registered_on) AS uses, max(registered_on) AS day FROM document"
                        + " WHERE direction <> 'COPY' AND " + column + " <> '' GROUP BY " + column)) {
            values.map((row, ctx) -> new Used(row.getString("value"), row.getInt("uses"), row.getString("day")))
                    .forEach(used -> {
                        add(batch, field, used.value(), used.uses(), used.lastDay());
                        if (batch.size() == A_STEP) {
                            batch.execute();
                        }
                    });
            if (batch.size() > 0) {
                batch.execute();
            }
        }
    }

    private record Used(String value, int uses, String lastDay) {}

    /**
     * Values in which each of the typed words begins a word; those used on most days first, of those the latest.
     *
     * @param spellings of each typed word without marks, one of which must fit; with none at all the latest values
     */
    public List<String> like(Field field, List<List<String>> spellings, int limit) {
        List<List<String>> asked = spellings.subList(0, Math.min(MOST_WORDS, spellings.size()));
        StringBuilder condition = new StringBuilder();
        for (int i = 0; i < asked.size(); i++) {
            condition.append(" AND (0");
            for (int k = 0; k < asked.get(i).size(); k++) {
                condition.append(" OR instr(value_key, :w%d_%d)".formatted(i, k));
            }
            condition.append(")");
        }
        String order = asked.isEmpty() ? "last_used DESC, uses DESC" : "uses DESC, last_used DESC";
        try (Query query = handle.createQuery("SELECT value FROM recent_value WHERE field = :field" + condition
                + " ORDER BY " + order + ", value_key LIMIT :limit")) {
            for (int i = 0; i < asked.size(); i++) {
                for (int k = 0; k < asked.get(i).size(); k++) {
                    query.bind("w%d_%d".formatted(i, k), " " + asked.get(i).get(k));
                }
            }
            return query.bind("field", field.name())
                    .bind("limit", limit)
                    .mapTo(String.class)
                    .list();
        }
    }
}
