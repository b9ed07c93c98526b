package vn.vanthu.reading;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import vn.vanthu.domain.text.Folding;

/** Makes names of files that came from elsewhere fit for any disk: one segment, no signs Windows forbids, none twice. */
final class FileNames {
    /** Windows has 255 for a name and, in many programs, 260 for the whole path. */
    private static final int LONGEST = 120;

    private static final int LONGEST_ENDING = 8;
    private static final Pattern FORBIDDEN = Pattern.compile("[\\p{Cntrl}\\p{Cf}<>:\"|?*]+");
    private static final Pattern EDGES = Pattern.compile("^[\\s.]+|[\\s.]+$");
    private static final Pattern DEVICE =
            Pattern.compile("(?:con|prn|aux|nul|com\\d|lpt\\d)(?:\\..*)?", Pattern.CASE_INSENSITIVE);

    private final Set<String> taken = new HashSet<>();

    /** A path of its own in {@code folder} for a file that called itself {@code name}. */
    Path within(Path folder, String name) {
        String fit = fit(name);
        int dot = fit.lastIndexOf('.');
        boolean ends = dot > 0 && fit.length() - dot <= LONGEST_ENDING;
        String ending = ends ? fit.substring(dot) : "";
        String stem = ends ? fit.substring(0, dot) : fit;
        stem = EDGES.matcher(stem.substring(0, Math.min(stem.length(), LONGEST)))
                .replaceAll("");
        String own = stem + ending;
        for (int i = 2; !isFree(folder, own); i++) {
            own = stem + " (" + i + ")" + ending;
        }
        taken.add(own.toLowerCase(Locale.ROOT));
        return folder.resolve(own);
    }

    /** The last name of a path. */
    static String of(Path file) {
        return file.getFileName() == null ? file.toString() : file.getFileName().toString();
    }

    private boolean isFree(Path folder, String name) {
        return !taken.contains(name.toLowerCase(Locale.ROOT)) && Files.notExists(folder.resolve(name));
    }

    private static String fit(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String bare = EDGES.matcher(FORBIDDEN.matcher(Folding.tidy(last)).replaceAll("_"))
                .replaceAll("");
        if (bare.isEmpty()) {
            return "tep";
        }
        return DEVICE.matcher(bare).matches() ? "_" + bare : bare;
    }
}
