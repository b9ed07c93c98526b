package vn.vanthu.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.vanthu.domain.archive.Finding;
import vn.vanthu.opening.OpenArchive;
import vn.vanthu.work.Progress;

/** Checks database, files, numbers and audit chain. A gap is no damage: the clerk may have asked for it; audit tells. */
@Command(name = "verify")
final class VerifyCommand implements Callable<Integer> {
    private final Desk desk;
    private final General general;

    @Option(names = "--deep", descriptionKey = "cli.option.deep")
    private boolean deep;

    VerifyCommand(Desk desk, General general) {
        this.desk = desk;
        this.general = general;
    }

    @Override
    public Integer call() {
        try (OpenArchive archive = general.open()) {
            List<Finding> findings = deep
                    ? archive.verify().deep(Progress.UNWATCHED)
                    : archive.verify().quick(Progress.UNWATCHED);
            List<Finding> wrong = findings.stream()
                    .filter(finding -> finding.kind() != Finding.Kind.NUMBER_SKIPPED)
                    .toList();
            if (wrong.size() < findings.size()) {
                desk.say("cli.verify.gaps", Integer.toString(findings.size() - wrong.size()));
            }
            return new Findings(desk, general).tell(wrong, "cli.verify.sound");
        }
    }
}
