package vn.vanthu.domain.distribution;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import vn.vanthu.domain.text.Folding;

/** Why a document is sent to a recipient (domain.md 6.2); the wording of the printed line is kept beside it. */
public enum Purpose {
    NONE(List.of()),
    BAO_CAO(List.of("b/c", "b/cao", "bao cao", "bc", "b.cao")),
    CHI_DAO(List.of("chi dao", "c/d", "chi dao thuc hien", "c/dao", "lanh dao")),
    THUC_HIEN(List.of(
            "t/h",
            "t/hien",
            "th/hien",
            "thuc hien",
            "th",
            "to chuc thuc hien",
            "trien khai thuc hien",
            "trien khai",
            "thi hanh")),
    PHOI_HOP(List.of("p/h", "phoi hop", "p/hop", "ph/hop", "phoi hop thuc hien")),
    DE_BIET(List.of("biet", "de biet", "thong bao", "t/bao")),
    THEO_DOI(List.of("th/doi", "theo doi", "t/doi", "kiem tra", "giam sat", "k/tra", "kiem tra, giam sat")),
    LUU(List.of("luu"));

    private static final Pattern EDGES = Pattern.compile("^[\\s;,.:]+|[\\s;,.:]+$");
    private static final Pattern JOINTS = Pattern.compile("\\s*[,;]\\s*|\\s+va\\s+");

    private final List<String> wordings;

    Purpose(List<String> wordings) {
        this.wordings = wordings;
    }

    /**
     * The purpose that {@code wording} means, with or without "để", in any case; of several, {@code để báo cáo, chỉ đạo},
     * the first; {@link #NONE} where unknown.
     */
    public static Purpose of(String wording) {
        String key =
                EDGES.matcher(Folding.key(wording).replaceAll("\\s*/\\s*", "/")).replaceAll("");
        Purpose whole = exactly(key);
        if (whole != NONE || key.isEmpty()) {
            return whole;
        }
        List<Purpose> parts =
                Arrays.stream(JOINTS.split(key)).map(Purpose::exactly).toList();
        if (!parts.contains(NONE)) {
            return parts.get(0);
        }
        return key.startsWith("de ") ? beginning(key.substring(3)) : NONE;
    }

    private static Purpose exactly(String key) {
        String bare = key.startsWith("de ") ? key.substring(3) : key;
        return Arrays.stream(values())
                .filter(purpose -> purpose.wordings.contains(bare) || purpose.wordings.contains(key))
                .findFirst()
                .orElse(NONE);
    }

    /** Behind "để" a purpose may go on: {@code để báo cáo Thường trực}. */
    private static Purpose beginning(String bare) {
        return Arrays.stream(values())
                .filter(purpose -> purpose.wordings.stream().anyMatch(wording -> bare.startsWith(wording + " ")))
                .findFirst()
                .orElse(NONE);
    }
}
