package vn.vanthu.storage;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import vn.vanthu.domain.distribution.DistributionLine;
import vn.vanthu.domain.distribution.DistributionList;
import vn.vanthu.domain.document.DocumentFields;
import vn.vanthu.domain.document.PageTexts;
import vn.vanthu.domain.register.Direction;
import vn.vanthu.domain.register.Document;
import vn.vanthu.domain.register.Link;
import vn.vanthu.domain.register.NumberState;
import vn.vanthu.work.Failure;

/** What may change of a registered document; its number, day of registration and direction never do. */
public final class DocumentChanges {
    private final Handle handle;
    private final Clock clock;

    DocumentChanges(Handle handle, Clock clock) {
        this.handle = handle;
        this.clock = clock;
    }

    /**
     * The document of this id, if its book may still be changed.
     *
     * @throws Failure NO_SUCH_DOCUMENT, BOOK_CLOSED
     */
    public Document changeable(long id) {
        Document document = document(id);
        series(id).ifPresent(series -> new Series(handle).open(series));
        return document;
    }

    /** @throws Failure NO_SUCH_DOCUMENT */
    public Document document(long id) {
        return new Documents(handle).byId(id).orElseThrow(() -> new Failure(Failure.Kind.NO_SUCH_DOCUMENT, id));
    }

    /** The series that numbers the document; empty where it has no number. */
    public Optional<Long> series(long id) {
        return handle.createQuery("SELECT series_id FROM document WHERE id = :id")
                .bind("id", id)
                .mapTo(Long.class)
                .findOne();
    }

    /**
     * Writes {@code fields} over those of {@code old}, and finds the document by them from now on.
     *
     * @throws Failure LINE_SENT where a recipient is taken away to whom it went already
     */
    public Document correct(Document old, DocumentFields fields) {
        DocumentColumns.bindFields(
                        handle.createUpdate("UPDATE document SET " + DocumentColumns.SET_FIELDS
                                + ", duplicate_key = :duplicate_key WHERE id = :id"),
                        fields)
                .bind("duplicate_key", fields.sameDocumentKey().orElse(null))
                .bind("id", old.id())
                .execute();
        Documents documents = new Documents(handle);
        if (!fields.addressees().equals(old.fields().addressees())) {
            handle.createUpdate("DELETE FROM addressee WHERE document_id = :id")
                    .bind("id", old.id())
                    .execute();
            documents.addAddressees(old.id(), fields.addressees());
        }
        if (!fields.distribution().equals(old.fields().distribution())) {
            changeLines(old.id(), fields.distribution(), documents);
        }
        Document corrected = document(old.id());
        index(corrected);
        return corrected;
    }

    /** Gives a document that has none its number, and corrects its fields to it. */
    public Document number(Document old, TakenNumber taken, DocumentFields fields) {
        DocumentColumns.bindNumber(
                        handle.createUpdate("UPDATE document SET series_id = :series_id, number_value = :number_value,"
                                + " number_suffix = :number_suffix WHERE id = :id AND number_value IS NULL"),
                        Optional.of(taken))
                .bind("id", old.id())
                .execute();
        return correct(old, fields);
    }

    /** A line that stays keeps its row, and with it what was sent to its recipients. */
    private void changeLines(long id, DistributionList list, Documents documents) {
        Map<String, Long> rows = new HashMap<>();
        handle.createQuery("SELECT id, text FROM distribution_line WHERE document_id = :id ORDER BY ordinal DESC")
                .bind("id", id)
                .map((row, ctx) -> Map.entry(row.getString("text"), row.getLong("id")))
                .forEach(row -> rows.put(row.getKey(), row.getValue()));
        handle.createUpdate("UPDATE distribution_line SET ordinal = -ordinal WHERE document_id = :id")
                .bind("id", id)
                .execute();
        List<DistributionLine> lines = list.lines();
        for (int i = 0; i < lines.size(); i++) {
            Long row = rows.remove(lines.get(i).text());
            if (row == null) {
                documents.addLine(id, lines.get(i), i + 1);
            } else {
                changeLine(row, lines.get(i), i + 1);
            }
        }
        removeLines(id);
    }

    private void changeLine(long row, DistributionLine line, int ordinal) {
        Lines.bind(
                        handle.createUpdate("UPDATE distribution_line SET ordinal = :ordinal, text = :text,"
                                + " purpose = :purpose, purpose_text = :purposeText, brace_group = :braceGroup,"
                                + " copies = :copies WHERE id = :row"),
                        line,
                        ordinal)
                .bind("purpose", line.purpose().name())
                .bind("row", row)
                .execute();
    }

