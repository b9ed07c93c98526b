package vn.vanthu.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import vn.vanthu.demonstrating.DemoOffice;
import vn.vanthu.domain.register.Direction;
import vn.vanthu.opening.OpenArchive;
import vn.vanthu.work.Failure;
import vn.vanthu.work.Progress;

/**
 * Makes an archive of sample documents and opens the desktop on it; where there is no display it walks the main job
 * instead, from a document's file to a numbered sao lục. A second run goes on in the same archive.
 */
@Command(name = "demo")
final class DemoCommand implements Callable<Integer> {
    private final Desk desk;
    private final General general;

    DemoCommand(Desk desk, General general) {
        this.desk = desk;
        this.general = general;
    }

    @Override
    public Integer call() {
        Path folder = general.archive().orElseThrow(() -> new Misuse("cli.noFolder"));
        try (OpenArchive archive = openOrMake(folder)) {
            desk.last().remember(folder);
            if (archive.list().count(Direction.INCOMING) == 0) {
                desk.say("cli.demo.making", folder.toAbsolutePath());
                archive.demo().fill(Progress.UNWATCHED);
            }
            if (general.desktop().isEmpty()) {
                new DemoWalk(desk, general, archive)
                        .walk(folder.toAbsolutePath().normalize());
            }
        }
        general.desktop().ifPresent(screen -> screen.show(desk.texts(), Optional.of(folder)));
        return Outcome.DONE;
    }

    private OpenArchive openOrMake(Path folder) {
        try {
            return desk.archives().open().apply(folder);
        } catch (Failure failure) {
            if (failure.kind() != Failure.Kind.NO_ARCHIVE) {
                throw failure;
            }
            desk.archives().init().init(folder, DemoOffice.office());
            return desk.archives().open().apply(folder);
        }
    }
}
