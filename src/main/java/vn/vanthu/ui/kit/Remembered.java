package vn.vanthu.ui.kit;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the window remembers from one day to the next: sizes, theme, the archive last opened. Nothing of the office. */
public final class Remembered {
    private static final Logger LOG = LoggerFactory.getLogger(Remembered.class);

    private final Path file;
    private final Properties values = new Properties();

    /** @param folder made when something is first remembered */
    public Remembered(Path folder) {
        file = folder.resolve("window.properties");
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                values.load(reader);
            } catch (IOException | IllegalArgumentException e) {
                LOG.warn("settings of the window are unreadable, defaults are used", e);
            }
        }
    }

    public Optional<String> text(String key) {
        return Optional.ofNullable(values.getProperty(key));
    }

    public double number(String key, double otherwise) {
        try {
            return Double.parseDouble(values.getProperty(key, ""));
        } catch (NumberFormatException none) {
            return otherwise;
        }
    }

    public boolean is(String key) {
        return Boolean.parseBoolean(values.getProperty(key));
    }

    public void keep(String key, Object value) {
        values.setProperty(key, value.toString());
    }

    /** Writes everything down. A window that cannot remember its size still works, so this never fails. */
    public void save() {
        try {
            Files.createDirectories(file.getParent());
            try (Writer writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
                values.store(writer, null);
            }
        } catch (IOException e) {
            LOG.warn("settings of the window could not be kept", e);
        }
    }
}
