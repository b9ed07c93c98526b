package vn.vanthu.domain.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Written forms as domain.md 3.3 has them. */
final class DocCodeTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            366- CV/QU                 | 366   | '' | ''   | CV/QU           | 366-CV/QU
            235 -CV/HU                 | 235   | '' | ''   | CV/HU           | 235-CV/HU
            Số 49 - BS/QU              | 49    | '' | ''   | BS/QU           | 49-BS/QU
            49** - BS/QU               | 49    | '' | ''   | BS/QU           | 49-BS/QU
            60 –NQ/ĐU                  | 60    | '' | ''   | NQ/ĐU           | 60-NQ/ĐU
            264a-CV/ĐU                 | 264   | a  | ''   | CV/ĐU           | 264a-CV/ĐU
            06/CT - TTg                | 06    | '' | ''   | CT-TTg          | 06/CT-TTg
            Số: 20/CT-UBND             | 20    | '' | ''   | CT-UBND         | 20/CT-UBND
            58/BVHTTDL-VHCS            | 58    | '' | ''   | BVHTTDL-VHCS    | 58/BVHTTDL-VHCS
            64/2008/NĐ-CP              | 64    | '' | 2008 | NĐ-CP           | 64/2008/NĐ-CP
            số: 68/2021/NĐ-CP          | 68    | '' | 2021 | NĐ-CP           | 68/2021/NĐ-CP
            117/2025/QH15              | 117   | '' | 2025 | QH15            | 117/2025/QH15
            88/2025/UBTVQH15           | 88    | '' | 2025 | UBTVQH15        | 88/2025/UBTVQH15
            30610/TTr-HAN-QLĐ          | 30610 | '' | ''   | TTr-HAN-QLĐ     | 30610/TTr-HAN-QLĐ
            89-TC/TCT                  | 89    | '' | ''   | TC/TCT          | 89-TC/TCT
            74/CP                      | 74    | '' | ''   | CP              | 74/CP
            93/2019/NĐ -CP             | 93    | '' | 2019 | NĐ-CP           | 93/2019/NĐ-CP
            779    /QĐ-UBND            | 779   | '' | ''   | QĐ-UBND         | 779/QĐ-UBND
            01 - KH/ĐTN                | 01    | '' | ''   | KH/ĐTN          | 01-KH/ĐTN
            """)
    void readsWrittenForms(
            String written, String number, String suffix, String year, String symbol, String normalised) {
        DocCode code = DocCode.parse(written).orElseThrow();

        assertThat(code.number()).isEqualTo(number);
        assertThat(code.suffix()).isEqualTo(suffix);
        assertThat(code.year()).isEqualTo(year);
        assertThat(code.symbol()).isEqualTo(symbol);
        assertThat(code.normalised()).isEqualTo(normalised);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Số      -HD/BTCTU     | HD/BTCTU    | …-HD/BTCTU
            Số:        /KH-MTTQ-BTT | KH-MTTQ-BTT | …/KH-MTTQ-BTT
            """)
    void aBlankNumberLeavesTheSymbol(String written, String symbol, String shown) {
        DocCode code = DocCode.parse(written).orElseThrow();

        assertThat(code.number()).isEmpty();
        assertThat(code.symbol()).isEqualTo(symbol);
        assertThat(code.normalised()).isEmpty();
        assertThat(code.asWritten()).isEmpty();
        assertThat(code.shown()).isEqualTo(shown);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Số", "công văn", "24/24", "19001900", "01:2019/BCT", "12-", "/"})
    void refusesWhatIsNoCode(String written) {
        assertThat(DocCode.parse(written)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            06-CT/TU      | 6 - CT/TU
            12/CTr-UBND   | 12/CTR-UBND
            01–QĐ/TW      | 01-QĐ/TW
            Số 7-BS/ĐU    | 07 -BS/ĐU
            """)
    void writingsOfOneCodeCompareEqual(String one, String other) {
        assertThat(DocCode.parse(one).orElseThrow().comparisonKey())
                .isEqualTo(DocCode.parse(other).orElseThrow().comparisonKey());
    }

    @Test
    void decomposedLettersAreComposed() {
        String decomposed = Normalizer.normalize("Số 12-QĐi/ĐU", Normalizer.Form.NFD);

        assertThat(DocCode.parse(decomposed)).isEqualTo(DocCode.parse("Số 12-QĐi/ĐU"));
    }

    @Test
    void aWrongSymbolIsKeptAsWritten() {
        DocCode code = DocCode.unparsed("12 bis");

        assertThat(code.isNone()).isFalse();
        assertThat(code.normalised()).isEqualTo("12 bis");
    }

    @Property
    void partyAndStateFormsAreReadBack(@ForAll("codes") DocCode code) {
        assertThat(DocCode.parse(code.normalised())).hasValueSatisfying(read -> {
            assertThat(read.number()).isEqualTo(code.number());
            assertThat(read.suffix()).isEqualTo(code.suffix());
            assertThat(read.year()).isEqualTo(code.year());
            assertThat(read.symbol()).isEqualTo(code.symbol());
            assertThat(read.isPartyStyle()).isEqualTo(code.isPartyStyle());
        });
    }

    @Property
    void blanksAndDashesDoNotMatter(@ForAll("codes") DocCode code) {
        String loose = code.normalised().replace("-", " – ").replace("/", " / ");

        assertThat(DocCode.parse(loose).orElseThrow().comparisonKey()).isEqualTo(code.comparisonKey());
    }

    /** All that people do to a code without meaning another one (domain.md 3.3). */
    @Property
    void everyWayOfWritingItIsTheSameCode(
            @ForAll("codes") DocCode code,
            @ForAll("prefixes") String prefix,
            @ForAll("dashes") String dash,
            @ForAll("gaps") String before,
            @ForAll("gaps") String behind,
            @ForAll boolean isDecomposed) {
        String loose = prefix
                + (code.number().length() < 5 ? "0" : "")
                + code.normalised().replace("-", before + dash + behind).replace("/", before + "/" + behind);
        String written = isDecomposed ? Normalizer.normalize(loose, Normalizer.Form.NFD) : loose;

        DocCode read = DocCode.parse(written).orElseThrow();

        assertThat(read.comparisonKey()).isEqualTo(code.comparisonKey());
        assertThat(read.symbol()).isEqualTo(code.symbol());
        assertThat(read.suffix()).isEqualTo(code.suffix());
        assertThat(read.year()).isEqualTo(code.year());
        assertThat(DocCode.parse(read.normalised())).hasValueSatisfying(again -> {
            assertThat(again.normalised()).isEqualTo(read.normalised());
            assertThat(again.comparisonKey()).isEqualTo(read.comparisonKey());
        });
    }

    @Property
    void differentNumbersCompareDifferent(@ForAll("codes") DocCode one, @ForAll("codes") DocCode other) {
        boolean isSame = Integer.parseInt(one.number()) == Integer.parseInt(other.number())
                && one.suffix().equals(other.suffix())
                && one.year().equals(other.year())
                && one.symbol().equalsIgnoreCase(other.symbol());

        assertThat(one.comparisonKey().equals(other.comparisonKey())).isEqualTo(isSame);
    }

    @Provide
    Arbitrary<String> prefixes() {
        return Arbitraries.of("", "Số ", "số: ", "Số:", "SỐ : ", "So ");
    }

    @Provide
    Arbitrary<String> dashes() {
        return Arbitraries.of("-", "–", "—", "‑", "−");
    }

    @Provide
    Arbitrary<String> gaps() {
        return Arbitraries.of("", " ", "  ", "\u00a0", "\t");
    }

    @Property
    void anyTextIsTaken(@ForAll String text) {
        assertThat(DocCode.parse(text)).isNotNull();
        assertThat(DocCode.unparsed(text).comparisonKey()).isNotNull();
    }

    @Provide
    Arbitrary<DocCode> codes() {
        Arbitrary<String> numbers = Arbitraries.integers().between(1, 99_999).map("%02d"::formatted);
        Arbitrary<String> suffixes = Arbitraries.of("", "", "a", "đ", "bc");
        Arbitrary<String> types = Arbitraries.of("CV", "NQ", "QĐ", "TTr", "CTr", "QyĐ", "BS", "UBTVQH15");
        Arbitrary<String> agencies = Arbitraries.of("TW", "ĐU", "VPĐU", "UBND", "CP", "TTg", "BTCTU");
        Arbitrary<String> years = Arbitraries.of("", "2008", "2026");
        return Combinators.combine(numbers, suffixes, types, agencies, years)
                .as((number, suffix, type, agency, year) -> year.isEmpty() && agency.length() < 4
                        ? DocCode.of(number, suffix, "", type + "/" + agency)
                        : DocCode.of(number, suffix, year, type + "-" + agency));
    }
}
