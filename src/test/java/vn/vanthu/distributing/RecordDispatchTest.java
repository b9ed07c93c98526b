package vn.vanthu.distributing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.vanthu.distributing.AddressBook.FIRST_OF_COMMUNES;
import static vn.vanthu.distributing.AddressBook.LAST_OF_DISTRICTS;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vanthu.TestArchive;
import vn.vanthu.domain.archive.Finding;
import vn.vanthu.domain.distribution.Channel;
import vn.vanthu.domain.distribution.Dispatch;
import vn.vanthu.domain.distribution.DistributionLine;
import vn.vanthu.domain.distribution.DistributionList;
import vn.vanthu.domain.distribution.Envelope;
import vn.vanthu.domain.distribution.Membership;
import vn.vanthu.domain.distribution.Recipient;
import vn.vanthu.domain.distribution.Resolution;
import vn.vanthu.domain.document.DocumentFields;
import vn.vanthu.domain.document.Markings;
import vn.vanthu.domain.document.SecrecyLevel;
import vn.vanthu.domain.document.Urgency;
import vn.vanthu.domain.register.Direction;
import vn.vanthu.domain.register.Document;
import vn.vanthu.domain.text.PartialDate;
import vn.vanthu.pdf.EnvelopeWriter;
import vn.vanthu.pdf.TransmittalWriter;
import vn.vanthu.registering.CorrectDocument;
import vn.vanthu.safeguarding.Verify;
import vn.vanthu.work.Failure;
import vn.vanthu.work.Progress;

/** From the printed line to the signature in the transfer book. */
final class RecordDispatchTest {
    private static final LocalDate DAY = TestArchive.TODAY;

    @TempDir
    Path temporary;

    private TestArchive archive;
    private AddressBook book;
    private RecordDispatch dispatches;
    private ResolveDistribution resolve;

    @BeforeEach
    void open() {
        archive = TestArchive.in(temporary.resolve("archive"));
        book = new AddressBook(archive);
        dispatches = new RecordDispatch(
                archive.database(), new EnvelopeWriter(TestArchive.CLOCK), new TransmittalWriter(TestArchive.CLOCK));
        resolve = new ResolveDistribution(archive.database());
    }

    @AfterEach
    void close() {
        archive.close();
    }

    @Test
    void registeringFreezesWhomEachLineMeans() {
        Recipient office = book.entry(Recipient.Kind.AGENCY, "Văn phòng Tỉnh ủy", Optional.empty(), "VPTU", "");
        book.group("Các chi bộ", book.agency("Chi bộ thôn Đông"), book.agency("Chi bộ thôn Tây"));
        Document document = issued("""
                - Như trên,
                - VPTU (để b/c),
                - Các chi bộ (2 bản),
                - Ai đó chưa biết,
                - Lưu: VT, NV (5).""", List.of("Trạm Y tế"), DAY);

        assertThat(dispatches.of(document.id()))
                .extracting(one -> one.line() + " " + one.recipientName() + " " + one.copies() + " " + one.channel())
                .containsExactly(
                        "1 Trạm Y tế 1 NONE",
                        "2 Văn phòng Tỉnh ủy 2 POST",
                        "3 Chi bộ thôn Đông 1 NONE",
                        "3 Chi bộ thôn Tây 1 NONE",
                        "4 Ai đó chưa biết 1 NONE");
        assertThat(dispatches.of(document.id()).get(1).recipientId()).isEqualTo(office.id());
        assertThat(book.deeds().all()).hasSize(4);
        assertThat(dispatches.toSend(9)).containsExactly(document);
        List<Resolution> resolutions = resolve.resolve(
                document.fields().distribution(), document.fields().addressees(), DAY);
        assertThat(resolve.copies(resolutions)).isEqualTo(1 + 2 + 2 + 1 + 5);
    }

    @Test
    void incomingOnesGoToNobody() {
        Document document = archive.registered(Direction.INCOMING, TestArchive.fields("366-CV/HU", "Họp"));

        assertThat(dispatches.of(document.id())).isEmpty();
    }

