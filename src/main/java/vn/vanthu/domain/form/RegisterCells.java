package vn.vanthu.domain.form;

import static java.util.Map.entry;
import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.vanthu.domain.distribution.Dispatch;
import vn.vanthu.domain.distribution.DistributionLine;
import vn.vanthu.domain.document.DocumentFields;
import vn.vanthu.domain.form.RegisterRow.Cell;
import vn.vanthu.domain.register.Document;
import vn.vanthu.domain.register.RegistrationNumber;
import vn.vanthu.domain.routing.Assignment;
import vn.vanthu.domain.routing.RoutingStep;
import vn.vanthu.domain.text.DateWording;
import vn.vanthu.domain.text.Folding;
import vn.vanthu.domain.text.PartialDate;

/** What stands in the columns of a register, by the column's key (domain.md 5.2, 5.5; the words are those of the books). */
public final class RegisterCells {
    static final String ARRIVAL_NUMBER = "arrivalNumber";
    static final String CODE = "code";
    static final String REMARK = "remark";
    /** More names than this would fill the page of a book whose row is one line of a clerk's hand. */
    private static final int NAMES_IN_A_CELL = 3;

    private static final Map<String, Function<RegisterEntry, Cell>> CELLS = Map.ofEntries(
            entry("arrivedOn", e -> Cell.of(e.document().registeredOn())),
            entry(ARRIVAL_NUMBER, e -> Cell.of(number(e.document()))),
            entry("author", e -> Cell.of(e.document().fields().author())),
            entry(CODE, e -> Cell.of(e.document().fields().code().shown())),
            entry("issueDate", e -> date(e.document().fields().issueDate())),
            entry("typeAndSubject", e -> Cell.of(typeAndSubject(e.document()))),
            entry("subject", e -> Cell.of(e.document().fields().subject())),
            entry("type", e -> Cell.of(e.document().fields().type())),
            entry("signer", e -> Cell.of(e.document().fields().signer().name())),
            entry(
                    "urgency",
                    e -> Cell.of(e.document().fields().markings().urgency().wording())),
            entry("pages", e -> Cell.of(pages(e))),
            entry("copies", e -> Cell.of(e.document().fields().handling().copies())),
            entry("copyCount", e -> Cell.of(copyCount(e))),
            entry("recordsFile", e -> Cell.of(e.document().fields().handling().recordsFile())),
            entry("receiver", e -> Cell.of(receiver(e))),
            entry("holder", e -> Cell.of(holder(e.document().fields()))),
            entry("recipients", e -> Cell.of(recipients(e))),
            entry("handedOverOn", e -> handedOverOn(e).map(Cell::of).orElse(Cell.BLANK)),
            entry("receipt", e -> Cell.of(receipt(e))),
            entry(
                    "envelopes",
                    e -> Cell.of(e.dispatches().stream()
                            .mapToInt(Dispatch::envelopes)
                            .sum())),
            entry("identity", e -> Cell.of(identity(e.document()))),
            entry("dueDate", RegisterCells::dueDate),
            entry("progress", e -> Cell.of(progress(e))),
            entry("replyCode", e -> Cell.of(e.replyCode())),
            entry(
                    "copyKind",
                    e -> Cell.of(e.copied().map(RegisterCells::copyKind).orElse(""))),
            entry(
                    "copiedFrom",
                    e -> Cell.of(e.copied().map(RegisterCells::copiedFrom).orElse(""))),
            entry(
                    "sourceCode",
                    e -> Cell.of(e.copied()
                            .map(copied -> codeAndDate(copied.source().fields()))
                            .orElse(""))),
            entry(
                    "sourceAuthor",
                    e -> Cell.of(e.copied()
                            .map(copied -> copied.source().fields().author())
                            .orElse(""))),
            entry(
                    "sourceTypeAndSubject",
                    e -> Cell.of(e.copied()
                            .map(copied -> typeAndSubject(copied.source()))
                            .orElse(""))),
            entry(REMARK, e -> Cell.of(remark(e))));

