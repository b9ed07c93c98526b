package vn.vanthu.demonstrating;

import java.time.LocalDate;
import java.util.Optional;
import vn.vanthu.domain.agency.Signer;
import vn.vanthu.domain.distribution.DistributionList;
import vn.vanthu.domain.document.DocCode;
import vn.vanthu.domain.document.DocumentFields;
import vn.vanthu.domain.document.Handling;
import vn.vanthu.domain.document.Markings;
import vn.vanthu.domain.document.SecrecyLevel;
import vn.vanthu.domain.document.Urgency;
import vn.vanthu.domain.form.FormCatalog;
import vn.vanthu.domain.register.Direction;
import vn.vanthu.domain.register.Registration;
import vn.vanthu.domain.register.RegistrationNumber;
import vn.vanthu.domain.text.PartialDate;
import vn.vanthu.pdf.Letter;

/**
 * A document of the demo, as it is printed and as it is entered.
 *
 * @param name of its data and of its PDF, without an ending
 */
record DemoDocument(String name, Direction direction, LocalDate registeredOn, Letter letter) {
    /** State documents end their lists' lines so in all years (NĐ30). */
    private static final String STATE_SEPARATOR = ";";

    static DemoDocument read(String name, FormCatalog forms) {
        DemoFile file = new DemoFile("documents/" + name);
        DocumentFields fields = fields(file);
        Letter.Form form = Letter.Form.valueOf(file.value("form"));
        LocalDate day = fields.issueDate().whole().orElseThrow();
        String separator = form == Letter.Form.STATE
                ? STATE_SEPARATOR
                : forms.partyProfileOn(day).copy().separator();
        return new DemoDocument(
                name,
                Direction.valueOf(file.value("direction")),
                LocalDate.parse(file.value("registeredOn")),
                new Letter(form, separator, fields, file.lines("body")));
    }

    /** @param pages of its PDF */
    Registration registration(int pages) {
        DocumentFields printed = letter.fields();
        Handling noted = printed.handling();
        Handling counted =
                new Handling(pages, noted.copies(), noted.holder(), noted.recordsFile(), noted.dueDate(), noted.note());
        return new Registration(
                direction,
                printed.change().handling(counted).done(),
                registeredOn,
                direction == Direction.OUTGOING
                        ? RegistrationNumber.parse(printed.code().number())
                        : Optional.empty(),
                "",
                Registration.WhenHeld.REFUSE);
    }

    private static DocumentFields fields(DemoFile file) {
        return DocumentFields.EMPTY
                .change()
                .code(DocCode.parse(file.value("code")).orElse(DocCode.NONE))
                .type(file.value("type"))
                .subject(file.value("subject"))
                .issueDate(PartialDate.parse(file.value("issueDate")))
                .place(file.value("place"))
                .issuer(file.value("issuer"))
                .superiorAgency(file.value("superiorAgency"))
                .signer(new Signer(file.value("signer"), file.value("signerTitle"), file.lines("authority")))
                .addressees(file.lines("addressees"))
                .distribution(DistributionList.parse(file.value("distribution")))
                .markings(new Markings(Urgency.of(file.value("urgency")), SecrecyLevel.NONE, file.value("circulation")))
                .handling(new Handling(
                        0,
                        1,
                        file.value("holder"),
                        file.value("recordsFile"),
                        PartialDate.parse(file.value("dueDate")),
                        file.value("note")))
                .done();
    }
}
