package vn.vanthu.demonstrating;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;

/** A file of the demo's data, as the program carries it with itself. */
final class DemoFile {
    private final Properties values = new Properties();

    /** @param name below the demo's folder, without its ending */
    DemoFile(String name) {
        try (Reader reader = open(name + ".properties")) {
            values.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the demo's " + name, e);
        }
    }

    /** The lines of a plain text file. */
    static List<String> linesOf(String file) {
        try (BufferedReader reader = new BufferedReader(open(file))) {
            return reader.lines().filter(line -> !line.isBlank()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the demo's " + file, e);
        }
    }

    /** Empty where it is not given. */
    String value(String key) {
        return values.getProperty(key, "").strip();
    }

    List<String> lines(String key) {
        return value(key).lines().map(String::strip).toList();
    }

    /** Lines of parts between bars. */
    List<List<String>> rows(String key) {
        return lines(key).stream()
                .map(line -> List.of(line.split("\\s*\\|\\s*")))
                .toList();
    }

    private static Reader open(String file) {
        return new InputStreamReader(
                DemoFile.class.getResourceAsStream("/vn/vanthu/demo/" + file), StandardCharsets.UTF_8);
    }
}
