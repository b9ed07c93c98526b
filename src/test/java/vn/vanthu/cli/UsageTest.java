package vn.vanthu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UsageTest {
    @TempDir
    private Path disk;

    private Console console;

    @BeforeEach
    void sitDown() {
        console = new Console(disk);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            fly                                       | Không hiểu “fly”
            list                                      | Thiếu incoming
            list sideways                             | sideways
            list incoming --frm 2026-01-01            | --frm
            list incoming --from 01/02/2026           | “01/02/2026” của --from
            list incoming --from                      | Thiếu --from
            show                                      | Thiếu ID
            show x                                    | “x” của ID
            read                                      | Thiếu FILE
            init                                      | Thiếu --office
            init --office x.json                      | --archive
            register                                  | incoming, outgoing
            register copies                           | copies
            register incoming --jsonl -               | --jsonl
            register incoming a.pdf b.pdf --fields c  | --fields
            search                                    | Chưa có từ nào
            search x --limit 0                        | --limit
            search x --limit many                     | --limit
            search x --sort best                      | best
            copy                                      | Thiếu ID
            copy 1 --jobs x                           | --jobs
            restore x                                 | Thiếu --to
            backup                                    | Thiếu FILE
            demo                                      | --archive
            list incoming                             | --archive
            """)
    void wrongUsageIsOneLineAndStatusTwo(String arguments, String words) {
        Console.Ran ran = console.run(arguments.split(" "));

        assertThat(ran.status()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).hasSize(1);
        assertThat(ran.message()).contains(words);
    }

    @Test
    void withoutACommandAndADisplayTheCommandsAreNamed() {
        Console.Ran ran = console.run();

        assertThat(ran.status()).isEqualTo(2);
        assertThat(ran.err()).singleElement().asString().contains("màn hình").contains(Cli.COMMANDS);
    }

    @Test
    void withoutACommandTheDesktopOpensWhereThereIsADisplay() {
        StringBuilder shown = new StringBuilder();
        Cli cli = console.cli(new Cli.Streams(InputStream.nullInputStream(), System.out, System.err))
                .withDesktop((texts, archive) -> shown.append(archive.orElseThrow()));

        assertThat(cli.run("--archive", "some-folder")).isZero();
        assertThat(shown).hasToString("some-folder");
    }

    @Test
    void messagesSpeakEnglishIfAsked() {
        assertThat(console.run("show", "--lang", "en").message()).contains("is missing");
        assertThat(console.run("--lang=en", "show").message()).contains("is missing");
        assertThat(console.run("--lang", "vi", "show").message()).contains("Thiếu");
    }

    @Test
    void helpNamesEveryCommandInVietnamese() {
        Console.Ran ran = console.run("--help");

        assertThat(ran.status()).isZero();
        String help = String.join("\n", ran.out());
        assertThat(help).contains(Cli.COMMANDS.split(", ")).contains("vào sổ văn bản");
        assertThat(help).doesNotContain("Usage", "Commands", "COMMAND");
        assertThat(String.join("\n", console.run("copy", "--help").out())).contains("--signer", "họ tên người ký");
    }

    @Test
    void whatWasTypedStaysOneLine() {
        Console.Ran ran = console.run("read", "a\nb\u001b[31m.pdf");

        assertThat(ran.err()).hasSize(1);
        assertThat(ran.message()).doesNotContain("\u001b");
    }

    @Test
    void argumentsAreTextAndNoFilesOfArguments() {
        console.write("args", "--help");

        assertThat(console.run("read", "@" + disk.resolve("args")).status()).isEqualTo(2);
    }
}
