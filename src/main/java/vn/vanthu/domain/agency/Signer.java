package vn.vanthu.domain.agency;

import java.util.List;
import vn.vanthu.domain.text.Folding;

/**
 * Who may sign, and how it is printed.
 *
 * @param name without học hàm, học vị (HD05 7.1.3)
 * @param title as printed in capitals: {@code CHÁNH VĂN PHÒNG}
 * @param authority the lines above it, {@code T/L BAN THƯỜNG VỤ}; empty where the signer signs as head
 */
public record Signer(String name, String title, List<String> authority) {
    /** Nobody. */
    public static final Signer NONE = new Signer("", "", List.of());

    public Signer {
        name = Folding.tidy(name);
        title = Folding.tidy(title);
        authority = authority.stream()
                .map(Folding::tidy)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /** True where no name, title or authority is known. */
    public boolean isNone() {
        return name.isEmpty() && title.isEmpty() && authority.isEmpty();
    }

    public SigningAuthority signingAuthority() {
        return authority.isEmpty() ? SigningAuthority.NONE : SigningAuthority.of(authority.get(0));
    }
}
