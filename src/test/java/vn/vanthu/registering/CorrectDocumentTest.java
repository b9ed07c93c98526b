package vn.vanthu.registering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vanthu.TestArchive;
import vn.vanthu.domain.archive.Finding;
import vn.vanthu.domain.distribution.DistributionList;
import vn.vanthu.domain.document.Citation;
import vn.vanthu.domain.document.DocCode;
import vn.vanthu.domain.document.DocumentFields;
import vn.vanthu.domain.document.Field;
import vn.vanthu.domain.document.PageTexts;
import vn.vanthu.domain.query.Search;
import vn.vanthu.domain.register.AttachedFile;
import vn.vanthu.domain.register.Correction;
import vn.vanthu.domain.register.Direction;
import vn.vanthu.domain.register.Document;
import vn.vanthu.domain.register.Draft;
import vn.vanthu.domain.register.Link;
import vn.vanthu.domain.register.Registration;
import vn.vanthu.domain.text.PartialDate;
import vn.vanthu.finding.DocumentSheet;
import vn.vanthu.finding.FindDocuments;
import vn.vanthu.finding.ShowDocument;
import vn.vanthu.safeguarding.Verify;
import vn.vanthu.work.Failure;
import vn.vanthu.work.Progress;

final class CorrectDocumentTest {
    @TempDir
    Path temporary;

    private TestArchive archive;
    private CorrectDocument correct;
    private Document letter;

    @BeforeEach
    void open() throws IOException {
        archive = TestArchive.in(temporary.resolve("archive"));
        correct = new CorrectDocument(archive.database(), archive.vault());
        letter = archive.registered(
                TestArchive.fields("366-CV/HU", "Chuẩn bị đại hội"),
                TestArchive.file(temporary, "dự thảo.pdf", "bản nháp"),
                "Nội dung về cây xanh");
    }

    @AfterEach
    void close() {
        archive.close();
    }

    @Test
    void keepsWhatWasBeforeWithTheReason() {
        DocumentFields fields = letter.fields()
                .change()
                .subject("Chuẩn bị hội nghị")
                .code(DocCode.parse("367-CV/HU").orElseThrow())
                .distribution(DistributionList.parse("- Lưu VPHU,\n- Như trên,\n- Ban Tổ chức (để b/c)."))
                .done();
        Document corrected = correct.correct(letter.id(), fields, "Vào sổ nhầm");

        assertThat(corrected.fields()).isEqualTo(fields);
        assertThat(corrected.number()).isEqualTo(letter.number());
        assertThat(new ShowDocument(archive.database()).show(letter.id()).document())
                .isEqualTo(corrected);
        assertThat(correct.history(letter.id())).singleElement().satisfies(history -> {
            assertThat(history.at()).isEqualTo(TestArchive.CLOCK.instant());
            assertThat(history.reason()).isEqualTo("Vào sổ nhầm");
            assertThat(history.fields())
                    .containsExactly(
                            new Correction.Changed(Field.CODE, "366-CV/HU", "367-CV/HU"),
                            new Correction.Changed(Field.SUBJECT, "Chuẩn bị đại hội", "Chuẩn bị hội nghị"),
                            new Correction.Changed(
                                    Field.DISTRIBUTION,
                                    "Như trên\nThường trực Tỉnh ủy (để b/c)\nLưu VPHU",
                                    "Lưu VPHU\nNhư trên\nBan Tổ chức (để b/c)"));
        });
        assertSound();
    }

    @Test
    void isFoundByWhatItSaysNow() {
        correct.correct(
                letter.id(),
                letter.fields()
                        .change()
                        .subject("Hội nghị")
                        .code(DocCode.parse("367-CV/HU").orElseThrow())
                        .done(),
                "Nhầm");
        FindDocuments find = new FindDocuments(archive.database());

        assertThat(find.find(Search.of("hội nghị", 9))).hasSize(1);
        assertThat(find.find(Search.of("đại hội", 9))).isEmpty();
        assertThat(find.find(Search.of("cây xanh", 9)))
                .as("the text of its file")
                .hasSize(1);
        FindDuplicates duplicates = new FindDuplicates(archive.database());
        assertThat(duplicates.find(letter.fields(), Optional.empty())).isEmpty();
        assertThat(duplicates.find(
                        letter.fields()
                                .change()
                                .code(DocCode.parse("367 - CV/HU").orElseThrow())
                                .done(),
                        Optional.empty()))
                .hasSize(1);
    }