    @Test
    void aGroupHasTheMembersOfTheDayOfTheDocumentForEver() {
        Recipient district = book.ended("Huyện ủy Sơn Hà", LAST_OF_DISTRICTS);
        Recipient commune = book.begun("Đảng ủy xã Sơn Đông", FIRST_OF_COMMUNES);
        Recipient group = book.group("Cấp dưới", district, commune);
        Document before = issued("- Cấp dưới.", List.of(), LAST_OF_DISTRICTS);
        Document after = issued("- Cấp dưới.", List.of(), FIRST_OF_COMMUNES);

        book.deeds()
                .saveMembers(
                        group.id(),
                        List.of(new Membership(
                                group.id(), book.agency("Mới").id(), Optional.empty(), Optional.empty())));
        book.deeds().save(commune.linked(commune.id(), Optional.empty(), List.of(district.id())));

        assertThat(names(before)).containsExactly("Huyện ủy Sơn Hà");
        assertThat(names(after)).containsExactly("Đảng ủy xã Sơn Đông");
        assertThat(names(issued("- Cấp dưới.", List.of(), DAY))).containsExactly("Mới");
    }

    @Test
    void whatAPersonSaidOfALineHoldsForLaterOnes() {
        Recipient one = book.agency("Trạm Y tế");
        Recipient other = book.agency("Trường Tiểu học");
        resolve.remember(DistributionLine.of("Các đơn vị y tế, giáo dục"), List.of(one.id(), other.id()));

        assertThat(names(issued("- Các đơn vị y tế, giáo dục;", List.of(), DAY)))
                .containsExactly("Trạm Y tế", "Trường Tiểu học");
        resolve.remember(DistributionLine.of("Các đơn vị y tế, giáo dục"), List.of());
        assertThat(names(issued("- Các đơn vị y tế, giáo dục;", List.of(), DAY)))
                .containsExactly("Các đơn vị y tế, giáo dục");
    }

    @Test
    void marksThreeHundredAtOnceAndTakesThemBack() {
        book.group(
                "Các chi bộ",
                IntStream.range(0, 150)
                        .mapToObj(i -> book.agency("Chi bộ số " + i))
                        .toArray(Recipient[]::new));
        Document one = issued("- Các chi bộ.", List.of(), DAY);
        Document other = issued("- Các chi bộ,\n- Lưu VPĐU.", List.of(), DAY);
        List<Long> all = ids(one, other);
        long rows = auditRows();

        dispatches.send(all, Channel.BY_HAND, DAY, "  Văn  thư ", 1);

        assertThat(all).hasSize(300);
        assertThat(auditRows() - rows).as("a row for each document").isEqualTo(2);
        assertThat(dispatches.toSend(9)).isEmpty();
        assertThat(dispatches.of(one.id()))
                .allMatch(sent -> sent.sentOn().equals(Optional.of(DAY))
                        && sent.sentBy().equals("Văn thư")
                        && sent.channel() == Channel.BY_HAND
                        && sent.envelopes() == 1);
        assertThat(dispatches.chase(DAY.plusDays(5), 1000)).hasSize(300).allMatch(chase -> chase.daysWaiting() == 5);

        dispatches.acknowledge(all.subList(0, 299), "Nguyễn Thị Lan", DAY.plusDays(1));

        assertThat(dispatches.chase(DAY.plusDays(5), 1000))
                .singleElement()
                .matches(chase ->
                        chase.document().equals(other) && chase.dispatch().id() == all.get(299));
        assertThat(dispatches.of(one.id()))
                .allMatch(sent -> sent.receivedBy().equals("Nguyễn Thị Lan")
                        && sent.receivedOn().equals(Optional.of(DAY.plusDays(1))));

        List<Dispatch> noted = Stream.concat(dispatches.of(one.id()).stream(), dispatches.of(other.id()).stream())
                .toList();
        dispatches.undo(all);

        assertThat(dispatches.toSend(9)).containsExactly(one, other);
        assertThat(dispatches.of(one.id()))
                .allMatch(open -> open.sentOn().isEmpty()
                        && open.receivedOn().isEmpty()
                        && open.receivedBy().isEmpty()
                        && open.channel() == Channel.NONE);

        long before = auditRows();
        dispatches.restore(noted);

        assertThat(Stream.concat(dispatches.of(one.id()).stream(), dispatches.of(other.id()).stream()))
                .containsExactlyElementsOf(noted);
        assertThat(auditRows() - before).as("a row for each document").isEqualTo(2);
    }

