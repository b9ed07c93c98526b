package vn.vanthu.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import vn.vanthu.domain.agency.Signer;
import vn.vanthu.domain.distribution.DistributionLine;
import vn.vanthu.domain.distribution.DistributionList;
import vn.vanthu.domain.document.DocCode;
import vn.vanthu.domain.document.DocumentFields;
import vn.vanthu.domain.document.Handling;
import vn.vanthu.domain.document.Markings;
import vn.vanthu.domain.document.SecrecyLevel;
import vn.vanthu.domain.document.Urgency;
import vn.vanthu.domain.text.PartialDate;
import vn.vanthu.work.Failure;

/**
 * Fields from JSON in the label format, and from {@code key=value} with the same keys. What a label leaves out, or
 * says {@code null} for, stays as it was; a list may also be a text with one entry a line.
 */
final class LabelReader {
    /** The keys that say something about the document. */
    static final Set<String> KEYS = Set.of(
            "number_symbol",
            "number",
            "year",
            "symbol",
            "type",
            "date",
            "date_partial",
            "place",
            "issuer",
            "issuer_parent",
            "subject",
            "urgency",
            "secrecy",
            "circulation",
            "addressees",
            "recipients",
            "authority",
            "signer_position",
            "signer",
            "pages",
            "copies",
            "holder",
            "recordsFile",
            "dueDate",
            "note");

    private static final Pattern NUMBER = Pattern.compile("(\\d*)(\\D*)");

    private LabelReader() {}

    /**
     * {@code read} with what the label says laid over it.
     *
     * @throws Failure BAD_VALUE
     */
    static DocumentFields over(DocumentFields read, JsonNode label) {
        DocumentFields.Change change = read.change()
                .code(code(read.code(), label))
                .issueDate(issueDate(read.issueDate(), label))
                .signer(signer(read.signer(), label))
                .markings(markings(read.markings(), label))
                .handling(handling(read.handling(), label));
        text(label, "type").ifPresent(change::type);
        text(label, "subject").ifPresent(change::subject);
        text(label, "place").ifPresent(change::place);
        text(label, "issuer").ifPresent(change::issuer);
        text(label, "issuer_parent").ifPresent(change::superiorAgency);
        texts(label, "addressees").ifPresent(change::addressees);
        recipients(label, "recipients").ifPresent(change::distribution);
        return change.done();
    }

    /** The text under {@code key}; empty where it is not given. */
    static Optional<String> text(JsonNode label, String key) {
        JsonNode value = label.path(key);
        if (value.isMissingNode() || value.isNull()) {
            return Optional.empty();
        }
        if (value.isContainerNode()) {
            throw bad(key, value);
        }
        return Optional.of(value.asText());
    }

    /** The date under {@code key}, in any of the forms of ISO 8601. */
    static Optional<PartialDate> date(JsonNode label, String key) {
        return text(label, key).map(typed -> {
            try {
                return PartialDate.parse(typed);
            } catch (DateTimeException e) {
                throw Failure.of(Failure.Kind.BAD_VALUE, e, key, typed);
            }
        });
    }

    /**
     * A list of recipients: objects with text, purpose and copies, or texts with a line each as they are typed.
     *
     * @throws Failure BAD_VALUE
     */
    static Optional<DistributionList> recipients(JsonNode label, String key) {
        JsonNode value = label.path(key);
        if (!value.isArray()) {
            return text(label, key).map(DistributionList::parse);
        }
        List<DistributionLine> lines = new ArrayList<>();
        for (JsonNode entry : value) {
            lines.add(entry.isObject() ? line(key, entry) : DistributionLine.parse(entry.asText()));
        }
        return Optional.of(new DistributionList(lines));
    }

    /** The whole number under {@code key}, not below 0. */
    static Optional<Integer> count(JsonNode label, String key) {
        return text(label, key).map(typed -> {
            if (!typed.matches("\\d{1,9}")) {
                throw new Failure(Failure.Kind.BAD_VALUE, key, typed);
            }
            return Integer.parseInt(typed);
        });
    }

    private static DistributionLine line(String key, JsonNode entry) {
        String text = text(entry, "text").filter(t -> !t.isBlank()).orElseThrow(() -> bad(key, entry));
        return new DistributionLine(
                text,
                text(entry, "purpose").orElse(""),
                0,
                count(entry, "copies").orElse(0));
    }

    private static Optional<List<String>> texts(JsonNode label, String key) {
        JsonNode value = label.path(key);
        Stream<String> entries = value.isArray()
                ? StreamSupport.stream(value.spliterator(), false).map(JsonNode::asText)
                : text(label, key).stream().flatMap(String::lines);
        return value.isMissingNode() || value.isNull()
                ? Optional.empty()
                : Optional.of(entries.filter(entry -> !entry.isBlank()).toList());
    }

    private static DocCode code(DocCode read, JsonNode label) {
        Optional<String> whole = text(label, "number_symbol");
        if (whole.isPresent()) {
            return whole.get().isBlank()
                    ? DocCode.NONE
                    : DocCode.parse(whole.get()).orElseGet(() -> DocCode.unparsed(whole.get()));
        }
        Optional<String> number = text(label, "number");
        Optional<String> year = text(label, "year");
        Optional<String> symbol = text(label, "symbol");
        if (number.isEmpty() && year.isEmpty() && symbol.isEmpty()) {
            return read;
        }
        Matcher parts = NUMBER.matcher(number.orElse(read.number() + read.suffix()));
        if (!parts.matches()) {
            throw new Failure(Failure.Kind.BAD_VALUE, "number", number.orElse(""));
        }
        return DocCode.of(parts.group(1), parts.group(2), year.orElse(read.year()), symbol.orElse(read.symbol()));
    }

    private static PartialDate issueDate(PartialDate read, JsonNode label) {
        return date(label, "date").or(() -> date(label, "date_partial")).orElse(read);
    }

    private static Signer signer(Signer read, JsonNode label) {
        return new Signer(
                text(label, "signer").orElse(read.name()),
                text(label, "signer_position").orElse(read.title()),
                texts(label, "authority").orElse(read.authority()));
    }

    private static Markings markings(Markings read, JsonNode label) {
        return new Markings(
                mark(label, "urgency", Urgency::of, Urgency.NONE).orElse(read.urgency()),
                mark(label, "secrecy", SecrecyLevel::of, SecrecyLevel.NONE).orElse(read.secrecy()),
                text(label, "circulation").orElse(read.circulation()));
    }

    /** A mark that is not known must not pass as none: it could be a secret one. */
    private static <T> Optional<T> mark(JsonNode label, String key, Function<String, T> reader, T none) {
        return text(label, key).map(typed -> {
            T mark = reader.apply(typed);
            if (mark.equals(none) && !typed.isBlank() && !typed.equalsIgnoreCase("none")) {
                throw new Failure(Failure.Kind.BAD_VALUE, key, typed);
            }
            return mark;
        });
    }

    private static Handling handling(Handling read, JsonNode label) {
        return new Handling(
                count(label, "pages").orElse(read.pages()),
                count(label, "copies").orElse(read.copies()),
                text(label, "holder").orElse(read.holder()),
                text(label, "recordsFile").orElse(read.recordsFile()),
                date(label, "dueDate").orElse(read.dueDate()),
                text(label, "note").orElse(read.note()));
    }

    private static Failure bad(String key, JsonNode value) {
        return new Failure(Failure.Kind.BAD_VALUE, key, Json.line(value));
    }
}
