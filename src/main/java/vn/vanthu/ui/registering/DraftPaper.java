package vn.vanthu.ui.registering;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.vanthu.domain.document.DocCode;
import vn.vanthu.domain.document.Field;
import vn.vanthu.domain.intake.IntakeItem;
import vn.vanthu.domain.register.Direction;
import vn.vanthu.domain.register.Document;
import vn.vanthu.domain.register.Draft;
import vn.vanthu.domain.register.Link;
import vn.vanthu.opening.OpenArchive;
import vn.vanthu.ui.kit.Desk;
import vn.vanthu.ui.kit.FieldMark;

/** A form as the texts of a draft, and back again. */
final class DraftPaper {
    private static final String DAY = "REGISTERED_ON";
    private static final String NUMBER = "NUMBER";
    private static final String BOOK = "BOOK";
    private static final String WRITTEN_IN = "WRITTEN_IN";
    private static final String REASON = "REASON";
    private static final String DOCUMENT = "DOCUMENT";
    private static final String LINKS = "LINKS";
    /** Before the id of an item of the tray, where a draft names its file; no path begins so. */
    private static final String TRAY = "tray:";

    private final Desk desk;

    DraftPaper(Desk desk) {
        this.desk = desk;
    }

    /** What is to be kept of the form; empty where nothing was put into it. */
    Optional<Draft> of(RegisterViewModel model) {
        if (model.isBlank()) {
            return Optional.empty();
        }
        Map<String, String> values = new HashMap<>(model.content().form().texts());
        values.put(DAY, model.content().registeredOn().text().get());
        values.put(NUMBER, model.content().numbers().chosen().text().get());
        values.put(BOOK, model.content().numbers().book().get());
        values.put(REASON, model.content().reason().text().get());
        model.content().draftFile().get().ifPresent(file -> values.put(WRITTEN_IN, file.toString()));
        model.corrected().ifPresent(document -> values.put(DOCUMENT, Long.toString(document.id())));
        values.put(
                LINKS,
                model.content().links().stream()
                        .map(link -> link.kind().name() + ":" + link.to().id())
                        .collect(Collectors.joining(" ")));
        values.values().removeIf(String::isBlank);
        String file = model.waiting()
                .map(item -> TRAY + item.id())
                .or(() -> model.source().get().map(Path::toString))
                .orElse("");
        return Optional.of(new Draft(0, model.direction().name(), desk.clock().instant(), file, values));
    }

    /** Whether this is a draft of these forms. */
    static boolean isOne(Draft draft) {
        return Arrays.stream(Direction.values())
                .filter(direction -> direction != Direction.COPY)
                .anyMatch(direction -> direction.name().equals(draft.form()));
    }

    /** The words by which a person knows the draft again. */
    String title(Draft draft) {
        String direction = desk.word(Direction.valueOf(draft.form()));
        String code = draft.values().getOrDefault(Field.CODE.name(), "");
        String subject = draft.values().getOrDefault(Field.SUBJECT.name(), "");
        String named = DocCode.parse(code).map(DocCode::shown).orElse(code);
        String rest = named.isEmpty() || subject.isEmpty() ? named + subject : named + " · " + subject;
        return rest.isEmpty() ? direction : direction + " · " + rest;
    }

    /** A form with what the draft says; the documents it points at are read on the calling thread. */
    static Found find(OpenArchive archive, Draft draft) {
        Optional<Document> corrected = Optional.ofNullable(draft.values().get(DOCUMENT))
                .map(id -> archive.show().show(Long.parseLong(id)).document());
        List<LinkTo> links = Arrays.stream(
                        draft.values().getOrDefault(LINKS, "").split(" "))
                .map(text -> text.split(":"))
                .filter(parts -> parts.length == 2)
                .map(parts -> new LinkTo(
                        Link.Kind.valueOf(parts[0]),
                        archive.show().show(Long.parseLong(parts[1])).document()))
                .toList();
        Optional<IntakeItem> waiting = draft.source().startsWith(TRAY)
                ? archive.intake().tray().open(Long.parseLong(draft.source().substring(TRAY.length())))
                : Optional.empty();
        return new Found(draft, corrected, links, waiting);
    }

    /** A draft with the documents that it points at. */
    record Found(Draft draft, Optional<Document> corrected, List<LinkTo> links, Optional<IntakeItem> waiting) {}

    /** Fills a form with what was found. */
    static void resume(RegisterViewModel model, Found found) {
        Map<String, String> values = found.draft().values();
        model.content().form().resume(values);
        model.content().registeredOn().propose(values.getOrDefault(DAY, ""), FieldMark.NONE, Optional.empty());
        model.content().numbers().chosen().text().set(values.getOrDefault(NUMBER, ""));
        model.content().numbers().book().set(values.getOrDefault(BOOK, ""));
        model.content().reason().text().set(values.getOrDefault(REASON, ""));
        model.content()
                .draftFile()
                .set(Optional.ofNullable(values.get(WRITTEN_IN)).map(Path::of));
        model.content().links().setAll(found.links());
        String source = found.draft().source();
        found.waiting().ifPresent(model::reopen);
        if (!source.isEmpty() && !source.startsWith(TRAY)) {
            model.reopen(Path.of(source));
        }
        model.draft().resume(found.draft());
    }
}
