package vn.vanthu.copying;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vanthu.TestArchive;
import vn.vanthu.domain.agency.Signer;
import vn.vanthu.domain.archive.Finding;
import vn.vanthu.domain.copy.CertifiedCopy;
import vn.vanthu.domain.copy.CopyFinish;
import vn.vanthu.domain.copy.CopyOrder;
import vn.vanthu.domain.distribution.Channel;
import vn.vanthu.domain.distribution.Dispatch;
import vn.vanthu.domain.distribution.DistributionList;
import vn.vanthu.domain.document.CopyKind;
import vn.vanthu.domain.document.CopyStamp;
import vn.vanthu.domain.document.DocCode;
import vn.vanthu.domain.document.PageTexts;
import vn.vanthu.domain.form.RegisterEntry;
import vn.vanthu.domain.register.Direction;
import vn.vanthu.domain.register.Document;
import vn.vanthu.domain.register.Registration;
import vn.vanthu.domain.register.RegistrationNumber;
import vn.vanthu.domain.text.PartialDate;
import vn.vanthu.finding.CopyStanding;
import vn.vanthu.finding.ListDocuments;
import vn.vanthu.finding.ShowDocument;
import vn.vanthu.pdf.CopyComposer;
import vn.vanthu.pdf.PdfFile;
import vn.vanthu.pdf.RegisterWriter;
import vn.vanthu.proving.PrintRegister;
import vn.vanthu.proving.RegisterOrder;
import vn.vanthu.registering.AccountableNumbers;
import vn.vanthu.safeguarding.Verify;
import vn.vanthu.storage.Done;
import vn.vanthu.storage.Forms;
import vn.vanthu.storage.Subject;
import vn.vanthu.work.Cancelled;
import vn.vanthu.work.Failure;
import vn.vanthu.work.Progress;

/** What happens with a copy after its page is composed: its number, its errors, its fellows, its way. */
final class CopyAfterwardsTest {
    @TempDir
    Path temporary;

    private TestArchive archive;
    private IssueCopy copies;
    private EnterCopyNumber numbers;
    private Document source;

    @BeforeEach
    void open() throws IOException {
        archive = TestArchive.in(temporary.resolve("archive"));
        copies = copies(TestArchive.CLOCK);
        numbers = new EnterCopyNumber(archive.database(), TestArchive.FORMS);
        source = registered("12-CT/TU", "Công tác dân vận");
    }

    private IssueCopy copies(Clock clock) {
        return new IssueCopy(archive.database(), archive.vault(), new CopyComposer(clock), TestArchive.FORMS, clock);
    }

    @AfterEach
    void close() {
        assertThat(new Verify(archive.database(), archive.vault()).deep(Progress.UNWATCHED))
                .isEmpty();
        archive.close();
    }

    @Test
    void aBlankNumberIsEnteredLaterAndTheFileStays() throws IOException {
        CertifiedCopy blank = copies.issue(blank(), Optional.empty());
        CertifiedCopy numbered = copies.issue(order(), Optional.empty());
        byte[] issued = bytes(blank);

        assertThat(blank.document().number()).isEmpty();
        assertThat(blank.document().fields().code().shown()).isEqualTo("…-BS/ĐU");
        assertThat(numbered.document().number()).contains(RegistrationNumber.of(1));
        assertThat(numbers.waiting()).containsExactly(blank);
        assertThat(numbers.next(blank.document().id())).isEqualTo(RegistrationNumber.of(2));
        assertThat(new ListDocuments(archive.database()).count(Direction.COPY)).isEqualTo(2);
        try (PdfFile page = PdfFile.open(
                archive.vault().checked(blank.document().file().orElseThrow().hash()))) {
            assertThat(page.texts().text()).contains("BS/ĐU").doesNotContain("01-BS/ĐU");
        }

        CertifiedCopy entered = numbers.enter(blank.document().id(), Optional.empty());
        assertThat(entered.document().number()).contains(RegistrationNumber.of(2));
        assertThat(entered.document().series()).isEqualTo("BS/ĐU");
        assertThat(entered.document().fields().code().normalised()).isEqualTo("02-BS/ĐU");
        assertThat(bytes(entered)).isEqualTo(issued);
        assertThat(numbers.waiting()).isEmpty();
        assertThat(kind(() -> numbers.enter(blank.document().id(), Optional.empty())))
                .isEqualTo(Failure.Kind.HAS_NUMBER);
        assertThat(kind(() -> numbers.enter(source.id(), Optional.empty()))).isEqualTo(Failure.Kind.NOT_A_COPY);
    }

