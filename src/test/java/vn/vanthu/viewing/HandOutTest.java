package vn.vanthu.viewing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.vanthu.TestArchive;
import vn.vanthu.domain.register.Document;
import vn.vanthu.work.Failure;

/** What other programs get of a kept file. */
class HandOutTest {
    @TempDir
    Path folder;

    private TestArchive archive;

    @BeforeEach
    void open() {
        archive = TestArchive.in(folder.resolve("archive"));
    }

    @AfterEach
    void close() {
        archive.close();
    }

    @Test
    void otherProgramsGetACopyThatCannotBeWritten() throws IOException {
        Path file = TestArchive.file(folder, "den.docx", "nội dung");
        Document document = archive.registered(TestArchive.fields("12-CV/HU", "Kế hoạch: tuần 5/9?"), file, "nội dung");
        Path copy = new HandOut(archive.vault(), "Linux").copy(document);
        assertThat(copy)
                .hasFileName("12-CV-HU 25-02-2026 Kế hoạch- tuần 5-9.docx")
                .hasContent("nội dung");
        assertThat(Files.getPosixFilePermissions(copy)).doesNotContain(PosixFilePermission.OWNER_WRITE);
        assertThat(copy.startsWith(archive.folder())).isFalse();
    }

    @Test
    void nothingIsHandedOutOfAFileThatHasChanged() throws IOException {
        Document document = archive.registered(
                TestArchive.fields("12-CV/HU", "Kế hoạch"), TestArchive.file(folder, "den.txt", "chữ"), "chữ");
        String hash = document.file().orElseThrow().hash().hex();
        Path kept =
                archive.folder().resolve("files").resolve(hash.substring(0, 2)).resolve(hash);
        Files.writeString(kept, "khác");
        Failure failure =
                catchThrowableOfType(Failure.class, () -> new HandOut(archive.vault(), "Linux").copy(document));
        assertThat(failure.kind()).isEqualTo(Failure.Kind.KEPT_FILE_CHANGED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Báo cáo | scan.PDF | Báo cáo.pdf",
                "a/b\\c:d*e?f\"g<h>i | x.docx | a-b-c-d-e-f-g-h-i.docx",
                "… | x | van-ban.pdf",
                "12-CV/TU & 5%, hết. | thư.eml | 12-CV-TU - 5- hết.eml"
            })
    void namesAreGoodOnAnySystem(String words, String kept, String name) {
        assertThat(OutsideName.of(words, kept)).isEqualTo(name);
        assertThat(OutsideName.of("văn bản ".repeat(60), kept)).hasSizeLessThan(108);
    }
}
