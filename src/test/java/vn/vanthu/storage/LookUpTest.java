package vn.vanthu.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.vanthu.TestArchive.fields;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vanthu.TestArchive;
import vn.vanthu.domain.archive.Finding;
import vn.vanthu.domain.document.PageTexts;
import vn.vanthu.domain.query.Found;
import vn.vanthu.domain.query.QueryParser;
import vn.vanthu.domain.query.Search;
import vn.vanthu.domain.register.Direction;
import vn.vanthu.domain.register.Document;
import vn.vanthu.domain.register.Registration;
import vn.vanthu.work.Progress;

/** The index as it lies in the database. */
final class LookUpTest {
    @TempDir
    Path temporary;

    private TestArchive archive;

    @BeforeEach
    void open() {
        archive = TestArchive.in(temporary.resolve("archive"));
    }

    @AfterEach
    void close() {
        archive.close();
    }

    @Test
    void readsTheIndexInItsOwnOrderAndThenTheRows() {
        List<String> plan =
                archive.database().lookUp(index -> index.plan(QueryParser.parse("kế hoạch 06"), Search.of("", 50)));

        assertThat(plan).hasSize(2);
        assertThat(plan.get(0)).startsWith("SCAN full_text VIRTUAL TABLE INDEX");
        assertThat(plan.get(1)).isEqualTo("SEARCH p USING INTEGER PRIMARY KEY (rowid=?)");
    }

    @Test
    void showsADocumentAsItIsNow() {
        long id = register(LocalDate.of(2026, 2, 2), "1-CV/HU");
        archive.database().write("VOID", tx -> {
            Document document = tx.changes().document(id);
            tx.changes().voided(document, "nhầm");
            Document again = tx.changes()
                    .correct(
                            document,
                            document.fields()
                                    .change()
                                    .subject("Cuộc\u001fhọp mới")
                                    .done());
            return new Done<>(null, Subject.document(again.id()), "");
        });

        Found line = archive.database()
                .lookUp(index -> index.find(QueryParser.parse("họp"), Search.of("", 50)))
                .get(0);

        assertThat(line.isVoided()).isTrue();
        assertThat(line.subject()).isEqualTo("Cuộc họp mới");
        assertThat(line.issuer()).isEqualTo("HUYỆN ỦY ĐÔNG HẢI");
        assertThat(line.number()).map(number -> number.value()).contains(1);
    }

    @Test
    void ordersByDayWhateverTheOrderOfEntry() {
        long late = register(LocalDate.of(2026, 2, 2), "1-CV/HU");
        long early = register(LocalDate.of(2019, 5, 5), "2-CV/HU");
        long middle = register(LocalDate.of(2022, 1, 1), "3-CV/HU");
        long ancient = register(LocalDate.of(1987, 1, 1), "4-CV/HU");

        assertThat(found("họp")).containsExactly(late, middle, early, ancient);
        assertThat(found("họp từ: 2019 đến: 2022")).containsExactly(middle, early);
        assertThat(found("họp đến: 31/12/1987")).containsExactly(ancient);
    }

    @Test
    void goesOnWithAnIndexThatWasNotFinished() {
        long one = register(LocalDate.of(2026, 2, 2), "1-CV/HU");
        archive.database().jot(tx -> {
            tx.fullText().empty();
            return null;
        });
        assertThat(found("họp")).isEmpty();
        assertThat(new Inspection(archive.database(), archive.vault()).quick(Progress.UNWATCHED))
                .extracting(Finding::kind)
                .contains(Finding.Kind.INDEX_STALE);
        archive.close();

        archive = TestArchive.at(archive.folder());

        assertThat(found("họp")).containsExactly(one);
        assertThat(new Inspection(archive.database(), archive.vault()).quick(Progress.UNWATCHED))
                .isEmpty();
    }

    @Test
    void isInTheTransactionOfItsDocument() {
        try {
            archive.database().write("REGISTER", tx -> {
                Document document = tx.documents().add(draft(), Optional.empty());
                tx.fullText().put(document, PageTexts.EMPTY);
                throw new IllegalStateException("stopped here");
            });
        } catch (IllegalStateException stopped) {
            assertThat(stopped).hasMessage("stopped here");
        }
        assertThat(found("họp")).isEmpty();
    }

    @Test
    void tidiesUntilNothingIsLeftToTidy() {
        for (int i = 1; i < 40; i++) {
            register(LocalDate.of(2026, 2, 2), i + "-CV/HU");
        }
        while (archive.database().jot(tx -> tx.fullText().tidy())) {
            assertThat(found("họp")).hasSize(39);
        }
        assertThat(found("họp")).hasSize(39);
    }

    private static Document draft() {
        return new Document(
                0,
                "",
                Direction.INCOMING,
                Optional.empty(),
                "",
                LocalDate.of(2026, 1, 1),
                fields("1-CV/HU", "Họp"),
                Optional.empty(),
                Optional.empty());
    }

    private long register(LocalDate day, String code) {
        return archive.register()
                .register(
                        new Registration(
                                Direction.INCOMING,
                                fields(code, "Họp"),
                                day,
                                Optional.empty(),
                                "",
                                Registration.WhenHeld.REFUSE),
                        Optional.empty(),
                        PageTexts.EMPTY)
                .id();
    }

    private List<Long> found(String words) {
        return archive.database().lookUp(index -> index.find(QueryParser.parse(words), Search.of(words, 50))).stream()
                .map(Found::id)
                .toList();
    }
}
