package vn.vanthu.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.vanthu.domain.intake.IntakeItem;
import vn.vanthu.opening.OpenArchive;
import vn.vanthu.receiving.TakenFile;
import vn.vanthu.receiving.Wish;
import vn.vanthu.texts.FactWords;
import vn.vanthu.work.Cancelled;

/** Takes in folders and files: a line for each, a count at the end; can be stopped and begun again. */
@Command(name = "import")
final class ImportCommand implements Callable<Integer> {
    private final Desk desk;
    private final General general;
    private final Complaints complaints;
    private final Map<TakenFile.Status, Integer> counts = new EnumMap<>(TakenFile.Status.class);

    @Parameters(paramLabel = "FOLDER", arity = "1..*", descriptionKey = "cli.option.folders")
    private List<Path> places;

    @Option(names = "--confirm-above", paramLabel = "0.9", descriptionKey = "cli.option.confirmAbove")
    private Double confirmAbove;

    @Option(
            names = "--direction",
            paramLabel = "incoming|outgoing|internal",
            defaultValue = "incoming",
            descriptionKey = "cli.option.direction")
    private String direction;

    ImportCommand(Desk desk, General general, Complaints complaints) {
        this.desk = desk;
        this.general = general;
        this.complaints = complaints;
    }

    @Override
    public Integer call() {
        if (confirmAbove != null && !(confirmAbove >= 0 && confirmAbove <= 1)) {
            throw new Misuse("cli.import.confidence", confirmAbove.toString());
        }
        Wish wish = new Wish(
                Directions.one(direction),
                confirmAbove == null ? OptionalDouble.empty() : OptionalDouble.of(confirmAbove));
        Outcome outcome = new Outcome();
        try (OpenArchive archive = general.open();
                Interrupt interrupt = new Interrupt()) {
            try {
                archive.intake().folders().take(places, wish, taken -> tell(taken, outcome), (done, total) -> {
                    if (interrupt.isAsked()) {
                        throw new Cancelled();
                    }
                });
            } catch (Cancelled stopped) {
                desk.say("cli.import.stopped");
            }
            close();
        }
        return outcome.status();
    }

    private void tell(TakenFile taken, Outcome outcome) {
        counts.merge(taken.status(), 1, Integer::sum);
        if (general.json()) {
            desk.acknowledge(line(taken));
        } else if (taken.status() != TakenFile.Status.REFUSED) {
            desk.print(desk.texts().of(taken.status()) + "  " + taken.origin() + words(taken));
        }
        if (taken.status() == TakenFile.Status.REFUSED) {
            outcome.failure(complaints.tell(taken.origin(), taken.why().orElseThrow()));
        } else {
            outcome.success();
        }
    }

    private String words(TakenFile taken) {
        String document = taken.document()
                .map(found -> "  " + new FactWords(desk.texts()).entry(found))
                .orElse("");
        String why = taken.item()
                .filter(IntakeItem::isOpen)
                .map(item -> "  " + desk.texts().of(item.why()))
                .orElse("");
        return document + why;
    }

    private ObjectNode line(TakenFile taken) {
        ObjectNode line = Json.object();
        line.put("file", taken.origin());
        line.put("status", status(taken.status()));
        taken.document().ifPresent(document -> line.setAll(EntryJson.acknowledgement(document)));
        taken.item().ifPresent(item -> {
            line.put("item", item.id());
            line.put("sha256", item.file().hash().hex());
            if (item.isOpen()) {
                line.put("why", EntryJson.word(item.why()));
                ArrayNode doubtful = line.putArray("doubtful");
                item.reading().doubtful().forEach(field -> doubtful.add(EntryJson.word(field)));
            }
        });
        taken.why().ifPresent(why -> {
            line.put("why", EntryJson.word(why.kind()));
            line.put("message", new FactWords(desk.texts()).sentence(why));
        });
        return line;
    }

    /** What is held in another form is held. */
    private static String status(TakenFile.Status status) {
        return EntryJson.word(status == TakenFile.Status.HELD_OTHERWISE ? TakenFile.Status.HELD : status);
    }

    private void close() {
        int held = count(TakenFile.Status.HELD) + count(TakenFile.Status.HELD_OTHERWISE);
        int files = counts.values().stream().mapToInt(Integer::intValue).sum();
        if (general.json()) {
            desk.acknowledge(Json.object()
                    .put("files", files)
                    .put("registered", count(TakenFile.Status.REGISTERED))
                    .put("waiting", count(TakenFile.Status.WAITING))
                    .put("held", held)
                    .put("refused", count(TakenFile.Status.REFUSED)));
        }
        desk.say(
                "cli.import.done",
                files,
                count(TakenFile.Status.REGISTERED),
                count(TakenFile.Status.WAITING),
                held,
                count(TakenFile.Status.REFUSED));
    }

    private int count(TakenFile.Status status) {
        return counts.getOrDefault(status, 0);
    }
}
