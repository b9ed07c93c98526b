package vn.vanthu.cli;

import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import vn.vanthu.opening.Archives;
import vn.vanthu.opening.LastArchive;
import vn.vanthu.texts.Texts;

/** The face without a screen: one command, on the same deeds as the desktop. */
public final class Cli {
    /** The commands, as they are named to people. */
    public static final String COMMANDS =
            "init, read, register, import, search, list, show, copy, copy-number, copy-again, void, register-book, export,"
                    + " backup, restore, verify, audit, demo";

    private final Archives archives;
    private final Clock clock;
    private final Path settingsFolder;
    private final Streams streams;
    private final Optional<Desktop> desktop;

    /** The streams of the process, or of a test. Texts are UTF-8. */
    public record Streams(InputStream in, PrintStream out, PrintStream err) {}

    /** Opens the desktop; given from outside, and only where there is a display. */
    @FunctionalInterface
    public interface Desktop {
        /** @param archive to be opened in it; empty for the one opened last */
        void show(Texts texts, Optional<Path> archive);
    }

    /** @param settingsFolder where the archive opened last is remembered */
    public Cli(Archives archives, Clock clock, Path settingsFolder, Streams streams) {
        this(archives, clock, settingsFolder, streams, Optional.empty());
    }

    private Cli(Archives archives, Clock clock, Path settingsFolder, Streams streams, Optional<Desktop> desktop) {
        this.archives = archives;
        this.clock = clock;
        this.settingsFolder = settingsFolder;
        this.streams = streams;
        this.desktop = desktop;
    }

    /** The same where there is a display: commands that can use it open the desktop. */
    public Cli withDesktop(Desktop screen) {
        return new Cli(archives, clock, settingsFolder, streams, Optional.of(screen));
    }

    /**
     * Runs one command.
     *
     * @return the exit status of product.md 4
     */
    public int run(String... arguments) {
        Texts texts = Texts.in(Languages.asked(arguments));
        LastArchive last = new LastArchive(settingsFolder);
        Desk desk = new Desk(archives, last, clock, texts, streams.in(), streams.out(), streams.err());
        int status = commandLine(desk).execute(arguments);
        streams.out().flush();
        streams.err().flush();
        return status;
    }

    private CommandLine commandLine(Desk desk) {
        Texts texts = desk.texts();
        General general = new General(desk, desktop);
        Complaints complaints = new Complaints(texts, desk.err());
        CommandLine line = new CommandLine(general);
        add(line, texts, "cli.help.init", new InitCommand(desk, general));
        add(line, texts, "cli.help.read", new ReadCommand(desk, general, complaints));
        add(line, texts, "cli.help.register", new RegisterCommand(desk, general, complaints));
        add(line, texts, "cli.help.import", new ImportCommand(desk, general, complaints));
        add(line, texts, "cli.help.search", new SearchCommand(desk, general));
        add(line, texts, "cli.help.list", new ListCommand(desk, general));
        add(line, texts, "cli.help.show", new ShowCommand(desk, general));
        add(line, texts, "cli.help.copy", new CopyCommand(desk, general, complaints));
        add(line, texts, "cli.help.copyNumber", new CopyNumberCommand(desk, general));
        add(line, texts, "cli.help.copyAgain", new CopyAgainCommand(desk, general));
        add(line, texts, "cli.help.void", new VoidCommand(desk, general));
        add(line, texts, "cli.help.registerBook", new RegisterBookCommand(desk, general));
        add(line, texts, "cli.help.export", new ExportCommand(desk, general));
        add(line, texts, "cli.help.backup", new BackupCommand(desk, general));
        add(line, texts, "cli.help.restore", new RestoreCommand(desk, general));
        add(line, texts, "cli.help.verify", new VerifyCommand(desk, general));
        add(line, texts, "cli.help.audit", new AuditCommand(desk, general));
        add(line, texts, "cli.help.demo", new DemoCommand(desk, general));
        describe(line, texts, texts.get("cli.help"));
        line.setResourceBundle(new HelpWords(texts));
        line.setOut(writer(desk.out()));
        line.setErr(writer(desk.err()));
        line.setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF));
        line.setExpandAtFiles(false);
        complaints.takeOver(line);
        return line;
    }

    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
    }

    private static void add(CommandLine line, Texts texts, String key, Callable<Integer> command) {
        CommandLine sub = new CommandLine(command);
        describe(sub, texts, texts.get(key));
        line.addSubcommand(sub);
    }

    private static void describe(CommandLine line, Texts texts, String description) {
        line.getCommandSpec()
                .usageMessage()
                .synopsisHeading(texts.get("cli.help.usage") + " ")
                .synopsisSubcommandLabel("[" + texts.get("cli.help.command") + "]")
                .commandListHeading("%n" + texts.get("cli.help.commands") + "%n")
                .description(description);
    }
}
