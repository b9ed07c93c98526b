package vn.vanthu;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import vn.vanthu.cli.Cli;
import vn.vanthu.opening.Archives;
import vn.vanthu.storage.Forms;

/** Picks the face: the desktop where no command is given and there is a display, else the command line. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        Path settings = SettingsFolder.of(System.getProperties(), System.getenv());
        // The log is opened at the first line logged, and is told its place here.
        System.setProperty(LogFile.PLACE, settings.resolve("log").toString());
        JavaLogging.carryOver();
        Clock clock = Clock.system(ZoneId.systemDefault());
        Archives archives = new Wiring(clock, new Forms().load()).archives();
        Cli.Desktop desktop = (texts, archive) -> new Window(archives, texts, clock, settings).show(archive);
        Cli.Streams streams = new Cli.Streams(System.in, buffered(), messages());
        Cli cli = new Cli(archives, clock, settings, streams);
        boolean display = Display.isThere(System.getProperties(), System.getenv());
        int status = (display ? cli.withDesktop(desktop) : cli)
                .run(TypedArguments.of(arguments, Path.of("/proc/self/cmdline")));
        System.exit(status);
    }

    /** Data, UTF-8 whatever the locale; the command line flushes what must be there at once. */
    private static PrintStream buffered() {
        return new PrintStream(
                new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16),
                false,
                StandardCharsets.UTF_8);
    }

    /** Messages, UTF-8 too, each line at once. */
    private static PrintStream messages() {
        return new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
    }
}