    @Test
    void anOwnDocumentKeepsItsNumber() {
        Document own = archive.registered(
                Direction.OUTGOING,
                TestArchive.fields("", "Việc")
                        .change()
                        .issuer("ĐẢNG ỦY XÃ SƠN TÂY")
                        .done());
        Document corrected = correct.correct(
                own.id(),
                own.fields()
                        .change()
                        .code(DocCode.parse("77-CV/ĐU").orElseThrow())
                        .subject("Việc khác")
                        .done(),
                "Nhầm");

        assertThat(corrected.fields().code().normalised()).isEqualTo("01-CV/ĐU");
        assertThat(corrected.fields().subject()).isEqualTo("Việc khác");
    }

    @Test
    void wantsAReasonAndWholeFields() {
        DocumentFields changed = letter.fields().change().subject("Khác").done();

        assertThat(kind(() -> correct.correct(letter.id(), changed, " "))).isEqualTo(Failure.Kind.REASON_MISSING);
        assertThat(kind(() -> correct.correct(99, changed, "x"))).isEqualTo(Failure.Kind.NO_SUCH_DOCUMENT);
        assertThat(kind(() ->
                        correct.correct(letter.id(), changed.change().type("").done(), "x")))
                .isEqualTo(Failure.Kind.FIELDS_INCOMPLETE);
        assertThat(correct.correct(letter.id(), letter.fields(), "")).isEqualTo(letter);
        assertThat(correct.history(letter.id())).isEmpty();
    }

    @Test
    void leavesABookThatWasClosed() throws SQLException {
        change("INSERT INTO book_closing (series_id, first_number, last_number, last_day, taken, voided, reserved,"
                + " missing, signed_by, closed_at, file_hash) SELECT series_id, '1', '1', '2026-12-31', 1, 0, 0, 0,"
                + " 'Hạnh', '2027-01-02T00:00:00Z', file_hash FROM document");
        AccountableNumbers numbers = new AccountableNumbers(archive.database(), TestArchive.FORMS);
        List<ThrowingCallable> deeds = List.of(
                () -> correct.correct(
                        letter.id(), letter.fields().change().subject("Khác").done(), "x"),
                () -> numbers.voidDocument(letter.id(), "x"),
                () -> numbers.trash(List.of(letter.id()), "x"),
                () -> numbers.bringBack(letter.id()),
                () -> numbers.reserve(
                        Direction.INCOMING, letter.fields(), TestArchive.TODAY, "", Optional.empty(), "x"),
                () -> archive.registered(Direction.INCOMING, TestArchive.fields("9-CV/HU", "Muộn")));

        assertThat(deeds).allSatisfy(deed -> assertThat(kind(deed)).isEqualTo(Failure.Kind.BOOK_CLOSED));
    }

    @Test
    void aLineThatWasSentStays() throws SQLException {
        change("INSERT INTO recipient (kind, name, name_key) VALUES ('AGENCY', 'Thường trực Tỉnh ủy', 'x')");
        change("INSERT INTO distribution_target (line_id, recipient_id, recipient_name, copies, sent_at)"
                + " SELECT id, 1, text, 1, '2026-03-02' FROM distribution_line WHERE ordinal = 2");
        DocumentFields without = letter.fields()
                .change()
                .distribution(DistributionList.parse("- Lưu VPHU."))
                .done();
        DocumentFields moved = letter.fields()
                .change()
                .distribution(DistributionList.parse("- Thường trực Tỉnh ủy (để b/c),\n- Lưu VPHU."))
                .done();

        assertThat(kind(() -> correct.correct(letter.id(), without, "x"))).isEqualTo(Failure.Kind.LINE_SENT);
        assertThat(correct.correct(letter.id(), moved, "x").fields().distribution())
                .isEqualTo(moved.distribution());
    }

    @Test
    void whatTheSignedScanCitesTakesThePlaceOfWhatTheDraftCited() throws IOException {
        Path scan = TestArchive.file(temporary, "bản ký.pdf", "bản có chữ ký");
        Path blank = TestArchive.file(temporary, "ảnh chụp.pdf", "bản chụp mờ");

        correct.show(
                letter.id(), scan, PageTexts.ofPlainText("Căn cứ"), List.of(cited("12-KH/TU"), cited("366-CV/HU")));
        assertThat(citedBy(letter)).as("its own number is no citation").containsExactly("12-KH/TU");

        correct.show(letter.id(), blank, PageTexts.EMPTY, List.of());
        assertThat(citedBy(letter)).as("nothing was read").containsExactly("12-KH/TU");
        assertSound();
    }

