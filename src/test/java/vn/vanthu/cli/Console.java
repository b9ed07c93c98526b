package vn.vanthu.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import vn.vanthu.ArrivedLetter;
import vn.vanthu.TestProgram;
import vn.vanthu.opening.Archives;

/** Somebody at the command line of a machine whose disk is a temporary folder. */
final class Console {
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-02T02:30:00Z"), ZoneId.of("Asia/Ho_Chi_Minh"));

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path disk;
    private final Archives archives;

    Console(Path disk) {
        this.disk = disk;
        this.archives = TestProgram.archives(CLOCK);
    }

    /** What a command did. */
    record Ran(int status, List<String> out, List<String> err) {
        /** The lines of data as JSON. */
        List<JsonNode> objects() {
            return out.stream().map(Console::json).toList();
        }

        JsonNode object() {
            return objects().get(0);
        }

        String message() {
            return String.join("\n", err);
        }
    }

    Ran run(String... arguments) {
        return run(InputStream.nullInputStream(), arguments);
    }

    Ran fed(String input, String... arguments) {
        return run(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)), arguments);
    }

    private Ran run(InputStream in, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Cli.Streams streams = new Cli.Streams(in, stream(out), stream(err));
        int status = new Cli(archives, CLOCK, settings(), streams).run(arguments);
        return new Ran(status, lines(out), lines(err));
    }

    Cli cli(Cli.Streams streams) {
        return new Cli(archives, CLOCK, settings(), streams);
    }

    /** With an archive of its own, which is the one opened last. */
    Console withArchive() {
        Path office = write("office.json", """
                {"parent":"ĐẢNG BỘ TỈNH BÌNH SƠN","name":"ĐẢNG ỦY XÃ SƠN TÂY","place":"Sơn Tây",
                 "abbreviation":"ĐU","officeAbbreviation":"VPĐU",
                 "signers":[{"name":"Trần Thị Hạnh","title":"CHÁNH VĂN PHÒNG","authority":"T/L BAN THƯỜNG VỤ"}]}
                """);
        Ran made = run("init", "--archive", archive().toString(), "--office", office.toString());
        if (made.status() != 0) {
            throw new AssertionError(made.message());
        }
        return this;
    }

    Path archive() {
        return disk.resolve("kho");
    }

    Path settings() {
        return disk.resolve("settings");
    }

    Path path(String name) {
        return disk.resolve(name);
    }

    Path write(String name, String text) {
        try {
            return Files.writeString(disk.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A letter of another agency, typeset. */
    Path letter(String code, String subject) {
        return ArrivedLetter.in(disk, code, subject, "Đề nghị các đảng ủy báo cáo kết quả trước ngày 15/3/2026.");
    }

    static JsonNode json(String line) {
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException e) {
            throw new AssertionError("no JSON: " + line, e);
        }
    }

    static PrintStream stream(ByteArrayOutputStream target) {
        return new PrintStream(target, false, StandardCharsets.UTF_8);
    }

    private static List<String> lines(ByteArrayOutputStream stream) {
        return stream.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
