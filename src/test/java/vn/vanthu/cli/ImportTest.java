package vn.vanthu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A tree of folders taken in at once. */
final class ImportTest {
    @TempDir
    Path disk;

    private Console console;
    private Path folder;

    @BeforeEach
    void begin() throws IOException {
        console = new Console(disk).withArchive();
        folder = Files.createDirectories(disk.resolve("văn bản cũ"));
    }

    @Test
    void leavesAllToThePersonUnlessAskedOtherwise() throws IOException {
        put("2025/a.pdf", console.letter("12-CV/TU", "Chuẩn bị đại hội"));
        Console.Ran ran = imported();

        assertThat(ran.status()).isZero();
        assertThat(statuses(ran)).containsExactly("waiting");
        assertThat(ran.objects().get(0).path("why").asText()).isEqualTo("to-confirm");
        assertCount(ran, 1, 0, 1, 0, 0);
        assertThat(listed()).isEmpty();
    }

    @Test
    void registersWhatIsCertainAndLeavesTheRest() throws IOException {
        put("a/1.pdf", console.letter("12-CV/TU", "Chuẩn bị đại hội"));
        put("b/2.pdf", console.letter("13-CV/TU", "Báo cáo kết quả"));
        put("b/3.txt", console.write("3.txt", "Ghi chép không có thể thức"));
        Console.Ran ran = imported("--confirm-above", "0.8");

        assertThat(ran.status()).isZero();
        assertThat(statuses(ran)).containsExactly("registered", "registered", "waiting");
        assertThat(ran.objects().get(2).path("why").asText()).isEqualTo("uncertain");
        assertThat(ran.objects().get(2).path("doubtful").size()).isPositive();
        assertCount(ran, 3, 2, 1, 0, 0);
        assertThat(listed())
                .extracting(one -> one.path("number_symbol").asText())
                .containsExactly("12-CV/TU", "13-CV/TU");
        assertThat(search("bao cao ket qua")).hasSize(2);
    }

    @Test
    void canBeDoneAgainAndChangesNothing() throws IOException {
        put("1.pdf", console.letter("12-CV/TU", "Chuẩn bị đại hội"));
        put("2.txt", console.write("2.txt", "Ghi chép"));
        imported("--confirm-above", "0.8");
        Console.Ran again = imported("--confirm-above", "0.8");

        assertThat(again.status()).isZero();
        assertThat(statuses(again)).containsExactly("held", "held");
        assertCount(again, 2, 0, 0, 2, 0);
        assertThat(listed()).hasSize(1);
        assertThat(console.run("verify", "--deep").status()).isZero();
    }

    @Test
    void takesTheSameFileUnderTwoNamesOnce() throws IOException {
        Path letter = console.letter("12-CV/TU", "Chuẩn bị đại hội");
        put("a.pdf", letter);
        put("b.pdf", letter);
        Console.Ran ran = imported("--confirm-above", "0.8");

        assertThat(statuses(ran)).containsExactly("registered", "held");
        assertThat(ran.objects().get(1).path("id"))
                .isEqualTo(ran.objects().get(0).path("id"));
    }

    @Test
    void saysThatTheSameDocumentIsHeldInAnotherForm() throws IOException {
        console.run(
                "register",
                "incoming",
                console.letter("12-CV/TU", "Chuẩn bị đại hội").toString());
        put("quét.pdf", disk.resolve("12-CV-TU.pdf"));
        Files.writeString(folder.resolve("quét.pdf"), "\n% quét lại\n", StandardOpenOption.APPEND);
        Console.Ran ran = imported("--confirm-above", "0.8");

        assertThat(statuses(ran)).containsExactly("held");
        assertThat(ran.objects().get(0).path("why").asText()).isEqualTo("same-document");
        assertThat(ran.objects().get(0).path("registrationNumber").asInt()).isEqualTo(1);
        assertThat(listed()).hasSize(1);
    }

    @Test
    void goesOnBehindABadFile() throws IOException {
        put("1.pdf", console.write("1.pdf", "%PDF-1.4 hỏng"));
        put("2.pdf", console.write("2.pdf", ""));
        put("3.xyz", console.write("3.xyz", "gì đây"));
        put("4.pdf", console.letter("12-CV/TU", "Chuẩn bị đại hội"));
        Console.Ran ran = imported("--confirm-above", "0.8");

        assertThat(ran.status()).isEqualTo(1);
        assertThat(statuses(ran)).containsExactly("refused", "refused", "refused", "registered");
        assertThat(ran.objects())
                .filteredOn(one -> one.path("status").asText().equals("refused"))
                .extracting(one -> one.path("why").asText())
                .containsExactly("pdf-damaged", "file-empty", "file-type-unknown");
        assertThat(ran.message()).contains("1.pdf").contains("2.pdf").contains("3.xyz");
        assertCount(ran, 4, 1, 0, 0, 3);
    }

