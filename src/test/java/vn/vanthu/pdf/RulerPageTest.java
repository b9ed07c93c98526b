package vn.vanthu.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vanthu.domain.document.PageTexts;

class RulerPageTest {
    /** mm */
    private static final double EXACT = 0.1;

    @TempDir
    Path folder;

    private Path page;

    @BeforeEach
    void writeIt() {
        page = folder.resolve("ruler.pdf");
        new RulerPage(() -> Instant.EPOCH).write(page);
    }

    @Test
    void everyMillimetreOfBothRulersIsWhereItShouldBe() throws Exception {
        List<DrawnLines.Line> lines = DrawnLines.of(page, 1);

        for (int mm = 0; mm <= 150; mm++) {
            double x = 40 + mm;
            assertThat(lines).as("across, %s mm", mm).anySatisfy(line -> assertLine(line, x, x, 40));
        }
        for (int mm = 1; mm <= 220; mm++) {
            double y = 40 + mm;
            assertThat(lines).as("down, %s mm", mm).anySatisfy(line -> {
                assertThat(line.x1()).isCloseTo(40, within(EXACT));
                assertThat(line.x2() - line.x1()).isBetween(2.9, 9.1);
                assertThat(line.y1()).isCloseTo(y, within(EXACT));
                assertThat(line.y2()).isCloseTo(y, within(EXACT));
            });
        }
    }

    @Test
    void theCrossesStandOnTheMargins() throws Exception {
        List<DrawnLines.Line> lines = DrawnLines.of(page, 1);

        for (double x : List.of(30.0, 195.0)) {
            for (double y : List.of(20.0, 277.0)) {
                assertThat(lines).as("across at %s, %s", x, y).anySatisfy(line -> {
                    assertLine(line, x - 5, x + 5, y);
                    assertThat(line.y1()).isCloseTo(y, within(EXACT));
                });
                assertThat(lines).as("down at %s, %s", x, y).anySatisfy(line -> {
                    assertLine(line, x, x, Math.max(line.y1(), line.y2()));
                    assertThat((line.y1() + line.y2()) / 2).isCloseTo(y, within(EXACT));
                    assertThat(Math.abs(line.y1() - line.y2())).isCloseTo(10, within(EXACT));
                });
            }
        }
    }

    @Test
    void itSaysHowToMeasureAndLooksAsItShould() throws Exception {
        PageTexts.Page read = Papers.texts(page).pages().get(0);

        assertThat(read.width()).isCloseTo(210, within(EXACT));
        assertThat(read.height()).isCloseTo(297, within(EXACT));
        assertThat(read.text().replaceAll("[\\s\\u00A0]+", " "))
                .contains("TRANG THƯỚC KIỂM TRA MÁY IN", "100 mm", "150 mm", "phải đúng 150 mm", "vừa trang giấy");
        assertThat(Archival.faults(page)).isEmpty();
        GoldenPage.assertLooksLike("ruler-page", page, 1);
    }

    private static void assertLine(DrawnLines.Line line, double x1, double x2, double lower) {
        assertThat(line.x1()).isCloseTo(x1, within(EXACT));
        assertThat(line.x2()).isCloseTo(x2, within(EXACT));
        assertThat(Math.max(line.y1(), line.y2())).isCloseTo(lower, within(EXACT));
    }
}
