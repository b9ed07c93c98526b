package vn.vanthu.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
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
}
