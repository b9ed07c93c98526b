package vn.vanthu.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import vn.vanthu.domain.distribution.DistributionLine;
import vn.vanthu.domain.distribution.DistributionList;
import vn.vanthu.domain.distribution.Recipient;
import vn.vanthu.domain.distribution.Resolution;

class DistributionViewModelTest {
    private final DistributionViewModel model = new DistributionViewModel();

    @Test
    void aBraceGivesItsLinesOnePurposeAndFollowsItWhereverItIsTyped() {
        show("- TT Đảng uỷ (để b/c)", "- UBND xã (để t/h)", "- Các ban, ngành", "- Các chi bộ", "- Lưu VPĐU");

        model.brace(1, 3);
        assertThat(model.list().lines())
                .extracting(DistributionLine::braceGroup)
                .containsExactly(0, 1, 1, 1, 0);
        assertThat(model.list().lines())
                .extracting(DistributionLine::purposeText)
                .containsExactly("để b/c", "để t/h", "để t/h", "để t/h", "");

        model.entries().get(2).purpose().set("để chỉ đạo");
        assertThat(model.list().lines())
                .extracting(DistributionLine::purposeText)
                .containsExactly("để b/c", "để chỉ đạo", "để chỉ đạo", "để chỉ đạo", "");
        assertThat(model.braces().showsPurpose(2))
                .as("the middle line bears the words")
                .isTrue();
        assertThat(model.braces().showsPurpose(1)).isFalse();

        model.brace(1, 3);
        assertThat(model.list().lines())
                .extracting(DistributionLine::braceGroup)
                .containsOnly(0);
    }

    @Test
    void aLineThatLeavesItsBraceIsFreeAndALoneOneIsNoBrace() {
        show("- a", "- b", "- c");
        model.brace(0, 1);

        model.move(model.entries().get(1), 1);
        assertThat(model.list().lines()).extracting(DistributionLine::text).containsExactly("a", "c", "b");
        assertThat(model.list().lines())
                .extracting(DistributionLine::braceGroup)
                .containsOnly(0);
    }

    @Property(tries = 300)
    void whateverIsDoneBracesStandTogetherAndHaveOnePurpose(
            @ForAll @Size(max = 40) List<@IntRange(min = 0, max = 999) Integer> deeds) {
        DistributionViewModel any = new DistributionViewModel();
        any.show(DistributionList.parse("- a (b/c)\n- b\n- c (t/h)\n- d\n- e\n- g"), FieldMark.NONE);
        for (int deed : deeds) {
            int size = any.entries().size();
            int at = deed / 10 % Math.max(1, size);
            switch (deed % 5) {
                case 0 -> any.brace(Math.min(at, size - 1), Math.min(size - 1, at + 1 + deed % 3));
                case 1 -> any.move(any.entries().get(at), deed % 2 == 0 ? 1 : -1);
                case 2 -> any.entries().get(at).purpose().set("để " + deed);
                case 3 -> {
                    if (size > 2) {
                        any.remove(any.entries().get(at));
                    }
                }
                default -> any.add(at).text().set("mới " + deed);
            }
            List<DistributionLine> lines = any.list().lines();
            for (int i = 0; i < lines.size(); i++) {
                DistributionLine line = lines.get(i);
                if (line.braceGroup() > 0) {
                    long inAll = lines.stream()
                            .filter(other -> other.braceGroup() == line.braceGroup())
                            .count();
                    int first = i;
                    while (first > 0 && lines.get(first - 1).braceGroup() == line.braceGroup()) {
                        first--;
                    }
                    assertThat(inAll).isGreaterThan(1);
                    assertThat(lines.subList(first, first + (int) inAll)).allSatisfy(other -> {
                        assertThat(other.braceGroup()).isEqualTo(line.braceGroup());
                        assertThat(other.purposeText()).isEqualTo(line.purposeText());
                    });
                }
            }
        }
    }

    @Test
    void aPastedBlockTakesThePlaceOfAnEmptyLineAndCanBeTakenBack() {
        show("- Như trên", "- Lưu VPĐU");
        model.add(1);

        model.paste(1, "Nơi nhận:\n- Thường trực Tỉnh ủy (để b/c),\n- UBND xã,\n- Lưu VPĐU.");
        assertThat(model.list().lines())
                .extracting(DistributionLine::text)
                .containsExactly("Như trên", "Thường trực Tỉnh ủy", "UBND xã", "Lưu VPĐU", "Lưu VPĐU");

        model.undo();
        assertThat(model.list().lines()).extracting(DistributionLine::text).containsExactly("Như trên", "Lưu VPĐU");
    }

    @Test
    void copiesAreCountedByTheMembersOfGroupsAndWhatTheClerkSaysGoesFirst() {
        show("- Các chi bộ", "- UBND xã", "- Lưu VPĐU");
        assertThat(model.totalCopies()).isEqualTo(3);

        model.resolved(
                model.list(),
                List.of(
                        found("Các chi bộ", Resolution.Kind.GROUP, 12),
                        found("UBND xã", Resolution.Kind.KNOWN, 1),
                        found("Lưu VPĐU", Resolution.Kind.RECORD_COPY, 0)));
        assertThat(model.totalCopies()).isEqualTo(14);

        model.entries().get(0).copies().set("24");
        assertThat(model.totalCopies()).as("shared among the twelve").isEqualTo(26);

        model.entries().get(0).copies().set("5");
        assertThat(model.totalCopies())
                .as("fewer than there are members: so many for each")
                .isEqualTo(62);
    }

    @Test
    void anAnswerToAnOlderListSaysNothing() {
        show("- UBND xã");
        DistributionList asked = model.list();
        model.entries().get(0).text().set("UBND huyện");

        model.resolved(asked, List.of(found("UBND xã", Resolution.Kind.KNOWN, 1)));

        assertThat(model.entries().get(0).resolution().get()).isEmpty();
        model.resolved(model.list(), List.of(found("UBND huyện", Resolution.Kind.UNKNOWN, 0)));
        assertThat(model.unknown()).isEqualTo(1);
    }

    private void show(String... lines) {
        model.show(DistributionList.parse(String.join("\n", lines)), FieldMark.NONE);
    }

    private static Resolution found(String text, Resolution.Kind kind, int recipients) {
        List<Recipient> some = java.util.stream.IntStream.range(0, recipients)
                .mapToObj(i -> Recipient.named(Recipient.Kind.UNIT, "Chi bộ " + i))
                .toList();
        return new Resolution(DistributionLine.of(text), kind, some);
    }
}