    @Test
    void whatIsNotedStaysAsItWasNoted() {
        Document document = issued("- A;\n- B.", List.of(), DAY);
        List<Long> ids = ids(document);
        dispatches.send(ids.subList(0, 1), Channel.POST, DAY, "Lan", 2);
        dispatches.send(ids, Channel.EMAIL, DAY.plusDays(3), "Hoa", 0);
        long rows = auditRows();
        dispatches.send(ids, Channel.BY_HAND, DAY.plusDays(9), "Mai", 0);
        dispatches.send(List.of(), Channel.BY_HAND, DAY, "Mai", 0);
        dispatches.send(List.of(987_654L), Channel.BY_HAND, DAY, "Mai", 0);

        assertThat(auditRows()).isEqualTo(rows);
        assertThat(dispatches.of(document.id()))
                .extracting(one -> one.sentBy() + one.sentOn().orElseThrow() + one.channel() + one.envelopes())
                .containsExactly("Lan2026-03-02POST2", "Hoa2026-03-05EMAIL0");
        assertThatThrownBy(() -> dispatches.acknowledge(ids, "Ai", DAY.plusDays(1)))
                .isInstanceOfSatisfying(
                        Failure.class, failure -> assertThat(failure.kind()).isEqualTo(Failure.Kind.BAD_VALUE));
        assertThat(dispatches.chase(DAY.plusDays(9), 9))
                .extracting(RecordDispatch.Chase::daysWaiting)
                .containsExactly(9, 6);
    }

    @Test
    void aReceiptMeansThatItWasHandedOver() {
        Document document = issued("- A.", List.of(), DAY);
        dispatches.acknowledge(ids(document), "Lan", DAY);

        assertThat(dispatches.of(document.id()).get(0).sentOn()).contains(DAY);
        assertThat(dispatches.toSend(9)).isEmpty();
        assertThat(dispatches.chase(DAY, 9)).isEmpty();
    }

    @Test
    void aCorrectionLeavesAloneWhatWasSent() {
        Recipient group = book.group("Các chi bộ", book.agency("Chi bộ thôn Đông"), book.agency("Chi bộ thôn Tây"));
        Document document = issued("- Các chi bộ.", List.of(), DAY);
        List<Long> ids = ids(document);
        dispatches.send(ids.subList(0, 1), Channel.POST, DAY, "Lan", 1);
        book.deeds()
                .saveMembers(
                        group.id(),
                        List.of(new Membership(
                                group.id(), book.agency("Chi bộ thôn Nam").id(), Optional.empty(), Optional.empty())));

        correct(document, document.fields().change().subject("Về việc khác").done());
        assertThat(names(document)).containsExactlyInAnyOrder("Chi bộ thôn Đông", "Chi bộ thôn Tây");

        correct(
                document,
                document.fields()
                        .change()
                        .distribution(DistributionList.parse("- Các chi bộ,\n- Trạm Y tế."))
                        .done());

        assertThat(dispatches.of(document.id()))
                .extracting(one -> one.recipientName() + " " + one.sentOn().isPresent())
                .containsExactlyInAnyOrder("Chi bộ thôn Đông true", "Chi bộ thôn Nam false", "Trạm Y tế false");
        assertThat(verify()).isEmpty();
    }

