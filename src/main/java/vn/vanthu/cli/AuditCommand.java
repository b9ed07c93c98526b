package vn.vanthu.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import vn.vanthu.domain.archive.Finding;
import vn.vanthu.domain.register.NumberAccount;
import vn.vanthu.opening.OpenArchive;
import vn.vanthu.proving.AccountForNumbers;
import vn.vanthu.work.Progress;

/** Accounts for the numbers: gaps, repeats, order of days, series by series, and whether the audit trail is whole. */
@Command(name = "audit")
final class AuditCommand implements Callable<Integer> {
    /** Gaps are told by the accounts, with their series. */
    private static final Set<Finding.Kind> ABOUT_THE_TRAIL = Set.of(
            Finding.Kind.NUMBER_REPEATED,
            Finding.Kind.COUNTER_BEHIND,
            Finding.Kind.ROW_WITHOUT_PARENT,
            Finding.Kind.DATABASE_DAMAGED,
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
            List<Finding> damage = archive.verify().quick(Progress.UNWATCHED).stream()
                    .filter(finding -> ABOUT_THE_TRAIL.contains(finding.kind()))
                    .toList();
            int unexplained = tellNumbers(archive.proof().accounts());
            // With gaps to tell of, the sentence that all is sound would be wrong.
            String sound = unexplained == 0 ? "cli.audit.sound" : "cli.audit.trailSound";
            int status = new Findings(desk, general).tell(damage, sound);
            if (unexplained > 0) {
                desk.say("cli.audit.unexplained", Integer.toString(unexplained));
            }
            return Math.max(status, unexplained > 0 ? Outcome.SOME_FAILED : Outcome.DONE);
        }
    }

    /** @return how many findings want an explanation; those of a closed book were explained when it was closed */
    private int tellNumbers(AccountForNumbers accounts) {
        Set<Long> closed = accounts.closedSeries();
        int unexplained = 0;
        for (NumberAccount account : accounts.accounts()) {
            boolean isClosed = closed.contains(account.series().id());
            for (NumberAccount.Finding finding : account.findings()) {
                tell(account, finding);
                unexplained += !isClosed && finding.kind().wantsExplanation() ? 1 : 0;
            }
        }
        return unexplained;
    }

    private void tell(NumberAccount account, NumberAccount.Finding finding) {
        String series = account.series().key().shown();
        if (general.json()) {
            ObjectNode line = Json.object();
            line.put("series", series);
            line.put("kind", EntryJson.word(finding.kind()));
            line.put("number", finding.number().toString());
            line.put("until", finding.until().toString());
            line.put("explanation", finding.explanation());
            desk.print(line);
            return;
        }
        String span = finding.number().equals(finding.until())
                ? finding.number().printed()
                : finding.number().printed() + "–" + finding.until().printed();
        String said = series + " " + span + ": " + desk.texts().of(finding.kind());
        desk.print(finding.explanation().isEmpty() ? said : said + " (" + finding.explanation() + ")");
    }
}
