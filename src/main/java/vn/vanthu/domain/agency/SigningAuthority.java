package vn.vanthu.domain.agency;

import vn.vanthu.domain.text.Folding;

/** In whose name a document is signed (HD36 1.7; domain.md 2.5). Party prefixes have a slash, state ones a dot. */
public enum SigningAuthority {
    /** Nobody's but the signer's own: the head of an advisory body signs. */
    NONE(""),
    /** Thay mặt: for a collective body; the deputy signs so too. */
    T_M("TM"),
    /** Ký thay: the deputy for the head. */
    K_T("KT"),
    /** Thừa lệnh: on the committee's order, typically the chief of office. */
    T_L("TL"),
    /** Quyền: acting head. */
    Q("Q"),
    /** Thừa ủy quyền. */
    T_Q("TUQ");

    private final String letters;

    SigningAuthority(String letters) {
        this.letters = letters;
    }

    /** Reads the prefix of a printed authority line such as {@code T/L BAN THƯỜNG VỤ} or {@code TM. ỦY BAN}. */
    public static SigningAuthority of(String line) {
        String tidy = Folding.tidy(line).replaceAll(" ?/ ?", "/");
        String head = tidy.split("(?<=\\.)| ", 2)[0].replaceAll("[/.]", "");
        for (SigningAuthority authority : values()) {
            if (authority != NONE && authority.letters.equalsIgnoreCase(head)) {
                return authority;
            }
        }
        return head.equalsIgnoreCase("TQ") || head.equalsIgnoreCase("TU") ? T_Q : NONE;
    }
}
