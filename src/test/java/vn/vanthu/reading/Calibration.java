package vn.vanthu.reading;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import vn.vanthu.domain.document.Field;
import vn.vanthu.storage.Forms;

/**
 * Measures how often each way of finding a field is right. {@code main FOLDER} writes the table that the program reads,
 * from the letters of a folder that {@link LetterForge} made; {@code main FOLDER check} compares what the program says
 * with what is so, over letters that the table was not made of.
 */
final class Calibration {
    private static final Path TABLE = Path.of("src/main/resources/vn/vanthu/reading/certainty.tsv");
    private static final int BINS = 10;
    private static final double QUESTION_BELOW = 0.9;

    /** What the labels call each field; right is a field where all of these are. */
    private static final Map<Field, List<String>> LABELS = Map.ofEntries(
            Map.entry(Field.CODE, List.of("number", "symbol")),
            Map.entry(Field.TYPE, List.of("type")),
            Map.entry(Field.SUBJECT, List.of("subject")),
            Map.entry(Field.ISSUE_DATE, List.of("date", "date_partial")),
            Map.entry(Field.PLACE, List.of("place")),
            Map.entry(Field.ISSUER, List.of("issuer")),
            Map.entry(Field.SUPERIOR_AGENCY, List.of("issuer_parent")),
            Map.entry(Field.SIGNER, List.of("signer")),
            Map.entry(Field.SIGNER_TITLE, List.of("signer_position")),
            Map.entry(Field.AUTHORITY, List.of("authority")),
            Map.entry(Field.ADDRESSEES, List.of("addressees")),
            Map.entry(Field.DISTRIBUTION, List.of("recipients", "recipients.purpose")),
            Map.entry(Field.URGENCY, List.of("urgency")),
            Map.entry(Field.DUE_DATE, List.of("due_date")));

    private final Forms forms = new Forms();
    private final Recognition recognition = new Recognition(forms.load());
    private final ReadDocument document = new ReadDocument(forms.load());

    private final Map<String, LabelScores> byKind = new LinkedHashMap<>();

    /** One field of one letter. */
    record Seen(Field field, double rule, double said, boolean recognised, boolean right) {}

    public static void main(String[] args) throws IOException {
        Calibration calibration = new Calibration();
        List<Seen> seen = calibration.seen(Path.of(args[0]));
        calibration.byKind.forEach((kind, scores) -> {
            System.out.println("== " + kind);
            ReadingEvaluation.print(scores, System.out);
        });
        if (args.length == 1) {
            Files.write(TABLE, table(seen));
        } else {
            print(seen);
        }
    }

    private List<Seen> seen(Path folder) throws IOException {
        List<Seen> seen = new ArrayList<>();
        for (String kind : List.of("pdf", "docx", "scan")) {
            Path files = folder.resolve(kind);
            if (!Files.isDirectory(files)) {
                continue;
            }
            try (Stream<Path> all = Files.list(files)) {
                List<Proposal> read =
                        all.filter(file -> Files.exists(label(folder, file))).sorted().toList().parallelStream()
                                .map(document::read)
                                .toList();
                for (Proposal proposal : read) {
                    look(folder, kind, proposal, seen);
                }
            }
        }
        return seen;
    }

    private static Path label(Path folder, Path file) {
        return folder.resolve(file.getFileName().toString().replaceFirst("\\.[a-z]+$", ".json"));
    }

