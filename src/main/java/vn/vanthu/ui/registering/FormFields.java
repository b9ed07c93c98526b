package vn.vanthu.ui.registering;

import java.time.LocalDate;
import java.time.Year;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.vanthu.domain.agency.Signer;
import vn.vanthu.domain.distribution.DistributionLine;
import vn.vanthu.domain.distribution.DistributionList;
import vn.vanthu.domain.document.DocCode;
import vn.vanthu.domain.document.DocumentFields;
import vn.vanthu.domain.document.Field;
import vn.vanthu.domain.document.Handling;
import vn.vanthu.domain.document.Markings;
import vn.vanthu.domain.document.Problem;
import vn.vanthu.domain.document.SecrecyLevel;
import vn.vanthu.domain.document.Urgency;
import vn.vanthu.domain.intake.Reading;
import vn.vanthu.domain.text.DateWording;
import vn.vanthu.domain.text.PartialDate;
import vn.vanthu.reading.Proposal;
import vn.vanthu.ui.kit.DistributionViewModel;
import vn.vanthu.ui.kit.FieldMark;

/** The fields of a document as texts of a form, both ways. */
final class FormFields {
    private static final List<Field> DATES = List.of(Field.ISSUE_DATE, Field.DUE_DATE);
    static final String BETWEEN_LINES = "; ";
    private static final Pattern PARTIAL = Pattern.compile("\\D*?(?:(\\d{1,2})\\s*[/.\\-])?\\s*(\\d{4})\\s*");

    private final Map<Field, Entry> entries = new EnumMap<>(Field.class);
    private final DistributionViewModel distribution = new DistributionViewModel();

    FormFields() {
        for (Field field : Field.values()) {
            entries.put(field, new Entry());
        }
    }

    Entry get(Field field) {
        return entries.get(field);
    }

    DistributionViewModel distribution() {
        return distribution;
    }

    /** Fills the form with what was read. */
    void propose(Proposal proposal) {
        Map<Field, String> values = values(proposal.fields());
        values.put(Field.PAGES, proposal.pages() == 0 ? "" : Integer.toString(proposal.pages()));
        values.forEach((field, value) ->
                entries.get(field).propose(value, mark(proposal, field, value), place(proposal, field)));
        boolean listed = !proposal.fields().distribution().isEmpty();
        distribution.show(
                proposal.fields().distribution(), listed ? mark(proposal, Field.DISTRIBUTION, "-") : FieldMark.NONE);
        entries.get(Field.DISTRIBUTION).propose("", FieldMark.NONE, place(proposal, Field.DISTRIBUTION));
    }

    /** Fills what is empty, and what no person has looked at, with what was read later. */
    void add(Proposal proposal) {
        values(proposal.fields()).forEach((field, value) -> {
            if (get(field).text().get().isBlank() && !value.isEmpty()) {
                entries.get(field).propose(value, mark(proposal, field, value), place(proposal, field));
            }
        });
        if (distribution.list().isEmpty() && !proposal.fields().distribution().isEmpty()) {
            distribution.show(proposal.fields().distribution(), mark(proposal, Field.DISTRIBUTION, "-"));
            entries.get(Field.DISTRIBUTION).propose("", FieldMark.NONE, place(proposal, Field.DISTRIBUTION));
        }
    }

    /** Fills the form as a person would have, with nothing to be confirmed. */
    void show(DocumentFields fields) {
        values(fields).forEach((field, value) -> entries.get(field).propose(value, FieldMark.NONE, Optional.empty()));
        distribution.show(fields.distribution(), FieldMark.NONE);
    }