    private void removeLines(long id) {
        handle.createQuery(
                        "SELECT l.text FROM distribution_line l JOIN distribution_target t ON t.line_id = l.id"
                                + " WHERE l.document_id = :id AND l.ordinal < 0 AND (t.sent_at IS NOT NULL OR t.received_at IS NOT NULL) LIMIT 1")
                .bind("id", id)
                .mapTo(String.class)
                .findOne()
                .ifPresent(sent -> {
                    throw new Failure(Failure.Kind.LINE_SENT, sent);
                });
        handle.createUpdate("DELETE FROM distribution_target WHERE line_id IN"
                        + " (SELECT id FROM distribution_line WHERE document_id = :id AND ordinal < 0)")
                .bind("id", id)
                .execute();
        handle.createUpdate("DELETE FROM distribution_line WHERE document_id = :id AND ordinal < 0")
                .bind("id", id)
                .execute();
    }

    /** Shows {@code file} from now on in the place of what was shown. */
    public Document show(long id, Document.KeptFile file) {
        handle.createUpdate("UPDATE document SET file_hash = :hash, file_name = :name WHERE id = :id")
                .bind("hash", file.hash().hex())
                .bind("name", file.name())
                .bind("id", id)
                .execute();
        Document shown = document(id);
        index(shown);
        return shown;
    }

    /** Voids a document with its number; one that is void already keeps its first reason. */
    public void voided(Document document, String reason) {
        if (document.voidedBecause().isEmpty()) {
            state(document, NumberState.VOIDED, reason);
        }
    }

    /** Puts a voided document where nobody finds it. */
    public void trash(Document document) {
        handle.createUpdate("UPDATE document SET trashed_at = :now WHERE id = :id")
                .bind("now", clock.instant().truncatedTo(ChronoUnit.MILLIS).toString())
                .bind("id", document.id())
                .execute();
        new FullText(handle).remove(document);
    }

    /** Makes a document stand and be found again. */
    public Document bringBack(Document document) {
        state(document, NumberState.TAKEN, "");
        handle.createUpdate("UPDATE document SET trashed_at = '' WHERE id = :id")
                .bind("id", document.id())
                .execute();
        Document standing = document(document.id());
        index(standing);
        return standing;
    }

    private void state(Document document, NumberState state, String reason) {
        handle.createUpdate("UPDATE document SET voided_because = :reason WHERE id = :id")
                .bind("reason", state == NumberState.VOIDED ? reason : null)
                .bind("id", document.id())
                .execute();
        series(document.id())
                .ifPresent(series -> new Ledger(handle, LocalDate.now(clock))
                        .follow(series, document.number().orElseThrow(), state, reason));
    }

    /**
     * Links two documents; a link that is there is left.
     *
     * @throws Failure NO_SUCH_DOCUMENT, BAD_VALUE where it links a document to itself
     */
    public void link(long fromId, Link link) {
        if (fromId == link.toId()) {
            throw new Failure(Failure.Kind.BAD_VALUE, link.kind(), link.toId());
        }
        document(link.toId());
        handle.createUpdate("INSERT INTO relation (from_id, to_id, kind) VALUES (:from, :to, :kind)"
                        + " ON CONFLICT DO NOTHING")
                .bind("from", fromId)
                .bind("to", link.toId())
                .bind("kind", link.kind().name())
                .execute();
    }

    public void unlink(long fromId, Link link) {
        handle.createUpdate("DELETE FROM relation WHERE from_id = :from AND to_id = :to AND kind = :kind")
                .bind("from", fromId)
                .bind("to", link.toId())
                .bind("kind", link.kind().name())
                .execute();
    }

    /** Enters the document anew into the index; one in the trash stays out of it. */
    private void index(Document document) {
        FullText index = new FullText(handle);
        index.remove(document);
        if (!isTrashed(document.id())) {
            index.put(document, texts(document));
        }
    }

    private boolean isTrashed(long id) {
        return handle.createQuery("SELECT trashed_at <> '' FROM document WHERE id = :id")
                .bind("id", id)
                .mapTo(Boolean.class)
                .one();
    }

    /** The text of its file; a copy's is that of its source. */
    private PageTexts texts(Document document) {
        if (document.file().isEmpty() || document.direction() == Direction.COPY) {
            return PageTexts.EMPTY;
        }
        Map<Integer, String> pages =
                new KeptFiles(handle).texts(document.file().get().hash());
        return PageTexts.ofPlainText(String.join("\n", pages.values()));
    }
}
