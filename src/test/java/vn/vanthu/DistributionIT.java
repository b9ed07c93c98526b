package vn.vanthu;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Uses what {@code mvn -P dist package} made, as an office would: with the runtime inside it, not ours. */
class DistributionIT {
    private static final Path MADE = Path.of(System.getProperty("vanthu.dist"));

    @TempDir
    private Path desk;

    @Test
    void theImageDoesTheMainJobWithItsOwnRuntime() throws Exception {
        Path launcher = MADE.resolve("VanThu/bin/VanThu");
        assertThat(launcher).isExecutable();
        String said = run(launcher, "demo", "--archive", desk.resolve("archive").toString());
        assertThat(said).contains(".pdf");
        assertThat(run(
                        launcher,
                        "verify",
                        "--deep",
                        "--archive",
                        desk.resolve("archive").toString()))
                .isNotNull();
        assertThat(run(
                        MADE.resolve("VanThu/bin/vanthu-cli"),
                        "list",
                        "copies",
                        "--json",
                        "--archive",
                        desk.resolve("archive").toString()))
                .contains("registrationNumber");
    }

    @Test
    void theWindowsZipHoldsWhatWindowsNeeds() throws IOException {
        try (ZipFile zip = new ZipFile(MADE.resolve("vanthu-windows.zip").toFile())) {
            List<String> names = zip.stream().map(ZipEntry::getName).toList();
            assertThat(names)
                    .contains(
                            "VanThu/vanthu.jar",
                            "VanThu/VanThu.bat",
                            "VanThu/vanthu-cli.bat",
                            "VanThu/make-msi.bat",
                            "VanThu/vanthu.ico",
                            "VanThu/LICENSE.txt",
                            "VanThu/jre/DOC-TRUOC.txt");
            assertThat(names).anyMatch(name -> name.matches("VanThu/lib/javafx-graphics-.*-win\\.jar"));
            assertThat(names).noneMatch(name -> name.contains("-linux"));
            String start = new String(
                    zip.getInputStream(zip.getEntry("VanThu/VanThu.bat")).readAllBytes(), StandardCharsets.UTF_8);
            assertThat(start).contains("vn.vanthu.Main").contains("\r\n");
        }
    }

    /** Both streams together; the display is taken away, so that no window is waited for. */
    private String run(Path launcher, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(launcher.toString()));
        command.addAll(List.of(arguments));
        Path out = desk.resolve("out.txt");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(out.toFile());
        builder.environment().keySet().removeAll(List.of("DISPLAY", "WAYLAND_DISPLAY", "JAVA_HOME"));
        builder.environment().put("XDG_CONFIG_HOME", desk.resolve("config").toString());
        Process process = builder.start();
        assertThat(process.waitFor(3, TimeUnit.MINUTES)).isTrue();
        String said = Files.readString(out, StandardCharsets.UTF_8);
        assertThat(process.exitValue()).as(said).isZero();
        return said;
    }
}
