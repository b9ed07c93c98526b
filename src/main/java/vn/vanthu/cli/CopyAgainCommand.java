package vn.vanthu.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.vanthu.domain.copy.CertifiedCopy;
import vn.vanthu.opening.OpenArchive;

/** Writes an issued copy out again, the same bytes. */
@Command(name = "copy-again")
final class CopyAgainCommand implements Callable<Integer> {
    private final Desk desk;
    private final General general;

    @Parameters(paramLabel = "ID", descriptionKey = "cli.option.id")
    private long id;

    @Option(names = "--out", paramLabel = "FILE.pdf", required = true, descriptionKey = "cli.option.out")
    private Path out;

    CopyAgainCommand(Desk desk, General general) {
        this.desk = desk;
        this.general = general;
    }

    @Override
    public Integer call() {
        try (OpenArchive archive = general.open()) {
            CertifiedCopy copy = archive.copies().writeOut(id, out);
            if (general.json()) {
                desk.print(EntryJson.copy(copy).put("out", out.toString()));
            } else {
                desk.print(CopyLine.of(copy, desk.texts()));
                desk.print(desk.texts().get("cli.copy.out", out));
            }
        }
        return Outcome.DONE;
    }
}
