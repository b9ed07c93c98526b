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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.vanthu.domain.document.PageTexts;
import vn.vanthu.domain.form.FormCatalog;
import vn.vanthu.domain.text.Folding;
import vn.vanthu.storage.Forms;
import vn.vanthu.work.Progress;

/**
 * Reads a folder of labelled documents and prints precision, recall and F1 of each field: run {@code main} with the
 * folder, and {@code misses} behind it to see every difference; or {@code held-out} to read each scan without the words
 * that its own issuer, subject and place are made of.
 */
final class ReadingEvaluation {
    private final FormCatalog forms = new Forms().load();
    private final Recognition recognition = new Recognition(forms);
    private final ReadDocument document = new ReadDocument(forms);
    private final ObjectMapper json = new ObjectMapper();

    public static void main(String[] args) {
        ReadingEvaluation evaluation = new ReadingEvaluation();
        Path folder = Path.of(args[0]);
        if (args.length > 1 && args[1].equals("held-out")) {
            print(evaluation.heldOut(folder), System.out);
            return;
        }
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

    /** The only lists that reading has are the kinds of documents and the words of the trade: those that are its own go. */
    LabelScores heldOut(Path folder) {
        LabelScores scores = new LabelScores();
        try (PageRecognition pages = new PageRecognition(2)) {
            for (Path file : files(folder.resolve("scan"), ".pdf")) {
                Optional<Path> label = label(folder, file.getFileName().toString());
                if (label.isEmpty()) {
                    continue;
                }
                String own = own(read(label.get()));
                Spelling stranger = new Spelling(phrase -> !own.contains(" " + phrase + " "));
                Contents read = new Extraction(pages, stranger)
                        .read(new Order(file, file.toString(), Extent.ALL), Progress.UNWATCHED);
                add(scores, folder, file, read.texts());
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return scores;
    }

    private static String own(JsonNode label) {
        return Stream.of("issuer", "issuer_parent", "subject", "place")
                .map(field -> " " + Folding.key(label.path(field).asText("")) + " ")
                .collect(Collectors.joining());
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
