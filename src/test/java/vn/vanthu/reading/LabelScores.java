package vn.vanthu.reading;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.vanthu.domain.agency.Signer;
import vn.vanthu.domain.distribution.DistributionLine;
import vn.vanthu.domain.document.Citation;
import vn.vanthu.domain.document.CopyStamp;
import vn.vanthu.domain.document.DocCode;
import vn.vanthu.domain.document.DocumentFields;
import vn.vanthu.domain.text.Folding;
import vn.vanthu.domain.text.PartialDate;

/**
 * Compares what was read with a label: without regard to case, blanks, kind of dash and place of the tone mark; lists
 * entry by entry; what a label names as an alternative is as good.
 */
final class LabelScores {
    /** Counts of one field over all documents. */
    static final class Score {
        private int right;
        private int proposed;
        private int expected;

        double precision() {
            return proposed == 0 ? 1 : (double) right / proposed;
        }

        double recall() {
            return expected == 0 ? 1 : (double) right / expected;
        }

        double f1() {
            double sum = precision() + recall();
            return sum == 0 ? 0 : 2 * precision() * recall() / sum;
        }
    }

    private final Map<String, Score> scores = new LinkedHashMap<>();
    private final List<String> misses = new ArrayList<>();

    Map<String, Score> scores() {
        return scores;
    }

    List<String> misses() {
        return misses;
    }

    /** Mean F1 of the fields that any document has. */
    double mean() {
        return scores.values().stream()
                .filter(score -> score.expected > 0)
                .mapToDouble(Score::f1)
                .average()
                .orElse(0);
    }

    void add(String file, JsonNode label, Recognition.Reading reading) {
        DocumentFields fields = reading.fields();
        JsonNode alt = label.path("alt");
        code(file, "", label, fields.code());
        one(file, "type", label, alt, fields.type());
        one(file, "type_as_printed", label, alt, reading.typeAsPrinted());
        one(file, "place", label, alt, fields.place());
        date(file, "", label, alt, fields.issueDate());
        one(file, "issuer", label, alt, fields.issuer());
        one(file, "issuer_parent", label, alt, fields.superiorAgency());
        one(file, "subject", label, alt, fields.subject());
        one(file, "urgency", label, alt, reading.marks().urgency().value());
        one(file, "secrecy", label, alt, reading.marks().secrecy().value());
        many(file, "addressees", texts(label.path("addressees")), fields.addressees());
        recipients(file, "", label, fields.distribution().lines());
        signer(file, "", label, alt, fields.signer());
        if (label.has("due_date")) {
            one(file, "due_date", label, alt, fields.handling().dueDate().toString());
        }
        citations(file, label, reading.citations());
        JsonNode copy = label.path("copy");
        if (reading.copy().isPresent() || !copy.isNull()) {
            copy(file, copy, reading.copy().orElse(null));
        }
    }

    private void copy(String file, JsonNode label, CopyStamp stamp) {
        if (stamp == null || label.isNull()) {
            count(
                    file,
                    "copy",
                    label.isNull() ? "" : "a copy block",
                    stamp == null ? "" : stamp.kindAsPrinted(),
                    List.of());
            return;
        }
        JsonNode none = label.path("alt");
        one(file, "copy.kind", label.path("kind"), none, stamp.kindAsPrinted());
        code(file, "copy.", label, stamp.code());
        one(file, "copy.issuer", label.path("issuer"), none, stamp.issuer());
        one(file, "copy.place", label.path("place"), none, stamp.place());
        date(file, "copy.", label, none, stamp.date());
        recipients(file, "copy.", label, stamp.distribution().lines());
        signer(file, "copy.", label, none, stamp.signer());
    }

    private void code(String file, String prefix, JsonNode label, DocCode code) {
        one(
                file,
                prefix + "number",
                label.path("number"),
                label.path("alt").path("number"),
                code.number() + code.suffix());
        one(file, prefix + "year", label.path("year"), label, code.year());
        one(file, prefix + "symbol", label.path("symbol"), label.path("alt").path("symbol"), code.symbol());
        one(file, prefix + "number_symbol", label.path("number_symbol"), label, code.normalised());
    }

    private void date(String file, String prefix, JsonNode label, JsonNode alt, PartialDate date) {
        String whole = date.whole().map(Object::toString).orElse("");
        one(file, prefix + "date", label.path("date"), alt.path("date"), whole);
        String partial = date.whole().isPresent() ? "" : date.toString();
        one(file, prefix + "date_partial", label.path("date_partial"), label, partial);
    }

