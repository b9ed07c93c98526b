package vn.vanthu.storage;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import vn.vanthu.domain.agency.Signer;
import vn.vanthu.domain.distribution.DistributionLine;
import vn.vanthu.domain.distribution.DistributionList;
import vn.vanthu.domain.document.Citation;
import vn.vanthu.domain.document.CopyStamp;
import vn.vanthu.domain.document.DocCode;
import vn.vanthu.domain.document.DocumentFields;
import vn.vanthu.domain.document.Field;
import vn.vanthu.domain.document.Handling;
import vn.vanthu.domain.document.Markings;
import vn.vanthu.domain.document.SecrecyLevel;
import vn.vanthu.domain.document.Urgency;
import vn.vanthu.domain.intake.Reading;
import vn.vanthu.domain.text.PartialDate;

/** A reading as it is kept: keys by hand, so that renaming something in the program does not lose what archives hold. */
final class ReadingJson {
    private static final ObjectMapper JSON = new ObjectMapper();

    private ReadingJson() {}

    static String write(Reading reading) {
        ObjectNode json = JSON.createObjectNode();
        json.put("pages", reading.pages());
        json.set("fields", fields(reading.fields()));
        json.put("typeAsPrinted", reading.typeAsPrinted());
        json.put("urgencyAsPrinted", reading.urgencyAsPrinted());
        json.put("secrecyAsPrinted", reading.secrecyAsPrinted());
        ArrayNode citations = json.putArray("citations");
        reading.citations()
                .forEach(citation -> citations
                        .addObject()
                        .put("date", citation.date().toString())
                        .put("asWritten", citation.asWritten())
                        .set("code", code(citation.code())));
        reading.copy().ifPresent(copy -> json.set("copy", stamp(copy)));
        ObjectNode found = json.putObject("found");
        reading.found().forEach((field, one) -> found.set(field.name(), found(one)));
        ArrayNode starts = json.putArray("starts");
        reading.starts().forEach(starts::add);
        try {
            return JSON.writeValueAsString(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree is always JSON", e);
        }
    }

    static Reading read(String text) {
        JsonNode json = tree(text);
        Map<Field, Reading.Found> found = new EnumMap<>(Field.class);
        json.path("found")
                .properties()
                .forEach(entry -> field(entry.getKey()).ifPresent(field -> found.put(field, found(entry.getValue()))));
        return new Reading(
                json.path("pages").asInt(),
                fields(json.path("fields")),
                json.path("typeAsPrinted").asText(),
                json.path("urgencyAsPrinted").asText(),
                json.path("secrecyAsPrinted").asText(),
                list(
                        json.path("citations"),
                        one -> new Citation(
                                code(one.path("code")),
                                PartialDate.parse(one.path("date").asText()),
                                one.path("asWritten").asText())),
                json.has("copy") ? Optional.of(stamp(json.path("copy"))) : Optional.empty(),
                found,
                list(json.path("starts"), JsonNode::asInt));
    }

    private static JsonNode tree(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a reading is kept as JSON", e);
        }
    }

    private static Optional<Field> field(String name) {
        return Arrays.stream(Field.values())
                .filter(field -> field.name().equals(name))
                .findFirst();
    }

    private static ObjectNode found(Reading.Found found) {
        ObjectNode json = JSON.createObjectNode().put("confidence", found.confidence());
        found.place()
                .ifPresent(at -> json.putArray("place")
                        .add(at.page())
                        .add(at.x())
                        .add(at.y())
                        .add(at.width())
                        .add(at.height()));
        return json;
    }

    private static Reading.Found found(JsonNode json) {
        JsonNode at = json.path("place");
        return new Reading.Found(
                json.path("confidence").asDouble(),
                at.size() == 5
                        ? Optional.of(new Reading.Place(
                                at.get(0).asInt(),
                                at.get(1).asDouble(),
                                at.get(2).asDouble(),
                                at.get(3).asDouble(),
                                at.get(4).asDouble()))
                        : Optional.empty());
    }

