package vn.vanthu.cli;

import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
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
        int status = commandLine(desk, arguments).execute(arguments);
        streams.out().flush();
        streams.err().flush();
        return status;
    }

    private CommandLine commandLine(Desk desk, String... arguments) {
        Texts texts = desk.texts();
        General general = new General(desk, desktop);
        Complaints complaints = new Complaints(texts, desk.err());
        CommandLine line = new CommandLine(general);
        offers(desk, general, complaints, arguments).forEach(offer -> add(line, texts, offer));
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

    /**
     * A command that there is.
     *
     * @param help key of the words that say what it does
     */
    private record Offer(String name, String help, Supplier<Callable<Integer>> command) {}

    /** Only the one that is named first, where one is: to look through them all takes longer than most of them. */
    private static List<Offer> offers(Desk desk, General general, Complaints complaints, String... arguments) {
        List<Offer> all = List.of(
                new Offer("init", "cli.help.init", () -> new InitCommand(desk, general)),
                new Offer("read", "cli.help.read", () -> new ReadCommand(desk, general, complaints)),
                new Offer("register", "cli.help.register", () -> new RegisterCommand(desk, general, complaints)),
                new Offer("import", "cli.help.import", () -> new ImportCommand(desk, general, complaints)),
                new Offer("search", "cli.help.search", () -> new SearchCommand(desk, general)),
                new Offer("list", "cli.help.list", () -> new ListCommand(desk, general)),
                new Offer("show", "cli.help.show", () -> new ShowCommand(desk, general)),
                new Offer("copy", "cli.help.copy", () -> new CopyCommand(desk, general, complaints)),
                new Offer("copy-number", "cli.help.copyNumber", () -> new CopyNumberCommand(desk, general)),
                new Offer("copy-again", "cli.help.copyAgain", () -> new CopyAgainCommand(desk, general)),
                new Offer("void", "cli.help.void", () -> new VoidCommand(desk, general)),
                new Offer("register-book", "cli.help.registerBook", () -> new RegisterBookCommand(desk, general)),
                new Offer("export", "cli.help.export", () -> new ExportCommand(desk, general)),
                new Offer("backup", "cli.help.backup", () -> new BackupCommand(desk, general)),
                new Offer("restore", "cli.help.restore", () -> new RestoreCommand(desk, general)),
                new Offer("verify", "cli.help.verify", () -> new VerifyCommand(desk, general)),
                new Offer("audit", "cli.help.audit", () -> new AuditCommand(desk, general)),
                new Offer("demo", "cli.help.demo", () -> new DemoCommand(desk, general)));
        List<Offer> named = all.stream()
                .filter(offer -> arguments.length > 0 && offer.name().equals(arguments[0]))
                .toList();
        return named.isEmpty() ? all : named;
    }

    private static void add(CommandLine line, Texts texts, Offer offer) {
        CommandLine sub = new CommandLine(offer.command().get());
        describe(sub, texts, texts.get(offer.help()));
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
