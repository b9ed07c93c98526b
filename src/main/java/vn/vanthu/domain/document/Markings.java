package vn.vanthu.domain.document;

import java.util.List;
import vn.vanthu.domain.text.Folding;

/**
 * The marks on a document (domain.md 2.7).
 *
 * @param circulation phạm vi lưu hành as printed, {@code Lưu hành nội bộ}; may be empty
 */
public record Markings(Urgency urgency, SecrecyLevel secrecy, String circulation) {
    /** No marks. */
    public static final Markings NONE = new Markings(Urgency.NONE, SecrecyLevel.NONE, "");

    /** Marks under which nothing is copied without the issuer's leave (domain.md 4.1). */
    private static final List<String> NOT_TO_BE_COPIED =
            List.of("tai lieu thu hoi", "xem xong tra lai", "xong hoi nghi tra lai");

    public Markings {
        circulation = Folding.tidy(circulation);
    }

    public boolean isSecret() {
        return secrecy != SecrecyLevel.NONE;
    }

    /** True where the circulation mark asks for the document back, so that copying needs the issuer's leave. */
    public boolean forbidsCopying() {
        return NOT_TO_BE_COPIED.contains(Folding.key(circulation));
    }
}
