package vn.vanthu.domain.register;

import java.time.Instant;
import java.util.Map;

/**
 * A half-filled form, kept over the closing of the window and the death of the machine.
 *
 * @param id 0 before it is kept
 * @param form which form: {@code INCOMING}, {@code COPY} …
 * @param source the file it is about; empty for paper
 * @param values what was typed, by the name of the field
 */
public record Draft(long id, String form, Instant changedAt, String source, Map<String, String> values) {
    public Draft {
        values = Map.copyOf(values);
    }
}
