package vn.vanthu.reading;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Starts a reading process with its bounds. */
final class ReadingCommand {
    private static final String LARGEST_HEAP = "-Xmx240m";
    /** Law L8. */
    private static final int MOST_KILOBYTES = 512 << 10;

    private ReadingCommand() {}

    static Process start() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(bounded(List.of(
                java(),
                LARGEST_HEAP,
                "-XX:MaxDirectMemorySize=32m",
                // Where its memory is over it leaves nothing lying about.
                "-XX:-CreateCoredumpOnCrash",
                "-XX:ErrorFile=" + (isWindows() ? "NUL" : "/dev/null"),
                "-Xss1m",
                "-XX:MaxMetaspaceSize=96m",
                "-XX:ReservedCodeCacheSize=48m",
                "-XX:+UseSerialGC",
                // Few files are read in one go: only what is very often done is worth the second compiler's time.
                "-XX:Tier4InvocationThreshold=50000",
                "-XX:Tier4MinInvocationThreshold=6000",
                "-XX:Tier4CompileThreshold=150000",
                "-XX:Tier4BackEdgeThreshold=400000",
                "-Xshare:auto",
                "-Djava.awt.headless=true",
                "-Dvanthu.log=off",
                "-Dorg.bytedeco.javacpp.maxBytes=0",
                "-Dorg.bytedeco.javacpp.maxPhysicalBytes=512m",
                "-XX:+IgnoreUnrecognizedVMOptions",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                ReadingProcess.class.getName())));
        builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
        builder.environment().put("OMP_THREAD_LIMIT", "1");
        // Recognition takes and gives back much memory on several threads, each of which would keep its own (law L8).
        builder.environment().put("MALLOC_ARENA_MAX", "1");
        builder.environment().put("MALLOC_TRIM_THRESHOLD_", "1048576");
        builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        return builder.start();
    }

    /** Linux refuses it more memory of its own than law L8 allows, recognition's included; elsewhere recognition asks itself. */
    private static List<String> bounded(List<String> command) {
        Path shell = Path.of("/bin/sh");
        if (!System.getProperty("os.name").startsWith("Linux") || !Files.isExecutable(shell)) {
            return command;
        }
        List<String> bounded = new ArrayList<>(
                List.of(shell.toString(), "-c", "ulimit -d " + MOST_KILOBYTES + "; exec \"$@\"", shell.toString()));
        bounded.addAll(command);
        return bounded;
    }

    private static boolean isWindows() {
        return System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");
    }

    /** On Windows the one that opens no black window. */
    private static String java() {
        Path bin = Path.of(System.getProperty("java.home"), "bin");
        for (String name : isWindows() ? List.of("javaw.exe", "java.exe") : List.of("java")) {
            if (Files.exists(bin.resolve(name))) {
                return bin.resolve(name).toString();
            }
        }
        return "java" + (File.separatorChar == '\\' ? ".exe" : "");
    }
}
