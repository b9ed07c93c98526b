package vn.vanthu.domain.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FoldingTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
            ĐẢNG ỦY XÃ,          dang uy xa
            Đảng uỷ xã,          dang uy xa
            '  Hà   Đông ',      ha dong
            31 – CT/TU,          31 - ct/tu
            ừ ợ ậ ặ ễ ỹ,         u o a a e y
            ABC xyz 123,         abc xyz 123
            """)
    void keyHasNoMarksAndNoCapitals(String text, String key) {
        assertThat(Folding.key(text)).isEqualTo(key);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            hoà,   hòa
            toả,   tỏa
            khoẻ,  khỏe
            hoá,   hóa
            thuỷ,  thủy
            uỷ,    ủy
            HUỶ,   hủy
            luỹ,   lũy
            hoạ,   họa
            khoá,  khóa
            loà,   lòa
            """)
    void oldAndNewTonePositionsAreOneWord(String one, String other) {
        assertThat(Folding.accentKey(one)).isEqualTo(Folding.accentKey(other));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            quý,    quý
            quỳ,    quỳ
            toàn,   toàn
            hoàng,  hoàng
            tiến,   tiến
            thuyền, thuyền
            ỦY,     ủy
            """)
    void otherSyllablesKeepTheirMarks(String word, String key) {
        assertThat(Folding.accentKey(word)).isEqualTo(key);
    }

    @ParameterizedTest
    @CsvSource({"ma, mà", "đa, da", "ủy, uy", "sao lục, sao lúc"})
    void theAccentKeyTellsMarksApart(String one, String other) {
        assertThat(Folding.accentKey(one)).isNotEqualTo(Folding.accentKey(other));
    }

    @Property
    void foldingComposedTextKeepsItsLength(@ForAll("vietnamese") String text) {
        String composed = Folding.nfc(text);

        assertThat(Folding.foldLetters(composed)).hasSameSizeAs(composed);
    }

    @Property
    void decomposedTextHasTheSameKeys(@ForAll("vietnamese") String text) {
        String decomposed = Normalizer.normalize(text, Normalizer.Form.NFD);

        assertThat(Folding.key(decomposed)).isEqualTo(Folding.key(text));
        assertThat(Folding.accentKey(decomposed)).isEqualTo(Folding.accentKey(text));
    }

    @Property
    void keysOfKeysAreTheSame(@ForAll("vietnamese") String text) {
        assertThat(Folding.key(Folding.key(text))).isEqualTo(Folding.key(text));
        assertThat(Folding.accentKey(Folding.accentKey(text))).isEqualTo(Folding.accentKey(text));
        assertThat(Folding.key(Folding.accentKey(text))).isEqualTo(Folding.key(text));
    }

    @Property
    void anyTextIsFolded(@ForAll String text) {
        assertThat(Folding.key(text)).isNotNull();
        assertThat(Folding.accentKey(text)).isNotNull();
    }

    @Provide
    Arbitrary<String> vietnamese() {
        return Arbitraries.strings()
                .withChars("aăâbcdđeêghiklmnoôơpqrstuưvxyàằầèềìòồờùừỳảẳẩẻểỉỏổởủửỷãẵẫẽễĩõỗỡũữỹáắấéếíóốớúứýạặậẹệịọộợụựỵ"
                        + "ĂÂĐÊÔƠƯẢỦỶỌẠ ABCQUY -/.,09–");
    }
}
