package vn.vanthu.domain.distribution;

import java.util.Arrays;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.vanthu.domain.text.Folding;

/**
 * Ways of making names of recipients comparable: with the usual abbreviations written out (domain.md 1.2), so that
 * {@code TT HĐND xã} and {@code Thường trực Hội đồng nhân dân xã} are one name.
 */
public final class LineKey {
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("d/c", "đồng chí"),
            Map.entry("tt", "thường trực"),
            Map.entry("btv", "ban thường vụ"),
            Map.entry("bch", "ban chấp hành"),
            Map.entry("bcd", "ban chỉ đạo"),
            Map.entry("hdnd", "hội đồng nhân dân"),
            Map.entry("ubnd", "ủy ban nhân dân"),
            Map.entry("ub", "ủy ban"),
            Map.entry("ubkt", "ủy ban kiểm tra"),
            Map.entry("ubmttq", "ủy ban mặt trận tổ quốc"),
            Map.entry("mttq", "mặt trận tổ quốc"),
            Map.entry("vp", "văn phòng"),
            Map.entry("vpdu", "văn phòng đảng ủy"),
            Map.entry("bxdd", "ban xây dựng đảng"),
            Map.entry("du", "đảng ủy"),
            Map.entry("tccs", "tổ chức cơ sở"),
            Map.entry("tccsd", "tổ chức cơ sở đảng"),
            Map.entry("ct-xh", "chính trị - xã hội"),
            Map.entry("p.", "phường"),
            Map.entry("q.", "quận"),
            Map.entry("h.", "huyện"),
            Map.entry("tp", "thành phố"),
            Map.entry("tp.", "thành phố"));
    private static final Pattern EDGES = Pattern.compile("^[\\s;,.:]+|[\\s;,:]+$");
    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{N}]+");

    private LineKey() {}

    /** Without marks and case, abbreviations written out. */
    public static String of(String text) {
        return Folding.key(accented(text));
    }

    /** The same with its marks. */
    static String accented(String text) {
        String words =
                EDGES.matcher(Folding.accentKey(text).replace(":", " : ")).replaceAll("");
        return Arrays.stream(words.split(" "))
                .filter(word -> !word.isEmpty() && !word.equals(":"))
                .map(word -> WORDS.getOrDefault(Folding.key(word), word))
                .collect(Collectors.joining(" "));
    }

    /** Letters and digits only, for abbreviations: {@code VP/QU}, {@code VP QU} and {@code VPQU} are one. */
    public static String compact(String text) {
        return NO_LETTER.matcher(Folding.key(text)).replaceAll("");
    }

    /** Whether two texts of one key are one name: marks differ only where one of them has none at all. */
    static boolean isSameName(String one, String other) {
        String first = accented(one);
        String second = accented(other);
        return first.equals(second) || isBare(one) || isBare(other);
    }

    private static boolean isBare(String text) {
        return Folding.accentKey(text).equals(Folding.key(text));
    }
}