    private RegisterCells() {}

    /** The keys that a column may have, by name. */
    public static Set<String> keys() {
        return new TreeSet<>(CELLS.keySet());
    }

    /** The row of a document; a voided one is marked so. */
    public static RegisterRow row(RegisterForm form, RegisterEntry entry) {
        boolean isVoided = entry.document().voidedBecause().isPresent();
        return new RegisterRow(
                form.columns().stream()
                        .map(column -> CELLS.get(column.key()).apply(entry))
                        .toList(),
                isVoided ? RegisterRow.Mark.VOIDED : RegisterRow.Mark.NONE);
    }

    private static String number(Document document) {
        return document.number().map(RegistrationNumber::printed).orElse("");
    }

    private static Cell date(PartialDate date) {
        return date.whole().map(Cell::of).orElseGet(() -> Cell.of(DateWording.brief(date)));
    }

    private static String typeAndSubject(Document document) {
        DocumentFields fields = document.fields();
        // A subject that says its type itself, as old sheets have it, does not get it twice.
        boolean says = Folding.key(fields.subject()).startsWith(Folding.key(fields.type()));
        return says ? fields.subject() : fields.type() + " " + fields.subject();
    }

    private static String codeAndDate(DocumentFields fields) {
        String date = DateWording.brief(fields.issueDate());
        return Stream.of(fields.code().shown(), date.isEmpty() ? "" : "ngày " + date)
                .filter(part -> !part.isEmpty())
                .collect(joining(", "));
    }

    private static String identity(Document document) {
        DocumentFields fields = document.fields();
        String code = codeAndDate(fields);
        String named = fields.code().isNone() ? code : "số " + code;
        String author = fields.author().isEmpty() ? "" : "của " + fields.author();
        return Stream.of(fields.type(), named, author)
                .filter(part -> !part.isEmpty())
                .collect(joining(" "));
    }

    private static int pages(RegisterEntry entry) {
        int counted = entry.document().fields().handling().pages();
        return counted > 0
                ? counted
                : entry.copied()
                        .map(RegisterEntry.Copied::pages)
                        .orElseGet(() -> entry.document()
                                .file()
                                .map(Document.KeptFile::pages)
                                .orElse(0));
    }

    /** Số lượng bản: all that goes out and what stays (domain.md 6.3); as noted where nothing is resolved yet. */
    private static int copyCount(RegisterEntry entry) {
        DocumentFields fields = entry.document().fields();
        if (entry.dispatches().isEmpty()) {
            return fields.handling().copies();
        }
        int sent = entry.dispatches().stream().mapToInt(Dispatch::copies).sum();
        int kept = fields.distribution().lines().stream()
                .filter(DistributionLine::isRecordCopy)
                .mapToInt(line -> Math.max(1, line.copies()))
                .sum();
        return sent + kept;
    }

    /** The one who leads, then the others; who was noted with the entry where no bút phê is. */
    private static String receiver(RegisterEntry entry) {
        List<RoutingStep> steps = new ArrayList<>(steps(entry));
        steps.sort(Comparator.comparing(RoutingStep::role));
        String named = steps.stream().map(RoutingStep::to).distinct().collect(joining("; "));
        return named.isEmpty() ? entry.document().fields().handling().holder() : named;
    }

    private static String holder(DocumentFields fields) {
        if (!fields.handling().holder().isEmpty()) {
            return fields.handling().holder();
        }
        return fields.distribution().lines().stream()
                .filter(DistributionLine::isRecordCopy)
                .map(line -> line.text().replaceFirst("(?iu)^lưu\\s*:?\\s*", ""))
                .filter(text -> !text.isEmpty())
                .collect(joining("; "));
    }

