package vn.vanthu.reading;

import java.util.List;
import vn.vanthu.domain.document.PageTexts;
import vn.vanthu.domain.text.Legibility;
import vn.vanthu.domain.text.Letters;

/** Text in the letters of the time before Unicode whose font does not tell: known by what its words become (domain.md 8.2). */
final class OldLetters {
    private OldLetters() {}

    /** The page in Unicode where it is no Vietnamese as it stands and another way of writing makes it so; else as it is. */
    static PageTexts.Page readable(PageTexts.Page page) {
        Letters letters = lettersOf(page.text());
        if (letters == Letters.UNICODE) {
            return page;
        }
        List<PageTexts.Line> lines = page.lines().stream()
                .map(line -> new PageTexts.Line(
                        letters.decode(line.text()),
                        line.x(),
                        line.y(),
                        line.width(),
                        line.height(),
                        line.fontSize(),
                        line.bold(),
                        line.words()))
                .toList();
        return page.reading(lines);
    }

    /** What a text is written in. */
    static Letters lettersOf(String text) {
        return Legibility.isGarbled(text) ? Letters.guess(List.of(text)) : Letters.UNICODE;
    }
}
