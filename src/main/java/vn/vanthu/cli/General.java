package vn.vanthu.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import vn.vanthu.opening.OpenArchive;

/** The choices that hold for every command, before or behind its name; alone they open the desktop. */
@Command(name = "vanthu")
final class General implements Callable<Integer> {
    private final Desk desk;
    private final Optional<Cli.Desktop> desktop;

    @Option(names = "--archive", paramLabel = "DIR", scope = ScopeType.INHERIT, descriptionKey = "cli.option.archive")
    private Path archive;

    @Option(names = "--json", scope = ScopeType.INHERIT, descriptionKey = "cli.option.json")
    private boolean json;

    // Understood before all else, in Languages; stands here so that it is an option at all.
    @SuppressWarnings("UnusedVariable")
    @Option(names = "--lang", paramLabel = "vi|en", scope = ScopeType.INHERIT, descriptionKey = "cli.option.lang")
    private String language;

    // picocli answers it.
    @SuppressWarnings("UnusedVariable")
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            descriptionKey = "cli.option.help")
    private boolean help;

    General(Desk desk, Optional<Cli.Desktop> desktop) {
        this.desk = desk;
        this.desktop = desktop;
    }

    /** Opens the desktop on the archive named, where there is a display. */
    @Override
    public Integer call() {
        if (desktop.isEmpty()) {
            desk.say("cli.noDisplay", Cli.COMMANDS);
            return Outcome.BAD_INPUT;
        }
        desktop.get().show(desk.texts(), Optional.ofNullable(archive));
        return Outcome.DONE;
    }

    boolean json() {
        return json;
    }

    /** The archive named; empty where none was. */
    Optional<Path> archive() {
        return Optional.ofNullable(archive);
    }

    Optional<Cli.Desktop> desktop() {
        return desktop;
    }

    /** Opens the archive named, or the one opened last, and remembers it. */
    OpenArchive open() {
        Path folder = archive().or(desk.last()::folder).orElseThrow(() -> new Misuse("cli.noArchive"));
        OpenArchive open = desk.archives().open().apply(folder);
        desk.last().remember(folder);
        return open;
    }
}
