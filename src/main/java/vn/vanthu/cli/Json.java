package vn.vanthu.cli;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import vn.vanthu.work.Failure;

/** JSON as the command line reads and writes it. */
final class Json {
    private static final String BYTE_ORDER_MARK = "\ufeff";

    private Json() {}

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    /** The object on one line. */
    static String line(JsonNode object) {
        try {
            return Mapper.JSON.writeValueAsString(object);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("a tree cannot be written", e);
        }
    }

    /**
     * The object that a file holds.
     *
     * @throws Failure FILE_MISSING, FILE_UNREADABLE, NOT_JSON
     */
    static ObjectNode object(Path file) {
        try {
            return parse(file.toString(), Files.readString(file));
        } catch (NoSuchFileException e) {
            throw Failure.of(Failure.Kind.FILE_MISSING, e, file);
        } catch (IOException e) {
            throw Failure.of(Failure.Kind.FILE_UNREADABLE, e, file);
        }
    }

    /**
     * The object that {@code text} is.
     *
     * @param name of the file or line, for the message
     * @throws Failure NOT_JSON
     */
    static ObjectNode parse(String name, String text) {
        try {
            String bare = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
            if (Mapper.JSON.readTree(bare) instanceof ObjectNode object) {
                return object;
            }
            throw new Failure(Failure.Kind.NOT_JSON, name, 1, 1);
        } catch (JsonProcessingException e) {
            JsonLocation where = e.getLocation() == null ? JsonLocation.NA : e.getLocation();
            throw Failure.of(
                    Failure.Kind.NOT_JSON, e, name, Math.max(1, where.getLineNr()), Math.max(1, where.getColumnNr()));
        }
    }

    /** Made when first needed: a tenth of the start of a command that writes no JSON. */
    private static final class Mapper {
        static final JsonMapper JSON = JsonMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build();
    }
}
