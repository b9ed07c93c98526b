package vn.vanthu.copying;

import java.time.LocalDate;
import vn.vanthu.domain.copy.CopyBlock;
import vn.vanthu.domain.copy.CopyOrder;
import vn.vanthu.domain.form.CopyForm;
import vn.vanthu.domain.form.LayoutProfile;
import vn.vanthu.domain.register.NumberSeries;
import vn.vanthu.domain.register.Term;
import vn.vanthu.storage.Transaction;

/** Which series numbers a copy: one for all kinds of an issuer, by term (HD11), under the state's rules by year (NĐ30). */
final class CopySeries {
    private CopySeries() {}

    static NumberSeries.Key of(Transaction tx, CopyOrder order, LayoutProfile profile) {
        return of(tx, order.issuer(), order.date(), profile);
    }

    static NumberSeries.Key of(Transaction tx, CopyOrder.Issuer issuer, LocalDate day, LayoutProfile profile) {
        String abbreviation = CopyBlock.issuerAbbreviation(issuer, tx.offices().office());
        return profile.copy().numbering() == CopyForm.Numbering.STATE
                ? NumberSeries.Key.copiesInYear(abbreviation, day.getYear())
                : NumberSeries.Key.copiesOf(
                        abbreviation, tx.terms().on(day).map(Term::label).orElse(""));
    }
}
