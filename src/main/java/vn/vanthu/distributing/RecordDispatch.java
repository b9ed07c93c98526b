package vn.vanthu.distributing;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import vn.vanthu.domain.agency.Office;
import vn.vanthu.domain.distribution.Channel;
import vn.vanthu.domain.distribution.Dispatch;
import vn.vanthu.domain.distribution.Envelope;
import vn.vanthu.domain.distribution.EnvelopeSize;
import vn.vanthu.domain.distribution.LabelSheet;
import vn.vanthu.domain.distribution.Recipient;
import vn.vanthu.domain.document.Urgency;
import vn.vanthu.domain.register.Document;
import vn.vanthu.domain.routing.TransmittalSlip;
import vn.vanthu.domain.text.Folding;
import vn.vanthu.pdf.EnvelopeWriter;
import vn.vanthu.pdf.TransmittalWriter;
import vn.vanthu.storage.Database;
import vn.vanthu.storage.Done;
import vn.vanthu.storage.Subject;
import vn.vanthu.storage.Transaction;
import vn.vanthu.work.Failure;
import vn.vanthu.work.Progress;

/** Notes what went to whom, how, when, and who signed for it; many at once. */
public final class RecordDispatch {
    private final Database database;
    private final EnvelopeWriter envelopes;
    private final TransmittalWriter transmittals;

    public RecordDispatch(Database database, EnvelopeWriter envelopes, TransmittalWriter transmittals) {
        this.database = database;
        this.transmittals = transmittals;
        this.envelopes = envelopes;
    }

    /** One entry a recipient of the document, in the order of its lines. */
    public List<Dispatch> of(long documentId) {
        return database.read(tx -> tx.dispatches().of(documentId));
    }

    /** What of these documents has not gone out, entries of all of them. */
    public List<Long> unsent(List<Long> documentIds) {
        return database.read(tx -> tx.dispatches().ofAll(documentIds)).values().stream()
                .flatMap(List::stream)
                .filter(one -> one.sentOn().isEmpty() && one.receivedOn().isEmpty())
                .map(Dispatch::id)
                .toList();
    }

    /**
     * Notes that copies went out; what is sent already stays as it was noted.
     *
     * @param dispatchIds entries of one document or of several
     * @param channel {@link Channel#NONE} leaves each one's usual
     */
    public void send(List<Long> dispatchIds, Channel channel, LocalDate day, String by, int envelopesEach) {
        change(
                "DISPATCH",
                dispatchIds,
                dispatch -> dispatch.sentOn().isEmpty(),
                day + " " + Folding.tidy(by),
                (tx, ids) -> tx.dispatches().send(ids, channel, day, Folding.tidy(by), Math.max(0, envelopesEach)));
    }

    /**
     * Notes the receipt (ký nhận); what was not sent yet was handed over on that day, what is acknowledged stays as it
     * was noted.
     *
     * @throws Failure BAD_VALUE where something was sent after {@code day}
     */
    public void acknowledge(List<Long> dispatchIds, String receivedBy, LocalDate day) {
        change(
                "ACKNOWLEDGE",
                dispatchIds,
                dispatch -> {
                    if (dispatch.sentOn().filter(day::isBefore).isPresent()) {
                        throw new Failure(Failure.Kind.BAD_VALUE, Recipient.Trait.RECEIVED_ON, day);
                    }
                    return dispatch.receivedOn().isEmpty();
                },
                day + " " + Folding.tidy(receivedBy),
                (tx, ids) -> tx.dispatches().acknowledge(ids, Folding.tidy(receivedBy), day));
    }

    /** Takes back a sending and its receipt that were noted by mistake. */
    public void undo(List<Long> dispatchIds) {
        change(
                "UNDO_DISPATCH",
                dispatchIds,
                dispatch ->
                        dispatch.sentOn().isPresent() || dispatch.receivedOn().isPresent(),
                "",
                (tx, ids) -> tx.dispatches().undo(ids));
    }

