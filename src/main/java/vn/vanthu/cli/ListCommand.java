package vn.vanthu.cli;

import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.vanthu.domain.register.Direction;
import vn.vanthu.domain.register.Document;
import vn.vanthu.opening.OpenArchive;

/** Prints a register, every entry, in number order. */
@Command(name = "list")
final class ListCommand implements Callable<Integer> {
    private final Desk desk;
    private final General general;

    @Parameters(paramLabel = "incoming|outgoing|internal|copies", descriptionKey = "cli.option.direction")
    private String direction;

    @Option(names = "--from", paramLabel = "DATE", descriptionKey = "cli.option.from")
    private LocalDate from;

    @Option(names = "--to", paramLabel = "DATE", descriptionKey = "cli.option.to")
    private LocalDate to;

    @Option(names = "--series", paramLabel = "S", defaultValue = "", descriptionKey = "cli.option.series")
    private String series;

    ListCommand(Desk desk, General general) {
        this.desk = desk;
        this.general = general;
    }

    @Override
    public Integer call() {
        Direction way = Directions.of(direction);
        try (OpenArchive archive = general.open()) {
            archive.list().each(way, Optional.ofNullable(from), Optional.ofNullable(to), series, this::show);
        }
        return Outcome.DONE;
    }

    private void show(Document document) {
        if (general.json()) {
            desk.print(EntryJson.line(document));
        } else {
            String voided = document.voidedBecause()
                    .map(reason -> " · " + desk.texts().get("cli.list.voided", reason))
                    .orElse("");
            desk.print(EntryLine.of(document) + voided);
        }
    }
}
