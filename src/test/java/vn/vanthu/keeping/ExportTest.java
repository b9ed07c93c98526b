package vn.vanthu.keeping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.vanthu.TestArchive;
import vn.vanthu.domain.document.DocCode;
import vn.vanthu.domain.register.Direction;
import vn.vanthu.domain.register.Document;
import vn.vanthu.officefile.SheetFile;
import vn.vanthu.work.Cancelled;
import vn.vanthu.work.Failure;
import vn.vanthu.work.Progress;

class ExportTest {
    @TempDir
    Path disk;

    private TestArchive archive;
    private Export export;

    @BeforeEach
    void open() {
        archive = TestArchive.in(disk.resolve("archive"));
        export = new Export(archive.database(), archive.vault());
    }

    @AfterEach
    void close() {
        archive.close();
    }

    private static List<SheetFile.Row> sheet(Path file, String name) {
        List<SheetFile.Row> rows = new ArrayList<>();
        try (SheetFile open = SheetFile.open(file)) {
            assertThat(open.sheets()).containsExactly("Văn bản", "Nơi nhận", "Địa chỉ", "Số");
            open.each(name, rows::add);
        }
        return rows;
    }

    private static List<String> column(List<SheetFile.Row> rows, String heading) {
        List<String> headings =
                rows.get(0).cells().stream().map(SheetFile.Cell::text).toList();
        int at = headings.indexOf(heading);
        assertThat(at).as(heading).isNotNegative();
        return rows.stream().skip(1).map(row -> row.cell(at).text()).toList();
    }

    @Test
    void filesLieUnderNamesThatAPersonReads() throws IOException {
        archive.registered(
                TestArchive.fields("366-CV/HU", "việc một"), TestArchive.file(disk, "Công văn.PDF", "một"), "một");
        archive.registered(Direction.INCOMING, TestArchive.fields("367-CV/HU", "việc hai"));
        Path out = disk.resolve("ra");

        Export.Report report = export.toFolder(out, Progress.UNWATCHED);

        assertThat(report).isEqualTo(new Export.Report(2, 1));
        assertThat(out.resolve("2026/den/0001 366-CV-HU.pdf")).hasContent("một");
        List<SheetFile.Row> rows = sheet(out.resolve("van-ban.xlsx"), "Văn bản");
        assertThat(column(rows, "Trích yếu")).containsExactly("việc một", "việc hai");
        assertThat(column(rows, "Số")).containsExactly("01", "02");
        assertThat(column(rows, "Tệp")).containsExactly("2026/den/0001 366-CV-HU.pdf", "");
        try (Stream<Path> left = Files.walk(disk)) {
            assertThat(left).noneMatch(path -> path.toString().endsWith(".part"));
        }
    }

    @Test
    void onlyWhatWasChosenIsGivenAwayInItsOrder() throws IOException {
        Document first = archive.registered(
                TestArchive.fields("366-CV/HU", "việc một"), TestArchive.file(disk, "một.pdf", "một"), "một");
        archive.registered(
                TestArchive.fields("367-CV/HU", "việc hai"), TestArchive.file(disk, "hai.pdf", "hai"), "hai");
        Document third = archive.registered(Direction.OUTGOING, TestArchive.fields("", "việc ba"));
        List<Long> chosen = List.of(third.id(), 99L, first.id());
        Path out = disk.resolve("ra");

        assertThat(export.toFolder(chosen, out, Progress.UNWATCHED)).isEqualTo(new Export.Report(2, 1));
        assertThat(out.resolve("2026/den/0001 366-CV-HU.pdf")).hasContent("một");
        assertThat(out.resolve("2026/den/0002 367-CV-HU.pdf")).doesNotExist();

        Path sheet = disk.resolve("chon.xlsx");
        assertThat(export.toSheet(chosen, sheet, Progress.UNWATCHED)).isEqualTo(new Export.Report(2, 0));
        try (SheetFile open = SheetFile.open(sheet)) {
            assertThat(open.sheets()).containsExactly("Văn bản", "Nơi nhận");
            List<SheetFile.Row> rows = new ArrayList<>();
            open.each("Văn bản", rows::add);
            assertThat(column(rows, "Trích yếu")).containsExactly("việc ba", "việc một");
            List<SheetFile.Row> recipients = new ArrayList<>();
            open.each("Nơi nhận", recipients::add);
            assertThat(column(recipients, "Mã văn bản")).containsOnly(Long.toString(third.id()));
        }
    }

    @Test
    void whatLooksLikeAFormulaIsText() {
        for (String subject : List.of("=HYPERLINK(\"x\")", "+84 gọi", "-1", "@SUM(A1)")) {
            archive.registered(
                    Direction.INCOMING,
                    TestArchive.fields("", subject).change().code(DocCode.NONE).done());
        }
        Path out = disk.resolve("tat-ca.xlsx");

        assertThat(export.toSheet(out, Progress.UNWATCHED)).isEqualTo(new Export.Report(4, 0));

        assertThat(column(sheet(out, "Văn bản"), "Trích yếu"))
                .containsExactly("=HYPERLINK(\"x\")", "+84 gọi", "-1", "@SUM(A1)");
        assertThat(sheet(out, "Số")).hasSize(5);
    }

    @Test
    void aFileThatWasChangedStopsItAndNothingIsLeft() throws IOException {
        Document document = archive.registered(
                TestArchive.fields("366-CV/HU", "việc một"), TestArchive.file(disk, "a.pdf", "một"), "một");
        Path kept = archive.vault().checked(document.file().orElseThrow().hash());
        Files.writeString(kept, "khác", StandardOpenOption.TRUNCATE_EXISTING);
        Path out = disk.resolve("ra");

        Failure failure = catchThrowableOfType(Failure.class, () -> export.toFolder(out, Progress.UNWATCHED));

        assertThat(failure.kind()).isEqualTo(Failure.Kind.KEPT_FILE_CHANGED);
        assertThat(out).doesNotExist();
        assertThat(disk.resolve("ra.part")).doesNotExist();
    }

    @Test
    void stoppedItLeavesNothing() {
        archive.registered(Direction.INCOMING, TestArchive.fields("367-CV/HU", "việc hai"));
        Path out = disk.resolve("ra");

        assertThatThrownBy(() -> export.toFolder(out, (done, total) -> {
                    throw new Cancelled();
                }))
                .isInstanceOf(Cancelled.class);
        assertThat(out).doesNotExist();
        assertThat(disk.resolve("ra.part")).doesNotExist();
    }

    @Test
    void aFolderWithSomethingInItIsLeftAlone() throws IOException {
        Path out = Files.createDirectories(disk.resolve("ra"));
        export.toFolder(out, Progress.UNWATCHED);
        assertThat(out.resolve("van-ban.xlsx")).isRegularFile();

        assertThat(catchThrowableOfType(Failure.class, () -> export.toFolder(out, Progress.UNWATCHED))
                        .kind())
                .isEqualTo(Failure.Kind.FOLDER_NOT_EMPTY);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            0012 366-CV/QU        | 0012 366-CV-QU
            0012 a\\b:c*d?e"<f>   | 0012 a-b-c-d-e-f-
            0012 hết.             | 0012 hết
            ../../etc/passwd      | ..-..-etc-passwd
            nul                   | _nul
            COM1.txt              | _COM1.txt
            ...                   | _
            """)
    void namesAreSafeOnAnySystem(String text, String name) {
        assertThat(FilesBeside.safe(text)).isEqualTo(name);
    }
}
