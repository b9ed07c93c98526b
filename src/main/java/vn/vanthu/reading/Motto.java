package vn.vanthu.reading;

import java.util.Set;
import java.util.regex.Pattern;
import vn.vanthu.domain.text.Folding;

/** The titles at the head of the right column, which name no agency (domain.md 2.2, 2.9). */
final class Motto {
    private static final Set<String> MOTTOES = Set.of(
            "conghoaxahoichunghiavietnam",
            "doclaptudohanhphuc",
            "dangcongsanvietnam",
            "doantncshochiminh",
            "doanthanhniencongsanhochiminh");

    private static final Pattern NO_LETTERS = Pattern.compile("[^a-z]+");
    private static final int SHORTEST = 14;
    /** Of the longest, and of slips that are letters of no alphabet here. */
    private static final int LONGEST = 36;

    private static final int MOST_SLIPS = 2;

    private Motto() {}

    /**
     * Where a motto begins that ends the line, behind the other column's words; 0 where there is none. Of several places
     * that would do, the one at which least is wrong.
     */
    static int startAtEndOf(String line) {
        int best = 0;
        int fewest = MOST_SLIPS + 1;
        for (int i = line.indexOf(' '); i > 0; i = line.indexOf(' ', i + 1)) {
            int slips = slips(line.substring(i));
            if (slips < fewest) {
                fewest = slips;
                best = i;
            }
        }
        return best;
    }

    static boolean is(String text) {
        return slips(text) <= MOST_SLIPS;
    }

    /** By the count of its letters, which is quickly done. */
    private static boolean mayBe(String text) {
        int letters = 0;
        for (int i = 0; i < text.length(); i++) {
            letters += Character.isLetter(text.charAt(i)) ? 1 : 0;
        }
        return letters >= SHORTEST && letters <= LONGEST;
    }

    /**
     * Letters by which it differs from a motto. Recognition takes one for another, or loses one; where columns are narrow
     * the last word is on the next line, which counts as one.
     */
    private static int slips(String text) {
        if (!mayBe(text)) {
            return MOST_SLIPS + 1;
        }
        String letters = NO_LETTERS.matcher(Folding.key(text)).replaceAll("");
        if (MOTTOES.contains(letters)) {
            return 0;
        }
        int fewest = MOST_SLIPS + 1;
        if (letters.length() < SHORTEST) {
            return fewest;
        }
        for (String motto : MOTTOES) {
            boolean cut = motto.startsWith(letters) && letters.length() * 4 >= motto.length() * 3;
            boolean near = Math.abs(letters.length() - motto.length()) <= MOST_SLIPS;
            fewest = Math.min(fewest, cut ? 1 : near ? LetterDistance.between(letters, motto) : fewest);
        }
        return fewest;
    }
}