    private void signer(String file, String prefix, JsonNode label, JsonNode alt, Signer signer) {
        many(file, prefix + "authority", texts(label.path("authority")), signer.authority());
        one(
                file,
                prefix + "signer_position",
                label.path("signer_position"),
                alt.path("signer_position"),
                signer.title());
        one(file, prefix + "signer", label.path("signer"), alt.path("signer"), signer.name());
    }

    private void recipients(String file, String prefix, JsonNode label, List<DistributionLine> lines) {
        List<String> expected = new ArrayList<>();
        List<String> purposes = new ArrayList<>();
        label.path("recipients").forEach(entry -> {
            expected.add(entry.path("text").asText());
            if (!entry.path("purpose").isNull()) {
                purposes.add(entry.path("text").asText() + " → "
                        + entry.path("purpose").asText());
            }
        });
        many(
                file,
                prefix + "recipients",
                expected,
                lines.stream().map(DistributionLine::text).toList());
        List<String> read = lines.stream()
                .filter(line -> !line.purposeText().isEmpty())
                .map(line -> line.text() + " → " + line.purposeText())
                .toList();
        many(file, prefix + "recipients.purpose", purposes, read);
    }

    private void citations(String file, JsonNode label, List<Citation> citations) {
        List<String> expected = new ArrayList<>();
        List<String> dated = new ArrayList<>();
        Map<String, String> read = new LinkedHashMap<>();
        citations.forEach(c -> read.put(normal(c.code().normalised()), c.date().toString()));
        label.path("citations").forEach(entry -> {
            String ref = entry.path("ref").asText();
            for (JsonNode other : entry.path("ref_alt")) {
                ref = read.containsKey(normal(ref)) || !read.containsKey(normal(other.asText())) ? ref : other.asText();
            }
            expected.add(ref);
            boolean open = texts(entry.path("date_alt")).size()
                    < entry.path("date_alt").size();
            String date = entry.path("date").asText("");
            String found = read.getOrDefault(normal(ref), "");
            boolean good =
                    (found.isEmpty() && open) || texts(entry.path("date_alt")).contains(found);
            if (!(good ? found : date).isEmpty()) {
                dated.add(ref + " " + (good ? found : date));
            }
        });
        many(
                file,
                "citations",
                expected,
                citations.stream().map(c -> c.code().normalised()).toList());
        List<String> readDated = citations.stream()
                .filter(c -> !c.date().isNone())
                .map(c -> c.code().normalised() + " " + c.date())
                .toList();
        many(file, "citations.date", dated, readDated);
    }

    private void one(String file, String field, JsonNode label, JsonNode alt, String read) {
        JsonNode value = label.isObject() ? label.path(field) : label;
        JsonNode others = alt.isObject() ? alt.path(field) : alt;
        count(file, field, value.asText("").equals("null") ? "" : value.asText(""), read, texts(others));
    }

    private void count(String file, String field, String expected, String read, List<String> alternatives) {
        boolean subject = field.equals("subject");
        String want = subject ? topic(expected) : normal(expected);
        String got = subject ? topic(read) : normal(read);
        boolean right = got.equals(want)
                || alternatives.stream()
                        .map(subject ? LabelScores::topic : LabelScores::normal)
                        .anyMatch(got::equals);
        Score score = scores.computeIfAbsent(field, name -> new Score());
        if (right && got.isEmpty()) {
            return;
        }
        score.proposed += got.isEmpty() ? 0 : 1;
        score.expected += want.isEmpty() && !right ? 0 : 1;
        score.right += right ? 1 : 0;
        if (!right) {
            misses.add("%s  %s: expected «%s» read «%s»".formatted(file, field, expected, read));
        }
    }

    private void many(String file, String field, List<String> expected, List<String> read) {
        Score score = scores.computeIfAbsent(field, name -> new Score());
        List<String> open =
                new ArrayList<>(expected.stream().map(LabelScores::normal).toList());
        score.expected += expected.size();
        score.proposed += read.size();
        for (String entry : read) {
            if (open.remove(normal(entry))) {
                score.right++;
            } else {
                misses.add("%s  %s: not expected «%s»".formatted(file, field, entry));
            }
        }
        open.forEach(entry -> misses.add("%s  %s: not read «%s»".formatted(file, field, entry)));
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(node -> {
            if (!node.isNull()) {
                texts.add(node.asText());
            }
        });
        return texts;
    }

    private static String normal(String text) {
        return Folding.accentKey(text).replaceAll(" ?([-/]) ?", "$1").toLowerCase(Locale.ROOT);
    }

    private static String topic(String text) {
        return normal(text).replaceFirst("^(v/v|về việc|về) ", "");
    }
}
