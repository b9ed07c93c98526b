package vn.vanthu.domain.form;

import java.util.Map;
import vn.vanthu.domain.document.CopyKind;
import vn.vanthu.domain.register.RegistrationNumber;

/**
 * How a profile prints the block of a copy (domain.md 4.2 to 4.4).
 *
 * @param words the printed name of each kind, {@code SAO LỤC}
 * @param symbols what stands for the type in the number of each kind: {@code BS} for all under the Party's rules
 * @param numbering Party or state form of the number line
 * @param heading what stands between agency and number
 * @param superiorLine whether the superior agency is printed above the copying one [U]
 * @param titleWeight weight of the signer's title [U]
 * @param label style of "Nơi nhận:"
 * @param separator ends each recipient but the last
 * @param signatureLines blank lines of 14 pt for signature and seal [U]
 * @param ruleWeight of the separating line, pt [U]
 * @param gap above and below the separating line, mm
 * @param pitch base line to base line of 14 pt lines, pt
 * @param tightPitch how far it may shrink before a new page is taken, pt
 * @param continued heads what of the recipients goes on over a further page: {@code Nơi nhận (tiếp theo):} [D]
 */
public record CopyForm(
        Map<CopyKind, String> words,
        Map<CopyKind, String> symbols,
        Numbering numbering,
        Heading heading,
        SuperiorLine superiorLine,
        Weight titleWeight,
        Label label,
        String separator,
        int signatureLines,
        double ruleWeight,
        double gap,
        double pitch,
        double tightPitch,
        String continued) {
    /** Stands in a number line for a number that is written by hand: the line is printed with room for it. */
    public static final String BY_HAND = "…";

    public CopyForm {
        words = Map.copyOf(words);
        symbols = Map.copyOf(symbols);
    }

    /**
     * The number line of a copy whose number is written by hand: {@code Số …-BS/QU}. It is printed with bare paper in
     * the place of {@link #BY_HAND}, without dots that would show through the digits or a numbering stamp [D].
     *
     * @param issuer abbreviation of the agency that issues the copy
     */
    public String numberLineByHand(CopyKind kind, String issuer) {
        return lead() + code(kind, BY_HAND, issuer);
    }

    /**
     * The number line: {@code Số 49-BS/QU} or {@code Số: 05/SL-UBND}.
     *
     * @param issuer abbreviation of the agency that issues the copy
     */
    public String numberLine(CopyKind kind, RegistrationNumber number, String issuer) {
        return lead() + code(kind, number, issuer);
    }

    /** The bare number and symbol: {@code 49-BS/QU}. */
    public String code(CopyKind kind, RegistrationNumber number, String issuer) {
        return code(kind, number.printed(), issuer);
    }

    private String code(CopyKind kind, String number, String issuer) {
        String symbol = symbols.get(kind);
        return numbering == Numbering.PARTY
                ? number + "-" + symbol + "/" + issuer
                : number + "/" + symbol + "-" + issuer;
    }

    private String lead() {
        return numbering == Numbering.PARTY ? "Số " : "Số: ";
    }

    /** Form of the number line. */
    public enum Numbering {
        PARTY,
        STATE
    }

    /** What stands between the agency's name and the number: the Party's asterisk or the state's short rule. */
    public enum Heading {
        ASTERISK,
        SHORT_RULE
    }

    /** Whether the superior agency's line is printed. */
    public enum SuperiorLine {
        PRINTED,
        LEFT_OUT
    }

    /** Weight of type. */
    public enum Weight {
        REGULAR,
        BOLD
    }

    /** Style of the label "Nơi nhận:". */
    public enum Label {
        UNDERLINED,
        BOLD_ITALIC
    }
}
