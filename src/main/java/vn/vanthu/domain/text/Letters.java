package vn.vanthu.domain.text;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** How Vietnamese letters were written down: in Unicode, or in one of the ways of old files (domain.md 8.2). */
public enum Letters {
    UNICODE,
    /** One byte a letter, in fonts called {@code .Vn…}; those that end in H show capitals. */
    TCVN3,
    /** A letter and its mark behind it, in fonts called {@code VNI-…}. */
    VNI,
    /** UTF-8 that was read as Latin-1 on the way: {@code Triá»‡u}. */
    MISREAD;

    /** What the name of a font says; empty where it says nothing. */
    public static Optional<Letters> ofFont(String font) {
        String name = font.trim().toLowerCase(Locale.ROOT);
        if (name.startsWith(".vn")) {
            return Optional.of(TCVN3);
        }
        return name.startsWith("vni") ? Optional.of(VNI) : Optional.empty();
    }

    /**
     * What texts are written in, by which reading makes the most of their words Vietnamese syllables; {@link #UNICODE}
     * unless another one makes clearly more.
     */
    public static Letters guess(Collection<String> texts) {
        String all = String.join(" ", texts);
        Letters best = UNICODE;
        Syllables.Count most = Syllables.count(UNICODE.decode(all));
        for (Letters letters : new Letters[] {TCVN3, VNI, MISREAD}) {
            String decoded = letters.decode(all);
            Syllables.Count count = Syllables.count(decoded);
            if (!decoded.equals(all) && count.isPlausible() && count.sound() > most.sound()) {
                best = letters;
                most = count;
            }
        }
        return best;
    }

    /** Composed Unicode. Signs that this way of writing does not have stay as they are; blanks are not touched. */
    public String decode(String written) {
        String decoded = switch (this) {
            case UNICODE -> written;
            case TCVN3 -> Tcvn3.decode(written);
            case VNI -> Vni.decode(written);
            case MISREAD -> Misread.decode(written);
        };
        return Folding.nfc(decoded);
    }

    /** The same for a text set in {@code font}: TCVN3 has capitals with marks only by a font that shows them so. */
    public String decode(String written, String font) {
        String decoded = decode(written);
        boolean isCapitals =
                this == TCVN3 && ofFont(font).isPresent() && font.trim().endsWith("H");
        return isCapitals ? decoded.toUpperCase(Locale.ROOT) : decoded;
    }
}
