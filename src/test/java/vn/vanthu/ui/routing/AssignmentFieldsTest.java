package vn.vanthu.ui.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vanthu.domain.routing.Assignment;
import vn.vanthu.domain.routing.RoutingStep;
import vn.vanthu.texts.Texts;
import vn.vanthu.ui.kit.Background;
import vn.vanthu.ui.kit.Desk;
import vn.vanthu.ui.kit.FieldMark;
import vn.vanthu.ui.kit.Notices;
import vn.vanthu.ui.kit.Remembered;

class AssignmentFieldsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    @TempDir
    Path folder;

    private AssignmentFields fields;

    @BeforeEach
    void make() {
        Texts texts = Texts.in(Texts.Language.VIETNAMESE);
        Desk desk = new Desk(
                texts, new Background(Runnable::run), new Notices(texts), new Remembered(folder), Clock.systemUTC());
        fields = new AssignmentFields(desk);
    }

    @Test
    void whatIsShownComesBackAsItWas() {
        Assignment noted = new Assignment(
                7,
                Assignment.State.UNDER_WAY,
                Optional.of(TODAY.plusDays(9)),
                Assignment.NeedsReply.YES,
                "đang dự thảo",
                Optional.empty(),
                Optional.empty(),
                List.of(
                        step("Ban Tổ chức", RoutingStep.Role.LEAD, "Tham mưu", Optional.of(TODAY.plusDays(9))),
                        step("Ban Tuyên giáo", RoutingStep.Role.CONTRIBUTOR, "", Optional.empty()),
                        step("Ủy ban Kiểm tra", RoutingStep.Role.CONTRIBUTOR, "", Optional.empty()),
                        step("Văn phòng", RoutingStep.Role.INFORMED, "", Optional.empty())));

        fields.show(noted);

        assertThat(fields.isChanged()).isFalse();
        assertThat(fields.check(TODAY)).isTrue();
        assertThat(fields.assignment(noted, TODAY)).isEqualTo(noted);
    }

    @Test
    void aProposalIsMarkedUntilAPersonTypesAndIsNoChange() {
        fields.propose("Bí thư", TODAY, TODAY.plusDays(10));

        assertThat(fields.due().mark().get()).isEqualTo(FieldMark.PROPOSED);
        assertThat(fields.isChanged()).isFalse();

        fields.due().text().set("15/3");

        assertThat(fields.due().mark().get()).isEqualTo(FieldMark.NONE);
        assertThat(fields.isChanged()).isTrue();
        assertThat(fields.assignment(Assignment.none(1), TODAY).dueDate()).contains(LocalDate.of(2026, 3, 15));
    }

    @Test
    void thereIsAlwaysOneMoreLine() {
        fields.contributors().get(0).name().text().set("Ban A");
        fields.contributors().get(1).name().text().set("Ban B");
        fields.contributors().get(0).name().text().set("");

        assertThat(fields.contributors()).hasSize(3);
        assertThat(fields.named()).extracting(one -> one.name().value()).containsExactly("Ban B");
    }

    @Test
    void everyProblemStandsUnderItsField() {
        fields.opinion().text().set("Giao tham mưu");
        fields.due().text().set("32/13");

        assertThat(fields.check(TODAY)).isFalse();
        assertThat(fields.lead().name().error().get()).isEqualTo("Chưa ghi chuyển cho ai");
        assertThat(fields.due().error().get()).isNotEmpty();

        fields.due().text().set("");
        fields.lead().name().text().set("Ủy ban Kiểm tra");
        fields.informed().get(0).name().text().set("Uỷ ban kiểm tra");
        fields.lead().handedOverOn().text().set("3/3");
        fields.lead().receivedOn().text().set("2/3");

        assertThat(fields.check(TODAY)).isFalse();
        assertThat(fields.informed().get(0).name().error().get()).isEqualTo("Đã ghi ở trên");
        assertThat(fields.lead().receivedOn().error().get()).isEqualTo("Trước ngày chuyển");

        fields.informed().get(0).name().text().set("");
        fields.lead().receivedOn().text().set("3/3");

        assertThat(fields.check(TODAY)).isTrue();
    }

    @Test
    void handingOverTodayLeavesWhatWasNotedBefore() {
        fields.lead().name().text().set("Ban A");
        fields.lead().handedOverOn().text().set("01/03/2026");
        fields.informed().get(0).name().text().set("Ban B");

        fields.handOver(TODAY);

        assertThat(fields.assignment(Assignment.none(1), TODAY).steps())
                .extracting(step -> step.handedOverOn().orElseThrow())
                .containsExactly(LocalDate.of(2026, 3, 1), TODAY);
    }

    private static RoutingStep step(String to, RoutingStep.Role role, String opinion, Optional<LocalDate> deadline) {
        return new RoutingStep(
                "Bí thư Đặng Thị Hòa",
                to,
                role,
                opinion,
                deadline,
                Optional.of(TODAY),
                Optional.of(TODAY),
                "Lò Thị Mai",
                Optional.of(TODAY.plusDays(1)));
    }
}
