package vn.vanthu.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vanthu.TestArchive;
import vn.vanthu.domain.document.PageTexts;
import vn.vanthu.domain.register.Direction;
import vn.vanthu.domain.register.Document;
import vn.vanthu.domain.register.Link;
import vn.vanthu.domain.register.Registration;
import vn.vanthu.domain.routing.Assignment;
import vn.vanthu.domain.routing.Deadlines;
import vn.vanthu.domain.routing.RoutingStep;
import vn.vanthu.safeguarding.Verify;
import vn.vanthu.work.Failure;
import vn.vanthu.work.Progress;

class AssignDocumentTest {
    private static final LocalDate TODAY = TestArchive.TODAY;

    @TempDir
    Path folder;

    private TestArchive archive;
    private AssignDocument assign;

    @BeforeEach
    void open() {
        archive = TestArchive.in(folder.resolve("archive"));
        assign = new AssignDocument(archive.database());
    }

    @AfterEach
    void close() {
        archive.close();
    }

    @Test
    void aButPheIsKeptAsItWasNoted() {
        Document document = incoming("12-CV/HU");
        Assignment noted = new Assignment(
                document.id(),
                Assignment.State.PENDING,
                Optional.of(TODAY.plusDays(7)),
                Assignment.NeedsReply.YES,
                "đang dự thảo",
                Optional.empty(),
                Optional.empty(),
                List.of(
                        new RoutingStep(
                                "Bí thư Trần Văn Đức",
                                "Ban Tổ chức",
                                RoutingStep.Role.LEAD,
                                "Tham mưu văn bản trả lời\ntrước ngày 09",
                                Optional.of(TODAY.plusDays(5)),
                                Optional.of(TODAY),
                                Optional.of(TODAY),
                                "Lê Thị Mận",
                                Optional.of(TODAY.plusDays(1))),
                        step("Ủy ban Kiểm tra", RoutingStep.Role.CONTRIBUTOR),
                        step("Văn phòng", RoutingStep.Role.INFORMED)));

        Assignment kept = assign.assign(noted);

        assertThat(kept.state()).isEqualTo(Assignment.State.UNDER_WAY);
        assertThat(assign.of(document.id())).contains(kept);
        assertThat(kept.steps()).isEqualTo(noted.steps());
        assertThat(kept.needsReply()).isEqualTo(Assignment.NeedsReply.YES);
        assertThat(kept.progress()).isEqualTo("đang dự thảo");
        assertThat(assign.leaders()).containsExactly("Chánh Văn phòng", "Bí thư Trần Văn Đức");
        assertThat(assign.assignees()).containsExactlyInAnyOrder("Ban Tổ chức", "Ủy ban Kiểm tra", "Văn phòng");
        assertThat(new Verify(archive.database(), archive.vault()).quick(Progress.UNWATCHED))
                .isEmpty();
    }

    @Test
    void aSecondButPheTakesThePlaceOfTheFirst() {
        Document document = incoming("12-CV/HU");
        assign.assign(to(document, step("Ban Tổ chức", RoutingStep.Role.LEAD)));

        assign.assign(to(document, step("Ban Tuyên giáo", RoutingStep.Role.LEAD)));

        assertThat(assign.of(document.id()).orElseThrow().steps())
                .extracting(RoutingStep::to)
                .containsExactly("Ban Tuyên giáo");
    }

    @Test
    void twoLeadsANobodyAndAnOwnDocumentAreRefusedAndNothingIsKept() {
        Document document = incoming("12-CV/HU");
        Document own = archive.registered(Direction.OUTGOING, TestArchive.fields("01-BC/ĐU", "Báo cáo quý"));

        refused(() -> assign.assign(
                to(document, step("Ban A", RoutingStep.Role.LEAD), step("Ban B", RoutingStep.Role.LEAD))));
        refused(() -> assign.assign(to(document, step("  ", RoutingStep.Role.INFORMED))));
        refused(() -> assign.assign(to(own, step("Ban A", RoutingStep.Role.LEAD))));
        assertThatThrownBy(() -> assign.assign(Assignment.none(999)))
                .isInstanceOfSatisfying(
                        Failure.class, failure -> assertThat(failure.kind()).isEqualTo(Failure.Kind.NO_SUCH_DOCUMENT));

        assertThat(assign.of(document.id())).isEmpty();
        assertThat(assign.of(own.id())).isEmpty();
    }

    @Test
    void aReplySettlesAndIsLinkedAndReopeningTakesBoth() {
        Document document = incoming("12-CV/HU");
        Document reply = archive.registered(Direction.OUTGOING, TestArchive.fields("01-CV/ĐU", "Trả lời Huyện ủy"));
        assign.assign(to(document, step("Ban Tổ chức", RoutingStep.Role.LEAD)));

        assign.settle(document.id(), TODAY, Optional.of(reply.id()));

        Assignment done = assign.of(document.id()).orElseThrow();
        assertThat(done.state()).isEqualTo(Assignment.State.DONE);
        assertThat(done.doneOn()).contains(TODAY);
        assertThat(done.replyId()).contains(reply.id());
        assertThat(done.steps()).hasSize(1);
        assertThat(relations(reply)).containsExactly("REPLIES_TO " + document.id());

        assertThat(assign.reopen(document.id()).state()).isEqualTo(Assignment.State.UNDER_WAY);
        assertThat(assign.of(document.id()).orElseThrow().doneOn()).isEmpty();
        assertThat(relations(reply)).isEmpty();
        assertThat(new Verify(archive.database(), archive.vault()).quick(Progress.UNWATCHED))
                .isEmpty();
    }