    @Test
    void aNumberWrittenByHandIsTakenAsItWasWrittenUnlessItIsAnothers() {
        CertifiedCopy blank = copies.issue(blank(), Optional.empty());
        CertifiedCopy other = copies.issue(blank(), Optional.empty());

        numbers.enter(blank.document().id(), Optional.of(RegistrationNumber.of(1)));
        assertThat(kind(() -> numbers.enter(other.document().id(), Optional.of(RegistrationNumber.of(1)))))
                .isEqualTo(Failure.Kind.NUMBER_TAKEN);
        assertThat(numbers.waiting()).containsExactly(other);

        new AccountableNumbers(archive.database(), TestArchive.FORMS)
                .voidDocument(other.document().id(), "In hỏng");
        assertThat(numbers.waiting()).isEmpty();
        assertThat(kind(() -> numbers.enter(other.document().id(), Optional.empty())))
                .isEqualTo(Failure.Kind.HAS_NUMBER);
    }

    @Test
    void aReplacedCopyKeepsItsNumberAndSaysByWhich() {
        CertifiedCopy wrong = copies.issue(order(), Optional.empty());
        CertifiedCopy right = copies.replace(wrong.document().id(), order(), Optional.empty());
        List<CopyStanding> standings =
                new ShowDocument(archive.database()).show(source.id()).standings();

        assertThat(right.facts().replaces()).contains(wrong.document().id());
        assertThat(standings).hasSize(2);
        assertThat(standings.get(0).copy().document().voidedBecause()).contains("Thay bằng bản sao số 02-BS/ĐU");
        assertThat(standings.get(0).copy().document().number()).contains(RegistrationNumber.of(1));
        assertThat(standings.get(0).replacedBy()).contains(right.document());
        assertThat(standings.get(1).copy()).isEqualTo(right);
        assertThat(standings.get(1).replacedBy()).isEmpty();
    }

    @Test
    void aReplacementThatFailsLeavesTheOldCopyStanding() throws IOException {
        CertifiedCopy standing = copies.issue(order(), Optional.empty());
        Document another = registered("13-CT/TU", "Việc khác");
        CopyOrder ofAnother = copies.propose(another.id()).order();
        CopyOrder taken = numbered(order(), 1);

        assertThat(kind(() -> copies.replace(standing.document().id(), ofAnother, Optional.empty())))
                .isEqualTo(Failure.Kind.BAD_VALUE);
        assertThat(kind(() -> copies.replace(source.id(), order(), Optional.empty())))
                .isEqualTo(Failure.Kind.NOT_A_COPY);
        assertThat(kind(() -> copies.replace(standing.document().id(), taken, Optional.empty())))
                .isEqualTo(Failure.Kind.NUMBER_TAKEN);
        assertThat(new ShowDocument(archive.database()).show(source.id()).copies())
                .containsExactly(standing);
    }