    /** What the form says now; what is no date or number is left out, {@link #unreadable} names it. */
    DocumentFields fields(LocalDate today) {
        return DocumentFields.EMPTY
                .change()
                .code(code())
                .type(text(Field.TYPE))
                .subject(text(Field.SUBJECT))
                .issueDate(date(Field.ISSUE_DATE, today).orElse(PartialDate.NONE))
                .place(text(Field.PLACE))
                .issuer(text(Field.ISSUER))
                .superiorAgency(text(Field.SUPERIOR_AGENCY))
                .signer(new Signer(text(Field.SIGNER), text(Field.SIGNER_TITLE), lines(Field.AUTHORITY, "[;\\n]")))
                .addressees(lines(Field.ADDRESSEES, "\\R"))
                .distribution(distribution.list())
                .markings(new Markings(
                        Urgency.of(text(Field.URGENCY)), SecrecyLevel.of(text(Field.SECRECY)), text(Field.CIRCULATION)))
                .handling(new Handling(
                        number(Field.PAGES).orElse(0),
                        number(Field.COPIES).orElse(0),
                        text(Field.HOLDER),
                        text(Field.RECORDS_FILE),
                        date(Field.DUE_DATE, today).orElse(PartialDate.NONE),
                        text(Field.NOTE)))
                .done();
    }

    /** Writes a date as the register has it, once the person has left the field; what is no date stays as typed. */
    void normalise(Field field, LocalDate today) {
        if (DATES.contains(field) && !text(field).isBlank()) {
            date(field, today)
                    .map(DateWording::brief)
                    .filter(written -> !written.equals(text(field)))
                    .ifPresent(written -> entries.get(field).text().set(written));
        }
    }

    /** Fields whose text cannot be understood. */
    List<Problem> unreadable(LocalDate today) {
        List<Problem> problems = new java.util.ArrayList<>();
        for (Field field : DATES) {
            if (!text(field).isBlank() && date(field, today).isEmpty()) {
                problems.add(new Problem(field, Problem.Kind.NOT_A_DATE));
            }
        }
        for (Field field : List.of(Field.PAGES, Field.COPIES)) {
            if (!text(field).isBlank() && number(field).isEmpty()) {
                problems.add(new Problem(field, Problem.Kind.NOT_A_NUMBER));
            }
        }
        return List.copyOf(problems);
    }

    /** What is typed, for a draft; recipients one a line, their parts apart by tabs. */
    Map<String, String> texts() {
        Map<String, String> texts = new HashMap<>();
        entries.forEach((field, entry) -> {
            if (!text(field).isBlank()) {
                texts.put(field.name(), text(field));
            }
        });
        String lines = distribution.list().lines().stream()
                .map(line -> String.join(
                        "\t",
                        line.text(),
                        line.purposeText(),
                        Integer.toString(line.braceGroup()),
                        Integer.toString(line.copies())))
                .collect(Collectors.joining("\n"));
        if (!lines.isEmpty()) {
            texts.put(Field.DISTRIBUTION.name(), lines);
        }
        return texts;
    }

    /** Takes up again what {@link #texts} put down; unknown fields of a newer draft are left out. */
    void resume(Map<String, String> texts) {
        entries.forEach((field, entry) -> {
            if (field != Field.DISTRIBUTION && texts.containsKey(field.name())) {
                entry.propose(texts.get(field.name()), FieldMark.NONE, Optional.empty());
            }
        });
        if (!texts.containsKey(Field.DISTRIBUTION.name())) {
            return;
        }
        distribution.show(
                new DistributionList(texts.get(Field.DISTRIBUTION.name())
                        .lines()
                        .map(line -> line.split("\t", -1))
                        .filter(parts -> parts.length == 4)
                        .map(parts -> new DistributionLine(
                                parts[0], parts[1], Integer.parseInt(parts[2]), Integer.parseInt(parts[3])))
                        .toList()),
                FieldMark.NONE);
    }

    /** Takes texts of {@link #texts} where nothing stands yet. */
    void fill(Map<String, String> texts) {
        entries.forEach((field, entry) -> {
            if (text(field).isBlank() && texts.containsKey(field.name()) && field != Field.DISTRIBUTION) {
                entry.propose(texts.get(field.name()), FieldMark.NONE, Optional.empty());
            }
        });
    }

    /** Proposes a value where a person has written nothing yet. */
    void offer(Field field, String value) {
        if (text(field).isBlank() && !value.isBlank()) {
            entries.get(field).propose(value, FieldMark.PROPOSED, Optional.empty());
        }
    }

