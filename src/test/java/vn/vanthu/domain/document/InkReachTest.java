package vn.vanthu.domain.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class InkReachTest {
    private static final double PER_MM = 100 / 25.4;

    @Property
    void saysWhatAllThePiecesTogetherSay(
            @ForAll long seed,
            @ForAll @IntRange(min = 0, max = 300) int count,
            @ForAll @DoubleRange(min = 0, max = 320) double limit) {
        Random random = new Random(seed);
        List<InkReach.Step> pieces = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int top = random.nextInt(1169);
            pieces.add(new InkReach.Step(top, top + 1 + random.nextInt(40)));
        }
        double lowest = pieces.stream()
                .filter(piece -> piece.top() < limit * PER_MM)
                .mapToDouble(piece -> piece.end() / PER_MM)
                .max()
                .orElse(0);

        assertThat(InkReach.of(pieces).lowestAbove(limit)).isEqualTo(lowest);
    }

    @Test
    void refusesWhatIsNoReach() {
        for (List<InkReach.Step> steps : List.of(
                List.of(new InkReach.Step(-1, 5)),
                List.of(new InkReach.Step(5, 5)),
                List.of(new InkReach.Step(5, 9), new InkReach.Step(5, 10)),
                List.of(new InkReach.Step(5, 9), new InkReach.Step(6, 9)))) {
            assertThatIllegalArgumentException().isThrownBy(() -> new InkReach(steps));
        }
    }
}
