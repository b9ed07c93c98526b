package vn.vanthu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code register-book}, {@code audit} and {@code export} (product.md 4). */
final class BooksTest {
    @TempDir
    Path disk;

    private Console console;

    @BeforeEach
    void open() {
        console = new Console(disk).withArchive();
    }

    private void arrive(String... numbers) {
        for (String number : numbers) {
            Console.Ran ran = console.run(
                    "register",
                    "incoming",
                    "--set",
                    "type=Công văn",
                    "--set",
                    "issuer=TỈNH ỦY BÌNH SƠN",
                    "--set",
                    "subject=việc thứ " + number,
                    "--set",
                    "registrationNumber=" + number);
            assertThat(ran.status()).as(ran.message()).isZero();
        }
    }

    @Test
    void aBookIsPrintedAndTold() {
        arrive("1", "2", "5");
        Path out = console.path("so.pdf");

        Console.Ran ran = console.run(
                "register-book", "incoming", "--year", "2026", "--volume", "1", "--out", out.toString(), "--json");

        assertThat(ran.status()).as(ran.message()).isZero();
        assertThat(ran.object().path("form").asText()).isEqualTo("incoming");
        assertThat(ran.object().path("rows").asInt()).isEqualTo(4);
        assertThat(ran.object().path("pages").asInt()).isEqualTo(3);
        assertThat(out).isRegularFile();
        Console.Ran again = console.run("register-book", "incoming", "--out", out.toString());
        assertThat(again.status()).isEqualTo(2);
        assertThat(again.message()).contains("so.pdf");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --series den-2026                         | 4
            --series DEN-2026 --first 2 --last 4      | 2
            --from 2027-01-01                         | 0
            --form incoming-party --to 2026-12-31     | 4
            """)
    void aPartOfItCanBeAskedFor(String options, int rows) {
        arrive("1", "2", "5");
        List<String> arguments = new ArrayList<>(List.of("register-book", "incoming", "--json"));
        arguments.addAll(List.of(options.split(" ")));
        arguments.addAll(List.of("--out", console.path("so.xlsx").toString()));

        Console.Ran ran = console.run(arguments.toArray(String[]::new));

        assertThat(ran.status()).as(ran.message()).isZero();
        assertThat(ran.object().path("rows").asInt()).isEqualTo(rows);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            nonsense --out so.pdf                          | nonsense
            incoming --form outgoing --out so.pdf          | outgoing
            incoming --series XX-9 --out so.pdf            | XX-9
            incoming --out so.docx                         | so.docx
            incoming --year 2026 --to 2026-02-01 --out s.pdf | --year
            incoming --year 99999 --out so.pdf             | 99999
            incoming                                       | --out
            """)
    void whatCannotBeMeantIsSaid(String arguments, String named) {
        Console.Ran ran = console.run(("register-book " + arguments).split(" "));

        assertThat(ran.status()).isEqualTo(2);
        assertThat(ran.message()).contains(named);
    }

    @Test
    void gapsWantAnExplanationAndTheTrailIsToldLast() {
        arrive("1", "2", "5");

        Console.Ran ran = console.run("audit", "--json");

        assertThat(ran.status()).isEqualTo(1);
        JsonNode gap = ran.objects().get(0);
        assertThat(gap.path("series").asText()).isEqualTo("DEN-2026");
        assertThat(gap.path("kind").asText()).isEqualTo("gap");
        assertThat(gap.path("number").asText()).isEqualTo("3");
        assertThat(gap.path("until").asText()).isEqualTo("4");
        assertThat(gap.has("explanation")).isTrue();
        JsonNode trail = ran.objects().get(ran.objects().size() - 1);
        assertThat(trail.path("sound").asBoolean()).isTrue();
        assertThat(console.run("audit").out().get(0)).contains("DEN-2026 03–04", "Số trống");
    }

    @Test
    void aSoundArchiveIsSound() {
        arrive("1", "2");

        assertThat(console.run("audit").status()).isZero();
        assertThat(console.run("audit", "--json").objects())
                .singleElement()
                .satisfies(trail -> assertThat(trail.path("sound").asBoolean()).isTrue());
    }

    @Test
    void everythingIsExported() throws IOException {
        arrive("1");
        Path folder = console.path("xuat");

        Console.Ran ran = console.run("export", "--out", folder.toString(), "--json");

        assertThat(ran.status()).as(ran.message()).isZero();
        assertThat(ran.object().path("documents").asInt()).isEqualTo(1);
        assertThat(Files.isRegularFile(folder.resolve("van-ban.xlsx"))).isTrue();
        assertThat(console.run("export", "--out", console.path("a.xlsx").toString())
                        .status())
                .isZero();
        assertThat(console.run("export", "--out", folder.toString()).status()).isEqualTo(2);
    }
}