    /** Whether the program asks about it. */
    boolean isDoubtful(Field field) {
        FieldMark mark = field == Field.DISTRIBUTION
                ? distribution.mark().get()
                : get(field).mark().get();
        return mark == FieldMark.DOUBTFUL;
    }

    boolean isBlank() {
        return entries.values().stream().allMatch(entry -> entry.text().get().isBlank() || entry.isProposed())
                && distribution.list().isEmpty();
    }

    private static Map<Field, String> values(DocumentFields fields) {
        Map<Field, String> values = new EnumMap<>(Field.class);
        values.put(Field.CODE, fields.code().shown());
        values.put(Field.TYPE, fields.type());
        values.put(Field.SUBJECT, fields.subject());
        values.put(Field.ISSUE_DATE, DateWording.brief(fields.issueDate()));
        values.put(Field.PLACE, fields.place());
        values.put(Field.ISSUER, fields.issuer());
        values.put(Field.SUPERIOR_AGENCY, fields.superiorAgency());
        values.put(Field.SIGNER, fields.signer().name());
        values.put(Field.SIGNER_TITLE, fields.signer().title());
        values.put(Field.AUTHORITY, String.join(BETWEEN_LINES, fields.signer().authority()));
        values.put(Field.ADDRESSEES, String.join("\n", fields.addressees()));
        values.put(Field.URGENCY, fields.markings().urgency().wording());
        values.put(Field.SECRECY, fields.markings().secrecy().wording());
        values.put(Field.CIRCULATION, fields.markings().circulation());
        Handling handling = fields.handling();
        values.put(Field.PAGES, handling.pages() == 0 ? "" : Integer.toString(handling.pages()));
        values.put(Field.COPIES, handling.copies() == 0 ? "" : Integer.toString(handling.copies()));
        values.put(Field.HOLDER, handling.holder());
        values.put(Field.RECORDS_FILE, handling.recordsFile());
        values.put(Field.DUE_DATE, DateWording.brief(handling.dueDate()));
        values.put(Field.NOTE, handling.note());
        return values;
    }

    private static FieldMark mark(Proposal proposal, Field field, String value) {
        boolean isToFill = value.isEmpty() && place(proposal, field).isPresent();
        if ((value.isEmpty() && !isToFill) || field == Field.PAGES) {
            return FieldMark.NONE;
        }
        return proposal.confidence(field) < Reading.DOUBTFUL_BELOW ? FieldMark.DOUBTFUL : FieldMark.PROPOSED;
    }

    private static Optional<Proposal.Place> place(Proposal proposal, Field field) {
        return Optional.ofNullable(proposal.found().get(field)).flatMap(Proposal.Found::place);
    }

    private DocCode code() {
        String typed = text(Field.CODE).replaceFirst("^…\\s*(?=[-/])", "");
        if (typed.isBlank()) {
            return DocCode.NONE;
        }
        return DocCode.parse(typed).orElseGet(() -> DocCode.unparsed(typed));
    }

    private Optional<PartialDate> date(Field field, LocalDate today) {
        String typed = text(field);
        Optional<PartialDate> whole = DateWording.parse(typed, Year.from(today)).map(PartialDate::of);
        return whole.isPresent() ? whole : partial(typed);
    }

    private static Optional<PartialDate> partial(String typed) {
        Matcher matcher = PARTIAL.matcher(typed);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int month = matcher.group(1) == null ? 0 : Integer.parseInt(matcher.group(1));
        return month > 12
                ? Optional.empty()
                : Optional.of(new PartialDate(Integer.parseInt(matcher.group(2)), month, 0));
    }

    private Optional<Integer> number(Field field) {
        String typed = text(field).strip();
        return typed.matches("\\d{1,5}") ? Optional.of(Integer.parseInt(typed)) : Optional.empty();
    }

    private List<String> lines(Field field, String between) {
        return Arrays.stream(text(field).split(between))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private String text(Field field) {
        String text = entries.get(field).text().get();
        return text == null ? "" : text;
    }
}
