package vn.vanthu.domain.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.vanthu.domain.agency.Signer;
import vn.vanthu.domain.distribution.DistributionList;
import vn.vanthu.domain.text.Folding;
import vn.vanthu.domain.text.PartialDate;

/**
 * What is written on a document and noted beside it in the register (domain.md 7.3): everything a clerk can fill in.
 * Texts are composed and tidy; empty means not there.
 *
 * @param type tên loại, {@code Công văn} where none is printed; empty while unknown
 * @param subject trích yếu
 * @param place địa danh
 * @param issuer the agency that issued it, as it writes itself
 * @param superiorAgency the agency printed above it
 * @param addressees Kính gửi, one entry a line as printed
 */
public record DocumentFields(
        DocCode code,
        String type,
        String subject,
        PartialDate issueDate,
        String place,
        String issuer,
        String superiorAgency,
        Signer signer,
        List<String> addressees,
        DistributionList distribution,
        Markings markings,
        Handling handling) {
    /** Nothing filled in. */
    public static final DocumentFields EMPTY = new DocumentFields(
            DocCode.NONE,
            "",
            "",
            PartialDate.NONE,
            "",
            "",
            "",
            Signer.NONE,
            List.of(),
            DistributionList.EMPTY,
            Markings.NONE,
            Handling.NONE);

    private static final Pattern NAMES_A_TERRITORY = Pattern.compile(
            "\\b(tinh|thanh pho|quan|huyen|thi xa|xa|phuong|dac khu|thi tran|thon|khu pho|trung uong)\\b");

    public DocumentFields {
        type = Folding.tidy(type);
        subject = Folding.tidy(subject);
        place = Folding.tidy(place);
        issuer = Folding.tidy(issuer);
        superiorAgency = Folding.tidy(superiorAgency);
        addressees = addressees.stream().map(Folding::tidy).toList();
    }

    /** What keeps these fields from being registered, in the order of the form; empty when nothing does. */
    public List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        if (markings.isSecret()) {
            problems.add(new Problem(Field.SECRECY, Problem.Kind.SECRET));
        }
        if (type.isEmpty()) {
            problems.add(new Problem(Field.TYPE, Problem.Kind.MISSING));
        }
        if (issuer.isEmpty()) {
            problems.add(new Problem(Field.ISSUER, Problem.Kind.MISSING));
        }
        if (subject.isEmpty()) {
            problems.add(new Problem(Field.SUBJECT, Problem.Kind.MISSING));
        }
        return List.copyOf(problems);
    }

    /** A change of some fields; all others stay. */
    public Change change() {
        return new Change(this);
    }

    /**
     * Equal for two entries of one document: the same number, symbol, issuer and date, however they are written; empty
     * for a document without a number.
     */
    public Optional<String> sameDocumentKey() {
        String codeKey = code.comparisonKey();
        return codeKey.isEmpty()
                ? Optional.empty()
                : Optional.of(codeKey + "|" + Folding.key(issuer) + "|" + issueDate);
    }

    /**
     * Tác giả as the registers show it. Bodies of a committee or ministry write only their own name under the other's,
     * {@code VĂN PHÒNG}, so that one is added; a name that says its territory is whole (domain.md 2.4).
     */
    public String author() {
        boolean isWhole = superiorAgency.isEmpty()
                || issuer.isEmpty()
                || NAMES_A_TERRITORY.matcher(Folding.key(issuer)).find();
        return isWhole ? issuer : issuer + " - " + superiorAgency;
    }

    /** The words by which the document is named in a sentence: type and code, or type and subject. */
    public String title() {
        String named = code.isNone() ? subject : code.shown();
        return type.isEmpty() ? named : type + " " + named;
    }

    /** Fields being filled in, one call a field. */
    public static final class Change {
        private DocCode code;
        private String type;
        private String subject;
        private PartialDate issueDate;
        private String place;
        private String issuer;
        private String superiorAgency;
        private Signer signer;
        private List<String> addressees;
        private DistributionList distribution;
        private Markings markings;
        private Handling handling;

        private Change(DocumentFields from) {
            code = from.code;
            type = from.type;
            subject = from.subject;
            issueDate = from.issueDate;
            place = from.place;
            issuer = from.issuer;
            superiorAgency = from.superiorAgency;
            signer = from.signer;
            addressees = from.addressees;
            distribution = from.distribution;
            markings = from.markings;
            handling = from.handling;
        }

        public Change code(DocCode value) {
            code = value;
            return this;
        }

        public Change type(String value) {
            type = value;
            return this;
        }

        public Change subject(String value) {
            subject = value;
            return this;
        }

        public Change issueDate(PartialDate value) {
            issueDate = value;
            return this;
        }

        public Change place(String value) {
            place = value;
            return this;
        }

        public Change issuer(String value) {
            issuer = value;
            return this;
        }

        public Change superiorAgency(String value) {
            superiorAgency = value;
            return this;
        }

        public Change signer(Signer value) {
            signer = value;
            return this;
        }

        public Change addressees(List<String> value) {
            addressees = value;
            return this;
        }

        public Change distribution(DistributionList value) {
            distribution = value;
            return this;
        }

        public Change markings(Markings value) {
            markings = value;
            return this;
        }

        public Change handling(Handling value) {
            handling = value;
            return this;
        }

        /** The changed fields. */
        public DocumentFields done() {
            return new DocumentFields(
                    code,
                    type,
                    subject,
                    issueDate,
                    place,
                    issuer,
                    superiorAgency,
                    signer,
                    addressees,
                    distribution,
                    markings,
                    handling);
        }
    }
}
