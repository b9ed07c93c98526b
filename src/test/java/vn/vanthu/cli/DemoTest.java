package vn.vanthu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vanthu.pdf.PdfFile;

class DemoTest {
    @TempDir
    private Path disk;

    @Test
    void theMainJobIsWalkedAndWalkedAgain() {
        Console console = new Console(disk);
        Path folder = disk.resolve("kho-mau");

        Console.Ran first = console.run("demo", "--archive", folder.toString());
        Console.Ran second = console.run("demo", "--archive", folder.toString());

        assertThat(first.status()).as(first.message()).isZero();
        assertThat(first.out()).hasSize(6);
        assertThat(first.out().get(2)).contains("Đã vào sổ văn bản đến số").contains("146-CV/VPTU");
        assertThat(first.out().get(3)).contains("trong đó có văn bản này");
        assertThat(first.out().get(5)).contains(disk.resolve("sao-luc-1.pdf").toString());
        try (PdfFile copy = PdfFile.open(disk.resolve("sao-luc-1.pdf"))) {
            assertThat(copy.texts().text()).contains("146-CV/VPTU", "SAO LỤC", "ĐẢNG ỦY XÃ AN MAI");
        }
        assertThat(second.status()).as(second.message()).isZero();
        assertThat(second.out().get(2)).contains("từ lần trước");
        assertThat(disk.resolve("sao-luc-2.pdf")).exists();
        assertThat(console.run("verify", "--deep").out()).containsExactly("Kho nguyên vẹn, không thấy sai lệch nào.");
    }

    @Test
    void whereThereIsADisplayTheDesktopOpensOnTheArchive() {
        Console console = new Console(disk);
        Path folder = disk.resolve("kho-mau");
        StringBuilder shown = new StringBuilder();
        Cli.Streams streams = new Cli.Streams(InputStream.nullInputStream(), System.out, System.err);

        int status = console.cli(streams)
                .withDesktop((texts, archive) -> shown.append(archive.orElseThrow()))
                .run("demo", "--archive", folder.toString());

        assertThat(status).isZero();
        assertThat(shown).hasToString(folder.toString());
        assertThat(disk.resolve("sao-luc-1.pdf")).doesNotExist();
        assertThat(console.run("list", "incoming").out()).hasSizeGreaterThan(20);
    }
}
