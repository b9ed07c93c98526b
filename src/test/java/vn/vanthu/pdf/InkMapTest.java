package vn.vanthu.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.vanthu.domain.document.InkReach;

class InkMapTest {
    /** Archives keep what was measured: whoever has to change this test raises {@link InkReach#MEASURING}. */
    @Test
    void measuresAsTheNumberOfMeasuringPromises() {
        assertThat(InkReach.MEASURING).isEqualTo(1);
        BufferedImage page = new BufferedImage(827, 1169, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = page.createGraphics();
        pen.setColor(new Color(235, 235, 235));
        pen.fillRect(0, 0, 827, 1169);
        pen.setColor(Color.BLACK);
        pen.fillRect(0, 0, 30, 1169); // a scanner's border
        pen.fillRect(100, 80, 200, 12);
        pen.fillRect(400, 85, 90, 30); // reaches beyond what begins higher
        pen.fillRect(120, 95, 50, 15); // within the reach of both
        pen.fillRect(300, 500, 2, 2); // a speck
        for (int i = 0; i < 20; i++) {
            pen.fillRect(100 + 10 * i, 700, 2, 2); // a dotted line
        }
        pen.setColor(new Color(200, 200, 200));
        pen.fillRect(100, 900, 200, 12); // no darker than dirt
        pen.dispose();
        InkMap map = InkMap.of(page);
        map.cover(25.4, 203.2, 25.4, 12.7);

        assertThat(map.reach().steps())
                .isEqualTo(List.of(
                        new InkReach.Step(80, 92),
                        new InkReach.Step(85, 115),
                        new InkReach.Step(700, 702),
                        new InkReach.Step(800, 851)));
    }
}
