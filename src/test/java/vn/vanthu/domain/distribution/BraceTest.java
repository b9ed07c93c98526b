package vn.vanthu.domain.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class BraceTest {
    @Test
    void linesOfOneGroupShareTheirPurpose() {
        DistributionList list =
                new DistributionList(List.of(line("A", "để b/c", 0), line("B", "", 1), line("C", "để t/h", 1)));

        assertThat(list.braces()).containsExactly(new Brace(1, 2, "để t/h"));
        assertThat(list.besideBraces(",")).containsExactly("- A (để b/c),", "- B,", "- C.");
    }

    @Test
    void neighbouringGroupsAreApart() {
        DistributionList list = new DistributionList(
                List.of(line("A", "b/c", 1), line("B", "b/c", 1), line("C", "t/h", 2), line("D", "", 2)));

        assertThat(list.braces()).containsExactly(new Brace(0, 1, "b/c"), new Brace(2, 3, "t/h"));
    }

    @Test
    void oneLineAloneAndAGroupWithoutPurposeHaveNone() {
        DistributionList list = new DistributionList(
                List.of(line("A", "b/c", 1), line("B", "", 2), line("C", "", 2), line("D", "t/h", 1)));

        assertThat(list.braces()).isEmpty();
        assertThat(list.besideBraces(";")).containsExactly("- A (b/c);", "- B;", "- C;", "- D (t/h).");
    }

    private static DistributionLine line(String text, String purpose, int group) {
        return new DistributionLine(text, purpose, group, 0);
    }
}