    private static ObjectNode fields(DocumentFields fields) {
        ObjectNode json = JSON.createObjectNode();
        json.set("code", code(fields.code()));
        json.put("type", fields.type());
        json.put("subject", fields.subject());
        json.put("issueDate", fields.issueDate().toString());
        json.put("place", fields.place());
        json.put("issuer", fields.issuer());
        json.put("superior", fields.superiorAgency());
        json.set("signer", signer(fields.signer()));
        json.set("addressees", texts(fields.addressees()));
        json.set("distribution", lines(fields.distribution()));
        json.put("urgency", fields.markings().urgency().name());
        json.put("secrecy", fields.markings().secrecy().name());
        json.put("circulation", fields.markings().circulation());
        json.put("dueDate", fields.handling().dueDate().toString());
        json.put("note", fields.handling().note());
        return json;
    }

    private static DocumentFields fields(JsonNode json) {
        return DocumentFields.EMPTY
                .change()
                .code(code(json.path("code")))
                .type(json.path("type").asText())
                .subject(json.path("subject").asText())
                .issueDate(PartialDate.parse(json.path("issueDate").asText()))
                .place(json.path("place").asText())
                .issuer(json.path("issuer").asText())
                .superiorAgency(json.path("superior").asText())
                .signer(signer(json.path("signer")))
                .addressees(list(json.path("addressees"), JsonNode::asText))
                .distribution(lines(json.path("distribution")))
                .markings(new Markings(
                        Urgency.valueOf(json.path("urgency").asText(Urgency.NONE.name())),
                        SecrecyLevel.valueOf(json.path("secrecy").asText(SecrecyLevel.NONE.name())),
                        json.path("circulation").asText()))
                .handling(new Handling(
                        0,
                        0,
                        "",
                        "",
                        PartialDate.parse(json.path("dueDate").asText()),
                        json.path("note").asText()))
                .done();
    }

    private static ObjectNode code(DocCode code) {
        return JSON.createObjectNode()
                .put("number", code.number())
                .put("suffix", code.suffix())
                .put("year", code.year())
                .put("symbol", code.symbol())
                .put("asWritten", code.asWritten());
    }

    private static DocCode code(JsonNode json) {
        return new DocCode(
                json.path("number").asText(),
                json.path("suffix").asText(),
                json.path("year").asText(),
                json.path("symbol").asText(),
                json.path("asWritten").asText());
    }

    private static ObjectNode signer(Signer signer) {
        ObjectNode json = JSON.createObjectNode().put("name", signer.name()).put("title", signer.title());
        json.set("authority", texts(signer.authority()));
        return json;
    }

    private static Signer signer(JsonNode json) {
        return new Signer(
                json.path("name").asText(),
                json.path("title").asText(),
                list(json.path("authority"), JsonNode::asText));
    }

    static ObjectNode stamp(CopyStamp stamp) {
        ObjectNode json = JSON.createObjectNode()
                .put("kind", stamp.kindAsPrinted())
                .put("issuer", stamp.issuer())
                .put("place", stamp.place())
                .put("date", stamp.date().toString());
        json.set("code", code(stamp.code()));
        json.set("distribution", lines(stamp.distribution()));
        json.set("signer", signer(stamp.signer()));
        return json;
    }

    static CopyStamp stamp(JsonNode json) {
        return new CopyStamp(
                json.path("kind").asText(),
                code(json.path("code")),
                json.path("issuer").asText(),
                json.path("place").asText(),
                PartialDate.parse(json.path("date").asText()),
                lines(json.path("distribution")),
                signer(json.path("signer")));
    }

    private static ArrayNode lines(DistributionList list) {
        ArrayNode json = JSON.createArrayNode();
        list.lines()
                .forEach(line -> json.addObject()
                        .put("text", line.text())
                        .put("purpose", line.purposeText())
                        .put("brace", line.braceGroup())
                        .put("copies", line.copies()));
        return json;
    }

    private static DistributionList lines(JsonNode json) {
        return new DistributionList(list(
                json,
                line -> new DistributionLine(
                        line.path("text").asText(),
                        line.path("purpose").asText(),
                        line.path("brace").asInt(),
                        line.path("copies").asInt())));
    }

    private static ArrayNode texts(List<String> texts) {
        ArrayNode json = JSON.createArrayNode();
        texts.forEach(json::add);
        return json;
    }

    private static <T> List<T> list(JsonNode json, Function<JsonNode, T> one) {
        List<T> list = new ArrayList<>();
        json.forEach(entry -> list.add(one.apply(entry)));
        return list;
    }
}
