package vn.vanthu.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import vn.vanthu.domain.agency.Signer;
import vn.vanthu.domain.distribution.DistributionList;
import vn.vanthu.domain.document.Citation;
import vn.vanthu.domain.document.CopyStamp;
import vn.vanthu.domain.document.DocCode;
import vn.vanthu.domain.document.DocumentFields;
import vn.vanthu.domain.document.Field;
import vn.vanthu.domain.text.PartialDate;
import vn.vanthu.reading.Proposal;

/** Writes fields in the label format: all its keys, {@code null} or an empty list where there is nothing. */
final class LabelWriter {
    private LabelWriter() {}

    /** What was read in a file, under the name by which it was called. */
    static ObjectNode label(String file, Proposal proposal) {
        ObjectNode label = Json.object();
        DocumentFields fields = proposal.fields();
        label.put("file", file);
        label.put("complete", isComplete(fields));
        putCode(label, fields.code());
        put(label, "type", fields.type());
        put(label, "type_as_printed", proposal.typeAsPrinted());
        put(label, "place", fields.place());
        putDate(label, fields.issueDate());
        put(label, "issuer", fields.issuer());
        put(label, "issuer_parent", fields.superiorAgency());
        put(label, "subject", fields.subject());
        put(label, "urgency", proposal.urgencyAsPrinted());
        put(label, "secrecy", proposal.secrecyAsPrinted());
        putTexts(label.putArray("addressees"), fields.addressees());
        putRecipients(label.putArray("recipients"), fields.distribution());
        putSigner(label, fields.signer());
        proposal.citations().forEach(citation -> putCitation(label.withArray("citations"), citation));
        if (proposal.citations().isEmpty()) {
            label.putArray("citations");
        }
        proposal.copy().ifPresentOrElse(stamp -> putStamp(label.putObject("copy"), stamp), () -> label.putNull("copy"));
        put(label, "due_date", fields.handling().dueDate().toString());
        proposal.starts().forEach(label.putArray("starts")::add);
        proposal.remarks().stream()
                .sorted()
                .forEach(remark -> label.withArray("remarks").add(remark.name()));
        if (proposal.remarks().isEmpty()) {
            label.putArray("remarks");
        }
        putConfidence(label.putObject("confidence"), proposal);
        return label;
    }

    /** Puts the fields of a registered document. */
    static void putFields(ObjectNode target, DocumentFields fields) {
        putCode(target, fields.code());
        put(target, "type", fields.type());
        put(target, "place", fields.place());
        putDate(target, fields.issueDate());
        put(target, "issuer", fields.issuer());
        put(target, "issuer_parent", fields.superiorAgency());
        put(target, "subject", fields.subject());
        put(target, "urgency", fields.markings().urgency().wording());
        put(target, "secrecy", fields.markings().secrecy().wording());
        put(target, "circulation", fields.markings().circulation());
        putTexts(target.putArray("addressees"), fields.addressees());
        putRecipients(target.putArray("recipients"), fields.distribution());
        putSigner(target, fields.signer());
        target.put("copies", fields.handling().copies());
        put(target, "holder", fields.handling().holder());
        put(target, "recordsFile", fields.handling().recordsFile());
        put(target, "dueDate", fields.handling().dueDate().toString());
        put(target, "note", fields.handling().note());
    }

    /** Puts a text, or null for an empty one. */
    static void put(ObjectNode target, String key, String value) {
        target.put(key, value.isEmpty() ? null : value);
    }

    static ObjectNode putCitation(ArrayNode target, Citation citation) {
        ObjectNode entry = target.addObject();
        DocCode code = citation.code();
        put(entry, "ref", code.normalised());
        put(entry, "number", code.number() + code.suffix());
        put(entry, "year", code.year());
        put(entry, "symbol", code.symbol());
        put(entry, "date", citation.date().toString());
        if (!citation.asWritten().isEmpty()) {
            entry.put("as_written", citation.asWritten());
        }
        return entry;
    }

    private static boolean isComplete(DocumentFields fields) {
        return !fields.issuer().isEmpty()
                && !fields.code().number().isEmpty()
                && fields.issueDate().whole().isPresent()
                && !fields.subject().isEmpty()
                && !fields.distribution().isEmpty()
                && !fields.signer().name().isEmpty();
    }

    private static void putCode(ObjectNode target, DocCode code) {
        put(target, "number", code.number() + code.suffix());
        put(target, "year", code.year());
        put(target, "symbol", code.symbol());
        put(target, "number_symbol", code.normalised());
        put(target, "number_as_written", code.asWritten());
    }

    private static void putDate(ObjectNode target, PartialDate date) {
        boolean whole = date.whole().isPresent();
        put(target, "date", whole ? date.toString() : "");
        put(target, "date_partial", whole ? "" : date.toString());
    }

    private static void putSigner(ObjectNode target, Signer signer) {
        if (signer.authority().isEmpty()) {
            target.putNull("authority");
        } else {
            putTexts(target.putArray("authority"), signer.authority());
        }
        put(target, "signer_position", signer.title());
        put(target, "signer", signer.name());
    }

    static void putStamp(ObjectNode target, CopyStamp stamp) {
        put(target, "kind", stamp.kindAsPrinted());
        putCode(target, stamp.code());
        put(target, "issuer", stamp.issuer());
        put(target, "place", stamp.place());
        put(target, "date", stamp.date().toString());
        putRecipients(target.putArray("recipients"), stamp.distribution());
        putSigner(target, stamp.signer());
    }

    private static void putTexts(ArrayNode target, List<String> texts) {
        texts.forEach(target::add);
    }

    private static void putRecipients(ArrayNode target, DistributionList list) {
        list.lines().forEach(line -> {
            ObjectNode entry = target.addObject();
            entry.put("text", line.text());
            put(entry, "purpose", line.purposeText());
            if (line.copies() > 0) {
                entry.put("copies", line.copies());
            }
        });
    }

    private static void putConfidence(ObjectNode target, Proposal proposal) {
        for (String key : List.of("number", "year", "symbol", "number_symbol", "number_as_written")) {
            target.put(key, confidence(proposal, Field.CODE));
        }
        target.put("type", confidence(proposal, Field.TYPE));
        target.put("place", confidence(proposal, Field.PLACE));
        target.put("date", confidence(proposal, Field.ISSUE_DATE));
        target.put("issuer", confidence(proposal, Field.ISSUER));
        target.put("issuer_parent", confidence(proposal, Field.SUPERIOR_AGENCY));
        target.put("subject", confidence(proposal, Field.SUBJECT));
        target.put("urgency", confidence(proposal, Field.URGENCY));
        target.put("secrecy", confidence(proposal, Field.SECRECY));
        target.put("addressees", confidence(proposal, Field.ADDRESSEES));
        target.put("recipients", confidence(proposal, Field.DISTRIBUTION));
        target.put("authority", confidence(proposal, Field.AUTHORITY));
        target.put("signer_position", confidence(proposal, Field.SIGNER_TITLE));
        target.put("signer", confidence(proposal, Field.SIGNER));
        target.put("due_date", confidence(proposal, Field.DUE_DATE));
        target.put("citations", confidence(proposal, Field.CITATIONS));
        target.put("copy", confidence(proposal, Field.COPY));
    }

    /** To three places: more would claim more than is known. */
    private static double confidence(Proposal proposal, Field field) {
        return Math.round(proposal.confidence(field) * 1000) / 1000.0;
    }
}