    @Test
    void aDocumentWhoseNumberIsCorrectedDoesNotCiteItself() throws IOException {
        Path scan = TestArchive.file(temporary, "bản ký.pdf", "bản có chữ ký");
        correct.show(
                letter.id(), scan, PageTexts.ofPlainText("Căn cứ"), List.of(cited("12-KH/TU"), cited("367-CV/HU")));

        correct.correct(letter.id(), TestArchive.fields("367-CV/HU", "Chuẩn bị đại hội"), "đọc nhầm số");

        assertThat(citedBy(letter)).containsExactly("12-KH/TU");
        assertSound();
    }

    private static Citation cited(String code) {
        return new Citation(DocCode.parse(code).orElseThrow(), PartialDate.NONE, "");
    }

    private List<String> citedBy(Document document) {
        return new ShowDocument(archive.database())
                .show(document.id()).citations().stream()
                        .map(citation -> citation.code().normalised())
                        .toList();
    }

    @Test
    void theSignedScanTakesThePlaceOfTheDraft() throws IOException {
        Path scan = TestArchive.file(temporary, "bản ký.pdf", "bản có chữ ký");
        Document shown = correct.show(letter.id(), scan, PageTexts.ofPlainText("Văn bản đã ký đóng dấu"), List.of());

        assertThat(shown.file().orElseThrow().name()).isEqualTo("bản ký.pdf");
        assertThat(correct.attached(letter.id())).singleElement().satisfies(replaced -> {
            assertThat(replaced.role()).isEqualTo(AttachedFile.Role.REPLACED);
            assertThat(replaced.file()).isEqualTo(letter.file().orElseThrow());
            assertThat(archive.vault().checked(replaced.file().hash())).hasContent("bản nháp");
        });
        FindDocuments find = new FindDocuments(archive.database());
        assertThat(find.find(Search.of("đóng dấu", 9))).hasSize(1);
        assertThat(find.find(Search.of("cây xanh", 9))).isEmpty();
        assertThat(kind(() -> correct.show(99, scan, PageTexts.EMPTY, List.of())))
                .isEqualTo(Failure.Kind.NO_SUCH_DOCUMENT);
        assertSound();
    }

    @Test
    void filesStandBesideTheOneThatIsShown() throws IOException {
        Path draft = TestArchive.file(temporary, "dự thảo.docx", "docx");
        correct.attach(letter.id(), draft, AttachedFile.Role.DRAFT);
        correct.attach(letter.id(), draft, AttachedFile.Role.DRAFT);
        correct.attach(letter.id(), TestArchive.file(temporary, "phụ lục.pdf", "phụ lục"), AttachedFile.Role.ENCLOSURE);

        assertThat(correct.attached(letter.id()))
                .extracting(file -> file.role() + " " + file.file().name())
                .containsExactly("DRAFT dự thảo.docx", "ENCLOSURE phụ lục.pdf");
        assertSound();
    }