    @Test
    void keepsNothingOfASecret() throws IOException {
        Path secret = console.write("mat.txt", """
                ĐẢNG BỘ TỈNH BÌNH SƠN                ĐẢNG CỘNG SẢN VIỆT NAM
                HUYỆN ỦY ĐÔNG HẢI
                *
                Số 07-BC/HU                    Đông Hải, ngày 25 tháng 02 năm 2026
                MẬT
                BÁO CÁO
                về tình hình nội bộ
                """);
        put("mat.txt", secret);
        Console.Ran ran = imported();

        assertThat(statuses(ran)).containsExactly("refused");
        assertThat(ran.objects().get(0).path("why").asText()).isEqualTo("secret-refused");
        try (var kept = Files.walk(console.archive().resolve("files"))) {
            assertThat(kept.filter(Files::isRegularFile)).isEmpty();
        }
    }

    @Test
    void opensParcels() throws IOException {
        Path letter = console.letter("12-CV/TU", "Chuẩn bị đại hội");
        Path other = console.letter("13-CV/TU", "Báo cáo");
        try (OutputStream out = Files.newOutputStream(folder.resolve("thư.zip"));
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Path file : List.of(letter, other)) {
                zip.putNextEntry(new ZipEntry("đính kèm/" + file.getFileName()));
                zip.write(Files.readAllBytes(file));
                zip.closeEntry();
            }
        }
        Console.Ran ran = imported("--confirm-above", "0.8");

        assertThat(statuses(ran)).containsExactly("registered", "registered");
        assertThat(ran.objects().get(0).path("file").asText())
                .contains("thư.zip!")
                .endsWith("12-CV-TU.pdf");
        assertCount(ran, 2, 2, 0, 0, 0);
    }

    @Test
    void passesOverWhatProgramsLeaveBehind() throws IOException {
        for (String name : List.of("Thumbs.db", "~$thư.docx", ".ẩn.pdf", "tải.pdf.crdownload", "desktop.ini")) {
            put(name, console.write("rác", "x"));
        }
        assertCount(imported(), 0, 0, 0, 0, 0);
    }

    @Test
    void registersOwnDocumentsUnderTheirNumbersAndDays() throws IOException {
        put("1.pdf", console.letter("31-CV/ĐU", "Mời họp"));
        Console.Ran ran = imported("--direction", "outgoing", "--confirm-above", "0.8");

        assertThat(statuses(ran)).containsExactly("registered");
        assertThat(ran.objects().get(0).path("registrationNumber").asInt()).isEqualTo(31);
        assertThat(ran.objects().get(0).path("registeredOn").asText()).isEqualTo("2026-02-25");
    }

    @Test
    void refusesAThresholdThatIsNone() {
        assertThat(imported("--confirm-above", "1.5").status()).isEqualTo(2);
        assertThat(console.run("import", disk.resolve("không có").toString()).status())
                .isEqualTo(2);
    }

    private void put(String name, Path file) throws IOException {
        Path target = folder.resolve(name);
        Files.createDirectories(target.getParent());
        Files.copy(file, target);
    }

    private Console.Ran imported(String... options) {
        String[] all = new String[options.length + 3];
        all[0] = "import";
        all[1] = folder.toString();
        all[2] = "--json";
        System.arraycopy(options, 0, all, 3, options.length);
        return console.run(all);
    }

    private List<JsonNode> listed() {
        return console.run("list", "incoming", "--json").objects();
    }

    private List<JsonNode> search(String words) {
        return console.run("search", words, "--json").objects();
    }

    private static List<String> statuses(Console.Ran ran) {
        return ran.objects().stream()
                .filter(line -> line.has("status"))
                .map(line -> line.path("status").asText())
                .toList();
    }

    private static void assertCount(Console.Ran ran, int files, int registered, int waiting, int held, int refused) {
        JsonNode count = ran.objects().get(ran.objects().size() - 1);
        Map<String, Integer> found = List.of("files", "registered", "waiting", "held", "refused").stream()
                .collect(Collectors.toMap(key -> key, key -> count.path(key).asInt(-1)));
        assertThat(found)
                .isEqualTo(Map.of(
                        "files", files,
                        "registered", registered,
                        "waiting", waiting,
                        "held", held,
                        "refused", refused));
    }
}
