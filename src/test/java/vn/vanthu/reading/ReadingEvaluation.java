package vn.vanthu.reading;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.vanthu.domain.document.PageTexts;
import vn.vanthu.domain.form.FormCatalog;
import vn.vanthu.storage.Forms;

/**
 * Reads a folder of labelled documents and prints precision, recall and F1 of each field: run {@code main} with the
 * folder, and {@code misses} behind it to see every difference.
 */
final class ReadingEvaluation {
    private final FormCatalog forms = new Forms().load();
    private final Recognition recognition = new Recognition(forms);
    private final ReadDocument document = new ReadDocument(forms);
    private final ObjectMapper json = new ObjectMapper();

    public static void main(String[] args) {
        ReadingEvaluation evaluation = new ReadingEvaluation();
        Path folder = Path.of(args[0]);
        for (String kind : List.of("txt", "pdf", "scan")) {
            System.out.println("== " + kind);
            LabelScores scores = kind.equals("txt") ? evaluation.texts(folder) : evaluation.read(folder, kind);
            print(scores, System.out);
            if (args.length > 1) {
                scores.misses().forEach(System.out::println);
            }
        }
    }

    LabelScores texts(Path folder) {
        LabelScores scores = new LabelScores();
        for (Path file : files(folder, ".txt")) {
            add(scores, folder, file, PageTexts.ofPlainText(text(file)));
        }
        return scores;
    }

    /** @param kind the folder's folder: {@code pdf}, {@code scan} */
    LabelScores read(Path folder, String kind) {
        LabelScores scores = new LabelScores();
        files(folder.resolve(kind), "").parallelStream()
                .filter(file -> label(folder, file.getFileName().toString()).isPresent())
                .map(file -> Map.entry(file, document.read(file).texts()))
                .toList()
                .forEach(read -> add(scores, folder, read.getKey(), read.getValue()));
        return scores;
    }

    static void print(LabelScores scores, PrintStream out) {
        out.printf("%-28s %9s %9s %9s%n", "field", "precision", "recall", "F1");
        scores.scores()
                .forEach((field, score) ->
                        out.printf("%-28s %9.3f %9.3f %9.3f%n", field, score.precision(), score.recall(), score.f1()));
        out.printf("%-28s %29.3f%n", "mean", scores.mean());
    }

    private void add(LabelScores scores, Path folder, Path file, PageTexts texts) {
        String name = file.getFileName().toString();
        label(folder, name).ifPresent(label -> scores.add(name, read(label), recognition.read(texts)));
    }

    private JsonNode read(Path label) {
        try {
            return json.readTree(label.toFile());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Optional<Path> label(Path folder, String name) {
        Path label = folder.resolve(name.substring(0, name.lastIndexOf('.')) + ".json");
        return Optional.of(label).filter(Files::exists);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<Path> files(Path folder, String ending) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
