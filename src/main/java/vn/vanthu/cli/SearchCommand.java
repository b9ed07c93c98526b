package vn.vanthu.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.vanthu.domain.query.Found;
import vn.vanthu.domain.query.Hit;
import vn.vanthu.domain.query.Search;
import vn.vanthu.domain.text.Folding;
import vn.vanthu.opening.OpenArchive;
import vn.vanthu.work.Progress;

/** Finds documents by any words, one query or many in one warm process. */
@Command(name = "search")
final class SearchCommand implements Callable<Integer> {
    private static final int COUNTED_AT_MOST = 1001;

    private final Desk desk;
    private final General general;

    @Parameters(paramLabel = "QUERY", arity = "0..*", descriptionKey = "cli.option.query")
    private List<String> words = new ArrayList<>();

    @Option(names = "--from", paramLabel = "DATE", descriptionKey = "cli.option.from")
    private LocalDate from;

    @Option(names = "--to", paramLabel = "DATE", descriptionKey = "cli.option.to")
    private LocalDate to;

    @Option(names = "--direction", descriptionKey = "cli.option.direction")
    private String direction;

    @Option(names = "--type", defaultValue = "", descriptionKey = "cli.option.type")
    private String type;

    @Option(names = "--issuer", defaultValue = "", descriptionKey = "cli.option.issuer")
    private String issuer;

    @Option(
            names = "--sort",
            paramLabel = "newest|oldest|relevance",
            defaultValue = "newest",
            descriptionKey = "cli.option.sort")
    private String sort;

    @Option(names = "--limit", paramLabel = "N", defaultValue = "50", descriptionKey = "cli.option.limit")
    private int limit;

    @Option(names = "--queries", paramLabel = "FILE|-", descriptionKey = "cli.option.queries")
    private String queries;

    @Option(names = "--rebuild", descriptionKey = "cli.option.rebuild")
    private boolean isRebuild;

    SearchCommand(Desk desk, General general) {
        this.desk = desk;
        this.general = general;
    }

    @Override
    public Integer call() {
        Search pattern = pattern();
        if (isRebuild) {
            try (OpenArchive archive = general.open()) {
                int documents = archive.lookUp().index().rebuild(Progress.UNWATCHED);
                boolean isMore = true;
                while (isMore) {
                    // Step by step: whoever registers meanwhile gets a turn.
                    isMore = archive.lookUp().index().tidy();
                }
                desk.say("cli.search.rebuilt", Integer.toString(documents));
            }
            return Outcome.DONE;
        }
        if (queries == null && words.isEmpty()) {
            throw new Misuse("cli.search.noQuery");
        }
        if (queries == null) {
            try (OpenArchive archive = general.open()) {
                showHits(archive.find().find(pattern));
            }
        } else {
            JsonLines lines = JsonLines.of(queries, desk);
            try (OpenArchive archive = general.open()) {
                lines.eachText((number, text) -> {
                    desk.acknowledge(timed(archive, pattern.asking(text)));
                    return true;
                });
            }
        }
        return Outcome.DONE;
    }

    private Search pattern() {
        if (limit < 1) {
            throw new Misuse("cli.usage.value", "--limit", Integer.toString(limit), "vanthu search");
        }
        return new Search(
                String.join(" ", words),
                Optional.ofNullable(direction).map(Directions::of),
                Optional.ofNullable(from),
                Optional.ofNullable(to),
                type,
                issuer,
                order(),
                limit);
    }

    private Search.Order order() {
        for (Search.Order order : Search.Order.values()) {
            if (order.name().toLowerCase(Locale.ROOT).equals(sort)) {
                return order;
            }
        }
        throw new Misuse("cli.usage.value", "--sort", sort, "vanthu search");
    }

    private void showHits(List<Hit> hits) {
        for (Hit hit : hits) {
            if (general.json()) {
                desk.print(EntryJson.hit(hit));
            } else {
                desk.print(EntryLine.of(hit.document()));
                desk.print("      " + Folding.tidy(hit.snippet()));
            }
        }
        if (!general.json()) {
            desk.say(hits.isEmpty() ? "cli.search.none" : "cli.search.found", Integer.toString(hits.size()));
        }
    }

    /** The time is that of finding alone; counting on beyond the limit comes after it. */
    private static ObjectNode timed(OpenArchive archive, Search search) {
        long start = System.nanoTime();
        List<Found> hits = archive.find().lines(search);
        long micros = TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - start);
        int count = hits.size() < search.limit() ? hits.size() : archive.find().count(search, COUNTED_AT_MOST);
        ObjectNode line = Json.object();
        line.put("query", search.text());
        line.put("count", count);
        line.put("elapsedMicros", micros);
        ArrayNode ids = line.putArray("ids");
        hits.forEach(hit -> ids.add(hit.id()));
        return line;
    }
}
