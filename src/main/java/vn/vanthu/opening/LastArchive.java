package vn.vanthu.opening;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Remembers which archive was opened last, for the desktop and the command line alike: one line of {@code
 * vanthu.properties} in the settings folder. A convenience: where it cannot be read or written nothing is remembered,
 * the log says so, and the work goes on.
 */
public final class LastArchive {
    private static final Logger LOG = LoggerFactory.getLogger(LastArchive.class);
    private static final String KEY = "archive";

    private final Path file;

    /** @param settingsFolder made when something is to be remembered */
    public LastArchive(Path settingsFolder) {
        this.file = settingsFolder.resolve("vanthu.properties");
    }

    /** The folder opened last, whether or not it is still there; empty where none is remembered. */
    public Optional<Path> folder() {
        String remembered = settings().getProperty(KEY, "");
        try {
            return remembered.isEmpty() ? Optional.empty() : Optional.of(Path.of(remembered));
        } catch (InvalidPathException foreign) {
            LOG.warn("the remembered archive is no path here: {}", remembered, foreign);
            return Optional.empty();
        }
    }

    /** Remembers {@code folder} as the one opened last. */
    public void remember(Path folder) {
        Properties settings = settings();
        String absolute = folder.toAbsolutePath().normalize().toString();
        if (absolute.equals(settings.getProperty(KEY))) {
            return;
        }
        settings.setProperty(KEY, absolute);
        try {
            Files.createDirectories(file.getParent());
            try (Writer writer = Files.newBufferedWriter(file)) {
                settings.store(writer, null);
            }
        } catch (IOException e) {
            LOG.warn("cannot remember the archive in {}", file, e);
        }
    }

    private Properties settings() {
        Properties settings = new Properties();
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                settings.load(reader);
            } catch (IOException | IllegalArgumentException e) {
                LOG.warn("cannot read {}", file, e);
            }
        }
        return settings;
    }
}
