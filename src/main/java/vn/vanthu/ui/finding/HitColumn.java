package vn.vanthu.ui.finding;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.vanthu.domain.document.Field;
import vn.vanthu.domain.query.Hit;
import vn.vanthu.domain.query.Sorting;
import vn.vanthu.domain.register.Document;
import vn.vanthu.domain.register.RegistrationNumber;
import vn.vanthu.domain.text.DateWording;
import vn.vanthu.domain.text.Folding;
import vn.vanthu.ui.kit.Desk;

/** What a table of hits can show of each. */
enum HitColumn {
    CODE(Field.CODE, 120, document -> document.fields().code().shown()),
    ISSUE_DATE(
            Field.ISSUE_DATE,
            120,
            document -> DateWording.brief(document.fields().issueDate())),
    TYPE(Field.TYPE, 112, document -> document.fields().type()),
    ISSUER(Field.ISSUER, 180, document -> document.fields().author()),
    SUBJECT(Field.SUBJECT, 300, document -> document.fields().subject()),
    NUMBER(
            "ui.find.column.number",
            96,
            document -> document.number().map(RegistrationNumber::printed).orElse("")),
    REGISTERED_ON("ui.detail.registered_on", 112, document -> DateWording.brief(document.registeredOn())),
    SIGNER(Field.SIGNER, 140, document -> document.fields().signer().name()),
    DISTRIBUTION(
            Field.DISTRIBUTION,
            180,
            document -> Folding.tidy(document.fields().distribution().asText().replace("\n", " "))),
    HOLDER(Field.HOLDER, 152, document -> document.fields().handling().holder()),
    RECORDS_FILE(
            Field.RECORDS_FILE, 110, document -> document.fields().handling().recordsFile()),
    DUE_DATE(
            Field.DUE_DATE,
            100,
            document -> DateWording.brief(document.fields().handling().dueDate())),
    NOTE(Field.NOTE, 140, document -> document.fields().handling().note());

    private static final Set<HitColumn> USUAL = Set.of(CODE, ISSUE_DATE, ISSUER, SUBJECT);

    private final Optional<Field> field;
    private final String key;
    private final double width;
    private final Function<Document, String> words;

    HitColumn(Field field, double width, Function<Document, String> words) {
        this(Optional.of(field), "", width, words);
    }

    HitColumn(String key, double width, Function<Document, String> words) {
        this(Optional.empty(), key, width, words);
    }

    HitColumn(Optional<Field> field, String key, double width, Function<Document, String> words) {
        this.field = field;
        this.key = key;
        this.width = width;
        this.words = words;
    }

    String title(Desk desk) {
        return field.map(desk::word).orElseGet(() -> desk.text(key));
    }

    /** Pixels at 100 %, before a person changes it. */
    double width() {
        return width;
    }

    /** By what hits stand where its heading is clicked; empty where that would mean nothing. */
    Optional<Sorting.By> sorting() {
        return Arrays.stream(Sorting.By.values())
                .filter(by -> by.name().equals(name()))
                .findFirst();
    }

    String of(Hit hit) {
        return words.apply(hit.document());
    }

    /** Those that were chosen, in the order in which they stood; the usual ones where none was. */
    static List<HitColumn> remembered(Desk desk) {
        Set<HitColumn> chosen = new LinkedHashSet<>();
        for (String name : desk.remembered().text("find.columns").orElse("").split(",")) {
            Arrays.stream(values()).filter(column -> column.name().equals(name)).forEach(chosen::add);
        }
        return chosen.isEmpty()
                ? Arrays.stream(values()).filter(USUAL::contains).toList()
                : List.copyOf(chosen);
    }

    static void remember(Desk desk, List<HitColumn> chosen) {
        desk.remembered().keep("find.columns", chosen.stream().map(Enum::name).collect(Collectors.joining(",")));
    }
}
