package vn.vanthu.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vanthu.domain.document.PageTexts;

final class SpellingTest {
    @Test
    void dirtOnTheGlassIsNoLine() {
        PageTexts.Page page = PageTexts.ofPlainText(
                        "Số: 12-CV/CB\n^ .A \" Z ^ ?\n***\n-----\nV/v mượn hội trường\n1.\n\"; , ' ~")
                .pages()
                .get(0);

        assertThat(new Spelling().corrected(page).lines())
                .extracting(PageTexts.Line::text)
                .isEqualTo(List.of("Số: 12-CV/CB", "***", "-----", "V/v mượn hội trường", "1."));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "- Tỉnhủy (để b/o); | - Tỉnh ủy (để b/c);",
                "- Lưu: VT, TH@3). | - Lưu: VT, TH(3).",
                "Ó BÍ THƯ | PHÓ BÍ THƯ",
                "-HÁNH VĂN PHÒNG | CHÁNH VĂN PHÒNG",
                "/M CHI ỦY | T/M CHI ỦY",
                "ĐẠI HỘI ĐẢNG BỘ XÃ LẦN THỨ IH | ĐẠI HỘI ĐẢNG BỘ XÃ LẦN THỨ II",
                "hạm Thị Hạnh | Phạm Thị Hạnh",
                "yên Minh Thủy | Nguyễn Minh Thủy"
            })
    void whatAStampOrALostBlankHasChangedIsPutRight(String read, String right) {
        assertThat(corrected(read).text()).isEqualTo(right);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"BÍ THƯ", "PHÓ CHỦ TỊCH", "THỊ ỦY", "ng Thị Hạnh", "Tỉnh ủy", "cần Thơ An Mai", "Toàn Đảng bộ"})
    void whatMayBeSoStays(String read) {
        assertThat(corrected(read).text()).isEqualTo(read);
    }

    @Test
    void wordsThatArePartedKeepTheirPlace() {
        PageTexts.Line line = corrected("- Tỉnhủy (để b/c);");

        assertThat(line.words()).extracting(PageTexts.Place::x).isEqualTo(List.of(0.0, 10.0, 10.0, 20.0, 30.0));
    }

    private static PageTexts.Line corrected(String text) {
        List<PageTexts.Place> places = new ArrayList<>();
        for (int i = 0; i < text.split(" ").length; i++) {
            places.add(new PageTexts.Place(10.0 * i, 9));
        }
        PageTexts.Line line = new PageTexts.Line(text, 0, 0, 100, 5, 13, false, places);
        return new Spelling()
                .corrected(new PageTexts.Page(210, 297, List.of(line)))
                .lines()
                .get(0);
    }
}
