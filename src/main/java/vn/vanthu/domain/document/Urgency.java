package vn.vanthu.domain.document;

import vn.vanthu.domain.text.Folding;

/** Độ khẩn (domain.md 2.7), in rising order. */
public enum Urgency {
    NONE(""),
    KHAN("Khẩn"),
    THUONG_KHAN("Thượng khẩn"),
    HOA_TOC("Hỏa tốc"),
    HOA_TOC_HEN_GIO("Hỏa tốc hẹn giờ");

    private final String wording;

    Urgency(String wording) {
        this.wording = wording;
    }

    /** As printed, in sentence case; empty for none. */
    public String wording() {
        return wording;
    }

    /** Reads a printed or typed mark in any case and with any tone position; {@link #NONE} where it is none. */
    public static Urgency of(String text) {
        String key = Folding.key(text);
        Urgency found = NONE;
        for (Urgency urgency : values()) {
            boolean named = urgency.name().equalsIgnoreCase(text.trim());
            if (urgency != NONE && (named || key.startsWith(Folding.key(urgency.wording)))) {
                found = urgency;
            }
        }
        return found;
    }
}
