package vn.vanthu.domain.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LettersTest {
    private static final String MARKED = "áàảãạăắằẳẵặâấầẩẫậéèẻẽẹêếềểễệíìỉĩịóòỏõọôốồổỗộơớờởỡợúùủũụưứừửữựýỳỷỹỵđ";
    /** In the order of MARKED, as the standard's table has them. */
    private static final String TCVN3 = "b8b5b6b7b9a8bebbbcbdc6a9cac7c8c9cbd0cccecfd1aad5d2d3d4d6ddd7d8dcde"
            + "e3dfe1e2e4abe8e5e6e7e9acedeaebeceef3eff1f2f4adf8f5f6f7f9fdfafbfcfeae";

    private static final String VNI =
            "aù aø aû aõ aï aê aé aè aú aü aë aâ aá aà aå aã aä eù eø eû eõ eï eâ eá eà eå eã eä"
                    + " í ì æ ó ò où oø oû oõ oï oâ oá oà oå oã oä ô ôù ôø ôû ôõ ôï uù uø uû uõ uï ö öù öø öû öõ öï"
                    + " yù yø yû yõ î ñ";

    @Test
    void everyLetterOfTcvn3ComesBack() {
        for (String letter : MARKED.split("")) {
            assertThat(Letters.TCVN3.decode(tcvn3(letter))).isEqualTo(letter);
        }
        assertThat(Letters.TCVN3.decode("\u00a1\u00a2\u00a3\u00a4\u00a5\u00a6\u00a7"))
                .isEqualTo("ĂÂÊÔƠƯĐ");
    }

    @Test
    void everyLetterOfVniComesBackSmallAndCapital() {
        for (String letter : MARKED.split("")) {
            assertThat(Letters.VNI.decode(vni(letter))).isEqualTo(letter);
            String capital = letter.toUpperCase(Locale.ROOT);
            assertThat(Letters.VNI.decode(vni(letter).toUpperCase(Locale.ROOT))).isEqualTo(capital);
            String mixed = vni(letter).substring(0, 1).toUpperCase(Locale.ROOT)
                    + vni(letter).substring(1);
            assertThat(Letters.VNI.decode(mixed)).isEqualTo(capital);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            TCVN3 | NguyÔn V¨n §¶ng        | Nguyễn Văn Đảng
            TCVN3 | Uû ban nh©n d©n huyÖn  | Uỷ ban nhân dân huyện
            VNI   | Ñaûng uûy xaõ          | Đảng ủy xã
            VNI   | Quyeát ñònh soá 12     | Quyết định số 12
            MISREAD | Ä‘á»“ng tÃ¢m Triá»‡u | đồng tâm Triệu
            """)
    void readsWhatOldFilesHold(Letters letters, String written, String text) {
        assertThat(letters.decode(written)).isEqualTo(text);
        assertThat(Letters.guess(List.of(written))).isEqualTo(letters);
    }

    @Test
    void aSoftHyphenIsALetter() {
        assertThat(Letters.TCVN3.decode("Th\u00ad vi\u00d6n t\u00ad liÖu")).isEqualTo("Thư viện tư liệu");
        assertThat(Letters.guess(List.of("th\u00ad t\u00ad"))).isEqualTo(Letters.TCVN3);
    }

    @Test
    void fontsWithAnHShowCapitals() {
        assertThat(Letters.TCVN3.decode("quyÕt ®Þnh 12-q®/tu", ".VnTimeH")).isEqualTo("QUYẾT ĐỊNH 12-QĐ/TU");
        assertThat(Letters.TCVN3.decode("quyÕt ®Þnh", ".VnTime")).isEqualTo("quyết định");
        assertThat(Letters.VNI.decode("quyeát", "VNI-TimesH")).isEqualTo("quyết");
    }

    @ParameterizedTest
    @CsvSource({".VnTime,TCVN3", ".VnArialH,TCVN3", "VNI-Times,VNI", "vni-helve,VNI"})
    void fontsTell(String font, Letters letters) {
        assertThat(Letters.ofFont(font)).contains(letters);
    }

    @Test
    void otherFontsSayNothing() {
        assertThat(Letters.ofFont("Times New Roman")).isEmpty();
        assertThat(Letters.ofFont("")).isEmpty();
    }

    @Property(tries = 500)
    void sentencesComeBackFromTcvn3(@ForAll("sentences") String sentence) {
        assertThat(Letters.TCVN3.decode(tcvn3(sentence))).isEqualTo(sentence);
        assertThat(Letters.TCVN3.decode(tcvn3(sentence), ".VnTimeH")).isEqualTo(sentence.toUpperCase(Locale.ROOT));
    }

    @Property(tries = 500)
    void sentencesComeBackFromVni(@ForAll("sentences") String sentence) {
        assertThat(Letters.VNI.decode(vni(sentence))).isEqualTo(sentence);
    }

    @Property(tries = 500)
    void sentencesComeBackFromAWrongReading(@ForAll("sentences") String sentence) {
        byte[] bytes = sentence.getBytes(StandardCharsets.UTF_8);
        assertThat(Letters.MISREAD.decode(new String(bytes, StandardCharsets.ISO_8859_1)))
                .isEqualTo(sentence);
        String windows = new String(bytes, Charset.forName("windows-1252"));
        if (windows.indexOf('\ufffd') < 0) {
            assertThat(Letters.MISREAD.decode(windows)).isEqualTo(sentence);
        }
    }

    @Property(tries = 500)
    void unicodeIsNeverTakenForLegacy(@ForAll("sentences") String sentence) {
        assertThat(Letters.guess(List.of(sentence))).isEqualTo(Letters.UNICODE);
        assertThat(Letters.guess(List.of(sentence.toUpperCase(Locale.ROOT)))).isEqualTo(Letters.UNICODE);
    }

    @Property(tries = 500)
    void asciiIsNeverTakenForLegacy(@ForAll("ascii") String text) {
        assertThat(Letters.guess(List.of(text))).isEqualTo(Letters.UNICODE);
        for (Letters letters : Letters.values()) {
            assertThat(letters.decode(text)).isEqualTo(text);
        }
    }

    @Property(tries = 1000)
    void anyTextIsReadSomehow(@ForAll String any) {
        for (Letters letters : Letters.values()) {
            assertThat(letters.decode(any)).isNotNull();
        }
        assertThat(Letters.guess(List.of(any))).isNotNull();
    }

    @Property(tries = 300)
    void longLegacyTextsAreRecognised(@ForAll("paragraphs") String paragraph) {
        assertThat(Letters.guess(List.of(tcvn3(paragraph)))).isEqualTo(Letters.TCVN3);
        assertThat(Letters.guess(List.of(vni(paragraph)))).isEqualTo(Letters.VNI);
    }

    @Provide
    Arbitrary<String> ascii() {
        return Arbitraries.strings().withCharRange(' ', '~').ofMaxLength(60);
    }

    @Provide
    Arbitrary<String> sentences() {
        return syllables().list().ofMinSize(1).ofMaxSize(12).map(words -> String.join(" ", words));
    }

    @Provide
    Arbitrary<String> paragraphs() {
        return syllables().list().ofMinSize(40).ofMaxSize(60).map(words -> String.join(" ", words));
    }

    private static Arbitrary<String> syllables() {
        Arbitrary<String> initials =
                Arbitraries.of("", "b", "ch", "đ", "kh", "l", "ngh", "nh", "ph", "s", "th", "tr", "v");
        Arbitrary<String> vowels = Arbitraries.of(MARKED.replace("đ", "").split(""));
        Arbitrary<String> endings = Arbitraries.of("", "n", "ng", "nh", "m", "t", "p", "c");
        return Combinators.combine(initials, vowels, endings).as((a, b, c) -> a + b + c);
    }

    private static String tcvn3(String text) {
        Map<String, String> table = new HashMap<>();
        for (int i = 0; i < MARKED.length(); i++) {
            int code = Integer.parseInt(TCVN3.substring(2 * i, 2 * i + 2), 16);
            table.put(MARKED.substring(i, i + 1), String.valueOf((char) code));
        }
        return encoded(text, table);
    }

    private static String vni(String text) {
        Map<String, String> table = new HashMap<>();
        String[] codes = VNI.split(" ");
        for (int i = 0; i < MARKED.length(); i++) {
            table.put(MARKED.substring(i, i + 1), codes[i]);
        }
        return encoded(text, table);
    }

    private static String encoded(String text, Map<String, String> table) {
        return text.chars()
                .mapToObj(sign -> String.valueOf((char) sign))
                .map(sign -> table.getOrDefault(sign, sign))
                .collect(Collectors.joining());
    }
}
