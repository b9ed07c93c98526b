package vn.vanthu.domain.register;

import java.util.List;
import java.util.Optional;
import vn.vanthu.domain.document.Citation;
import vn.vanthu.domain.document.DocCode;
import vn.vanthu.domain.document.DocumentFields;
import vn.vanthu.domain.text.Folding;
import vn.vanthu.domain.text.PartialDate;

/**
 * Which held document a citation means. Numbers begin again with each term, or each year, and every province has its
 * {@code 12-NQ/TU}: what cannot be told apart for certain is left unlinked.
 */
public final class CitedDocument {
    /** Terms are five years (domain.md 3.4). */
    private static final int TERM = 5;

    private CitedDocument() {}

    /**
     * @param citing the fields of the document that cites
     * @param held documents that may be meant; others among them do no harm
     * @return empty where none of them is, or several could be
     */
    public static Optional<Document> among(Citation citation, DocumentFields citing, List<Document> held) {
        List<Document> meant = held.stream()
                .filter(document -> document.voidedBecause().isEmpty())
                .filter(document -> isNamed(citation, document.fields()))
                .filter(document -> isOfItsTime(citation, citing, document.fields()))
                .toList();
        if (issuers(meant) > 1) {
            meant = meant.stream()
                    .filter(document -> isOwn(citation.code(), citing, document.fields()))
                    .toList();
        }
        boolean isOne = issuers(meant) == 1
                && meant.stream()
                                .map(document -> document.fields().issueDate())
                                .distinct()
                                .count()
                        == 1;
        return isOne ? Optional.of(meant.get(0)) : Optional.empty();
    }

    private static long issuers(List<Document> documents) {
        return documents.stream()
                .map(document -> Folding.key(document.fields().author()))
                .distinct()
                .count();
    }

    /** The same number and symbol; without a number, {@code Điện ngày 09/3/2020}, the type that the words begin with. */
    private static boolean isNamed(Citation citation, DocumentFields fields) {
        String key = citation.code().comparisonKey();
        if (!key.isEmpty()) {
            return key.equals(fields.code().comparisonKey());
        }
        String type = Folding.key(fields.type());
        return fields.code().number().isEmpty()
                && !type.isEmpty()
                && Folding.key(citation.asWritten()).startsWith(type);
    }

    private static boolean isOfItsTime(Citation citation, DocumentFields citing, DocumentFields fields) {
        PartialDate date = fields.issueDate();
        if (!citation.date().isNone()) {
            return date.equals(citation.date());
        }
        if (citation.code().number().isEmpty()) {
            return false;
        }
        if (!citation.code().year().isEmpty()
                || date.isNone()
                || citing.issueDate().isNone()) {
            return true;
        }
        int years = citing.issueDate().year() - date.year();
        boolean isEarlier = date.compareTo(citing.issueDate()) <= 0;
        return isEarlier && years <= (citation.code().isPartyStyle() ? TERM : 1);
    }

    /** A body that cites under its own abbreviation cites itself. */
    private static boolean isOwn(DocCode cited, DocumentFields citing, DocumentFields fields) {
        return !body(cited).isEmpty()
                && body(cited).equals(body(citing.code()))
                && Folding.key(citing.author()).equals(Folding.key(fields.author()));
    }

    private static String body(DocCode code) {
        String symbol = code.symbol();
        return symbol.substring(Math.max(symbol.lastIndexOf('/'), symbol.lastIndexOf('-')) + 1);
    }
}
