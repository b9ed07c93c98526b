package vn.vanthu.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.vanthu.keeping.Export;
import vn.vanthu.opening.OpenArchive;
import vn.vanthu.work.Progress;

/** Gives everything away: a folder with spreadsheet and files, or the spreadsheet alone. */
@Command(name = "export")
final class ExportCommand implements Callable<Integer> {
    private final Desk desk;
    private final General general;

    @Option(names = "--out", paramLabel = "FOLDER|FILE.xlsx", required = true, descriptionKey = "cli.option.exportOut")
    private Path out;

    ExportCommand(Desk desk, General general) {
        this.desk = desk;
        this.general = general;
    }

    @Override
    public Integer call() {
        try (OpenArchive archive = general.open()) {
            Export export = archive.proof().export();
            Export.Report report = BookFile.isSheet(out)
                    ? export.toSheet(out, Progress.UNWATCHED)
                    : export.toFolder(out, Progress.UNWATCHED);
            if (general.json()) {
                desk.print(Json.object()
                        .put("documents", report.documents())
                        .put("files", report.files())
                        .put("out", out.toString()));
            } else {
                desk.print(desk.texts()
                        .get(
                                "cli.export.done",
                                out.toString(),
                                Long.toString(report.documents()),
                                Long.toString(report.files())));
            }
        }
        return Outcome.DONE;
    }
}
