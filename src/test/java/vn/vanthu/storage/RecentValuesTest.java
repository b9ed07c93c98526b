package vn.vanthu.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vanthu.TestArchive;
import vn.vanthu.domain.document.DocumentFields;
import vn.vanthu.domain.document.Field;
import vn.vanthu.domain.document.Handling;
import vn.vanthu.domain.register.Direction;
import vn.vanthu.domain.register.Document;
import vn.vanthu.domain.text.PartialDate;

/** What was entered before, in an archive from before that was kept apart. */
final class RecentValuesTest {
    private static final int NOTES = 2_300;

    @TempDir
    Path temporary;

    /** More than are entered at once: the archive of years must open like that of yesterday. */
    @Test
    void gathersEveryNoteOfALargeArchive() throws Exception {
        Path folder = temporary.resolve("kho");
        try (TestArchive archive = TestArchive.in(folder)) {
            archive.database().write("REGISTER", tx -> {
                Document entered = null;
                for (int i = 1; i <= NOTES; i++) {
                    entered = tx.documents().add(noted("ghi chú " + i), Optional.empty());
                }
                return new Done<>(entered, Subject.document(entered.id()), "notes");
            });
        }
        try (Handle handle = Connections.writing(folder.resolve("vanthu.db"))) {
            handle.execute("DELETE FROM recent_value");
        }

        try (TestArchive archive = TestArchive.at(folder)) {
            assertThat(held(archive)).isEqualTo(NOTES);
        }
    }

    private static long held(TestArchive archive) {
        return archive.database().read(tx -> {
            long held = 0;
            for (int i = 1; i <= NOTES; i++) {
                held += tx.recentValues().holds(Field.NOTE, "ghi chú " + i) ? 1 : 0;
            }
            return held;
        });
    }

    private static Document noted(String note) {
        DocumentFields fields = TestArchive.fields("", "Việc chung")
                .change()
                .handling(new Handling(1, 1, "", "", PartialDate.NONE, note))
                .done();
        return new Document(
                0,
                "",
                Direction.INCOMING,
                Optional.empty(),
                "",
                TestArchive.TODAY,
                fields,
                Optional.empty(),
                Optional.empty());
    }
}
