package vn.vanthu.domain.query;

import java.util.List;

/**
 * What a word in the index says of its document. Words of a facet begin with a sign that stands in no text and in no
 * query, so a filter is a word like any other and costs what a word costs.
 */
public enum Facet {
    /** A word of the fields or of the file, in the loose key; or one with marks, in the accent key. */
    TEXT(""),
    /** Stands in every document. */
    ALL("\ue000"),
    DIRECTION("\ue001"),
    /** Year of the document and year of its registration. */
    YEAR("\ue002"),
    /** Month of the document, {@code 202109}. */
    MONTH("\ue003"),
    /** Day of the document and day of its registration, {@code 20210525}. */
    DAY("\ue004"),
    /** Type in one word, {@code chithi}, and its abbreviation in the symbol, {@code ct}. */
    TYPE("\ue005"),
    /** Words by which a document is called: its type, the parts of its symbol, who issued it. */
    HEADING("\ue006"),
    ISSUER("\ue007"),
    /** The whole name of who issued it in one word. */
    WHOLE_ISSUER("\ue011"),
    SIGNER("\ue008"),
    RECIPIENT("\ue009"),
    RECORDS_FILE("\ue00a"),
    /** The document's own number without leading zeros. */
    NUMBER("\ue00b"),
    /** Its arrival number. */
    REGISTERED("\ue00c"),
    /** A part of its symbol, {@code cv}. */
    SYMBOL("\ue00d"),
    SUBJECT("\ue00e"),
    /** What it cites: number and symbol in one word, alone and with the year and the day that are cited with it. */
    CITES("\ue012");

    private final String sign;

    Facet(String sign) {
        this.sign = sign;
    }

    /** The word as it stands in the index. */
    public String token(String word) {
        return sign + word;
    }

    /** Documents whose value of this facet is {@code value}, all of it in one word; none where it has no letter. */
    public Node filter(String value) {
        return Node.word(this, IndexEntry.squeezed(value));
    }

    /** Documents with all of these words in this facet; none where there is no letter. */
    public Node words(String text) {
        List<Node> words =
                IndexWords.of(text).stream().map(word -> Node.word(this, word)).toList();
        return words.isEmpty() ? Node.word(this, "") : Node.all(words);
    }
}
