package vn.vanthu;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The program as a process of its own. */
class MainTest {
    @TempDir
    private Path disk;

    private record Ran(int status, String out, String err) {}

    @Test
    @Tag("smoke")
    @EnabledOnOs(OS.LINUX)
    void withoutADisplayAndACommandItSaysSoInOneLine() throws IOException, InterruptedException {
        Ran ran = run(Map.of());

        assertThat(ran.status()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err().lines()).hasSize(1);
        assertThat(ran.err()).contains("Không có màn hình", "register", "copy", "restore");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aLogIsBegunWithItsFirstLine() throws IOException, InterruptedException {
        Path log = disk.resolve("settings").resolve("log");
        run(Map.of(), "--help");
        assertThat(log).doesNotExist();

        run(Map.of(), "list", "--nothing-of-this-name");

        try (Stream<Path> files = Files.list(log)) {
            assertThat(files.toList())
                    .singleElement()
                    .satisfies(file -> assertThat(file).content().contains("wrong usage"));
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void vietnameseArgumentsSurviveALocaleWithoutThem() throws IOException, InterruptedException {
        Ran ran = run(Map.of("LC_ALL", "C"), "list", "sổ đến Nguyễn");

        assertThat(ran.status()).isEqualTo(2);
        assertThat(ran.err()).contains("“sổ đến Nguyễn”");
    }

    @Test
    void argumentsThatLostNothingAreLeftAlone() {
        String[] arguments = {"a", "ậ"};

        assertThat(TypedArguments.of(arguments, disk.resolve("none"))).isSameAs(arguments);
        assertThat(TypedArguments.of(new String[] {"\ufffd"}, disk.resolve("none")))
                .containsExactly("\ufffd");
    }

    @Test
    void settingsLieWhereTheSystemKeepsThem() {
        Properties system = new Properties();
        system.setProperty("user.home", "/home/thu");

        assertThat(SettingsFolder.of(system, Map.of())).isEqualTo(Path.of("/home/thu/.config/vanthu"));
        assertThat(SettingsFolder.of(system, Map.of("APPDATA", "/roaming"))).isEqualTo(Path.of("/roaming/VanThu"));
        system.setProperty(SettingsFolder.PROPERTY, "/elsewhere");
        assertThat(SettingsFolder.of(system, Map.of("APPDATA", "/roaming"))).isEqualTo(Path.of("/elsewhere"));
    }

    @Test
    void aDisplayIsToldByTheEnvironment() {
        Properties linux = new Properties();
        linux.setProperty("os.name", "Linux");
        assertThat(Display.isThere(linux, Map.of())).isFalse();
        assertThat(Display.isThere(linux, Map.of("DISPLAY", ""))).isFalse();
        assertThat(Display.isThere(linux, Map.of("DISPLAY", ":0"))).isTrue();
        linux.setProperty("java.awt.headless", "true");
        assertThat(Display.isThere(linux, Map.of("DISPLAY", ":0"))).isFalse();
        Properties windows = new Properties();
        windows.setProperty("os.name", "Windows 11");
        assertThat(Display.isThere(windows, Map.of())).isTrue();
    }

    private Ran run(Map<String, String> environment, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dvanthu.settings=" + disk.resolve("settings"),
                "-cp",
                System.getProperty("java.class.path"),
                "vn.vanthu.Main"));
        command.addAll(List.of(arguments));
        Path out = disk.resolve("out");
        Path err = disk.resolve("err");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().remove("DISPLAY");
        builder.environment().remove("WAYLAND_DISPLAY");
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        builder.environment().putAll(environment);
        int status = builder.start().waitFor();
        return new Ran(
                status, Files.readString(out, StandardCharsets.UTF_8), Files.readString(err, StandardCharsets.UTF_8));
    }
}
