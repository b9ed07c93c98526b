package vn.vanthu.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.vanthu.safeguarding.BackupReport;
import vn.vanthu.work.Progress;

/** Restores a backup into a new folder. */
@Command(name = "restore")
final class RestoreCommand implements Callable<Integer> {
    private final Desk desk;
    private final General general;

    @Parameters(paramLabel = "FILE", descriptionKey = "cli.option.restored")
    private Path backup;

    @Option(names = "--to", paramLabel = "DIR", required = true, descriptionKey = "cli.option.target")
    private Path folder;

    RestoreCommand(Desk desk, General general) {
        this.desk = desk;
        this.general = general;
    }

    @Override
    public Integer call() {
        BackupReport report = desk.archives().restore().restore(backup, folder, Progress.UNWATCHED);
        BackupLine.print(desk, general, "cli.restore.done", report);
        return Outcome.DONE;
    }
}
