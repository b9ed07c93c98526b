package vn.vanthu.storage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import vn.vanthu.domain.distribution.DistributionLine;
import vn.vanthu.domain.document.DocumentFields;
import vn.vanthu.domain.document.PageTexts;
import vn.vanthu.domain.query.Query;
import vn.vanthu.domain.query.Search;
import vn.vanthu.domain.register.Document;
import vn.vanthu.domain.text.DateWording;
import vn.vanthu.domain.text.Folding;

/**
 * The index over fields and texts of files. Texts are folded before they go in, since SQLite leaves đ as it is; filters
 * are words inside the index, a hundred times faster than a join.
 */
public final class FullText {
    /** Begins every word of a filter: a letter for SQLite, but one that no text has and no query keeps. */
    private static final char FILTER = '\ue000';

    private static final Pattern PRIVATE_USE = Pattern.compile("\\p{Co}");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** How many of the newest hits are weighed against each other; all would take seconds in a large archive. */
    private static final int WEIGHED = 2_000;

    private static final int MOST_YEARS = 10;

    private final Handle handle;

    FullText(Handle handle) {
        this.handle = handle;
    }

    /** Enters a document; copies are entered without the text, which is their source's. */
    public void put(Document document, PageTexts texts) {
        String words = fields(document) + "\n" + texts.text();
        String plain = PRIVATE_USE.matcher(words).replaceAll(" ");
        handle.createUpdate("INSERT INTO full_text (rowid, found, marked) VALUES (:id, :found, :marked)")
                .bind("id", document.id())
                .bind("found", Folding.key(plain) + filters(document))
                .bind("marked", Folding.accentKey(plain))
                .execute();
    }

    /** Takes a document out of the index; one that is not in it is left so. */
    void remove(long id) {
        handle.createUpdate("DELETE FROM full_text WHERE rowid = :id")
                .bind("id", id)
                .execute();
    }

    /** Ids of the hits in the order asked for: those with exactly the marks that were typed stand first. */
    public List<Long> find(Query query, Search search) {
        Set<Long> ids = new LinkedHashSet<>();
        if (query.hasMarks()) {
            ids.addAll(ids(query.marked(), search));
        }
        if (ids.size() < search.limit()) {
            ids.addAll(ids(query.folded(), search));
        }
        return ids.stream().limit(search.limit()).toList();
    }

    /** How many hits there are, counted up to {@code most}. */
    public int count(Query query, Search search, int most) {
        return handle.createQuery("SELECT count(*) FROM (SELECT rowid FROM full_text t WHERE " + condition(search)
                        + " LIMIT :most)")
                .bind("match", match(query.folded(), search))
                .bind("from", from(search))
                .bind("to", to(search))
                .bind("most", most)
                .mapTo(Integer.class)
                .one();
    }

    private List<Long> ids(String words, Search search) {
        String newest =
                "SELECT rowid FROM full_text t WHERE " + condition(search) + " ORDER BY rowid DESC LIMIT :limit";
        String best = "SELECT rowid FROM full_text t WHERE " + condition(search) + " AND rowid >= (SELECT min(rowid)"
                + " FROM (SELECT rowid FROM full_text WHERE full_text MATCH :match ORDER BY rowid DESC LIMIT " + WEIGHED
                + ")) ORDER BY rank, rowid DESC LIMIT :limit";
        return handle.createQuery(search.order() == Search.Order.RELEVANCE ? best : newest)
                .bind("match", match(words, search))
                .bind("from", from(search))
                .bind("to", to(search))
                .bind("limit", search.limit())
                .mapTo(Long.class)
                .list();
    }

    private static String condition(Search search) {
        boolean isDated = search.from().isPresent() || search.to().isPresent();
        return "full_text MATCH :match"
                + (isDated
                        ? " AND EXISTS (SELECT 1 FROM document d WHERE d.id = t.rowid"
                                + " AND d.registered_on BETWEEN :from AND :to)"
                        : " AND :from <= :to");
    }

    private static String from(Search search) {
        return search.from().map(LocalDate::toString).orElse("");
    }

    private static String to(Search search) {
        return search.to().map(LocalDate::toString).orElse("9999-12-31");
    }

    private static String match(String words, Search search) {
        List<String> all = new ArrayList<>();
        if (!words.isEmpty()) {
            all.add(words);
        }
        all.add(quoted("all"));
        search.direction().ifPresent(direction -> all.add(quoted("dir" + direction.name())));
        if (!search.type().isBlank()) {
            all.add(quoted("type" + squeezed(search.type())));
        }
        words(search.issuer()).forEach(word -> all.add(quoted("iss" + word)));
        years(search).ifPresent(all::add);
        // A search of words alone needs no filter; "all" is there for a search without words.
        if (!words.isEmpty()) {
            all.remove(quoted("all"));
        }
        return String.join(" AND ", all);
    }

    private static Optional<String> years(Search search) {
        if (search.from().isEmpty() || search.to().isEmpty()) {
            return Optional.empty();
        }
        int first = search.from().get().getYear();
        int last = search.to().get().getYear();
        if (last < first || last - first > MOST_YEARS) {
            return Optional.empty();
        }
        return Optional.of(IntStream.rangeClosed(first, last)
                .mapToObj(year -> quoted("year" + year))
                .collect(Collectors.joining(" OR ", "(", ")")));
    }

    private static String quoted(String filter) {
        return '"' + filter(filter) + '"';
    }

    private static String filter(String word) {
        return FILTER + Folding.key(word);
    }

    private static String filters(Document document) {
        List<String> filters = new ArrayList<>();
        filters.add(filter("all"));
        filters.add(filter("dir" + document.direction().name()));
        filters.add(filter("year" + document.registeredOn().getYear()));
        filters.add(filter("type" + squeezed(document.fields().type())));
        words(document.fields().issuer()).forEach(word -> filters.add(filter("iss" + word)));
        return "\n" + String.join(" ", filters);
    }

    private static String squeezed(String text) {
        return String.join("", words(text));
    }

    private static List<String> words(String text) {
        return NO_WORD.splitAsStream(Folding.key(text))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static String fields(Document document) {
        DocumentFields fields = document.fields();
        List<String> texts = new ArrayList<>(List.of(
                fields.code().normalised(),
                fields.code().asWritten(),
                fields.code().comparisonKey(),
                fields.type(),
                fields.subject(),
                DateWording.brief(fields.issueDate()),
                fields.issuer(),
                fields.superiorAgency(),
                fields.place(),
                fields.signer().title(),
                fields.signer().name(),
                fields.markings().circulation(),
                fields.handling().holder(),
                fields.handling().recordsFile(),
                fields.handling().note()));
        texts.addAll(fields.addressees());
        fields.distribution().lines().stream().map(DistributionLine::text).forEach(texts::add);
        return String.join("\n", texts);
    }
}
