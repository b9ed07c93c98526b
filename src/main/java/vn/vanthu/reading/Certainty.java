package vn.vanthu.reading;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import vn.vanthu.domain.document.Field;

/**
 * How often each way of finding a field was right, measured over labelled letters (resource {@code certainty.tsv}, written
 * by the calibration in the test sources). A way is a field, the rule's own word of how sure it is, and whether the text
 * was recognised from a picture.
 */
final class Certainty {
    /** A rule that was seldom seen keeps some of its own word: as if it had been right so often in so many letters. */
    private static final double TRUST = 4;

    private static final String TABLE = "certainty.tsv";

    private final Map<String, Count> counts;

    /** Of so many letters it was right in so many. */
    record Count(int right, int all) {}

    Certainty(Map<String, Count> counts) {
        this.counts = Map.copyOf(counts);
    }

    static Certainty load() {
        Map<String, Count> counts = new HashMap<>();
        try (InputStream in = Certainty.class.getResourceAsStream(TABLE)) {
            if (in == null) {
                throw new IllegalStateException(TABLE + " is missing");
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    String[] cells = line.split("\t");
                    counts.put(cells[0], new Count(Integer.parseInt(cells[1]), Integer.parseInt(cells[2])));
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return new Certainty(counts);
    }

    /**
     * The measured share of right values; {@code rule} where that was never measured.
     *
     * @param rule what the rule that found it says, from 0 to 1
     * @param recognised whether any of the text was
     */
    double of(Field field, double rule, boolean recognised) {
        Count count = counts.get(way(field, rule, recognised));
        return count == null ? rule : (count.right() + TRUST * rule) / (count.all() + TRUST);
    }

    static String way(Field field, double rule, boolean recognised) {
        long hundredths = Math.round(rule * 100);
        return field + " " + hundredths / 100 + (hundredths % 100 < 10 ? ".0" : ".") + hundredths % 100
                + (recognised ? " scan" : " text");
    }
}
