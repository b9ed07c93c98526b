package vn.vanthu.storage;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What a backup holds.
 *
 * @param format of the backup itself
 * @param schema step of its database
 * @param madeAt ISO instant
 * @param parts the database and all files
 */
record Manifest(int format, int schema, String madeAt, int documents, List<Part> parts) {
    static final String NAME = "manifest.json";
    static final int FORMAT = 1;

    private static final Pattern PART_NAME = Pattern.compile("vanthu\\.db|files/([0-9a-f]{2})/\\1[0-9a-f]{62}");

    /** @param name path below the archive's folder, parted by slashes */
    record Part(String name, long bytes, String sha256) {}

    /** True where {@code name} can be unpacked: the database or a kept file, nothing that leads elsewhere. */
    static boolean isPartName(String name) {
        return PART_NAME.matcher(name).matches();
    }

    int files() {
        return parts.size() - 1;
    }

    byte[] toJson() {
        try {
            return new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsBytes(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a manifest is always JSON", e);
        }
    }

    static Manifest ofJson(byte[] json) throws IOException {
        return new ObjectMapper().readValue(json, Manifest.class);
    }
}
