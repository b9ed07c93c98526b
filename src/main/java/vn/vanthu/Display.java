package vn.vanthu;

import java.util.Map;
import java.util.Properties;

/** Tells whether a window can be opened, without loading the toolkit to find out. */
final class Display {
    private Display() {}

    static boolean isThere(Properties system, Map<String, String> environment) {
        if (!system.getProperty("glass.platform", "").isEmpty()) {
            return true;
        }
        if (Boolean.parseBoolean(system.getProperty("java.awt.headless"))) {
            return false;
        }
        String os = system.getProperty("os.name", "");
        if (os.startsWith("Windows") || os.startsWith("Mac")) {
            return true;
        }
        // On Wayland too the toolkit speaks X11, so it is this variable that counts.
        return !environment.getOrDefault("DISPLAY", "").isBlank();
    }
}
