package vn.vanthu.domain.document;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.vanthu.domain.text.Folding;

/**
 * Number and symbol of a document, Party or state (domain.md 3.3): {@code 127-QĐ/TW}, {@code 264a-CV/ĐU}, {@code
 * 64/2008/NĐ-CP}. Any part may be missing: numbers are stamped after signing, a Điện often has none.
 *
 * @param number digits as written, leading zeros kept; empty where blank
 * @param suffix of an inserted number, {@code a} in 264a; usually empty
 * @param year inside the number, {@code 2008} in 64/2008/NĐ-CP; usually empty
 * @param symbol without blanks, {@code CV/QU}, {@code QĐ-UBND}; may be empty
 * @param asWritten the whole as found, slips included; empty where none
 */
public record DocCode(String number, String suffix, String year, String symbol, String asWritten) {
    /** No number and no symbol. */
    public static final DocCode NONE = new DocCode("", "", "", "", "");

    private static final Pattern FORM = Pattern.compile("(?<number>\\d{1,5})?(?<suffix>[a-zđ]{1,2})?(?<sep>[-/])"
            + "(?:(?<year>(?:19|20)\\d{2})/)?(?<symbol>\\p{L}[\\p{L}\\d.&]*(?:[-/][\\p{L}\\d.&]+)*)");
    private static final Pattern PREFIX =
            Pattern.compile("^(?:số|so)\\s*:?\\s*", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    public DocCode {
        asWritten = Folding.nfc(asWritten).strip();
    }

    /** Reads one code, with or without a leading "Số"; empty where it is none. */
    public static Optional<DocCode> parse(String written) {
        String tidy = PREFIX.matcher(Folding.tidy(written)).replaceFirst("");
        Matcher matcher = FORM.matcher(withoutBlanks(tidy));
        if (!matcher.matches()) {
            return Optional.empty();
        }
        return Optional.of(new DocCode(
                group(matcher, "number"),
                group(matcher, "suffix"),
                group(matcher, "year"),
                matcher.group("symbol"),
                group(matcher, "number").isEmpty() ? "" : tidy));
    }

    /** Builds a code from its parts, in the form that the symbol calls for. */
    public static DocCode of(String number, String suffix, String year, String symbol) {
        DocCode code = new DocCode(number, suffix, year, symbol, "");
        return new DocCode(number, suffix, year, symbol, code.normalised());
    }

    /** What is written where it is no code at all; kept as it stands (a wrong symbol must be storable). */
    public static DocCode unparsed(String written) {
        return new DocCode("", "", "", "", written);
    }

    public boolean isNone() {
        return number.isEmpty() && symbol.isEmpty() && asWritten.isEmpty();
    }

    /** The whole without blanks: {@code 366-CV/QU}; as written where it has no parts; empty without a number. */
    public String normalised() {
        if (number.isEmpty()) {
            return symbol.isEmpty() ? asWritten : "";
        }
        String head = number + suffix;
        if (!year.isEmpty()) {
            return head + "/" + year + "/" + symbol;
        }
        return symbol.isEmpty() ? head : head + (isPartyStyle() ? "-" : "/") + symbol;
    }

    /** What is shown to people: the whole, or the symbol alone where the number is blank. */
    public String shown() {
        return number.isEmpty() && !symbol.isEmpty() ? "…" + (isPartyStyle() ? "-" : "/") + symbol : normalised();
    }

    /** Equal for two writings of one code: no leading zeros, no case, dashes alike (domain.md 3.3). */
    public String comparisonKey() {
        String bare = normalised().replaceFirst("^0+(?=\\d)", "");
        return Folding.nfc(bare).toLowerCase(Locale.ROOT);
    }

    /** Party symbols have the agency behind a slash, {@code CV/QU}; state ones a hyphen, {@code QĐ-UBND}. */
    public boolean isPartyStyle() {
        int slash = symbol.indexOf('/');
        return asWritten.isEmpty() ? slash > 0 : separatorAsWritten() == '-';
    }

    /** The first part of the symbol, where a type's abbreviation stands: {@code CV}, {@code QĐ}. */
    public String typeAbbreviation() {
        return symbol.split("[-/]", 2)[0];
    }

    private char separatorAsWritten() {
        Matcher matcher = FORM.matcher(withoutBlanks(asWritten));
        if (matcher.matches()) {
            return matcher.group("sep").charAt(0);
        }
        return symbol.indexOf('/') > 0 ? '-' : '/';
    }

    private static String withoutBlanks(String text) {
        return text.replaceAll("[*\\\\]", "")
                .replaceAll("[\\u2010-\\u2015\\u2212]", "-")
                .replaceAll("[\\s\\u00a0]+", "");
    }

    private static String group(Matcher matcher, String name) {
        String value = matcher.group(name);
        return value == null ? "" : value;
    }
}
