package vn.vanthu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever goes wrong: one Vietnamese sentence, the right exit status, nothing half-saved. */
class BadInputTest {
    @TempDir
    private Path disk;

    private Console console;

    @BeforeEach
    void makeAnArchive() {
        console = new Console(disk).withArchive();
    }

    @AfterEach
    void nothingIsHalfSaved() {
        Console.Ran verified =
                console.run("verify", "--deep", "--archive", console.archive().toString());

        assertThat(verified.status()).as(verified.out().toString()).isZero();
    }

    @Test
    void aFileThatIsNoPdf() {
        Path wrong = console.write("anh.pdf", "GIF89a, not what it says");

        refused(console.run("register", "incoming", wrong.toString()), "không phải là PDF", "anh.pdf");
    }

    @Test
    void anEmptyFile() {
        refused(
                console.run(
                        "register", "incoming", console.write("rong.pdf", "").toString()),
                "trống");
    }

    @Test
    void aMissingFile() {
        refused(console.run("register", "incoming", disk.resolve("khong-co.pdf").toString()), "Không tìm thấy");
    }

    @Test
    void oneOfManyFiles() {
        Path letter = console.letter("12-CV/TU", "về việc thứ nhất");
        Path empty = console.write("rong.pdf", "");

        Console.Ran ran = console.run("read", empty.toString(), letter.toString(), "--json");

        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.out()).hasSize(1);
        assertThat(ran.err()).hasSize(1);
    }

    @Test
    void aFileThatCannotBeRead() {
        Console.Ran ran = console.run("read", console.write("rong.pdf", "").toString(), "--json");

        assertThat(ran.status()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.message()).contains("rong.pdf");
    }

    @Test
    void fieldsThatAreNoJson() {
        Path broken = console.write("fields.json", "{\"subject\": ");

        refused(console.run("register", "incoming", "--fields", broken.toString()), "JSON", "fields.json");
    }

    @Test
    void valuesThatCannotBeUnderstood() {
        refused(console.run("register", "incoming", "--set", "date=31/12/2026"), "31/12/2026");
        refused(console.run("register", "incoming", "--set", "secrecy=hoi mat"), "hoi mat");
        refused(console.run("register", "incoming", "--set", "arrivalDate=2026-02"), "arrivalDate");
        refused(console.run("register", "incoming", "--set", "registrationNumber=abc"), "abc");
        refused(console.run("register", "incoming", "--set", "trichyeu=x"), "trichyeu");
    }

    @Test
    void fieldsThatAreMissing() {
        refused(console.run("register", "incoming", "--set", "subject=Chỉ có trích yếu"), "Cơ quan ban hành");
    }

    @Test
    void aSecretDocument() {
        Console.Ran ran = console.run(
                "register",
                "incoming",
                "--set",
                "type=Công văn",
                "--set",
                "issuer=X",
                "--set",
                "subject=Y",
                "--set",
                "secrecy=MẬT");

        refused(ran, "Mật");
    }

    @Test
    void aDocumentThatIsHeld() {
        Path letter = console.letter("12-CV/TU", "về việc thứ nhất");
        console.run("register", "incoming", letter.toString());

        Console.Ran again = console.run("register", "incoming", letter.toString());

        assertThat(again.status()).isEqualTo(2);
        assertThat(again.out()).isEmpty();
        assertThat(again.message()).contains("đã có").contains("số 1");
        assertThat(console.run("list", "incoming").out()).hasSize(1);
        assertThat(console.run("register", "incoming", letter.toString(), "--again")
                        .status())
                .isZero();
    }

    @Test
    void aNumberThatIsTaken() {
        String id = registered();
        assertThat(console.run("copy", id, "--kind", "sao-luc", "--number", "49")
                        .status())
                .isZero();

        Path out = disk.resolve("x.pdf");
        Console.Ran again = console.run("copy", id, "--kind", "sao-luc", "--number", "49", "--out", out.toString());

        assertThat(again.status()).isEqualTo(2);
        assertThat(again.message()).contains("49");
        assertThat(out).doesNotExist();
        assertThat(console.run("list", "copies").out()).hasSize(1);
    }

    @Test
    void aCopyThatCannotBe() throws IOException {
        String id = registered();
        Path there = console.write("da-co.pdf", "cái cũ");

        refusedCopy(console.run("copy", "999", "--kind", "sao-luc"), "999");
        refusedCopy(console.run("copy", id, "--signer", "Không Có Ai"), "Không Có Ai");
        refusedCopy(console.run("copy", id, "--distribution", "Toàn huyện"), "Toàn huyện");
        refusedCopy(console.run("copy", id, "--kind", "sao-gi"), "sao-gi");
        refusedCopy(console.run("copy", id, "--pages", "9-1"), "9-1");
        refusedCopy(console.run("copy", id, "--kind", "trich-sao", "--pages", "77"), "77");
        refusedCopy(console.run("copy", id, "--out", there.toString()), "da-co.pdf");
        assertThat(Files.readString(there)).isEqualTo("cái cũ");
        assertThat(console.run("copy", id, "--kind", "sao-luc", "--json")
                        .object()
                        .path("number")
                        .asInt())
                .as("no number was burnt")
                .isEqualTo(1);
    }

    @Test
    void aDocumentThatIsNotThere() {
        Console.Ran ran = console.run("show", "12345");

        assertThat(ran.status()).isEqualTo(2);
        assertThat(ran.message()).contains("12345").doesNotContain("12.345");
    }

    @Test
    void aFolderThatHoldsNoArchive() {
        Console.Ran ran = console.run(
                "list", "incoming", "--archive", disk.resolve("nothing").toString());

        assertThat(ran.status()).isEqualTo(2);
        assertThat(ran.message()).contains("không phải là kho");
        assertThat(disk.resolve("nothing")).doesNotExist();
    }

    @Test
    void aFolderThatIsNotEmpty() {
        Path office = console.path("office.json");

        Console.Ran ran = console.run("init", "--archive", console.archive().toString(), "--office", office.toString());

        assertThat(ran.status()).isEqualTo(2);
        assertThat(ran.message()).contains("Không lập được");
    }

    @Test
    void aBackupThatIsNone() {
        Path wrong = console.write("x.vanthu", "no backup");

        Console.Ran ran = console.run(
                "restore", wrong.toString(), "--to", disk.resolve("moi").toString());

        assertThat(ran.status()).isEqualTo(2);
        assertThat(ran.message()).contains("Không khôi phục");
        assertThat(disk.resolve("moi")).doesNotExist();
    }

    private String registered() {
        Path letter = console.letter("12-CV/TU", "về việc thứ nhất");
        return console.run("register", "incoming", letter.toString())
                .object()
                .path("id")
                .asText();
    }

    private void refused(Console.Ran ran, String... words) {
        assertThat(ran.status()).as(ran.message()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).hasSize(1);
        assertThat(ran.message()).contains(words);
        assertThat(console.run("list", "incoming").out()).isEmpty();
    }

    private void refusedCopy(Console.Ran ran, String word) {
        assertThat(ran.status()).as(ran.message()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).hasSize(1);
        assertThat(ran.message()).contains(word);
        assertThat(console.run("list", "copies").out()).isEmpty();
    }
}
