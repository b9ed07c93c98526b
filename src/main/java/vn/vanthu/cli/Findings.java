package vn.vanthu.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import vn.vanthu.domain.archive.Finding;
import vn.vanthu.texts.FactWords;

/** What a check found, told; law L5: whatever was found makes the exit status other than 0. */
final class Findings {
    private final Desk desk;
    private final General general;

    Findings(Desk desk, General general) {
        this.desk = desk;
        this.general = general;
    }

    /**
     * @param soundKey of the sentence for nothing found
     * @return 0 for nothing found, 3 for damage, 1 for less than that
     */
    int tell(List<Finding> findings, String soundKey) {
        boolean damaged = findings.stream().anyMatch(Finding::isDamage);
        if (general.json()) {
            desk.print(object(findings, damaged));
        } else {
            FactWords words = new FactWords(desk.texts());
            findings.forEach(finding -> desk.print(words.of(finding)));
        }
        if (findings.isEmpty()) {
            if (!general.json()) {
                desk.print(desk.texts().get(soundKey));
            }
            return Outcome.DONE;
        }
        desk.say(damaged ? "cli.verify.damaged" : "cli.verify.noted", Integer.toString(findings.size()));
        return damaged ? Outcome.ARCHIVE : Outcome.SOME_FAILED;
    }

    private static ObjectNode object(List<Finding> findings, boolean damaged) {
        ObjectNode told = Json.object();
        told.put("sound", findings.isEmpty());
        told.put("damaged", damaged);
        ArrayNode list = told.putArray("findings");
        findings.forEach(finding -> list.addObject()
                .put("kind", EntryJson.word(finding.kind()))
                .put("subject", finding.subject())
                .put("detail", finding.detail())
                .put("damage", finding.isDamage()));
        return told;
    }
}