    @Test
    void anotherReplyTakesThePlaceOfAWrongOne() {
        Document document = incoming("12-CV/HU");
        Document wrong = archive.registered(Direction.OUTGOING, TestArchive.fields("05-CV/ĐU", "Việc khác"));
        Document right = archive.registered(Direction.OUTGOING, TestArchive.fields("06-CV/ĐU", "Trả lời"));

        assign.settle(document.id(), TODAY, Optional.of(wrong.id()));
        assign.settle(document.id(), TODAY, Optional.of(right.id()));

        assertThat(relations(wrong)).isEmpty();
        assertThat(relations(right)).containsExactly("REPLIES_TO " + document.id());
    }

    @Test
    void whatCameCannotAnswerWhatCame() {
        Document document = incoming("12-CV/HU");
        Document other = incoming("13-CV/HU");

        refused(() -> assign.settle(document.id(), TODAY, Optional.of(other.id())));
        refused(() -> assign.settle(document.id(), TODAY, Optional.of(document.id())));
        assertThat(assign.of(document.id())).isEmpty();
    }

    @Test
    void theRegistrationOfAReplySettlesWhatItAnswers() {
        Document noted = incoming("12-CV/HU");
        Document unnoted = incoming("13-CV/HU");
        assign.assign(to(noted, step("Ban Tổ chức", RoutingStep.Role.LEAD)));

        Document reply = answer("01-CV/ĐU", noted, unnoted);
        answer("02-CV/ĐU", unnoted);

        assertThat(new Verify(archive.database(), archive.vault()).quick(Progress.UNWATCHED))
                .isEmpty();
        assertThat(assign.of(noted.id()).orElseThrow().state()).isEqualTo(Assignment.State.DONE);
        assertThat(assign.of(noted.id()).orElseThrow().steps()).hasSize(1);
        assertThat(assign.of(unnoted.id()).orElseThrow().replyId()).contains(reply.id());
        assertThat(assign.of(unnoted.id()).orElseThrow().doneOn()).contains(TODAY);
    }

    /** 02/3/2026 is a Monday: ten days on is Thursday, five days on a Saturday. */
    @Test
    void theOfficesOwnHabitDecidesTheProposal() {
        Document document = incoming("12-CV/HU");

        assertThat(assign.proposeDueDate(document.id())).isEqualTo(LocalDate.of(2026, 3, 12));

        assign.change(new Deadlines(5, 1));

        assertThat(assign.deadlines()).isEqualTo(new Deadlines(5, 1));
        assertThat(assign.proposeDueDate(document.id())).isEqualTo(LocalDate.of(2026, 3, 9));
    }

    private Document answer(String code, Document... answered) {
        Registration asked = new Registration(
                Direction.OUTGOING,
                TestArchive.fields(code, "Trả lời " + code),
                TODAY,
                Optional.empty(),
                "",
                Registration.WhenHeld.REFUSE,
                "",
                Stream.of(answered)
                        .map(document -> new Link(Link.Kind.REPLIES_TO, document.id()))
                        .toList());
        return archive.register().register(asked, Optional.empty(), PageTexts.EMPTY);
    }

    private Document incoming(String code) {
        return archive.registered(Direction.INCOMING, TestArchive.fields(code, "Rà soát công tác cán bộ " + code));
    }

    private List<String> relations(Document document) {
        return archive.database().read(tx -> tx.documents().relations(document.id())).stream()
                .map(relation -> relation.kind() + " " + relation.other())
                .toList();
    }

    private static Assignment to(Document document, RoutingStep... steps) {
        return new Assignment(
                document.id(),
                Assignment.State.PENDING,
                Optional.empty(),
                Assignment.NeedsReply.NO,
                "",
                Optional.empty(),
                Optional.empty(),
                List.of(steps));
    }

    private static RoutingStep step(String to, RoutingStep.Role role) {
        return new RoutingStep(
                to.equals("Ban Tổ chức") ? "Bí thư Trần Văn Đức" : "Chánh Văn phòng",
                to,
                role,
                "",
                Optional.empty(),
                Optional.of(TODAY),
                Optional.empty(),
                "",
                Optional.empty());
    }

    private static void refused(Runnable deed) {
        assertThatThrownBy(deed::run)
                .isInstanceOfSatisfying(
                        Failure.class, failure -> assertThat(failure.kind()).isEqualTo(Failure.Kind.BAD_VALUE));
    }
}
