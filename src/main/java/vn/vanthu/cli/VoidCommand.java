package vn.vanthu.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.vanthu.domain.register.Document;
import vn.vanthu.opening.OpenArchive;

/** Voids a document or a copy; its number stays in the book. */
@Command(name = "void")
final class VoidCommand implements Callable<Integer> {
    private final Desk desk;
    private final General general;

    @Parameters(paramLabel = "ID", descriptionKey = "cli.option.id")
    private long id;

    @Option(names = "--reason", paramLabel = "TEXT", required = true, descriptionKey = "cli.option.voidReason")
    private String reason;

    VoidCommand(Desk desk, General general) {
        this.desk = desk;
        this.general = general;
    }

    @Override
    public Integer call() {
        try (OpenArchive archive = general.open()) {
            Document document = archive.books().numbers().voidDocument(id, reason);
            if (general.json()) {
                desk.print(EntryJson.line(document));
            } else {
                desk.print(EntryLine.of(document));
                desk.print("  "
                        + desk.texts()
                                .get("cli.list.voided", document.voidedBecause().orElse("")));
            }
        }
        return Outcome.DONE;
    }
}
