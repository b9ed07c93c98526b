package vn.vanthu.domain.copy;

import java.util.List;
import java.util.Locale;
import vn.vanthu.domain.agency.Office;
import vn.vanthu.domain.agency.Signer;
import vn.vanthu.domain.form.CopyForm;
import vn.vanthu.domain.text.Folding;

/** Who signs a copy, under which authority lines and with whose seal (domain.md 4.5; HD11). */
public final class CopySigning {
    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    private static final String CHIEF = "CHÁNH VĂN PHÒNG";

    private final Office office;
    private final boolean hasDots;

    /** @param form decides between {@code T/L} of the Party and {@code TL.} of the state */
    public CopySigning(Office office, CopyForm form) {
        this.office = office;
        this.hasDots = form.numbering() == CopyForm.Numbering.STATE;
    }

    /**
     * The signer with the authority lines for copies of {@code issuer}: those of the office sign for the committee
     * {@code T/L BAN THƯỜNG VỤ}, for the office itself as its head or {@code K/T CHÁNH VĂN PHÒNG}. Somebody who is not
     * of the office stays as written.
     */
    public Signer fitted(Signer signer, CopyOrder.Issuer issuer) {
        String title = signer.title().toUpperCase(VIETNAMESE);
        if (!Folding.key(title).contains("van phong")) {
            return signer;
        }
        if (issuer == CopyOrder.Issuer.COMMITTEE) {
            return with(signer, List.of(prefix("T/L", "TL.") + " BAN THƯỜNG VỤ"));
        }
        return with(
                signer,
                Folding.key(title).startsWith("pho ") ? List.of(prefix("K/T", "KT.") + " " + CHIEF) : List.of());
    }

    /** The office's signers as they sign for {@code issuer}, the usual one first. */
    public List<Signer> signers(CopyOrder.Issuer issuer) {
        return office.signers().stream().map(signer -> fitted(signer, issuer)).toList();
    }

    /** Whose seal is set: that of the agency named in the block. */
    public String sealOwner(CopyOrder.Issuer issuer) {
        return issuer == CopyOrder.Issuer.OFFICE ? "VĂN PHÒNG " + office.name() : office.name();
    }

    private String prefix(String party, String state) {
        return hasDots ? state : party;
    }

    private static Signer with(Signer signer, List<String> authority) {
        return new Signer(signer.name(), signer.title(), authority);
    }
}