    /** Notes for each entry what it says, and no more: takes back whatever was noted since it was read. */
    public void restore(List<Dispatch> before) {
        change("UNDO_DISPATCH", before.stream().map(Dispatch::id).toList(), dispatch -> true, "", (tx, ids) -> {
            tx.dispatches().undo(ids);
            alike(before, Dispatch::sentOn, was -> List.of(was.channel(), was.sentBy(), was.envelopes()))
                    .forEach((day, same) -> same.forEach(group -> {
                        Dispatch one = group.get(0);
                        tx.dispatches().send(ids(group), one.channel(), day, one.sentBy(), one.envelopes());
                    }));
            alike(before, Dispatch::receivedOn, was -> List.of(was.receivedBy()))
                    .forEach((day, same) -> same.forEach(group ->
                            tx.dispatches().acknowledge(ids(group), group.get(0).receivedBy(), day)));
        });
    }

    /** Those of which something was noted, by its day, and within it those that are alike. */
    private static Map<LocalDate, List<List<Dispatch>>> alike(
            List<Dispatch> some, Function<Dispatch, Optional<LocalDate>> day, Function<Dispatch, List<Object>> traits) {
        return some.stream()
                .filter(dispatch -> day.apply(dispatch).isPresent())
                .collect(Collectors.groupingBy(
                        dispatch -> day.apply(dispatch).orElseThrow(),
                        Collectors.collectingAndThen(
                                Collectors.groupingBy(traits), groups -> List.copyOf(groups.values()))));
    }

    private static List<Long> ids(List<Dispatch> some) {
        return some.stream().map(Dispatch::id).toList();
    }

    /** @param daysWaiting since it was sent */
    public record Chase(Document document, Dispatch dispatch, int daysWaiting) {}

    /** What was sent and is not acknowledged, longest waiting first. */
    public List<Chase> chase(LocalDate today, int limit) {
        return database.read(tx -> {
            List<Dispatch> waiting = tx.dispatches().waiting(limit);
            Map<Long, Document> documents = documents(tx, waiting);
            return waiting.stream()
                    .map(dispatch -> new Chase(documents.get(dispatch.documentId()), dispatch, (int)
                            ChronoUnit.DAYS.between(dispatch.sentOn().orElse(today), today)))
                    .toList();
        });
    }

    /** Own documents and copies of which something has not been sent, oldest first. */
    public List<Document> toSend(int limit) {
        return database.read(tx -> tx.documents().byIds(tx.dispatches().unsent(limit)));
    }

    /** Prints an envelope for each recipient; documents that go to one recipient share one. */
    public void printEnvelopes(List<Long> dispatchIds, EnvelopeSize size, Path out) {
        envelopes.envelopes(addressed(dispatchIds), size, out);
    }

    /** Prints an address label for each recipient. */
    public void printLabels(List<Long> dispatchIds, LabelSheet sheet, Path out) {
        envelopes.labels(addressed(dispatchIds), sheet, out);
    }

    /**
     * Prints a phiếu gửi for each recipient, who signs it and sends it back; documents that go to one recipient share
     * one.
     *
     * @throws vn.vanthu.work.Cancelled when {@code progress} is stopped
     */
    public void printTransmittals(List<Long> dispatchIds, LocalDate day, Path out, Progress progress) {
        List<TransmittalSlip> slips = database.read(tx -> {
            Map<Long, List<Dispatch>> byRecipient = byRecipient(tx, dispatchIds);
            Map<Long, Document> documents = documents(
                    tx, byRecipient.values().stream().flatMap(List::stream).toList());
            Office office = tx.offices().office();
            return byRecipient.values().stream()
                    .map(own -> slip(office, day, own, documents))
                    .toList();
        });
        transmittals.write(slips, out, progress);
    }

    private static TransmittalSlip slip(
            Office office, LocalDate day, List<Dispatch> dispatches, Map<Long, Document> documents) {
        return new TransmittalSlip(
                office,
                day,
                dispatches.get(0).recipientName(),
                dispatches.stream()
                        .map(dispatch ->
                                new TransmittalSlip.Enclosed(documents.get(dispatch.documentId()), dispatch.copies()))
                        .toList());
    }

