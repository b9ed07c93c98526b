package vn.vanthu.domain.form;

import java.util.List;
import vn.vanthu.domain.document.DocumentFields;
import vn.vanthu.domain.text.Folding;

/**
 * A type that some bodies do not issue (QĐ399 Đ.11, 13): something to warn of, never to forbid, for practice differs.
 *
 * @param type its name
 * @param issuers how the names of these bodies begin: {@code Đảng ủy xã}
 * @param authorities in whose name it is signed, {@code Ban Thường vụ}; empty for all
 * @param basis where it is said
 */
public record TypeLimit(String type, List<String> issuers, List<String> authorities, String basis) {
    public TypeLimit {
        issuers = List.copyOf(issuers);
        authorities = List.copyOf(authorities);
    }

    /** Whether a document of these fields is one that its issuer does not usually issue. */
    public boolean speaksOf(DocumentFields fields) {
        String issuer = Folding.key(fields.issuer());
        String authority = Folding.key(String.join(" ", fields.signer().authority()));
        return Folding.accentKey(fields.type()).equals(Folding.accentKey(type))
                && issuers.stream().anyMatch(name -> issuer.startsWith(Folding.key(name)))
                && (authorities.isEmpty()
                        || authorities.stream().anyMatch(name -> authority.contains(Folding.key(name))));
    }
}
