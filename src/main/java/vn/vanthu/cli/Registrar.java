package vn.vanthu.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import vn.vanthu.domain.document.DocumentFields;
import vn.vanthu.domain.document.PageTexts;
import vn.vanthu.domain.register.Direction;
import vn.vanthu.domain.register.Document;
import vn.vanthu.domain.register.Link;
import vn.vanthu.domain.register.Registration;
import vn.vanthu.domain.register.RegistrationNumber;
import vn.vanthu.opening.OpenArchive;
import vn.vanthu.reading.Proposal;
import vn.vanthu.work.Failure;

/** Enters a document from its file and a label: what the label does not say is taken from reading the file. */
final class Registrar {
    /** The keys that say something about the entry rather than the document. */
    static final Set<String> KEYS = Set.of(
            "arrivalDate",
            "registeredOn",
            "registrationNumber",
            "ref",
            "book",
            "repliesTo",
            "amends",
            "supersedes",
            "recalls",
            "corrects",
            "concerns");

    private static final Map<String, Link.Kind> LINKS = new TreeMap<>(Map.of(
            "repliesTo", Link.Kind.REPLIES_TO,
            "amends", Link.Kind.AMENDS,
            "supersedes", Link.Kind.SUPERSEDES,
            "recalls", Link.Kind.RECALLS,
            "corrects", Link.Kind.CORRECTS,
            "concerns", Link.Kind.CONCERNS));

    private final Desk desk;
    private final OpenArchive archive;

    Registrar(Desk desk, OpenArchive archive) {
        this.desk = desk;
        this.archive = archive;
    }

    Document register(Direction direction, Optional<Path> file, JsonNode label) {
        Optional<Proposal> proposal = file.map(archive.read()::read);
        DocumentFields read = proposal.map(Proposal::fields).orElse(DocumentFields.EMPTY);
        Registration registration = new Registration(
                direction,
                LabelReader.over(read, label),
                registeredOn(label),
                number(label),
                LabelReader.text(label, "ref").orElse(""),
                label.path("again").asBoolean() ? Registration.WhenHeld.ENTER_AGAIN : Registration.WhenHeld.REFUSE,
                LabelReader.text(label, "book").orElse(""),
                links(label),
                proposal.map(Proposal::citations).orElse(List.of()),
                proposal.flatMap(Proposal::copy));
        return archive.register()
                .register(registration, file, proposal.map(Proposal::texts).orElse(PageTexts.EMPTY));
    }

    private LocalDate registeredOn(JsonNode label) {
        String key = label.hasNonNull("arrivalDate") ? "arrivalDate" : "registeredOn";
        return LabelReader.date(label, key)
                .map(date -> date.whole().orElseThrow(() -> bad(key, label)))
                .orElseGet(desk::today);
    }

    private static Optional<RegistrationNumber> number(JsonNode label) {
        String key = "registrationNumber";
        return LabelReader.text(label, key)
                .map(typed -> RegistrationNumber.parse(typed).orElseThrow(() -> bad(key, label)));
    }

    /** Ids of the documents that this one answers, amends and so on: a number, a list, or a text of several. */
    private static List<Link> links(JsonNode label) {
        List<Link> links = new ArrayList<>();
        LINKS.forEach((key, kind) -> {
            for (String id : ids(key, label)) {
                if (!id.matches("\\d{1,18}")) {
                    throw new Failure(Failure.Kind.BAD_VALUE, key, id);
                }
                links.add(new Link(kind, Long.parseLong(id)));
            }
        });
        return links;
    }

    private static List<String> ids(String key, JsonNode label) {
        JsonNode value = label.path(key);
        if (value.isArray()) {
            List<String> ids = new ArrayList<>();
            value.forEach(id -> ids.add(id.asText()));
            return ids;
        }
        return LabelReader.text(label, key).stream()
                .flatMap(text -> Stream.of(text.split("[\\s,;]+")))
                .filter(id -> !id.isEmpty())
                .toList();
    }

    private static Failure bad(String key, JsonNode label) {
        return new Failure(Failure.Kind.BAD_VALUE, key, label.path(key).asText());
    }
}
