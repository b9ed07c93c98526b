package vn.vanthu.domain.document;

import vn.vanthu.domain.text.Folding;

/** Độ mật (L117), in rising order. The default build refuses all but {@link #NONE} (domain.md 4.7). */
public enum SecrecyLevel {
    NONE(""),
    MAT("Mật"),
    TOI_MAT("Tối mật"),
    TUYET_MAT("Tuyệt mật");

    private final String wording;

    SecrecyLevel(String wording) {
        this.wording = wording;
    }

    /** As printed, in sentence case; empty for none. */
    public String wording() {
        return wording;
    }

    /** Reads a printed or typed mark in any case; {@link #NONE} where it is none. */
    public static SecrecyLevel of(String text) {
        String key = Folding.key(text);
        for (SecrecyLevel level : values()) {
            if (level != NONE
                    && (key.equals(Folding.key(level.wording)) || level.name().equalsIgnoreCase(key))) {
                return level;
            }
        }
        return NONE;
    }
}
