package vn.vanthu.domain.register;

import java.time.Instant;
import java.util.List;
import vn.vanthu.domain.document.Field;

/** A change of a registered document: when, why, and every field before and after. */
public record Correction(Instant at, String reason, List<Changed> fields) {
    public Correction {
        fields = List.copyOf(fields);
    }

    /** Texts as people read them; empty where there was nothing. */
    public record Changed(Field field, String was, String became) {}
}
