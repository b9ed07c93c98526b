package vn.vanthu.storage;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import vn.vanthu.domain.document.PageTexts;
import vn.vanthu.domain.register.Document;
import vn.vanthu.domain.register.NumberSeries;
import vn.vanthu.domain.register.NumberState;
import vn.vanthu.domain.register.RegistrationNumber;
import vn.vanthu.domain.register.SheetImport;

/**
 * The entries of one import while they are kept: numbers, documents, recipients and index, many rows a statement. That a
 * number is free was seen before, in the same transaction.
 */
public final class SheetImportEntries {
    private static final int ROWS_A_BATCH = 200;

    private final Handle handle;
    private final Clock clock;
    private final SheetImport begun;
    private final Documents documents;
    private final FullText fullText;
    private final long fonds;
    private final Map<NumberSeries.Key, NumberSeries> latest = new HashMap<>();
    private final Map<Long, Counted> series = new LinkedHashMap<>();
    private final List<Pending> pending = new ArrayList<>();
    private final List<Subject> entered = new ArrayList<>();
    private final Set<Subject> withVoided = new LinkedHashSet<>();
    private long lastId;

    SheetImportEntries(Handle handle, Clock clock, SheetImport begun) {
        this.handle = handle;
        this.clock = clock;
        this.begun = begun;
        this.documents = new Documents(handle);
        this.fullText = new FullText(handle);
        this.fonds = handle.createQuery("SELECT fonds_id FROM office")
                .mapTo(Long.class)
                .one();
        this.lastId = handle.createQuery("SELECT coalesce(max(seq), 0) FROM sqlite_sequence WHERE name = 'document'")
                .mapTo(Long.class)
                .one();
    }

    /** @param next the counter, moved on with every number */
    private record Counted(NumberSeries series, int next) {}

    /** @param document empty for a voided number */
    private record Pending(TakenNumber number, NumberState state, String words, Optional<Document> document) {}

    /**
     * Enters a document under its number.
     *
     * @throws vn.vanthu.work.Failure BOOK_CLOSED
     */
    public void add(NumberSeries.Key key, Document draft) {
        RegistrationNumber number = draft.number().orElseThrow();
        add(new Pending(
                taken(key, draft.registeredOn(), number),
                NumberState.TAKEN,
                draft.fields().title(),
                Optional.of(draft)));
    }

    /**
     * Enters a number that no document bears.
     *
     * @throws vn.vanthu.work.Failure BOOK_CLOSED
     */
    public void addVoided(NumberSeries.Key key, LocalDate day, RegistrationNumber number, String reason) {
        TakenNumber taken = taken(key, day, number);
        withVoided.add(new Subject(Subject.Kind.SERIES, taken.seriesId()));
        add(new Pending(taken, NumberState.VOIDED, reason, Optional.empty()));
    }

    private void add(Pending entry) {
        pending.add(entry);
        if (pending.size() >= ROWS_A_BATCH) {
            write();
        }
    }

    private TakenNumber taken(NumberSeries.Key key, LocalDate day, RegistrationNumber number) {
        NumberSeries found = latest.get(key);
        if (found == null || !found.covers(day)) {
            found = new Series(handle).forDay(key, day);
            latest.put(key, found);
        }
        Counted counted = series.getOrDefault(found.id(), new Counted(found, found.nextNumber()));
        boolean moves = number.suffix().isEmpty() && number.value() >= counted.next();
        series.put(found.id(), moves ? new Counted(counted.series(), number.value() + 1) : counted);
        return new TakenNumber(found.id(), found.key().shown(), number);
    }

    private void write() {
        writeNumbers();
        List<Document> numbered = writeDocuments();
        writeLines(numbered);
        numbered.forEach(document -> fullText.put(document, PageTexts.EMPTY));
        pending.clear();
    }

    private void writeNumbers() {
        PreparedBatch batch = handle.prepareBatch("INSERT INTO taken_number (series_id, value, suffix, state, reason,"
                + " title, changed_on, import_id) VALUES (:series, :value, :suffix, :state, :reason, :title, :today,"
                + " :import)");
        for (Pending entry : pending) {
            boolean isVoided = entry.state() == NumberState.VOIDED;
            batch.bind("series", entry.number().seriesId())
                    .bind("value", entry.number().number().value())
                    .bind("suffix", entry.number().number().suffix())
                    .bind("state", entry.state().name())
                    .bind("reason", isVoided ? entry.words() : "")
                    .bind("title", isVoided ? "" : entry.words())
                    .bind("today", LocalDate.now(clock).toString())
                    .bind("import", begun.id())
                    .add();
        }
        if (!pending.isEmpty()) {
            batch.execute();
        }
    }

    private List<Document> writeDocuments() {
        PreparedBatch batch = handle.prepareBatch("INSERT INTO document (id, import_id, " + DocumentColumns.NAMES
                + ") VALUES (:id, :import_id, " + DocumentColumns.VALUES + ")");
        List<Document> numbered = new ArrayList<>();
        for (Pending entry : pending) {
            entry.document().ifPresent(draft -> {
                lastId++;
                DocumentColumns.bind(batch, draft, entry.number())
                        .bind("id", lastId)
                        .bind("import_id", begun.id())
                        .bind("fonds_id", fonds)
                        .add();
                numbered.add(withId(draft, entry.number(), lastId));
                entered.add(Subject.document(lastId));
            });
        }
        if (!numbered.isEmpty()) {
            batch.execute();
        }
        return numbered;
    }

    private static Document withId(Document draft, TakenNumber taken, long id) {
        return new Document(
                id,
                draft.ref(),
                draft.direction(),
                draft.number(),
                taken.series(),
                draft.registeredOn(),
                draft.fields(),
                draft.file(),
                draft.voidedBecause());
    }

    private void writeLines(List<Document> numbered) {
        numbered.stream()
                .filter(document -> !document.fields().distribution().isEmpty())
                .forEach(document -> documents.addDistribution(
                        document.id(), document.fields().distribution()));
    }

    /** Moves the counters on and notes where they were. */
    public SheetImport finish() {
        write();
        for (Counted counted : series.values()) {
            handle.createUpdate("INSERT INTO sheet_import_series (import_id, series_id, next_before)"
                            + " VALUES (:import, :series, :before)")
                    .bind("import", begun.id())
                    .bind("series", counted.series().id())
                    .bind("before", counted.series().nextNumber())
                    .execute();
            handle.createUpdate("UPDATE number_series SET next_number = :next WHERE id = :series")
                    .bind("next", counted.next())
                    .bind("series", counted.series().id())
                    .execute();
        }
        handle.createUpdate("UPDATE sheet_import SET documents = :documents WHERE id = :id")
                .bind("documents", entered.size())
                .bind("id", begun.id())
                .execute();
        return new SheetImport(
                begun.id(), begun.at(), begun.source(), begun.direction(), entered.size(), Optional.empty());
    }

    /** Every document, and every series with numbers that were voided. */
    public List<Subject> touched() {
        List<Subject> all = new ArrayList<>(entered);
        all.addAll(withVoided);
        return List.copyOf(all);
    }
}
