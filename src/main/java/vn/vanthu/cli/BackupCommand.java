package vn.vanthu.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import vn.vanthu.opening.OpenArchive;
import vn.vanthu.safeguarding.BackupReport;
import vn.vanthu.work.Progress;

/** Makes a backup in one file and reads it back. */
@Command(name = "backup")
final class BackupCommand implements Callable<Integer> {
    private final Desk desk;
    private final General general;

    @Parameters(paramLabel = "FILE", descriptionKey = "cli.option.backup")
    private Path target;

    BackupCommand(Desk desk, General general) {
        this.desk = desk;
        this.general = general;
    }

    @Override
    public Integer call() {
        try (OpenArchive archive = general.open()) {
            BackupReport report = archive.backUp().backUp(target, Progress.UNWATCHED);
            BackupLine.print(desk, general, "cli.backup.done", report);
        }
        return Outcome.DONE;
    }
}
