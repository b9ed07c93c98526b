package vn.vanthu.copying;

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
        String issuer =
                CopyBlock.issuerAbbreviation(order.issuer(), tx.offices().office());
        return profile.copy().numbering() == CopyForm.Numbering.STATE
                ? NumberSeries.Key.copiesInYear(issuer, order.date().getYear())
                : NumberSeries.Key.copiesOf(
                        issuer, tx.terms().on(order.date()).map(Term::label).orElse(""));
    }
}
