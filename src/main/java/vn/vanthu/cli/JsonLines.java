package vn.vanthu.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.function.Consumer;
import vn.vanthu.work.Failure;

/** Work that comes one line at a time, from a file or from the standard input. */
final class JsonLines {
    private final String name;
    private final BufferedReader reader;
    private final Desk desk;

    private JsonLines(String name, BufferedReader reader, Desk desk) {
        this.name = name;
        this.reader = reader;
        this.desk = desk;
    }

    /**
     * @param source a file, or {@code -} for the standard input
     * @throws Failure FILE_MISSING, FILE_UNREADABLE
     */
    static JsonLines of(String source, Desk desk) {
        if (source.equals("-")) {
            InputStreamReader piped = new InputStreamReader(desk.in(), StandardCharsets.UTF_8);
            return new JsonLines(source, new BufferedReader(piped), desk);
        }
        Path file = Paths.of(source);
        try {
            return new JsonLines(source, Files.newBufferedReader(file), desk);
        } catch (NoSuchFileException e) {
            throw Failure.of(Failure.Kind.FILE_MISSING, e, source);
        } catch (IOException e) {
            throw Failure.of(Failure.Kind.FILE_UNREADABLE, e, source);
        }
    }

    /**
     * Does {@code work} with each line; a line that fails is named and the next one is begun, unless the archive itself
     * has failed.
     *
     * @return the exit status
     */
    int each(Complaints complaints, Consumer<ObjectNode> work) {
        Outcome outcome = new Outcome();
        eachText((number, text) -> {
            try {
                work.accept(Json.parse(name, text));
                outcome.success();
            } catch (Failure | Misuse wrong) {
                outcome.failure(complaints.tell(desk.texts().get("cli.line", Integer.toString(number)), wrong));
            }
            return !outcome.isHopeless();
        });
        if (outcome.failed() > 0) {
            desk.say(
                    "cli.lines.failed",
                    Integer.toString(outcome.failed()),
                    Integer.toString(outcome.failed() + outcome.succeeded()));
        }
        return outcome.status();
    }

    /** Hands over every line that is not blank, as it is, until {@code work} says that it is enough. */
    void eachText(Work work) {
        try (reader) {
            int number = 0;
            boolean more = true;
            for (String line = reader.readLine(); line != null && more; line = reader.readLine()) {
                number++;
                if (!line.isBlank()) {
                    more = work.goOn(number, line);
                }
            }
        } catch (IOException e) {
            throw Failure.of(Failure.Kind.FILE_UNREADABLE, e, name);
        }
    }

    /** What is done with a line. */
    @FunctionalInterface
    interface Work {
        /**
         * @param number from 1
         * @return whether to go on
         */
        boolean goOn(int number, String text);
    }
}
