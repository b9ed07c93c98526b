package vn.vanthu.reading;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import vn.vanthu.work.Failure;
import vn.vanthu.work.Progress;

/** One reading process, seen from the program: asked for one file at a time, ended where it does not answer. */
final class Reader {
    /** Law L8. */
    private static final long LONGEST_SILENCE_SECONDS = 20;

    private static final String LARGEST_HEAP = "-Xmx240m";
    private static final int BLOCK = 1 << 16;

    private final Process process;
    private final DataOutputStream orders;
    private final DataInputStream answers;
    private final ScheduledExecutorService clock;

    private Reader(Process process, ScheduledExecutorService clock) {
        this.process = process;
        this.clock = clock;
        orders = new DataOutputStream(process.getOutputStream());
        answers = new DataInputStream(new BufferedInputStream(process.getInputStream(), BLOCK));
    }

    static Reader start(ScheduledExecutorService clock) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                java(),
                LARGEST_HEAP,
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
                "-Dorg.bytedeco.javacpp.maxPhysicalBytes=0",
                "-XX:+IgnoreUnrecognizedVMOptions",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                ReadingProcess.class.getName());
        builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
        builder.environment().put("OMP_THREAD_LIMIT", "1");
        // Recognition takes and gives back much memory on several threads, each of which would keep its own (law L8).
        builder.environment().put("MALLOC_ARENA_MAX", "1");
        builder.environment().put("MALLOC_TRIM_THRESHOLD_", "1048576");
        builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        return new Reader(builder.start(), clock);
    }

    /** On Windows the one that opens no black window. */
    private static String java() {
        Path bin = Path.of(System.getProperty("java.home"), "bin");
        boolean windows = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");
        for (String name : windows ? List.of("javaw.exe", "java.exe") : List.of("java")) {
            if (Files.exists(bin.resolve(name))) {
                return bin.resolve(name).toString();
            }
        }
        return "java" + (File.separatorChar == '\\' ? ".exe" : "");
    }

    /**
     * @throws Failure what reading ended in; FILE_TOO_HEAVY where it ended in nothing
     * @throws vn.vanthu.work.Cancelled from {@code progress}
     */
    Contents read(Order order, Progress progress) {
        ScheduledFuture<?> end = endLater();
        try {
            Wire.write(orders, order);
            orders.flush();
            while (true) {
                byte answer = answers.readByte();
                switch (answer) {
                    case Wire.PROGRESS -> {
                        long done = answers.readLong();
                        long total = answers.readLong();
                        end.cancel(false);
                        end = endLater();
                        progress.at(done, total);
                    }
                    case Wire.DONE -> {
                        return Wire.contents(answers);
                    }
                    case Wire.FAILED -> throw Wire.failure(answers, order);
                    default -> throw new IOException("an answer " + answer);
                }
            }
        } catch (IOException ended) {
            end();
            throw Failure.of(Failure.Kind.FILE_TOO_HEAVY, ended, order.name());
        } finally {
            end.cancel(false);
        }
    }

    private ScheduledFuture<?> endLater() {
        return clock.schedule(this::end, LONGEST_SILENCE_SECONDS, TimeUnit.SECONDS);
    }

    boolean isAlive() {
        return process.isAlive();
    }

    void end() {
        process.destroyForcibly();
    }
}