    @Test
    void aDispatchChangedBehindTheProgramIsFound() throws SQLException {
        Document document = issued("- A;\n- B.", List.of(), DAY);
        dispatches.send(ids(document), Channel.POST, DAY, "Lan", 1);
        assertThat(verify()).isEmpty();

        try (Connection own = DriverManager.getConnection(
                        "jdbc:sqlite:" + archive.folder().resolve("vanthu.db"));
                Statement statement = own.createStatement()) {
            statement.executeUpdate("UPDATE distribution_target SET received_by = 'Ai', received_at = '2026-03-03'");
        }

        assertThat(verify()).isNotEmpty();
    }

    private void correct(Document document, DocumentFields fields) {
        new CorrectDocument(archive.database(), archive.vault()).correct(document.id(), fields, "ghi nhầm");
    }

    private List<Finding> verify() {
        return new Verify(archive.database(), archive.vault()).quick(Progress.UNWATCHED);
    }

    @Test
    void documentsForOneRecipientShareAnEnvelope() {
        book.entry(Recipient.Kind.AGENCY, "Văn phòng Tỉnh ủy", Optional.empty(), "VPTU", "");
        Document plain = issued("- VPTU;\n- Trạm Y tế.", List.of(), DAY);
        Document urgent = archive.registered(
                Direction.OUTGOING,
                fields("- VPTU.", List.of(), DAY)
                        .change()
                        .subject("Hỏa tốc")
                        .markings(new Markings(Urgency.HOA_TOC, SecrecyLevel.NONE, ""))
                        .done());
        List<Envelope> envelopes = dispatches.addressed(ids(plain, urgent));

        assertThat(envelopes)
                .containsExactly(
                        new Envelope(
                                List.of("ĐẢNG BỘ TỈNH BÌNH SƠN", "ĐẢNG ỦY XÃ SƠN TÂY"),
                                List.of(code(plain), code(urgent)),
                                "Văn phòng Tỉnh ủy",
                                List.of("Số 1 đường Hòa Bình", "xã Sơn Tây"),
                                "HỎA TỐC"),
                        new Envelope(
                                List.of("ĐẢNG BỘ TỈNH BÌNH SƠN", "ĐẢNG ỦY XÃ SƠN TÂY"),
                                List.of(code(plain)),
                                "Trạm Y tế",
                                List.of(),
                                ""));
    }

    @Test
    void namesOfAnyLengthAndLettersGoThrough() {
        String name =
                "Ban Quản lý \"chợ\" 100% _ ' ; -- 🏛 " + "rất dài ".repeat(40).strip();
        Document document = issued("- " + name + ".", List.of(), DAY);

        assertThat(names(document)).containsExactly(name);
        assertThat(names(issued("- " + name + ".", List.of(), DAY))).containsExactly(name);
    }

    private List<String> names(Document document) {
        return dispatches.of(document.id()).stream()
                .map(Dispatch::recipientName)
                .toList();
    }

    private List<Long> ids(Document... documents) {
        return List.of(documents).stream()
                .flatMap(document -> dispatches.of(document.id()).stream())
                .map(Dispatch::id)
                .toList();
    }

    private Document issued(String distribution, List<String> addressees, LocalDate day) {
        return archive.registered(Direction.OUTGOING, fields(distribution, addressees, day));
    }

    private static DocumentFields fields(String distribution, List<String> addressees, LocalDate day) {
        return TestArchive.fields("", "Về việc họp")
                .change()
                .addressees(addressees)
                .distribution(DistributionList.parse(distribution))
                .issueDate(PartialDate.of(day))
                .done();
    }

    private static String code(Document document) {
        return document.fields().code().shown();
    }

    private long auditRows() {
        try (Connection own = DriverManager.getConnection(
                        "jdbc:sqlite:" + archive.folder().resolve("vanthu.db"));
                Statement statement = own.createStatement()) {
            return statement.executeQuery("SELECT count(*) FROM audit").getLong(1);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}
