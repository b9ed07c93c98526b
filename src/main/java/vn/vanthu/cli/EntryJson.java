package vn.vanthu.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import vn.vanthu.domain.copy.CertifiedCopy;
import vn.vanthu.domain.copy.Placement;
import vn.vanthu.domain.query.Hit;
import vn.vanthu.domain.register.Document;
import vn.vanthu.domain.register.RegistrationNumber;
import vn.vanthu.finding.DocumentSheet;

/** What the archive holds, as the objects of product.md 4. */
final class EntryJson {
    private EntryJson() {}

    /** The acknowledgement of a registration. */
    static ObjectNode acknowledgement(Document document) {
        ObjectNode entry = Json.object();
        putEntry(entry, document);
        return entry;
    }

    /** One line of a register. */
    static ObjectNode line(Document document) {
        ObjectNode entry = Json.object();
        putEntry(entry, document);
        LabelWriter.put(entry, "number_symbol", document.fields().code().normalised());
        LabelWriter.put(entry, "date", document.fields().issueDate().toString());
        LabelWriter.put(entry, "type", document.fields().type());
        LabelWriter.put(entry, "issuer", document.fields().issuer());
        LabelWriter.put(entry, "subject", document.fields().subject());
        putVoiding(entry, document);
        return entry;
    }

    /** A document that was found. */
    static ObjectNode hit(Hit hit) {
        ObjectNode entry = line(hit.document());
        entry.put("snippet", hit.snippet());
        entry.put("page", hit.page());
        ArrayNode marks = entry.putArray("marks");
        hit.marks().forEach(mark -> marks.addArray().add(mark.start()).add(mark.end()));
        return entry;
    }

    /** A document with all that belongs to it. */
    static ObjectNode sheet(DocumentSheet sheet) {
        Document document = sheet.document();
        ObjectNode entry = Json.object();
        putEntry(entry, document);
        putVoiding(entry, document);
        LabelWriter.putFields(entry, document.fields());
        document.file()
                .ifPresentOrElse(
                        file -> entry.putObject("file")
                                .put("name", file.name())
                                .put("sha256", file.hash().hex())
                                .put("bytes", file.bytes())
                                .put("pages", file.pages()),
                        () -> entry.putNull("file"));
        ArrayNode made = entry.putArray("issuedCopies");
        sheet.standings().forEach(standing -> made.add(CopyJson.standing(standing)));
        sheet.asCopy().ifPresent(standing -> entry.set("copy", CopyJson.facts(standing.copy())));
        ArrayNode chain = entry.putArray("copyChain");
        sheet.chain().forEach(link -> chain.add(line(link)));
        sheet.copyOf().ifPresentOrElse(source -> entry.set("copyOf", line(source)), () -> entry.putNull("copyOf"));
        sheet.arrivedAs()
                .ifPresentOrElse(
                        copy -> LabelWriter.putStamp(entry.putObject("arrivedAs"), copy),
                        () -> entry.putNull("arrivedAs"));
        ArrayNode relations = entry.putArray("relations");
        sheet.relations()
                .forEach(relation -> relations
                        .addObject()
                        .put("kind", relation.kind().toLowerCase(Locale.ROOT).replace('_', '-'))
                        .set("document", line(relation.other())));
        ArrayNode citations = entry.putArray("citations");
        sheet.citations().forEach(citation -> LabelWriter.putCitation(citations, citation));
        ArrayNode cites = entry.putArray("cites");
        sheet.cites().forEach(cited -> {
            ObjectNode one = LabelWriter.putCitation(cites, cited.citation());
            cited.document().ifPresentOrElse(held -> one.set("document", line(held)), () -> one.putNull("document"));
        });
        ArrayNode citedBy = entry.putArray("citedBy");
        sheet.citedBy().forEach(citing -> citedBy.add(line(citing)));
        return entry;
    }

    /** An issued copy, without the place where its PDF was wanted. */
    static ObjectNode copy(CertifiedCopy copy) {
        ObjectNode entry = Json.object();
        Document document = copy.document();
        entry.put("id", document.id());
        document.number().ifPresentOrElse(number -> putNumber(entry, "number", number), () -> entry.putNull("number"));
        document.number()
                .ifPresentOrElse(
                        number -> putNumber(entry, "registrationNumber", number),
                        () -> entry.putNull("registrationNumber"));
        LabelWriter.put(entry, "numberSymbol", document.fields().code().normalised());
        entry.put("kind", copy.kind().word());
        entry.put("pages", copy.pages());
        Placement placement = copy.placement();
        entry.putObject("placement")
                .put("page", placement.page())
                .put("where", word(placement.where()))
                .put("topMm", tenths(placement.top()))
                .put("heightMm", tenths(placement.height()));
        entry.put("sha256", document.file().map(file -> file.hash().hex()).orElse(null));
        ArrayNode notes = entry.putArray("notes");
        copy.notes().stream().sorted().forEach(note -> notes.add(word(note)));
        return entry;
    }

    /** A constant as a word of the command line: {@code under-the-text}. */
    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static void putEntry(ObjectNode entry, Document document) {
        entry.put("id", document.id());
        if (!document.ref().isEmpty()) {
            entry.put("ref", document.ref());
        }
        entry.put("direction", word(document.direction()));
        document.number()
                .ifPresentOrElse(
                        number -> putNumber(entry, "registrationNumber", number),
                        () -> entry.putNull("registrationNumber"));
        LabelWriter.put(entry, "series", document.series());
        entry.put("registeredOn", document.registeredOn().toString());
        entry.put("sha256", document.file().map(file -> file.hash().hex()).orElse(null));
    }

    private static void putVoiding(ObjectNode entry, Document document) {
        entry.put("voided", document.voidedBecause().isPresent());
        document.voidedBecause().ifPresent(reason -> entry.put("voidedBecause", reason));
    }

    /** A number without a suffix is a JSON number, {@code 264a} a string. */
    private static void putNumber(ObjectNode entry, String key, RegistrationNumber number) {
        if (number.suffix().isEmpty()) {
            entry.put(key, number.value());
        } else {
            entry.put(key, number.toString());
        }
    }

    private static double tenths(double millimetres) {
        return Math.round(millimetres * 10) / 10.0;
    }
}
