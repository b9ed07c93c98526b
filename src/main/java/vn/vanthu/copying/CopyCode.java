package vn.vanthu.copying;

import java.util.Optional;
import vn.vanthu.domain.agency.Office;
import vn.vanthu.domain.copy.CopyBlock;
import vn.vanthu.domain.copy.CopyOrder;
import vn.vanthu.domain.document.CopyKind;
import vn.vanthu.domain.document.DocCode;
import vn.vanthu.domain.form.LayoutProfile;
import vn.vanthu.domain.register.RegistrationNumber;

/** The number and symbol under which a copy is registered; the symbol alone while its number is to be entered. */
final class CopyCode {
    private CopyCode() {}

    static DocCode of(
            CopyKind kind,
            CopyOrder.Issuer issuer,
            Optional<RegistrationNumber> number,
            Office office,
            LayoutProfile profile) {
        String code = profile.copy()
                .code(kind, number.orElse(RegistrationNumber.of(1)), CopyBlock.issuerAbbreviation(issuer, office));
        DocCode whole = DocCode.parse(code).orElseGet(() -> DocCode.unparsed(code));
        return number.isPresent() ? whole : DocCode.of("", "", "", whole.symbol());
    }
}
