package vn.vanthu.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vanthu.TestArchive;
import vn.vanthu.domain.archive.Finding;
import vn.vanthu.domain.document.DocCode;
import vn.vanthu.domain.document.DocumentFields;
import vn.vanthu.domain.document.Field;
import vn.vanthu.domain.register.Direction;
import vn.vanthu.domain.register.Document;
import vn.vanthu.domain.register.RegistrationNumber;
import vn.vanthu.finding.ListDocuments;
import vn.vanthu.registering.SuggestValues;
import vn.vanthu.work.Progress;

/** An archive as the program of step 1 left it: 2 arrivals, 4 own documents, an internal one, a copy, 2 files. */
final class OlderArchiveTest {
    @TempDir
    Path temporary;

    private Path folder;

    @BeforeEach
    void unpack() throws IOException {
        folder = temporary.resolve("kho cũ");
        try (InputStream packed = OlderArchiveTest.class.getResourceAsStream("archive-step-1.zip");
                ZipInputStream zip = new ZipInputStream(packed)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path file = folder.resolve(entry.getName());
                Files.createDirectories(file.getParent());
                Files.copy(zip, file);
            }
        }
        new FileVault(folder).make();
    }

    @Test
    void keepsItsContentAndItsSeals() {
        try (TestArchive archive = TestArchive.at(folder)) {
            assertThat(new Inspection(archive.database(), archive.vault()).deep(Progress.UNWATCHED))
                    .containsExactly(new Finding(Finding.Kind.NUMBER_SKIPPED, "QĐ-UBND 2026 1–6", ""));
            ListDocuments list = new ListDocuments(archive.database());
            assertThat(list.count(Direction.INCOMING)).isEqualTo(2);
            assertThat(list.newest(Direction.INCOMING, 0, 9))
                    .extracting(document -> document.fields().subject())
                    .containsExactly("Lịch họp", "Chuẩn bị đại hội chi bộ");
            assertThat(list.newest(Direction.COPY, 0, 9))
                    .extracting(document -> document.fields().code().normalised())
                    .containsExactly("01-BS/ĐU");
            assertThat(list.newest(Direction.OUTGOING, 0, 9))
                    .extracting(Document::series)
                    .containsExactly("QĐ-UBND 2026", "BC/ĐU", "CV/ĐU", "CV/ĐU");
        }
    }

    @Test
    void goesOnWithItsNumbers() {
        try (TestArchive archive = TestArchive.at(folder)) {
            DocumentFields letter = TestArchive.fields("", "Việc mới");
            assertThat(archive.registered(Direction.OUTGOING, letter).number()).contains(RegistrationNumber.of(3));
            assertThat(archive.registered(
                                    Direction.OUTGOING,
                                    letter.change()
                                            .code(DocCode.of("", "", "", "QĐ-UBND"))
                                            .done())
                            .number())
                    .contains(RegistrationNumber.of(8));
            assertThat(archive.registered(Direction.INCOMING, TestArchive.fields("9-CV/TU", "Mới"))
                            .number())
                    .contains(RegistrationNumber.of(3));
            assertThat(new Inspection(archive.database(), archive.vault()).quick(Progress.UNWATCHED))
                    .noneMatch(Finding::isDamage);
        }
    }

    @Test
    void suggestsWhatItHeldBefore() {
        try (TestArchive archive = TestArchive.at(folder)) {
            SuggestValues suggest = new SuggestValues(archive.database());
            assertThat(suggest.suggest(Field.ISSUER, "huyen u", 5)).containsExactly("HUYỆN ỦY ĐÔNG HẢI");
            assertThat(suggest.suggest(Field.SIGNER, "", 5)).containsExactly("Lê Văn Bình");
        }
    }

    @Test
    void leavesAWholeCopyOfTheOldDatabaseBesideIt() throws Exception {
        TestArchive.at(folder).close();
        Path kept = folder.resolve("vanthu.db.step-1");
        try (Handle handle = Connections.inspecting(kept)) {
            assertThat(handle.createQuery("PRAGMA integrity_check")
                            .mapTo(String.class)
                            .list())
                    .isEqualTo(List.of("ok"));
            assertThat(number(handle, "PRAGMA user_version")).contains(1);
            assertThat(number(handle, "SELECT count(*) FROM document")).contains(8);
            assertThat(number(handle, "SELECT count(*) FROM audit")).contains(10);
        }
    }

    private static Optional<Integer> number(Handle handle, String sql) {
        return handle.createQuery(sql).mapTo(Integer.class).findOne();
    }
}
