package vn.vanthu.keeping;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.vanthu.domain.document.FileHash;
import vn.vanthu.domain.register.Document;
import vn.vanthu.domain.text.Folding;
import vn.vanthu.storage.ExportRows;
import vn.vanthu.storage.FileVault;
import vn.vanthu.storage.OutsideFolder;

/** Copies kept files under names that a person can read and any system takes: {@code 2026/den/0012 366-CV-QU.pdf}. */
final class FilesBeside {
    private static final Map<String, String> ROLES = Map.of(
            "DRAFT", "du-thao",
            "SECOND_CHANNEL", "kenh-thu-hai",
            "ENCLOSURE", "kem-theo",
            "REPLACED", "ban-cu");
    /** What Windows refuses in names, and what a name must not end with there. */
    private static final Pattern UNSAFE = Pattern.compile("[\\p{Cntrl}\\p{Cf}<>:\"/\\\\|?*\\u2028\\u2029]+");

    private static final Pattern END = Pattern.compile("[. ]+$");
    /** Devices of old, which Windows opens instead of a file of this name. */
    private static final Pattern DEVICE = Pattern.compile("(?i)(con|prn|aux|nul|com\\d|lpt\\d)(\\..*)?");

    private static final Pattern EXTENSION = Pattern.compile("\\.[\\p{Alnum}]{1,5}$");
    private static final int LONGEST = 100;

    private final FileVault vault;
    private final OutsideFolder outside;
    private long count;

    FilesBeside(FileVault vault, OutsideFolder outside) {
        this.vault = vault;
        this.outside = outside;
    }

    long count() {
        return count;
    }

    /** Copies all files of a document, and says where the one that is shown stands. */
    Optional<String> put(ExportRows.Whole whole) {
        Document document = whole.document();
        String path = document.registeredOn().getYear() + "/" + Export.book(document) + "/" + name(document);
        Optional<String> shown = document.file().map(file -> put(file.hash(), path, file.name()));
        List<ExportRows.Beside> others = whole.files();
        others.forEach(file -> put(
                file.hash(),
                path + " " + ROLES.getOrDefault(file.role(), file.role().toLowerCase(Locale.ROOT)),
                file.name()));
        return shown;
    }

    private String put(FileHash hash, String path, String originalName) {
        var matcher = EXTENSION.matcher(originalName);
        String extension = matcher.find() ? matcher.group().toLowerCase(Locale.ROOT) : "";
        count++;
        return outside.put(vault, hash, path, extension);
    }

    private static String name(Document document) {
        String number = document.number()
                .map(taken -> "%04d%s".formatted(taken.value(), taken.suffix()))
                .orElse("ma " + document.id());
        return safe(number + " " + document.fields().code().shown());
    }

    /** The text as a name of a file. */
    static String safe(String text) {
        String tidy = Folding.tidy(UNSAFE.matcher(Folding.nfc(text)).replaceAll("-"));
        String whole = tidy.codePointCount(0, tidy.length()) > LONGEST
                ? tidy.substring(0, tidy.offsetByCodePoints(0, LONGEST))
                : tidy;
        String ended = END.matcher(whole).replaceFirst("");
        return ended.isEmpty() || DEVICE.matcher(ended).matches() ? "_" + ended : ended;
    }
}
