package vn.vanthu.reading;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.vanthu.domain.text.Folding;

/**
 * Puts back the first letters of a line of the signature that a stamp or a pen has covered: {@code Ó BÍ THƯ} is PHÓ BÍ
 * THƯ, {@code hạm Thị Hạnh} begins with Phạm. Only where what is left belongs to one usual office or family name.
 */
final class CoveredLetters {
    private static final int MOST_COVERED = 3;
    private static final int FEWEST_LEFT = 2;
    /** The offices of domain.md 2.5 as they stand under a document, in capitals. */
    private static final List<String> OFFICES = List.of(
            "BÍ THƯ",
            "PHÓ BÍ THƯ",
            "PHÓ BÍ THƯ THƯỜNG TRỰC",
            "BÍ THƯ ĐẢNG ỦY",
            "PHÓ BÍ THƯ ĐẢNG ỦY",
            "CHỦ TỊCH",
            "PHÓ CHỦ TỊCH",
            "CHỦ NHIỆM",
            "PHÓ CHỦ NHIỆM",
            "CHÁNH VĂN PHÒNG",
            "PHÓ CHÁNH VĂN PHÒNG",
            "TRƯỞNG BAN",
            "PHÓ TRƯỞNG BAN",
            "GIÁM ĐỐC",
            "PHÓ GIÁM ĐỐC",
            "HIỆU TRƯỞNG");

    private CoveredLetters() {}

    /** The whole name of the office of which {@code line} is the rest; else the line as it is. */
    static String office(String line) {
        String left = Folding.key(line.replaceAll("^[^\\p{L} ]+", ""));
        boolean isWhole =
                OFFICES.stream().anyMatch(office -> Folding.key(office).equals(left));
        if (isWhole || left.isEmpty()) {
            return line;
        }
        return OFFICES.stream()
                .filter(office -> isRestOf(Folding.key(office), left))
                .min(Comparator.comparingInt(String::length))
                .orElse(line);
    }

    /** The first word lost some letters, but not all; the others are there. */
    private static boolean isRestOf(String whole, String left) {
        int covered = whole.length() - left.length();
        return covered > 0 && covered <= MOST_COVERED && covered < whole.indexOf(' ') && whole.endsWith(left);
    }

    /** The family name of which {@code rest} are the last letters; empty where there are several, or it is none. */
    static Optional<String> familyName(String rest, Set<String> families) {
        String left = Folding.key(rest);
        if (left.length() < FEWEST_LEFT || !Character.isLowerCase(rest.charAt(0))) {
            return Optional.empty();
        }
        List<String> near = families.stream()
                .filter(family -> {
                    String whole = Folding.key(family);
                    int covered = whole.length() - left.length();
                    return covered > 0 && covered <= MOST_COVERED && whole.endsWith(left);
                })
                .toList();
        return near.size() == 1 ? Optional.of(near.get(0)) : Optional.empty();
    }
}
