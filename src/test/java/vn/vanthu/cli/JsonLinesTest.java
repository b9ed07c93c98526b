package vn.vanthu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonLinesTest {
    @TempDir
    private Path disk;

    private Console console;

    @BeforeEach
    void makeAnArchive() {
        console = new Console(disk).withArchive();
    }

    @Test
    void eachLineIsAcknowledgedWithItsReference() {
        Path letter = console.letter("12-CV/TU", "về việc thứ nhất");
        String lines = "\ufeff{\"direction\":\"incoming\",\"ref\":\"a\",\"file\":\"" + letter + "\"}\n"
                + line("b", "13-CV/TU", "Việc thứ hai") + "\n\n" + line("c", "14-CV/TU", "Việc thứ ba") + "\n";

        Console.Ran ran = console.fed(lines, "register", "--jsonl", "-");

        assertThat(ran.status()).as(ran.message()).isZero();
        assertThat(ran.objects()).extracting(ack -> ack.path("ref").asText()).containsExactly("a", "b", "c");
        assertThat(ran.objects())
                .extracting(ack -> ack.path("registrationNumber").asInt())
                .containsExactly(1, 2, 3);
        assertThat(console.run("list", "incoming", "--json").objects())
                .extracting(entry -> entry.path("ref").asText())
                .containsExactly("a", "b", "c");
    }

    @Test
    void aLineMayNameItsBookAndWhatItAnswers() {
        String lines = line("a", "12-CV/TU", "Việc thứ nhất")
                + "\n{\"direction\":\"outgoing\",\"type\":\"Công văn\",\"issuer\":\"ĐẢNG ỦY XÃ SƠN TÂY\","
                + "\"subject\":\"Trả lời\",\"repliesTo\":[1],\"concerns\":\"1\"}\n"
                + "{\"direction\":\"internal\",\"type\":\"Phiếu chuyển\",\"issuer\":\"VĂN PHÒNG\",\"subject\":\"Giao việc\"}\n"
                + "{\"direction\":\"incoming\",\"book\":\"XX\",\"type\":\"Đơn\",\"issuer\":\"Ông A\",\"subject\":\"Đơn\"}\n"
                + "{\"direction\":\"outgoing\",\"type\":\"Công văn\",\"issuer\":\"X\",\"subject\":\"Y\",\"repliesTo\":77}\n";

        Console.Ran ran = console.fed(lines, "register", "--jsonl", "-");

        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.objects())
                .extracting(ack -> ack.path("series").asText())
                .containsExactly("DEN-2026", "CV/ĐU", "NB 2026");
        assertThat(ran.err()).hasSize(3);
        JsonNode relations = console.run("show", "2", "--json").object().path("relations");
        assertThat(relations.findValuesAsText("kind")).containsExactly("concerns", "replies-to");
        assertThat(console.run("list", "internal", "--json").objects()).hasSize(1);
    }

    @Test
    void aLineThatFailsIsNamedAndTakesNoNumber() {
        String lines = line("a", "12-CV/TU", "Việc thứ nhất") + "\n{broken\n"
                + "{\"direction\":\"sideways\"}\n"
                + "{\"direction\":\"incoming\",\"file\":\"not-there.pdf\"}\n"
                + line("b", "13-CV/TU", "Việc thứ hai") + "\n";

        Console.Ran ran = console.fed(lines, "register", "--jsonl", "-");

        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.objects())
                .extracting(ack -> ack.path("registrationNumber").asInt())
                .containsExactly(1, 2);
        assertThat(ran.err()).hasSize(4);
        assertThat(ran.err().get(0)).startsWith("Dòng 2: ").contains("JSON");
        assertThat(ran.err().get(1)).startsWith("Dòng 3: ").contains("sideways");
        assertThat(ran.err().get(2)).startsWith("Dòng 4: ").contains("not-there.pdf");
        assertThat(ran.err().get(3)).contains("3 trong 5");
    }

    @Test
    void whereEveryLineFailsNothingIsDone() {
        Console.Ran ran = console.fed("{}\n[]\n", "register", "--jsonl", "-");

        assertThat(ran.status()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(console.run("list", "incoming").out()).isEmpty();
    }

    @Test
    void anAcknowledgementIsOutBeforeTheNextLineIsAskedFor() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream buffered = new PrintStream(new BufferedOutputStream(out), false, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(new ByteArrayOutputStream(), false, StandardCharsets.UTF_8);
        String second = line("b", "13-CV/TU", "Việc thứ hai") + "\n";
        try (InputStream in = new Waiting(line("a", "12-CV/TU", "Việc thứ nhất") + "\n", out, second)) {
            int status = console.cli(new Cli.Streams(in, buffered, err)).run("register", "--jsonl", "-");

            assertThat(status).isZero();
        }
        assertThat(out.toString(StandardCharsets.UTF_8).lines()).hasSize(2);
    }

    @Test
    void manyCopiesAreIssuedInOneProcess() {
        Path letter = console.letter("12-CV/TU", "về việc thứ nhất");
        String id = console.run("register", "incoming", letter.toString())
                .object()
                .path("id")
                .asText();
        Path jobs = console.write(
                "jobs.jsonl",
                "{\"id\":" + id
                        + ",\"ref\":\"x\",\"kind\":\"sao-luc\",\"distribution\":{\"lines\":[{\"text\":\"Lưu VPĐU\"}]},"
                        + "\"out\":\"" + disk.resolve("1.pdf") + "\"}\n"
                        + "{\"id\":999999,\"kind\":\"sao-luc\"}\n"
                        + "{\"id\":" + id + ",\"kind\":\"sao-luc\",\"out\":\"" + disk.resolve("2.pdf") + "\"}\n");

        Console.Ran ran = console.run("copy", "--jobs", jobs.toString());

        assertThat(ran.status()).as(ran.message()).isEqualTo(1);
        List<JsonNode> copies = ran.objects();
        assertThat(copies).extracting(copy -> copy.path("number").asInt()).containsExactly(1, 2);
        assertThat(copies.get(0).path("ref").asText()).isEqualTo("x");
        assertThat(disk.resolve("1.pdf")).exists();
        assertThat(disk.resolve("2.pdf")).exists();
        assertThat(ran.err().get(0)).startsWith("Dòng 2: ").contains("999999");
    }

    private static String line(String ref, String code, String subject) {
        return "{\"direction\":\"incoming\",\"ref\":\"%s\",\"number_symbol\":\"%s\",\"type\":\"Công văn\","
                        .formatted(ref, code)
                + "\"issuer\":\"TỈNH ỦY BÌNH SƠN\",\"subject\":\"%s\"}".formatted(subject);
    }

    /** Gives the second text only once something has come out in answer to the first. */
    private static final class Waiting extends InputStream {
        private final byte[] first;
        private final ByteArrayOutputStream answers;
        private final byte[] second;
        private int at;

        Waiting(String first, ByteArrayOutputStream answers, String second) {
            this.first = first.getBytes(StandardCharsets.UTF_8);
            this.answers = answers;
            this.second = second.getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            byte[] text = at < first.length ? first : second;
            int from = at < first.length ? at : at - first.length;
            if (text == second && answers.size() == 0) {
                throw new AssertionError("asked for the next line before the first was acknowledged");
            }
            int count = Math.min(length, text.length - from);
            if (count <= 0) {
                return -1;
            }
            System.arraycopy(text, from, target, offset, count);
            at += count;
            return count;
        }

        @Override
        public int read() {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }
    }
}
