package vn.vanthu.domain.query;

import vn.vanthu.domain.document.Citation;
import vn.vanthu.domain.document.DocCode;
import vn.vanthu.domain.document.DocumentFields;
import vn.vanthu.domain.text.DateWording;
import vn.vanthu.domain.text.PartialDate;

/** The words by which one asks what cites a document: {@code viện dẫn: 31-CT/TU ngày 12/03/2021}. */
public final class CitingWords {
    private CitingWords() {}

    /** What cites the document with these fields. */
    public static String of(DocumentFields fields) {
        return words(fields.code(), fields.code().number().isEmpty() ? fields.type() : "", fields.issueDate());
    }

    /** What else cites the same. */
    public static String of(Citation citation) {
        return citation.code().number().isEmpty() && !citation.asWritten().isEmpty()
                ? FieldWord.CITES.shown() + ": " + citation.asWritten()
                : words(citation.code(), "", citation.date());
    }

    private static String words(DocCode code, String type, PartialDate date) {
        String name = code.number().isEmpty() ? type : code.normalised();
        String day = date.whole()
                .map(whole -> " ngày " + DateWording.brief(whole))
                .orElse(date.isNone() ? "" : " năm " + date.year());
        return FieldWord.CITES.shown() + ": " + name + day;
    }
}
