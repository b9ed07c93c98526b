package vn.vanthu.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import vn.vanthu.domain.copy.CertifiedCopy;
import vn.vanthu.domain.copy.CopyFacts;
import vn.vanthu.domain.distribution.Dispatch;
import vn.vanthu.finding.CopyStanding;

/** How copies came about and what became of them, as objects. */
final class CopyJson {
    private CopyJson() {}

    /** A copy of a source: to whom it went, who signed for it, what replaced it, when it was printed. */
    static ObjectNode standing(CopyStanding standing) {
        CertifiedCopy copy = standing.copy();
        ObjectNode entry = EntryJson.copy(copy);
        entry.setAll(facts(copy));
        entry.put("voided", copy.document().voidedBecause().isPresent());
        copy.document().voidedBecause().ifPresent(reason -> entry.put("voidedBecause", reason));
        standing.replacedBy().ifPresent(other -> entry.put("replacedBy", other.id()));
        ArrayNode recipients = entry.putArray("recipients");
        standing.dispatches().forEach(dispatch -> recipients.add(dispatch(dispatch)));
        ArrayNode prints = entry.putArray("printedAt");
        standing.printedAt().forEach(at -> prints.add(at.toString()));
        return entry;
    }

    /** How it came about. */
    static ObjectNode facts(CertifiedCopy copy) {
        CopyFacts facts = copy.facts();
        ObjectNode entry = Json.object();
        entry.put("issuer", EntryJson.word(facts.issuer()));
        entry.put("profile", facts.profile());
        entry.put("way", EntryJson.word(facts.way()));
        entry.put("madeFrom", EntryJson.word(facts.from()));
        entry.put("waitingForNumber", copy.isWaitingForNumber());
        LabelWriter.put(entry, "kindReason", facts.kindReason());
        LabelWriter.put(entry, "permittedBy", facts.permittedBy());
        facts.replaces().ifPresent(old -> entry.put("replaces", old));
        return entry;
    }

    private static ObjectNode dispatch(Dispatch dispatch) {
        ObjectNode entry = Json.object();
        entry.put("recipient", dispatch.recipientName());
        entry.put("copies", dispatch.copies());
        entry.put("channel", EntryJson.word(dispatch.channel()));
        entry.put("sentOn", dispatch.sentOn().map(LocalDate::toString).orElse(null));
        entry.put("receivedOn", dispatch.receivedOn().map(LocalDate::toString).orElse(null));
        LabelWriter.put(entry, "receivedBy", dispatch.receivedBy());
        return entry;
    }
}
