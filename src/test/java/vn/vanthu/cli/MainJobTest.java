package vn.vanthu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vanthu.pdf.PdfFile;

class MainJobTest {
    @TempDir
    private Path disk;

    private Console console;

    @BeforeEach
    void makeAnArchive() {
        console = new Console(disk).withArchive();
    }

    @Test
    void aLetterIsReadWithoutAnArchive() {
        Path letter = console.letter("366-CV/TU", "về việc tăng cường phòng, chống thiên tai");

        Console.Ran read = new Console(disk.resolve("elsewhere")).run("read", letter.toString(), "--json");

        assertThat(read.status()).isZero();
        assertThat(read.err()).isEmpty();
        JsonNode label = read.object();
        assertThat(label.path("file").asText()).isEqualTo(letter.toString());
        assertThat(label.path("number").asText()).isEqualTo("366");
        assertThat(label.path("number_symbol").asText()).isEqualTo("366-CV/TU");
        assertThat(label.path("type").asText()).isEqualTo("Công văn");
        assertThat(label.path("date").asText()).isEqualTo("2026-02-25");
        assertThat(label.path("issuer").asText()).isEqualTo("TỈNH ỦY BÌNH SƠN");
        assertThat(label.path("signer").asText()).isEqualTo("Lê Văn Bình");
        assertThat(label.path("recipients").get(1).path("text").asText()).isEqualTo("Lưu VPTU");
        assertThat(label.path("copy").isNull()).isTrue();
        assertThat(label.path("confidence").path("number_symbol").asDouble()).isBetween(0.01, 1.0);
        assertThat(label.path("confidence").path("copy").asDouble()).isZero();
    }

    @Test
    void aLetterIsRegisteredFoundAndCopied() throws IOException {
        Path letter = console.letter("366-CV/TU", "về việc tăng cường phòng, chống thiên tai");

        Console.Ran registered = console.run("register", "incoming", letter.toString());

        assertThat(registered.status()).as(registered.message()).isZero();
        JsonNode entry = registered.object();
        assertThat(fieldsOf(entry))
                .containsExactly("id", "direction", "registrationNumber", "series", "registeredOn", "sha256");
        assertThat(entry.path("direction").asText()).isEqualTo("incoming");
        assertThat(entry.path("registrationNumber").isInt()).isTrue();
        assertThat(entry.path("registrationNumber").asInt()).isEqualTo(1);
        assertThat(entry.path("registeredOn").asText()).isEqualTo("2026-03-02");
        assertThat(registered.message()).contains("văn bản đến số 1").contains("366-CV/TU");

        String id = entry.path("id").asText();
        assertThat(console.run("search", "thien", "tai", "--json").objects())
                .singleElement()
                .satisfies(hit -> {
                    assertThat(hit.path("id").asText()).isEqualTo(id);
                    assertThat(hit.path("snippet").asText()).isNotBlank();
                });

        Path distribution = console.write(
                "noi-nhan.json",
                "{\"lines\":[{\"text\":\"Các chi bộ trực thuộc\",\"purpose\":\"t/h\",\"copies\":12},"
                        + "{\"text\":\"Lưu VPĐU\"}]}");
        Path out = disk.resolve("sao-luc.pdf");
        Console.Ran copied = console.run(
                "copy",
                id,
                "--kind",
                "sao-luc",
                "--distribution",
                distribution.toString(),
                "--signer",
                "tran thi hanh",
                "--date",
                "2026-03-02",
                "--number",
                "49",
                "--out",
                out.toString(),
                "--json");

        assertThat(copied.status()).as(copied.message()).isZero();
        JsonNode copy = copied.object();
        assertThat(copy.path("number").asInt()).isEqualTo(49);
        assertThat(copy.path("numberSymbol").asText()).isEqualTo("49-BS/ĐU");
        assertThat(copy.path("placement").path("where").asText()).isIn("under-the-text", "added-page");
        assertThat(copy.path("placement").path("topMm").asDouble()).isPositive();
        assertThat(copy.path("out").asText()).isEqualTo(out.toString());
        try (PdfFile pdf = PdfFile.open(out)) {
            assertThat(pdf.pageCount()).isEqualTo(copy.path("pages").asInt());
            assertThat(pdf.texts().text())
                    .contains("SAO LỤC", "49-BS/ĐU", "Các chi bộ trực thuộc (t/h)", "Trần Thị Hạnh");
        }
        assertThat(Files.readAllBytes(letter)).isNotEmpty();

        JsonNode shown = console.run("show", id, "--json").object();
        assertThat(shown.path("issuedCopies").get(0).path("numberSymbol").asText())
                .isEqualTo("49-BS/ĐU");
        assertThat(shown.path("subject").asText()).contains("thiên tai");
        assertThat(shown.path("file").path("sha256").asText())
                .isEqualTo(entry.path("sha256").asText());
        assertThat(console.run("list", "copies", "--json")
                        .object()
                        .path("registrationNumber")
                        .asInt())
                .isEqualTo(49);
    }

