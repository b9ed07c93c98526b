package vn.vanthu;

import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;

/** Where the program keeps what belongs to the person and not to an archive: settings and log. */
final class SettingsFolder {
    /** The system property that names another folder. */
    static final String PROPERTY = "vanthu.settings";

    private SettingsFolder() {}

    static Path of(Properties system, Map<String, String> environment) {
        String named = system.getProperty(PROPERTY, "");
        if (!named.isBlank()) {
            return Path.of(named);
        }
        String applicationData = environment.getOrDefault("APPDATA", "");
        if (!applicationData.isBlank()) {
            return Path.of(applicationData, "VanThu");
        }
        return Path.of(system.getProperty("user.home"), ".config", "vanthu");
    }
}