    /** As printed, "như trên" spelled out; for a transfer the one recipient. */
    private static String recipients(RegisterEntry entry) {
        DocumentFields fields = entry.document().fields();
        if (entry.dispatches().size() == 1) {
            return entry.dispatches().get(0).recipientName();
        }
        String printed = fields.distribution().lines().stream()
                .filter(line -> !line.isRecordCopy())
                .flatMap(line -> line.isAsAddressees() && !fields.addressees().isEmpty()
                        ? fields.addressees().stream()
                        : Stream.of(line.text()))
                .map(text -> text.replaceFirst("[;,.\\s]+$", ""))
                .distinct()
                .collect(joining("; "));
        return printed.isEmpty() ? String.join("; ", fields.addressees()) : printed;
    }

    private static Optional<LocalDate> handedOverOn(RegisterEntry entry) {
        return Stream.concat(
                        steps(entry).stream().map(RoutingStep::handedOverOn),
                        entry.dispatches().stream().map(Dispatch::sentOn))
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder());
    }

    private static String receipt(RegisterEntry entry) {
        List<String> signed = Stream.concat(
                        steps(entry).stream().map(step -> signature(step.receivedBy(), step.receivedOn())),
                        entry.dispatches().stream().map(sent -> signature(sent.receivedBy(), sent.receivedOn())))
                .filter(text -> !text.isEmpty())
                .toList();
        List<String> names = signed.stream().distinct().toList();
        int sent = steps(entry).size() + entry.dispatches().size();
        return names.size() > NAMES_IN_A_CELL ? signed.size() + "/" + sent + " nơi đã nhận" : String.join("; ", names);
    }

    private static String signature(String by, Optional<LocalDate> on) {
        String day = on.map(DateWording::brief).orElse("");
        return Stream.of(by, day).filter(part -> !part.isEmpty()).collect(joining(" "));
    }

    private static Cell dueDate(RegisterEntry entry) {
        return entry.assignment()
                .flatMap(Assignment::dueDate)
                .map(Cell::of)
                .orElseGet(() -> date(entry.document().fields().handling().dueDate()));
    }

    private static String progress(RegisterEntry entry) {
        return entry.assignment()
                .map(RegisterCells::progress)
                .orElse(entry.replyCode().isEmpty() ? "Chưa giao" : "Đã trả lời");
    }

    private static String progress(Assignment assignment) {
        String state = switch (assignment.state()) {
            case PENDING -> "Chưa giao";
            case UNDER_WAY -> "Đang giải quyết";
            case DONE ->
                "Đã giải quyết"
                        + assignment
                                .doneOn()
                                .map(day -> " ngày " + DateWording.brief(day))
                                .orElse("");
        };
        return assignment.progress().isBlank() ? state : state + ": " + assignment.progress();
    }

    private static String copyKind(RegisterEntry.Copied copied) {
        return switch (copied.kind()) {
            case TRUE_COPY -> "Sao y";
            case TRANSCRIPT_COPY -> "Sao lục";
            case EXTRACT -> "Trích sao";
        };
    }

    private static String copiedFrom(RegisterEntry.Copied copied) {
        return switch (copied.from()) {
            case ORIGINAL -> "Bản chính";
            case COPY -> "Bản sao";
        };
    }

    private static String remark(RegisterEntry entry) {
        return Stream.of(
                        entry.document().voidedBecause().map(EmptyNumberRows::voided),
                        Optional.of(isWaitingForNumber(entry) ? "Chưa vào số" : ""),
                        Optional.of(entry.document().fields().handling().note()),
                        Optional.of(
                                entry.dispatches().size() == 1
                                        ? entry.dispatches().get(0).note()
                                        : ""))
                .flatMap(Optional::stream)
                .filter(text -> !text.isBlank())
                .collect(joining("; "));
    }

    /** A copy issued with a blank number line (domain.md 4.8). */
    private static boolean isWaitingForNumber(RegisterEntry entry) {
        return entry.copied().isPresent()
                && entry.document().number().isEmpty()
                && entry.document().voidedBecause().isEmpty();
    }

    private static List<RoutingStep> steps(RegisterEntry entry) {
        return entry.assignment().map(Assignment::steps).orElse(List.of());
    }
}