    private void look(Path folder, String kind, Proposal proposal, List<Seen> seen) throws IOException {
        JsonNode label =
                new ObjectMapper().readTree(label(folder, proposal.source()).toFile());
        Recognition.Reading reading = recognition.read(proposal.texts());
        LabelScores scores = new LabelScores();
        scores.add(proposal.source().toString(), label, reading);
        byKind.computeIfAbsent(kind, name -> new LabelScores())
                .add(proposal.source().toString(), label, reading);
        boolean recognised = proposal.remarks().contains(Proposal.Remark.RECOGNISED);
        reading.found().forEach((field, found) -> {
            boolean isOpen =
                    (field == Field.CODE && reading.fields().code().number().isEmpty())
                            || (field == Field.ISSUE_DATE
                                    && reading.fields().issueDate().whole().isEmpty());
            if (LABELS.containsKey(field) && !isOpen) {
                boolean right = LABELS.get(field).stream()
                        .map(name -> scores.scores().getOrDefault(name, new LabelScores.Score()))
                        .allMatch(score -> score.precision() == 1 && score.recall() == 1);
                seen.add(new Seen(field, found.confidence(), proposal.confidence(field), recognised, right));
            }
        });
    }

    private static List<String> table(List<Seen> seen) {
        Map<String, Certainty.Count> counts = new TreeMap<>();
        for (Seen one : seen) {
            counts.merge(
                    Certainty.way(one.field(), one.rule(), one.recognised()),
                    new Certainty.Count(one.right() ? 1 : 0, 1),
                    (a, b) -> new Certainty.Count(a.right() + b.right(), a.all() + b.all()));
        }
        List<String> lines = new ArrayList<>(List.of("# way of finding\tright\tof"));
        counts.forEach((way, count) -> lines.add(way + "\t" + count.right() + "\t" + count.all()));
        return lines;
    }

    /** Reliability by field and in bins, expected calibration error, and what the questions catch. */
    private static void print(List<Seen> seen) {
        for (boolean recognised : new boolean[] {false, true}) {
            List<Seen> part =
                    seen.stream().filter(one -> one.recognised() == recognised).toList();
            System.out.printf("== %s: %d values%n", recognised ? "recognised" : "text layer", part.size());
            Map<String, List<Seen>> groups = new LinkedHashMap<>();
            part.forEach(one -> groups.computeIfAbsent(one.field().toString(), key -> new ArrayList<>())
                    .add(one));
            part.forEach(one ->
                    groups.computeIfAbsent(bin(one), key -> new ArrayList<>()).add(one));
            groups.forEach((name, group) -> System.out.printf(
                    "%-18s %4d  said %.3f  right %.3f%n", name, group.size(), said(group), right(group)));
            System.out.printf(
                    "calibration error %.3f; by the rules' own word %.3f%n", error(part, true), error(part, false));
            questions(part);
        }
    }

    private static void questions(List<Seen> part) {
        List<Seen> facts =
                part.stream().filter(one -> one.said() >= QUESTION_BELOW).toList();
        List<Seen> asked =
                part.stream().filter(one -> one.said() < QUESTION_BELOW).toList();
        System.out.printf(
                "facts %d, right %.3f; questions %d, right %.3f%n",
                facts.size(), right(facts), asked.size(), right(asked));
    }

    private static String bin(Seen one) {
        return "%.1f-".formatted(Math.min(BINS - 1, Math.floor(one.said() * BINS)) / BINS);
    }

    private static double error(List<Seen> seen, boolean measured) {
        Map<Integer, List<double[]>> bins = new TreeMap<>();
        for (Seen one : seen) {
            double said = measured ? one.said() : one.rule();
            bins.computeIfAbsent((int) (said * BINS), key -> new ArrayList<>())
                    .add(new double[] {said, one.right() ? 1 : 0});
        }
        double error = 0;
        for (List<double[]> bin : bins.values()) {
            double said = bin.stream().mapToDouble(pair -> pair[0]).average().orElse(0);
            double right = bin.stream().mapToDouble(pair -> pair[1]).average().orElse(0);
            error += Math.abs(said - right) * bin.size() / seen.size();
        }
        return error;
    }

    private static double said(List<Seen> seen) {
        return seen.stream().mapToDouble(Seen::said).average().orElse(0);
    }

    private static double right(List<Seen> seen) {
        return seen.stream().mapToDouble(one -> one.right() ? 1 : 0).average().orElse(0);
    }
}