    @Test
    void aReplyNamesWhatItAnswers() {
        Document reply = archive.register()
                .register(
                        new Registration(
                                Direction.OUTGOING,
                                TestArchive.fields("", "Trả lời"),
                                TestArchive.TODAY,
                                Optional.empty(),
                                "",
                                Registration.WhenHeld.REFUSE,
                                "",
                                List.of(new Link(Link.Kind.REPLIES_TO, letter.id()))),
                        Optional.empty(),
                        PageTexts.EMPTY);
        ShowDocument show = new ShowDocument(archive.database());

        assertThat(show.show(reply.id()).relations()).containsExactly(new DocumentSheet.Relation("REPLIES_TO", letter));
        assertThat(show.show(letter.id()).relations())
                .containsExactly(new DocumentSheet.Relation("REPLIES_TO-of", reply));
        Link amends = new Link(Link.Kind.AMENDS, letter.id());
        correct.link(reply.id(), amends);
        correct.link(reply.id(), amends);
        assertThat(show.show(reply.id()).relations()).hasSize(2);
        assertSound();
        correct.unlink(reply.id(), amends);
        assertThat(show.show(reply.id()).relations()).hasSize(1);
        assertThat(kind(() -> correct.link(reply.id(), new Link(Link.Kind.AMENDS, 99))))
                .isEqualTo(Failure.Kind.NO_SUCH_DOCUMENT);
        assertThat(kind(() -> correct.link(reply.id(), new Link(Link.Kind.AMENDS, reply.id()))))
                .isEqualTo(Failure.Kind.BAD_VALUE);
        assertSound();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE correction SET reason = 'khác'",
                "UPDATE corrected_field SET was = 'khác'",
                "DELETE FROM corrected_field",
                "UPDATE document_file SET file_name = 'khác'",
                "DELETE FROM document_file",
                "DELETE FROM relation",
                "UPDATE document SET trashed_at = '2026-03-02T00:00:00Z' WHERE id = 1",
                "INSERT INTO assignment (document_id, due_date) VALUES (1, '2026-04-01')"
            })
    void whatGatheredAroundItIsSealed(String sql) throws IOException, SQLException {
        Document other = archive.registered(Direction.INCOMING, TestArchive.fields("2-CV/HU", "Hai"));
        correct.correct(letter.id(), letter.fields().change().subject("Khác").done(), "Nhầm");
        correct.attach(letter.id(), TestArchive.file(temporary, "a.pdf", "a"), AttachedFile.Role.ENCLOSURE);
        correct.link(letter.id(), new Link(Link.Kind.CONCERNS, other.id()));
        assertSound();
        change(sql);

        assertThat(verify()).extracting(Finding::kind).contains(Finding.Kind.AUDIT_BROKEN);
    }

    @ParameterizedTest
    @CsvSource({
        "huyen uy, 1",
        "'Huyện uỷ đông', 1",
        "ddoong, 1",
        "huyeejn uyr ddoong hari, 1",
        "'hai dong', 1",
        "uyen, 0",
        "quan, 0",
        "'', 1"
    })
    void suggestsByTheBeginningsOfWords(String typed, int found) {
        assertThat(new SuggestValues(archive.database()).suggest(Field.ISSUER, typed, 5))
                .hasSize(found)
                .allMatch("HUYỆN ỦY ĐÔNG HẢI"::equals);
    }

    @Test
    void namesThatDifferByAMarkAreSuggestedApart() {
        for (String name : List.of("Lê Văn Hùng", "Lê Văn Hưng", "LÊ VĂN HƯNG")) {
            archive.registered(
                    Direction.INCOMING,
                    TestArchive.fields("", name)
                            .change()
                            .signer(new vn.vanthu.domain.agency.Signer(name, "", List.of()))
                            .done());
        }
        assertThat(new SuggestValues(archive.database()).suggest(Field.SIGNER, "hung", 9))
                .containsExactlyInAnyOrder("Lê Văn Hùng", "LÊ VĂN HƯNG");
    }

    @Test
    void draftsOutliveTheProgram() {
        KeepDrafts drafts = new KeepDrafts(archive.database());
        Instant now = TestArchive.CLOCK.instant();
        Draft kept = drafts.keep(new Draft(0, "INCOMING", now, "a.pdf", Map.of("SUBJECT", "Nửa \"chừng\"\n…")));
        Draft later = drafts.keep(new Draft(0, "COPY", now.plusSeconds(5), "", Map.of("NOTE", "x")));
        Draft changed = drafts.keep(new Draft(kept.id(), "INCOMING", now.plusSeconds(9), "a.pdf", Map.of()));
        archive.close();
        archive = TestArchive.at(archive.folder());
        drafts = new KeepDrafts(archive.database());

        assertThat(drafts.all()).containsExactly(changed, later);
        drafts.remove(later.id());
        assertThat(drafts.all()).containsExactly(changed);
        assertSound();
    }

    private void change(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                        "jdbc:sqlite:" + archive.folder().resolve("vanthu.db"));
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private void assertSound() {
        assertThat(verify()).isEmpty();
    }

    private List<Finding> verify() {
        return new Verify(archive.database(), archive.vault()).deep(Progress.UNWATCHED);
    }

    private static Failure.Kind kind(ThrowingCallable work) {
        return catchThrowableOfType(Failure.class, work).kind();
    }
}
