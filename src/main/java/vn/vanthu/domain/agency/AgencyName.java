package vn.vanthu.domain.agency;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.vanthu.domain.text.Folding;

/**
 * The spelling of an agency's name in running text: "ĐẢNG ỦY XÃ AN MAI" of a letterhead is "Đảng ủy xã An Mai". Words
 * that say what kind of agency it is are known; what follows them is the name of a place.
 */
public final class AgencyName {
    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    /** Kinds of agencies with the place behind them: {@code QUẬN ỦY HÀ ĐÔNG}. */
    private static final List<String> OF_A_PLACE = List.of("tỉnh ủy", "thành ủy", "quận ủy", "huyện ủy", "thị ủy");

    /** Kinds of agencies with the kind of place behind them: {@code ĐẢNG ỦY XÃ AN MAI}. */
    private static final List<String> OF_A_UNIT =
            List.of("đảng ủy", "đảng bộ", "chi bộ", "chi ủy", "ủy ban nhân dân", "hội đồng nhân dân");

    private static final List<String> UNITS =
            List.of("xã", "phường", "đặc khu", "thị trấn", "thị xã", "thành phố", "quận", "huyện", "tỉnh");

    /** What stands before the agency that it belongs to. */
    private static final String OFFICE = "văn phòng";

    private static final int LONGEST_PLACE = 5;

    private AgencyName() {}

    /** The name as it stands where it cannot be told for certain what in it is a place. */
    public static String inRunningText(String name) {
        String words = Folding.tidy(name);
        String lower = plain(words);
        if (lower.startsWith(OFFICE + " ")) {
            String rest = words.substring(OFFICE.length() + 1);
            return agency(rest).map(agency -> capital(OFFICE) + " " + agency).orElse(name);
        }
        return agency(words).orElse(name);
    }

    /** The lines on which a name is written that is too long for one: kind of agency, then its place. */
    public static List<String> lines(String name) {
        String words = Folding.tidy(name);
        String lower = plain(words);
        return UNITS.stream()
                .map(unit -> lower.indexOf(" " + unit + " "))
                .filter(at -> at > 0)
                .min(Integer::compare)
                .map(at -> List.of(words.substring(0, at), words.substring(at + 1)))
                .orElse(List.of(words));
    }

    private static Optional<String> agency(String words) {
        for (String kind : OF_A_PLACE) {
            Optional<String> place = behind(words, kind).flatMap(AgencyName::place);
            if (place.isPresent()) {
                return place.map(named -> capital(kind) + " " + named);
            }
        }
        for (String kind : OF_A_UNIT) {
            Optional<String> unit = behind(words, kind).flatMap(AgencyName::unit);
            if (unit.isPresent()) {
                return unit.map(named -> capital(kind) + " " + named);
            }
        }
        return Optional.empty();
    }

    private static Optional<String> unit(String words) {
        return UNITS.stream()
                .flatMap(unit ->
                        behind(words, unit).flatMap(AgencyName::place).map(place -> unit + " " + place).stream())
                .findFirst();
    }

    private static Optional<String> place(String words) {
        String[] syllables = words.split(" ");
        boolean isPlace = syllables.length <= LONGEST_PLACE
                && Arrays.stream(syllables).allMatch(s -> s.matches("[\\p{L}\\p{N}'-]+"));
        return isPlace
                ? Optional.of(Arrays.stream(syllables).map(AgencyName::capital).collect(Collectors.joining(" ")))
                : Optional.empty();
    }

    /** What follows {@code kind}; empty where the words begin otherwise or end with it. */
    private static Optional<String> behind(String words, String kind) {
        boolean begins = plain(words).startsWith(kind + " ");
        return begins ? Optional.of(words.substring(kind.length() + 1)) : Optional.empty();
    }

    /** Small letters with the tone mark of "ủy" where this program writes it, of the same length. */
    private static String plain(String words) {
        return words.toLowerCase(VIETNAMESE).replace("uỷ", "ủy");
    }

    private static String capital(String word) {
        String lower = word.toLowerCase(VIETNAMESE);
        return lower.substring(0, 1).toUpperCase(VIETNAMESE) + lower.substring(1);
    }
}
