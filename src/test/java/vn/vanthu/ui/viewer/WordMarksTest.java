package vn.vanthu.ui.viewer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.vanthu.domain.document.PageTexts;
import vn.vanthu.domain.query.QueryParser;

/** What is marked on a page for what was typed, and in which order its words are taken. Every letter is 2 mm wide. */
class WordMarksTest {
    private static final List<PageTexts.Line> LETTER = List.of(
            line("TỈNH ỦY ĐÔNG HẢI", 20, 20),
            line("ĐẢNG CỘNG SẢN VIỆT NAM", 110, 20),
            line("Số 366-CV/TU", 20, 28),
            line("Đông Hải, ngày 25 tháng 5 năm 2021", 110, 28),
            line("Các cấp ủy bảo vệ tài liệu, tài chính của phòng", 20, 50),
            line("chống thiên tai ở địa phương; kỳ báo cáo.", 20, 58),
            line("Nơi nhận:", 20, 80),
            line("T/M BAN THƯỜNG VỤ", 110, 82),
            line("- Như trên,", 20, 88),
            line("- Lưu.", 20, 96),
            line("Lê Văn Bình", 120, 100));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "bao ve tai lieu | bảo vệ tài liệu",
                "bảo vệ | bảo vệ",
                "\"phòng chống\" | phòng+chống",
                "phong chong thien tai | phòng+chống thiên tai",
                "số: 366-CV/TU | 366-CV/TU",
                "366-cv | 366-CV",
                "trích yếu: thien tai | thiên tai",
                "ký: Lê Văn Bình | Lê Văn Bình",
                "cơ quan: \"tỉnh ủy đông hải\" | TỈNH ỦY ĐÔNG HẢI",
                "ky | kỳ",
                "thi | thi",
                "năm: 2021 | ''",
                "-thiên | ''",
                "hội nghị | ''"
            })
    void whatWasTypedIsMarked(String typed, String marked) {
        PageText page = page(LETTER);
        WordMarks marks = new WordMarks(QueryParser.parse(typed));
        marks.add(marks.on(page));
        List<String> words = new ArrayList<>();
        for (WordMarks.Hit hit : marks.shown()) {
            words.add(hit.places().stream()
                    .map(place -> at(page, place))
                    .reduce((one, other) -> one + "+" + other)
                    .orElse(""));
        }
        assertThat(words).isEqualTo(marked.isEmpty() ? List.of() : List.of(marked));
    }

    private static String at(PageText page, PageMark place) {
        double middle = place.y() + place.height() / 2;
        return page.text().substring(page.near(place.x(), middle), page.near(place.x() + place.width(), middle));
    }

    @Test
    void columnsAreReadOneAfterTheOther() {
        assertThat(page(LETTER).text().lines())
                .containsExactly(
                        "TỈNH ỦY ĐÔNG HẢI",
                        "Số 366-CV/TU",
                        "ĐẢNG CỘNG SẢN VIỆT NAM",
                        "Đông Hải, ngày 25 tháng 5 năm 2021",
                        "Các cấp ủy bảo vệ tài liệu, tài chính của phòng",
                        "chống thiên tai ở địa phương; kỳ báo cáo.",
                        "Nơi nhận:",
                        "- Như trên,",
                        "- Lưu.",
                        "T/M BAN THƯỜNG VỤ",
                        "Lê Văn Bình");
    }

    @Test
    void aStretchOverTwoLinesHasTwoRectangles() {
        PageText page = page(LETTER);
        TextSelection selection = new TextSelection(
                1, page.text().indexOf("tài chính"), 1, page.text().indexOf("chống") + 5);
        assertThat(selection.words(number -> Optional.of(page))).isEqualTo("tài chính của phòng\nchống");
        List<PageMark> places = selection.on(page);
        assertThat(places).hasSize(2);
        assertThat(places.get(1).x()).isCloseTo(20, within(0.1));
        assertThat(places.get(1).width()).isCloseTo(10, within(0.1));
        assertThat(page.at(100, 200)).as("no text near").isEmpty();
    }

    private static PageText page(List<PageTexts.Line> lines) {
        return new PageText(1, new PageTexts.Page(210, 297, lines), 210);
    }

    private static PageTexts.Line line(String words, double x, double y) {
        List<PageTexts.Place> places = new ArrayList<>();
        double at = x;
        for (String word : words.split(" ")) {
            places.add(new PageTexts.Place(at, 2.0 * word.length()));
            at += 2.0 * word.length() + 2;
        }
        return new PageTexts.Line(words, x, y, 2.0 * words.length(), 6, 14, false, places);
    }
}
