package vn.vanthu.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Modest floors over a folder of labelled documents; the evaluation itself prints the figures. */
final class ReadingEvaluationTest {
    private static final List<String> MAIN_FIELDS = List.of(
            "number", "symbol", "date", "type", "subject", "issuer", "recipients", "signer", "addressees", "citations");

    private final ReadingEvaluation evaluation = new ReadingEvaluation();

    @Test
    void readsTheMainFieldsOfLabelledTexts() {
        holdsFloors(evaluation.texts(samples()), "texts");
    }

    @Test
    void readsTheMainFieldsOfLabelledPdfs() {
        holdsFloors(evaluation.read(samples(), "pdf"), "PDFs");
    }

    private static Path samples() {
        String folder = System.getProperty("vanthu.samples", "");
        assumeFalse(folder.isBlank(), "no folder of labelled documents: set vanthu.samples to score the reader");
        return Path.of(folder);
    }

    private static void holdsFloors(LabelScores scores, String what) {
        System.out.println("Reading labelled " + what);
        ReadingEvaluation.print(scores, System.out);
        assertThat(scores.mean()).as("mean F1, misses %s", scores.misses()).isGreaterThan(0.9);
        for (String field : MAIN_FIELDS) {
            assertThat(scores.scores().get(field).f1()).as(field).isGreaterThan(0.85);
        }
    }
}
