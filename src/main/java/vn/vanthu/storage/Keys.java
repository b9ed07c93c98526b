package vn.vanthu.storage;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Collection;

/** Many values bound as one, for {@code IN (SELECT value FROM json_each(:keys))}: statements stay few and short. */
final class Keys {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Keys() {}

    static String of(Collection<?> values) {
        try {
            return JSON.writeValueAsString(values);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("texts and numbers only", e);
        }
    }
}
