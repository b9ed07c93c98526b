package vn.vanthu.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vanthu.TestArchive;
import vn.vanthu.domain.document.DocumentFields;
import vn.vanthu.domain.document.Handling;
import vn.vanthu.domain.document.Markings;
import vn.vanthu.domain.document.PageTexts;
import vn.vanthu.domain.document.SecrecyLevel;
import vn.vanthu.domain.document.Urgency;
import vn.vanthu.domain.register.Direction;
import vn.vanthu.domain.register.Document;
import vn.vanthu.domain.register.Link;
import vn.vanthu.domain.register.Registration;
import vn.vanthu.domain.routing.Assignment;
import vn.vanthu.domain.routing.DayGroup;
import vn.vanthu.domain.routing.Deadlines;
import vn.vanthu.domain.routing.RoutingStep;
import vn.vanthu.domain.text.PartialDate;

class ListTodayTest {
    private static final LocalDate TODAY = TestArchive.TODAY;

    @TempDir
    Path folder;

    private TestArchive archive;
    private ListToday today;
    private AssignDocument assign;
    private int registered;

    @BeforeEach
    void open() {
        archive = TestArchive.in(folder.resolve("archive"));
        today = new ListToday(archive.database());
        assign = new AssignDocument(archive.database());
    }

    @AfterEach
    void close() {
        archive.close();
    }

    @Test
    void anOpenDocumentStandsInTheGroupOfItsDay() {
        long late = assigned(TODAY.minusDays(1));
        long later = assigned(TODAY.minusDays(8));
        long now = assigned(TODAY);
        long soon = assigned(TODAY.plusDays(3));
        assigned(TODAY.plusDays(4));

        assertThat(ids(DayGroup.OVERDUE)).containsExactly(later, late);
        assertThat(ids(DayGroup.DUE)).containsExactly(now, soon);
        assertThat(ids(DayGroup.NEW)).isEmpty();
        assertThat(counts()).containsExactly(2, 2, 0, 0);
        assertThat(list(DayGroup.OVERDUE).toDo()).isEqualTo(4);
        assertThat(list(DayGroup.OVERDUE).rows())
                .extracting(ListToday.Waiting::urgency)
                .containsOnly(Assignment.Urgency.OVERDUE);
        assertThat(list(DayGroup.DUE).rows())
                .extracting(ListToday.Waiting::urgency)
                .containsOnly(Assignment.Urgency.DUE_SOON);
    }

    @Test
    void theOfficeDecidesHowManyDaysBeforeItIsWarned() {
        long tomorrow = assigned(TODAY.plusDays(1));
        long soon = assigned(TODAY.plusDays(3));
        assertThat(ids(DayGroup.DUE)).containsExactly(tomorrow, soon);

        assign.change(new Deadlines(10, 1));

        assertThat(ids(DayGroup.DUE)).containsExactly(tomorrow);
    }

    @Test
    void whatIsSettledVoidedOrPutAwayWaitsForNobody() throws SQLException {
        long settled = assigned(TODAY.minusDays(1));
        long voided = assigned(TODAY.minusDays(1));
        long trashed = assigned(TODAY);
        long voidedNew = incoming(TODAY, fields()).id();
        long trashedNew = incoming(TODAY, fields()).id();
        assign.settle(settled, TODAY, Optional.empty());
        sql("UPDATE document SET voided_because = 'vào nhầm' WHERE id IN (" + voided + "," + voidedNew + ")");
        sql("UPDATE document SET trashed_at = '2026-03-01' WHERE id IN (" + trashed + "," + trashedNew + ")");

        assertThat(counts()).containsExactly(0, 0, 0, 0);

        assign.reopen(settled);

        assertThat(ids(DayGroup.OVERDUE)).containsExactly(settled);
    }

    @Test
    void newIsWhatCameInTheLastThirtyDaysWithoutAButPheUrgentFirst() {
        incoming(TODAY.minusDays(31), fields());
        long oldest = incoming(TODAY.minusDays(30), fields()).id();
        long urgent = incoming(
                        TODAY.minusDays(2),
                        fields().change()
                                .markings(new Markings(Urgency.HOA_TOC, SecrecyLevel.NONE, ""))
                                .done())
                .id();
        long newest = incoming(TODAY, fields()).id();

        assertThat(ids(DayGroup.NEW)).containsExactly(urgent, newest, oldest);
        assertThat(list(DayGroup.NEW).rows().get(1).assignment()).isEqualTo(Assignment.none(newest));
    }

    @Test
    void onceTheOfficeNotesButPheNoneThatCameSinceIsForgotten() {
        long before = incoming(TODAY.minusDays(91), fields()).id();
        long first = incoming(TODAY.minusDays(90), fields()).id();
        long forgotten = incoming(TODAY.minusDays(60), fields()).id();
        assertThat(ids(DayGroup.NEW)).isEmpty();

        assign.assign(to(first, Optional.of(TODAY.plusDays(9)), Assignment.NeedsReply.NO));

        assertThat(ids(DayGroup.NEW)).containsExactly(forgotten).doesNotContain(before);
    }

