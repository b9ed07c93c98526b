package vn.vanthu.reading;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import vn.vanthu.domain.agency.Signer;
import vn.vanthu.domain.distribution.DistributionList;
import vn.vanthu.domain.document.DocCode;
import vn.vanthu.domain.document.DocumentFields;
import vn.vanthu.domain.document.Field;
import vn.vanthu.domain.document.Handling;
import vn.vanthu.domain.document.Markings;
import vn.vanthu.domain.document.SecrecyLevel;
import vn.vanthu.domain.document.Urgency;
import vn.vanthu.domain.text.PartialDate;

/**
 * What the readers of the parts found, before it becomes a proposal.
 *
 * @param place read from the lines of {@code date}; empty where it was not
 */
record Parts(
        Part<DocCode> code,
        Part<String> type,
        Part<String> subject,
        String place,
        Part<PartialDate> date,
        Part<String> issuer,
        Part<String> superior,
        Part<Signer> signer,
        Part<List<String>> addressees,
        Part<DistributionList> distribution,
        MarkingsReader.Marks marks,
        Part<PartialDate> deadline) {

    DocumentFields fields() {
        return DocumentFields.EMPTY
                .change()
                .code(code.value())
                .type(type.value())
                .subject(subject.value())
                .issueDate(date.value())
                .place(place)
                .issuer(issuer.value())
                .superiorAgency(superior.value())
                .signer(signer.value())
                .addressees(addressees.value())
                .distribution(distribution.value())
                .markings(new Markings(
                        Urgency.of(marks.urgency().value()),
                        SecrecyLevel.of(marks.secrecy().value()),
                        marks.circulation().value()))
                .handling(new Handling(0, 0, "", "", deadline.value(), ""))
                .done();
    }

    /** How sure and where, for each field that was found. */
    Map<Field, Proposal.Found> found() {
        Map<Field, Proposal.Found> found = new EnumMap<>(Field.class);
        put(found, Field.CODE, code, true);
        put(found, Field.TYPE, type, true);
        put(found, Field.SUBJECT, subject, true);
        put(found, Field.ISSUE_DATE, date, true);
        put(found, Field.PLACE, date, !place.isEmpty());
        put(found, Field.ISSUER, issuer, true);
        put(found, Field.SUPERIOR_AGENCY, superior, true);
        put(found, Field.SIGNER, signer, !signer.value().name().isEmpty());
        put(found, Field.SIGNER_TITLE, signer, !signer.value().title().isEmpty());
        put(found, Field.AUTHORITY, signer, !signer.value().authority().isEmpty());
        put(found, Field.ADDRESSEES, addressees, true);
        put(found, Field.DISTRIBUTION, distribution, true);
        put(found, Field.URGENCY, marks.urgency(), true);
        put(found, Field.SECRECY, marks.secrecy(), true);
        put(found, Field.CIRCULATION, marks.circulation(), true);
        put(found, Field.DUE_DATE, deadline, true);
        return found;
    }

    private static void put(Map<Field, Proposal.Found> found, Field field, Part<?> part, boolean present) {
        if (present && part.isFound()) {
            found.put(field, part.found());
        }
    }
}
