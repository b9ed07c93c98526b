package vn.vanthu.reading;

import java.util.Set;
import vn.vanthu.domain.text.Folding;

/** The titles at the head of the right column, which name no agency (domain.md 2.2, 2.9). */
final class Motto {
    private static final Set<String> MOTTOES = Set.of(
            "conghoaxahoichunghiavietnam",
            "doclaptudohanhphuc",
            "dangcongsanvietnam",
            "doantncshochiminh",
            "doanthanhniencongsanhochiminh");

    private Motto() {}

    /** Where a motto begins that ends the line, behind the other column's words; 0 where there is none. */
    static int startAtEndOf(String line) {
        for (int i = line.indexOf(' '); i > 0; i = line.indexOf(' ', i + 1)) {
            if (is(line.substring(i))) {
                return i;
            }
        }
        return 0;
    }

    static boolean is(String text) {
        return MOTTOES.contains(Folding.key(text).replaceAll("[^a-z]", ""));
    }
}
