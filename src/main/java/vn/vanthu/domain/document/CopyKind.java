package vn.vanthu.domain.document;

import java.util.Optional;
import vn.vanthu.domain.text.Folding;

/** The kinds of official copies (HD36 §II.3.1, NĐ30 Đ.25; domain.md 4.1). */
public enum CopyKind {
    /** Sao y (bản chính): the whole text, by the agency that issued it. */
    TRUE_COPY("sao-y"),
    /** Sao lục: the whole text of another agency's document. */
    TRANSCRIPT_COPY("sao-luc"),
    /** Trích sao: a part of the text. */
    EXTRACT("trich-sao");

    private final String word;

    CopyKind(String word) {
        this.word = word;
    }

    /** The word of the command line. */
    public String word() {
        return word;
    }

    /** Reads the word of the command line, or the printed one, in any case and with or without marks. */
    public static Optional<CopyKind> of(String text) {
        String key = Folding.key(text).replace(' ', '-');
        for (CopyKind kind : values()) {
            if (key.startsWith(kind.word)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
