package vn.vanthu.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.InputStream;
import java.io.PrintStream;
import java.time.Clock;
import java.time.LocalDate;
import vn.vanthu.opening.Archives;
import vn.vanthu.opening.LastArchive;
import vn.vanthu.texts.Texts;

/**
 * What every command works with: data go to {@code out}, messages to {@code err}.
 *
 * @param in what the caller pipes in, UTF-8
 */
record Desk(
        Archives archives,
        LastArchive last,
        Clock clock,
        Texts texts,
        InputStream in,
        PrintStream out,
        PrintStream err) {
    /** A line of data. */
    void print(String line) {
        out.println(line);
    }

    /** An object as one line of data. */
    void print(JsonNode object) {
        out.println(Json.line(object));
    }

    /** An object as one line that the caller has before anything else is begun. */
    void acknowledge(JsonNode object) {
        print(object);
        out.flush();
    }

    /** A sentence to the person. */
    void say(String key, Object... facts) {
        err.println(texts.get(key, facts));
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }
}