    /** In the order of the documents and their lines. */
    private static Map<Long, List<Dispatch>> byRecipient(Transaction tx, List<Long> dispatchIds) {
        List<Dispatch> dispatches = new ArrayList<>(tx.dispatches().byIds(dispatchIds));
        dispatches.sort(Comparator.comparing(Dispatch::documentId)
                .thenComparing(Dispatch::line)
                .thenComparing(Dispatch::id));
        Map<Long, List<Dispatch>> byRecipient = new LinkedHashMap<>();
        dispatches.forEach(dispatch -> byRecipient
                .computeIfAbsent(dispatch.recipientId(), id -> new ArrayList<>())
                .add(dispatch));
        return byRecipient;
    }

    /** One for each recipient, in the order of the documents and their lines. */
    List<Envelope> addressed(List<Long> dispatchIds) {
        return database.read(tx -> {
            Map<Long, List<Dispatch>> byRecipient = byRecipient(tx, dispatchIds);
            Map<Long, Document> documents = documents(
                    tx, byRecipient.values().stream().flatMap(List::stream).toList());
            Map<Long, Recipient> entries = new HashMap<>();
            tx.recipients().byIds(byRecipient.keySet()).forEach(entry -> entries.put(entry.id(), entry));
            List<String> sender = sender(tx.offices().office());
            return byRecipient.entrySet().stream()
                    .map(one -> envelope(sender, one.getValue(), entries.get(one.getKey()), documents))
                    .toList();
        });
    }

    private static List<String> sender(Office office) {
        return office.parent().isEmpty() ? List.of(office.name()) : List.of(office.parent(), office.name());
    }

    private static Envelope envelope(
            List<String> sender, List<Dispatch> dispatches, Recipient entry, Map<Long, Document> documents) {
        List<Document> inside = dispatches.stream()
                .map(dispatch -> documents.get(dispatch.documentId()))
                .distinct()
                .toList();
        Urgency urgency = inside.stream()
                .map(document -> document.fields().markings().urgency())
                .max(Comparator.naturalOrder())
                .orElse(Urgency.NONE);
        return new Envelope(
                sender,
                inside.stream()
                        .map(document -> document.fields().code().shown())
                        .filter(code -> !code.isEmpty())
                        .toList(),
                dispatches.get(0).recipientName(),
                entry.contact().address().lines().map(String::strip).toList(),
                urgency.wording().toUpperCase(Locale.ROOT));
    }

    private static Map<Long, Document> documents(Transaction tx, List<Dispatch> dispatches) {
        Map<Long, Document> documents = new HashMap<>();
        List<Long> ids =
                dispatches.stream().map(Dispatch::documentId).distinct().toList();
        tx.documents().byIds(ids).forEach(document -> documents.put(document.id(), document));
        return documents;
    }

    /** One deed over all entries that {@code wanted} lets through; a row of the trail for each document. */
    private void change(
            String deed,
            List<Long> ids,
            Predicate<Dispatch> wanted,
            String detail,
            BiConsumer<Transaction, List<Long>> work) {
        if (database.read(tx -> chosen(tx, ids, wanted)).isEmpty()) {
            return;
        }
        database.write(deed, tx -> {
            List<Dispatch> chosen = chosen(tx, ids, wanted);
            work.accept(tx, chosen.stream().map(Dispatch::id).toList());
            List<Subject> documents = chosen.stream()
                    .map(Dispatch::documentId)
                    .distinct()
                    .map(Subject::document)
                    .toList();
            return new Done<>(
                    chosen.size(),
                    documents.isEmpty() ? new Subject(Subject.Kind.ARCHIVE, 0) : documents.get(0),
                    chosen.size() + " " + detail,
                    documents.stream().skip(1).toList());
        });
    }

    private static List<Dispatch> chosen(Transaction tx, List<Long> ids, Predicate<Dispatch> wanted) {
        return tx.dispatches().byIds(ids).stream().filter(wanted).toList();
    }
}