    /** Somebody else puts a file into the wanted place while the page is being composed (law L10). */
    @Test
    void aCopyStandsThoughItsFileCouldNotBeWrittenOut() throws IOException {
        Path out = temporary.resolve("wanted.pdf");
        CopyComposer slow = new CopyComposer(() -> {
            try {
                Files.writeString(out, "của người khác");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return TestArchive.CLOCK.instant();
        });
        IssueCopy issuing =
                new IssueCopy(archive.database(), archive.vault(), slow, TestArchive.FORMS, TestArchive.CLOCK);

        assertThat(kind(() -> issuing.issue(order(), Optional.of(out)))).isEqualTo(Failure.Kind.ISSUED_NOT_WRITTEN);

        CertifiedCopy copy =
                new ShowDocument(archive.database()).show(source.id()).copies().get(0);
        assertThat(copy.document().number()).contains(RegistrationNumber.of(1));
        assertThat(out).content().isEqualTo("của người khác");
        Path again = temporary.resolve("again.pdf");
        issuing.writeOut(copy.document().id(), again);
        assertThat(again)
                .hasSameBinaryContentAs(archive.vault()
                        .checked(copy.document().file().orElseThrow().hash()));
    }

    @Test
    void aVoidedCopyStandsInTheCopiesRegisterWithItsReason() {
        CertifiedCopy wrong = copies.issue(order(), Optional.empty());
        copies.issue(order(), Optional.empty());
        new AccountableNumbers(archive.database(), TestArchive.FORMS)
                .voidDocument(wrong.document().id(), "Hỏng");
        PrintRegister registers =
                new PrintRegister(archive.database(), new Forms().load(), new RegisterWriter(TestArchive.CLOCK));
        Path book = temporary.resolve("copies.pdf");

        registers.pdf(
                new RegisterOrder(
                        registers.form("copies").orElseThrow(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        OptionalInt.empty(),
                        OptionalInt.empty(),
                        "01"),
                book,
                Progress.UNWATCHED);

        try (PdfFile file = PdfFile.open(book)) {
            String words = file.texts().text().replaceAll("\\s+", " ");
            assertThat(words).contains("01-BS/ĐU", "02-BS/ĐU", "Đã huỷ:", "Hỏng");
            assertThat(words.split("Hỏng", -1)).hasSize(2);
        }
    }

    /** A received sao lục keeps what the other office wrote under it, and a copy of it is one of a copy. */
    @Test
    void aCopyOfAReceivedCopyIsEnteredAsMadeFromACopy() throws IOException, SQLException {
        CopyStamp stamp = new CopyStamp(
                "SAO LỤC",
                DocCode.parse("07-BS/TU").orElseThrow(),
                "TỈNH ỦY BÌNH SƠN",
                "Bình Sơn",
                PartialDate.parse("2026-02-27"),
                DistributionList.parse("- Các huyện ủy,\n- Lưu VPTU."),
                new Signer("Lê Văn Bình", "PHÓ CHÁNH VĂN PHÒNG", List.of("T/L BAN THƯỜNG VỤ")));
        Registration received = TestArchive.asked(Direction.INCOMING, TestArchive.fields("9-CT/TW", "Tết trồng cây"));
        Document document = archive.register()
                .register(
                        received.arrivedAs(Optional.of(stamp)),
                        Optional.of(page("9-CT-TW.pdf", "9-CT/TW")),
                        PageTexts.EMPTY);

        CertifiedCopy ofCopy =
                copies.issue(copies.propose(document.id()).order().to(order().distribution()), Optional.empty());
        CertifiedCopy ofOriginal = copies.issue(order(), Optional.empty());

        assertThat(new ShowDocument(archive.database()).show(document.id()).arrivedAs())
                .contains(stamp);
        assertThat(new ShowDocument(archive.database()).show(source.id()).arrivedAs())
                .isEmpty();
        assertThat(ofCopy.facts().from()).isEqualTo(RegisterEntry.From.COPY);
        assertThat(ofOriginal.facts().from()).isEqualTo(RegisterEntry.From.ORIGINAL);
        assertThat(findingsAfter("UPDATE received_copy SET stamp = replace(stamp, '07', '08')"))
                .extracting(Finding::kind)
                .contains(Finding.Kind.AUDIT_BROKEN);
        assertThat(findingsAfter("UPDATE received_copy SET stamp = replace(stamp, '08', '07')"))
                .isEmpty();
    }

    private List<Finding> findingsAfter(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                        "jdbc:sqlite:" + archive.folder().resolve("vanthu.db"));
                Statement statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(sql)).isEqualTo(1);
        }
        return new Verify(archive.database(), archive.vault()).deep(Progress.UNWATCHED);
    }

    @Test
    void aReprintHasTheBytesThatWereIssuedWhateverDayItIs() throws IOException {
        Path issued = temporary.resolve("issued.pdf");
        Path again = temporary.resolve("again.pdf");
        CertifiedCopy copy = copies.issue(order(), Optional.of(issued));

        copies(Clock.offset(TestArchive.CLOCK, Duration.ofDays(400)))
                .writeOut(copy.document().id(), again);

        assertThat(again).hasSameBinaryContentAs(issued);
        assertThat(kind(() -> copies.writeOut(copy.document().id(), again))).isEqualTo(Failure.Kind.FILE_EXISTS);
        assertThat(kind(() -> copies.writeOut(source.id(), temporary.resolve("x.pdf"))))
                .isEqualTo(Failure.Kind.NOT_A_COPY);
    }

    @Test
    void theSourceShowsToWhomItsCopiesWentAndWhoSignedForThem() {
        CertifiedCopy copy = copies.issue(order(), Optional.empty());
        archive.database().write("TEST", tx -> {
            List<Dispatch> all = tx.dispatches().of(copy.document().id());
            tx.dispatches().send(List.of(all.get(0).id()), Channel.BY_HAND, TestArchive.TODAY, "Hạnh", 0);
            tx.dispatches().acknowledge(List.of(all.get(0).id()), "Nam", TestArchive.TODAY);
            tx.logs().printed(copy.document().file().orElseThrow().hash(), "Bản sao", 3);
            return new Done<>(0, Subject.document(copy.document().id()), "");
        });

        CopyStanding standing = new ShowDocument(archive.database())
                .show(source.id())
                .standings()
                .get(0);
        CopyStanding same = new ShowDocument(archive.database())
                .show(copy.document().id())
                .asCopy()
                .orElseThrow();
        assertThat(standing.dispatches()).hasSize(2);
        assertThat(standing.sent()).isEqualTo(1);
        assertThat(standing.received()).isEqualTo(1);
        assertThat(standing.dispatches().get(0).receivedBy()).isEqualTo("Nam");
        assertThat(standing.printedAt()).containsExactly(TestArchive.CLOCK.instant());
        assertThat(same).isEqualTo(standing);
    }

    @Test
    void oneDocumentGoesToManyListsAndAFailureStopsNoOther() {
        List<CopyOrder> orders = new ArrayList<>(IssueCopies.toEach(
                order(),
                IntStream.rangeClosed(1, 3)
                        .mapToObj(i -> DistributionList.parse("- Chi bộ thôn " + i + ",\n- Lưu VPĐU."))
                        .toList()));
        orders.add(1, orders.get(0).finished(CopyFinish.USUAL).of(CopyKind.TRUE_COPY, order().content()));
        Path folder = temporary.resolve("out");
        assertThat(folder.toFile().mkdir()).isTrue();

        CopyBatch batch = new IssueCopies(copies).issue(orders, Optional.of(folder), Progress.UNWATCHED);

        assertThat(batch.isCancelled()).isFalse();
        assertThat(batch.issued())
                .extracting(copy -> copy.document().fields().code().normalised())
                .containsExactly("01-BS/ĐU", "02-BS/ĐU", "03-BS/ĐU");
        assertThat(batch.failed()).singleElement().satisfies(failed -> {
            assertThat(failed.order()).isEqualTo(orders.get(1));
            assertThat(failed.reason().orElseThrow().kind()).isEqualTo(Failure.Kind.KIND_NEEDS_REASON);
        });
        assertThat(folder.toFile().list()).containsExactlyInAnyOrder("01-BS-ĐU.pdf", "02-BS-ĐU.pdf", "03-BS-ĐU.pdf");
    }

    @Test
    void manyDocumentsGoToOneListAndACancelLeavesWholeCopies() throws IOException {
        List<Long> ids = new ArrayList<>(List.of(source.id()));
        for (int i = 1; i <= 4; i++) {
            ids.add(registered(20 + i + "-CT/TU", "Việc " + i).id());
        }
        IssueCopies many = new IssueCopies(copies);
        List<CopyOrder> orders = many.ofEach(ids, order());

        CopyBatch batch = many.issue(orders, Optional.empty(), (done, total) -> {
            if (done == 2) {
                throw new Cancelled();
            }
        });

        assertThat(batch.isCancelled()).isTrue();
        assertThat(batch.issued())
                .hasSize(2)
                .allSatisfy(copy -> assertThat(bytes(copy)).isNotEmpty());
        assertThat(batch.issued()).extracting(CertifiedCopy::sourceId).isEqualTo(ids.subList(0, 2));
        assertThat(new ListDocuments(archive.database()).count(Direction.COPY)).isEqualTo(2);
        assertThat(copies.propose(source.id()).nextNumber()).isEqualTo(RegistrationNumber.of(3));
    }

    private byte[] bytes(CertifiedCopy copy) throws IOException {
        return Files.readAllBytes(
                archive.vault().checked(copy.document().file().orElseThrow().hash()));
    }

    private Document registered(String code, String subject) throws IOException {
        Path file = page(code.replace('/', '-') + ".pdf", code);
        return archive.registered(TestArchive.fields(code, subject), file, "");
    }

    private Path page(String name, String title) throws IOException {
        Path file = temporary.resolve(name);
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage(PDRectangle.A4));
            document.getDocumentInformation().setTitle(title);
            document.save(file.toFile());
        }
        return file;
    }

    private CopyOrder order() {
        return copies.propose(source.id())
                .order()
                .to(DistributionList.parse("- Chi bộ thôn Đoài,\n- Chi bộ thôn Đông,\n- Lưu VPĐU."));
    }

    private CopyOrder blank() {
        return order().finished(CopyFinish.USUAL.with(CopyFinish.NumberLine.BLANK));
    }

    private static CopyOrder numbered(CopyOrder order, int number) {
        return new CopyOrder(
                order.sourceId(),
                order.kind(),
                order.issuer(),
                Optional.of(RegistrationNumber.of(number)),
                order.date(),
                order.place(),
                order.signer(),
                order.distribution(),
                order.profile(),
                order.content(),
                order.finish());
    }

    private static Failure.Kind kind(ThrowingCallable work) {
        return catchThrowableOfType(Failure.class, work).kind();
    }
}
