package vn.vanthu.cli;

import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import vn.vanthu.domain.archive.Finding;
import vn.vanthu.opening.OpenArchive;
import vn.vanthu.work.Progress;

/** Accounts for the numbers: gaps, repeats, and whether the audit trail is whole. */
@Command(name = "audit")
final class AuditCommand implements Callable<Integer> {
    private static final Set<Finding.Kind> ABOUT_NUMBERS = Set.of(
            Finding.Kind.NUMBER_REPEATED,
            Finding.Kind.NUMBER_SKIPPED,
            Finding.Kind.COUNTER_BEHIND,
            Finding.Kind.AUDIT_BROKEN);

    private final Desk desk;
    private final General general;

    AuditCommand(Desk desk, General general) {
        this.desk = desk;
        this.general = general;
    }

    @Override
    public Integer call() {
        try (OpenArchive archive = general.open()) {
            List<Finding> findings = archive.verify().quick(Progress.UNWATCHED).stream()
                    .filter(finding -> ABOUT_NUMBERS.contains(finding.kind()))
                    .toList();
            return new Findings(desk, general).tell(findings, "cli.audit.sound");
        }
    }
}