    @Test
    void anOldRegisterTakenInIsNotNew() throws SQLException {
        long old = incoming(TODAY, fields()).id();
        sql("INSERT INTO sheet_import (id, at, source, direction, documents) VALUES (1, '', 'so.xlsx', 'INCOMING', 1)");
        sql("UPDATE document SET import_id = 1 WHERE id = " + old);

        assertThat(counts()).containsExactly(0, 0, 0, 0);
    }

    @Test
    void aDeadlineFromTheRegisterCountsUntilThereIsAButPhe() {
        long late = incoming(TODAY.minusDays(5), due(TODAY.minusDays(1))).id();
        long now = incoming(TODAY.minusDays(5), due(TODAY)).id();
        long month = incoming(
                        TODAY.minusDays(5),
                        fields().change()
                                .handling(new Handling(0, 0, "", "", new PartialDate(2026, 1, 0), ""))
                                .done())
                .id();

        assertThat(ids(DayGroup.OVERDUE)).containsExactly(late);
        assertThat(ids(DayGroup.DUE)).containsExactly(now);
        assertThat(ids(DayGroup.NEW)).containsExactly(month);

        assign.assign(to(late, Optional.of(TODAY.plusDays(20)), Assignment.NeedsReply.NO));

        assertThat(ids(DayGroup.OVERDUE)).isEmpty();
    }

    @Test
    void whatTheOfficeOwesAndWhatItIsOwedWaitForAReply() {
        long owed = incoming(TODAY, fields()).id();
        assign.assign(to(owed, Optional.of(TODAY.plusDays(9)), Assignment.NeedsReply.YES));
        long asked = outgoing(due(TODAY.plusDays(2)));
        outgoing(fields());

        assertThat(ids(DayGroup.WAITING_FOR_REPLY)).containsExactly(asked, owed);
        assertThat(counts()).containsExactly(0, 0, 0, 2);

        long answer = incoming(TODAY, fields()).id();
        assign.settle(asked, TODAY, Optional.of(answer));
        assertThat(ids(DayGroup.WAITING_FOR_REPLY)).containsExactly(owed);

        assign.reopen(asked);
        assertThat(ids(DayGroup.WAITING_FOR_REPLY)).containsExactly(asked, owed);

        archive.database().jot(tx -> {
            tx.changes().link(answer, new Link(Link.Kind.REPLIES_TO, asked));
            return null;
        });
        assertThat(ids(DayGroup.WAITING_FOR_REPLY)).containsExactly(owed);
    }

    @Test
    void onlySoManyRowsAreReadHoweverManyThereAre() {
        for (int i = 0; i < 7; i++) {
            incoming(TODAY, fields());
        }

        assertThat(today.today(TODAY, DayGroup.NEW, 3).rows()).hasSize(3);
        assertThat(today.today(TODAY, DayGroup.NEW, 3).count(DayGroup.NEW)).isEqualTo(7);
        assertThat(today.today(TODAY, DayGroup.NEW, 0).rows()).isEmpty();
    }

    private ListToday.Today list(DayGroup group) {
        return today.today(TODAY, group, 50);
    }

    private List<Integer> counts() {
        ListToday.Today counted = today.today(TODAY, DayGroup.OVERDUE, 0);
        return List.of(DayGroup.values()).stream().map(counted::count).toList();
    }

    private List<Long> ids(DayGroup group) {
        return list(group).rows().stream().map(row -> row.document().id()).toList();
    }

    private long assigned(LocalDate due) {
        long id = incoming(TODAY, fields()).id();
        assign.assign(to(id, Optional.of(due), Assignment.NeedsReply.NO));
        return id;
    }

    private DocumentFields fields() {
        registered++;
        return TestArchive.fields(registered + "-CV/HU", "Rà soát việc số " + registered);
    }

    private DocumentFields due(LocalDate day) {
        return fields().change()
                .handling(new Handling(0, 0, "", "", PartialDate.of(day), ""))
                .done();
    }

    private Document incoming(LocalDate day, DocumentFields fields) {
        return register(Direction.INCOMING, day, fields);
    }

    private long outgoing(DocumentFields fields) {
        return register(Direction.OUTGOING, TODAY, fields).id();
    }

    private Document register(Direction direction, LocalDate day, DocumentFields fields) {
        return archive.register()
                .register(
                        new Registration(
                                direction, fields, day, Optional.empty(), "", Registration.WhenHeld.ENTER_AGAIN),
                        Optional.empty(),
                        PageTexts.EMPTY);
    }

    private static Assignment to(long id, Optional<LocalDate> due, Assignment.NeedsReply needsReply) {
        return new Assignment(
                id,
                Assignment.State.PENDING,
                due,
                needsReply,
                "",
                Optional.empty(),
                Optional.empty(),
                List.of(new RoutingStep(
                        "Bí thư",
                        "Văn phòng",
                        RoutingStep.Role.LEAD,
                        "",
                        due,
                        Optional.of(TODAY),
                        Optional.empty(),
                        "",
                        Optional.empty())));
    }

    private void sql(String statement) throws SQLException {
        Path file = folder.resolve("archive").resolve("vanthu.db");
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }
}
