package vn.vanthu.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import vn.vanthu.domain.text.Folding;
import vn.vanthu.pdf.Fonts.Face;

class CellTextTest {
    private static final Fonts FONTS = new Fonts();

    @Test
    void aSymbolIsBrokenBehindItsOwnSigns() {
        assertThat(CellText.lines(FONTS, Face.REGULAR, 11, "1234-QĐ/ĐU", 40)).containsExactly("1234-", "QĐ/ĐU");
        assertThat(CellText.lines(FONTS, Face.REGULAR, 11, "15/2026/QĐ-UBND", 50))
                .containsExactly("15/2026/", "QĐ-", "UBND");
    }

    @Test
    void linesGivenAreKept() {
        assertThat(CellText.lines(FONTS, Face.REGULAR, 11, "Chi bộ 1;\n\nChi bộ 2;\n", 200))
                .containsExactly("Chi bộ 1;", "Chi bộ 2;");
        assertThat(CellText.lines(FONTS, Face.REGULAR, 11, "", 200)).isEmpty();
    }

    @Property(tries = 300)
    void noLetterIsLostAndNoLineIsTooWide(
            @ForAll @StringLength(max = 120) String text, @ForAll @DoubleRange(min = 15, max = 200) double width) {
        List<String> lines = CellText.lines(FONTS, Face.REGULAR, 11, text, width);

        String wanted =
                Folding.tidy(FONTS.printable(text.replaceAll("\\R", " "))).replace(" ", "");
        assertThat(String.join("", lines).replace(" ", "")).isEqualTo(wanted);
        assertThat(lines)
                .allSatisfy(line -> assertThat(FONTS.width(Face.REGULAR, 11, line) <= width + 0.01
                                || line.codePointCount(0, line.length()) == 1)
                        .isTrue());
    }
}
