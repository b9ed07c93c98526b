package vn.vanthu.domain.copy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.vanthu.domain.agency.Office;
import vn.vanthu.domain.agency.Signer;
import vn.vanthu.domain.distribution.Brace;
import vn.vanthu.domain.form.CopyForm;
import vn.vanthu.domain.form.LayoutProfile;
import vn.vanthu.domain.register.RegistrationNumber;
import vn.vanthu.domain.text.DateWording;

/**
 * What the block of a copy says, component by component (HD36 §II.3.3, NĐ30 PL I Part II; domain.md 4.2, 4.4). Where
 * it stands is {@link Placement}; how it is drawn is the PDF engine's.
 *
 * @param superior the line above the agency; empty where it is not printed
 * @param agency the copying agency, capitals
 * @param number {@code Số 49-BS/QU}; {@code Số …-BS/QU} leaves room for a number by hand
 * @param kind {@code SAO LỤC}
 * @param placeAndDate {@code Hà Đông, ngày 20 tháng 01 năm 2022}
 * @param signer authority lines, title and name as printed
 * @param recipients printed lines with dash and punctuation
 * @param braces over several of them
 */
public record CopyBlock(
        String superior,
        String agency,
        String number,
        String kind,
        String placeAndDate,
        Signer signer,
        List<String> recipients,
        List<Brace> braces) {
    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    public CopyBlock {
        recipients = List.copyOf(recipients);
        braces = List.copyOf(braces);
    }

    /** The block of {@code order} under {@code number}, in the words of {@code profile}. */
    public static CopyBlock of(CopyOrder order, Office office, RegistrationNumber number, LayoutProfile profile) {
        return of(order, office, Optional.of(number), profile);
    }

    /**
     * The block of {@code order} in the words of {@code profile}.
     *
     * @param number empty where it is written by hand
     */
    public static CopyBlock of(
            CopyOrder order, Office office, Optional<RegistrationNumber> number, LayoutProfile profile) {
        CopyForm form = profile.copy();
        boolean byOffice = order.issuer() == CopyOrder.Issuer.OFFICE;
        boolean superiorPrinted = byOffice || form.superiorLine() == CopyForm.SuperiorLine.PRINTED;
        String abbreviation = issuerAbbreviation(order.issuer(), office);
        String superior = byOffice ? office.name() : office.parent();
        List<String> authority = new ArrayList<>();
        order.signer().authority().forEach(line -> authority.add(line.toUpperCase(VIETNAMESE)));
        Signer signer = new Signer(order.signer().name(), order.signer().title().toUpperCase(VIETNAMESE), authority);
        return new CopyBlock(
                superiorPrinted ? superior.toUpperCase(VIETNAMESE) : "",
                byOffice ? "VĂN PHÒNG" : office.name().toUpperCase(VIETNAMESE),
                number.map(given -> form.numberLine(order.kind(), given, abbreviation))
                        .orElseGet(() -> form.numberLineByHand(order.kind(), abbreviation)),
                form.words().get(order.kind()),
                order.place() + ", " + DateWording.printed(order.date()),
                signer,
                order.distribution().besideBraces(form.separator()),
                order.distribution().braces());
    }

    /** What the copy is called where it is not read as a page: kind and number, without the number while it has none. */
    public String title() {
        return number.contains(CopyForm.BY_HAND) ? kind : kind + " " + number;
    }

    /** What stands behind the symbol in the copy's number. */
    public static String issuerAbbreviation(CopyOrder.Issuer issuer, Office office) {
        return issuer == CopyOrder.Issuer.OFFICE ? office.officeAbbreviation() : office.abbreviation();
    }
}