    @Test
    void aRegisterIsListedInNumberOrder() {
        for (int i = 1; i <= 11; i++) {
            assertThat(console.run(
                                    "register",
                                    "incoming",
                                    "--set",
                                    "number_symbol=" + i + "-CV/TU",
                                    "--set",
                                    "type=Công văn",
                                    "--set",
                                    "issuer=TỈNH ỦY BÌNH SƠN",
                                    "--set",
                                    "subject=Việc số " + i)
                            .status())
                    .isZero();
        }

        List<JsonNode> entries = console.run("list", "incoming", "--json").objects();

        assertThat(entries)
                .extracting(entry -> entry.path("registrationNumber").asInt())
                .containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11);
        assertThat(entries.get(0).path("voided").isBoolean()).isTrue();
        assertThat(entries.get(0).path("voided").asBoolean()).isFalse();
        assertThat(entries.get(0).path("sha256").isNull()).isTrue();
        assertThat(console.run("list", "incoming").out())
                .hasSize(11)
                .first()
                .asString()
                .contains("Việc số 1");
    }

    @Test
    void fieldsAreTakenFromALabelAndTheRestFromTheFile() {
        Path letter = console.letter("366-CV/TU", "về việc tăng cường phòng, chống thiên tai");
        Path label = console.write(
                "label.json",
                "{\"subject\":\"Trích yếu đã sửa\",\"urgency\":\"HỎA TỐC\",\"signer\":null,"
                        + "\"arrivalDate\":\"2026-03-01\",\"ref\":\"r-7\"}");

        Console.Ran registered = console.run(
                "register",
                "incoming",
                letter.toString(),
                "--fields",
                label.toString(),
                "--set",
                "recipients=- Như trên;\n- Lưu VT.");

        assertThat(registered.status()).as(registered.message()).isZero();
        assertThat(registered.object().path("ref").asText()).isEqualTo("r-7");
        assertThat(registered.object().path("registeredOn").asText()).isEqualTo("2026-03-01");
        JsonNode shown = console.run("show", registered.object().path("id").asText(), "--json")
                .object();
        assertThat(shown.path("subject").asText()).isEqualTo("Trích yếu đã sửa");
        assertThat(shown.path("urgency").asText()).isEqualTo("Hỏa tốc");
        assertThat(shown.path("number_symbol").asText()).isEqualTo("366-CV/TU");
        assertThat(shown.path("signer").asText()).isEqualTo("Lê Văn Bình");
        assertThat(shown.path("recipients")).hasSize(2);
    }

    @Test
    void anArchiveIsBackedUpRestoredAndVerified() {
        console.run(
                "register",
                "incoming",
                console.letter("366-CV/TU", "về việc phòng, chống thiên tai").toString());
        Path backup = disk.resolve("kho.vanthu");
        Path restored = disk.resolve("kho-moi");

        Console.Ran backedUp = console.run("backup", backup.toString(), "--json");
        assertThat(backedUp.status()).as(backedUp.message()).isZero();
        assertThat(backedUp.object().path("documents").asInt()).isEqualTo(1);
        Console.Ran back = console.run("restore", backup.toString(), "--to", restored.toString());
        assertThat(back.status()).as(back.message()).isZero();

        assertThat(console.run("list", "incoming", "--archive", restored.toString())
                        .out())
                .hasSize(1);
        Console.Ran verified = console.run("verify", "--deep", "--archive", restored.toString());
        assertThat(verified.status()).as(verified.out().toString()).isZero();
        assertThat(verified.out()).singleElement().asString().contains("nguyên vẹn");
        assertThat(console.run("verify", "--json").object().path("sound").asBoolean())
                .isTrue();
        assertThat(console.run("audit").status()).isZero();
    }

    @Test
    void manyQueriesAreAnsweredInOneProcess() {
        console.run(
                "register",
                "incoming",
                console.letter("366-CV/TU", "về việc phòng, chống thiên tai").toString());

        List<JsonNode> answers = console.fed(
                        "thien tai\n\nkhông có đâu\n\"366-CV/TU\" OR )(\n", "search", "--queries", "-")
                .objects();

        assertThat(answers).hasSize(3);
        assertThat(answers.get(0).path("query").asText()).isEqualTo("thien tai");
        assertThat(answers.get(0).path("count").asInt()).isEqualTo(1);
        assertThat(answers.get(0).path("ids")).hasSize(1);
        assertThat(answers.get(0).path("elapsedMicros").isIntegralNumber()).isTrue();
        assertThat(answers.get(1).path("count").asInt()).isZero();
    }

    @Test
    void theArchiveOpenedLastIsRemembered() {
        assertThat(console.run("list", "incoming").status()).isZero();

        Console stranger = new Console(disk.resolve("other"));

        Console.Ran unknown = stranger.run("list", "incoming");
        assertThat(unknown.status()).isEqualTo(2);
        assertThat(unknown.message()).contains("--archive");
    }

    @Test
    void aCopyIsNumberedLaterReplacedVoidedAndWrittenOutAgain() {
        Path letter = console.letter("366-CV/TU", "về việc tăng cường phòng, chống thiên tai");
        String id = console.run("register", "incoming", letter.toString())
                .object()
                .path("id")
                .asText();
        Path first = disk.resolve("a.pdf");
        Path again = disk.resolve("b.pdf");

        JsonNode blank = console.run("copy", id, "--blank-number", "--out", first.toString(), "--json")
                .object();
        assertThat(blank.path("registrationNumber").isNull()).isTrue();
        String copy = blank.path("id").asText();
        assertThat(console.run("copy-number", copy, "--json")
                        .object()
                        .path("numberSymbol")
                        .asText())
                .isEqualTo("01-BS/ĐU");
        assertThat(console.run("copy-again", copy, "--out", again.toString()).status())
                .isZero();
        assertThat(again).hasSameBinaryContentAs(first);

        JsonNode other = console.run("copy", id, "--kind", "sao-y", "--replaces", copy, "--json")
                .object();
        assertThat(console.run("void", other.path("id").asText(), "--reason", "In hỏng")
                        .status())
                .isZero();
        JsonNode made = console.run("show", id, "--json").object().path("issuedCopies");
        assertThat(made).hasSize(2);
        assertThat(made.get(0).path("voidedBecause").asText()).isEqualTo("Thay bằng bản sao số 02-BS/ĐU");
        assertThat(made.get(0).path("replacedBy").asText())
                .isEqualTo(other.path("id").asText());
        assertThat(made.get(1).path("kindReason").asText()).isEqualTo("--kind sao-y");
        assertThat(made.get(1).path("voidedBecause").asText()).isEqualTo("In hỏng");
    }

    @Test
    void severalDocumentsGoToSeveralListsAndWhatFailsIsNamed() throws IOException {
        Path letter = console.letter("366-CV/TU", "về việc tăng cường phòng, chống thiên tai");
        String id = console.run("register", "incoming", letter.toString())
                .object()
                .path("id")
                .asText();
        Path folder = Files.createDirectory(disk.resolve("ban-sao"));
        String one = console.write("1.json", "{\"lines\":[{\"text\":\"Chi bộ thôn Đoài\"}]}")
                .toString();
        String two = console.write("2.json", "{\"lines\":[{\"text\":\"Chi bộ thôn Đông\"}]}")
                .toString();

        Console.Ran ran = console.run(
                "copy", id, "999", "--distribution", one, "--distribution", two, "--out", folder.toString(), "--json");

        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.objects())
                .extracting(copy -> copy.path("numberSymbol").asText())
                .containsExactly("01-BS/ĐU", "02-BS/ĐU");
        assertThat(ran.err()).hasSize(2).allSatisfy(line -> assertThat(line).startsWith("999"));
        assertThat(folder.toFile().list()).containsExactlyInAnyOrder("01-BS-ĐU.pdf", "02-BS-ĐU.pdf");
    }

    private static List<String> fieldsOf(JsonNode object) {
        return object.properties().stream().map(java.util.Map.Entry::getKey).toList();
    }
}
