package vn.vanthu.domain.distribution;

import java.util.List;
import vn.vanthu.domain.text.Folding;

/** Why a document is sent to a recipient (domain.md 6.2); the wording of the printed line is kept beside it. */
public enum Purpose {
    NONE(List.of()),
    BAO_CAO(List.of("b/c", "b/cao", "bao cao", "bc")),
    CHI_DAO(List.of("chi dao", "c/d", "chi dao thuc hien")),
    THUC_HIEN(List.of("t/h", "t/hien", "thuc hien", "th")),
    PHOI_HOP(List.of("p/h", "phoi hop", "p/hop")),
    DE_BIET(List.of("biet", "de biet")),
    THEO_DOI(List.of("th/doi", "theo doi", "t/doi")),
    LUU(List.of("luu"));

    private final List<String> wordings;

    Purpose(List<String> wordings) {
        this.wordings = wordings;
    }

    /** The purpose that {@code wording} means, with or without "để", in any case; {@link #NONE} where unknown. */
    public static Purpose of(String wording) {
        String key = Folding.key(wording).replaceAll("\\s*/\\s*", "/");
        String bare = key.startsWith("de ") ? key.substring(3) : key;
        for (Purpose purpose : values()) {
            if (purpose.wordings.contains(bare) || purpose.wordings.contains(key)) {
                return purpose;
            }
        }
        return NONE;
    }
}
