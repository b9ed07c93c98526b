package vn.vanthu.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vanthu.ArrivedLetter;
import vn.vanthu.demonstrating.DemoOffice;
import vn.vanthu.domain.intake.IntakeItem;
import vn.vanthu.domain.register.Direction;
import vn.vanthu.domain.register.Document;
import vn.vanthu.opening.Archives;
import vn.vanthu.opening.OpenArchive;
import vn.vanthu.receiving.Wish;
import vn.vanthu.work.Progress;

/** The intake tray in the real window: what comes in, and what the clerk does with it by keys. */
class TrayTest {
    private static final Path PICTURES = Path.of("target", "pictures");
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-22T02:00:00Z"), ZoneId.of("Asia/Ho_Chi_Minh"));

    @TempDir
    Path folder;

    private Path archive;
    private Path incoming;
    private final Archives archives = ScreenDriver.archives(CLOCK);

    @BeforeEach
    void anArchive() throws Exception {
        archive = folder.resolve("archive");
        archives.init().init(archive, DemoOffice.office());
        incoming = Files.createDirectories(folder.resolve("đến"));
    }

    @Test
    void aFileIsEnteredFromTheTrayByKeys() throws Exception {
        letter("12-CV/TU", "Chuẩn bị đại hội");
        letter("13-CV/TU", "Báo cáo tháng 11");
        takeIn();
        try (ScreenDriver driver = start()) {
            tray(driver, 2);
            driver.waitFor(".tray .page");
            driver.picture("tray", PICTURES);
            driver.run(() -> driver.window().dark().set(true));
            driver.picture("tray-dark", PICTURES);
            driver.run(() -> driver.window().dark().set(false));
            driver.press(KeyCode.ENTER, false, false);
            driver.waitUntil(root -> driver.scene().lookup("#field-CODE") != null
                    && driver.textOf("field-CODE").equals("12-CV/TU"));
            driver.waitFor(".register .page");
            driver.picture("tray-form", PICTURES);
            driver.press(KeyCode.ENTER, true, false);
            driver.waitFor(".notice.success");
            tray(driver, 1);
        }
        in(opened -> {
            Document entered = opened.list().newest(Direction.INCOMING, 0, 1).get(0);
            assertThat(entered.fields().subject()).isEqualTo("Chuẩn bị đại hội");
            assertThat(entered.file()).isPresent();
            assertThat(opened.intake().tray().count(IntakeItem.State.WAITING)).isEqualTo(1);
            return entered;
        });
    }

    @Test
    void correctionsAreLearnedAndCanBeForgottenInTheSettings() throws Exception {
        letter("12-CV/TU", "Chuẩn bị đại hội");
        letter("13-CV/TU", "Báo cáo tháng 11");
        takeIn();
        try (ScreenDriver driver = start()) {
            tray(driver, 2);
            driver.press(KeyCode.ENTER, false, false);
            driver.waitUntil(root -> driver.scene().lookup("#field-CODE") != null
                    && driver.textOf("field-CODE").equals("12-CV/TU"));
            driver.type("field-ISSUER", "TỈNH ỦY BÌNH SƠN (MỚI)");
            driver.press(KeyCode.ENTER, true, false);
            driver.waitFor(".notice.success");
            tray(driver, 1);
            driver.press(KeyCode.ENTER, false, false);
            driver.waitUntil(root -> driver.scene().lookup("#field-CODE") != null
                    && driver.textOf("field-CODE").equals("13-CV/TU"));
            assertThat(driver.textOf("field-ISSUER")).isEqualTo("TỈNH ỦY BÌNH SƠN (MỚI)");
        }
        in(opened -> {
            assertThat(opened.intake().aliases().all()).hasSize(1);
            return opened;
        });
    }

    @Test
    void severalAreSetAsideWithAReasonAndBroughtBack() throws Exception {
        letter("12-CV/TU", "Một");
        letter("13-CV/TU", "Hai");
        letter("14-CV/TU", "Ba");
        takeIn();
        try (ScreenDriver driver = start()) {
            tray(driver, 3);
            driver.run(() -> list(driver).getSelectionModel().selectIndices(0, 1));
            driver.press(KeyCode.D, true, false);
            driver.waitFor("#inquiry-0");
            driver.type("inquiry-0", "Giấy mời đã qua ngày");
            driver.press(KeyCode.ENTER, false, false);
            driver.waitUntil(root -> list(driver).getItems().size() == 1);
            driver.run(() -> ((ToggleButton) driver.scene().lookup("#tray-SET_ASIDE")).fire());
            driver.waitUntil(root -> list(driver).getItems().size() == 2);
            driver.picture("tray-aside", PICTURES);
            driver.run(() -> list(driver).getSelectionModel().selectAll());
            driver.press(KeyCode.D, true, false);
            driver.waitUntil(root -> list(driver).getItems().isEmpty());
        }
        int waiting = in(opened -> opened.intake().tray().count(IntakeItem.State.WAITING));
        assertThat(waiting).isEqualTo(3);
    }

    @Test
    void paperIsJoinedToWhatCameElectronically() throws Exception {
        Path letter = letter("12-CV/TU", "Chuẩn bị đại hội");
        in(opened -> opened.intake()
                .folders()
                .take(
                        List.of(letter),
                        new Wish(Direction.INCOMING, OptionalDouble.of(0.5)),
                        taken -> {},
                        Progress.UNWATCHED));
        Files.writeString(letter, "\n% quét\n", StandardOpenOption.APPEND);
        takeIn();
        try (ScreenDriver driver = start()) {
            tray(driver, 1);
            driver.press(KeyCode.J, true, false);
            driver.waitFor("#join-words");
            driver.picture("tray-join", PICTURES);
            driver.run(() -> button(driver, "Ghép").fire());
            driver.waitUntil(root -> list(driver).getItems().isEmpty());
        }
        in(opened -> {
            Document held = opened.list().newest(Direction.INCOMING, 0, 1).get(0);
            assertThat(opened.books().correct().attached(held.id())).hasSize(1);
            return held;
        });
    }

    @Test
    void aStackIsCutWhereThePagesSay() throws Exception {
        PDFMergerUtility merger = new PDFMergerUtility();
        for (String code : List.of("12-CV/TU", "13-CV/TU", "14-CV/TU")) {
            merger.addSource(letter(code, "Việc " + code).toFile());
        }
        Path stack = folder.resolve("chồng.pdf");
        merger.setDestinationFileName(stack.toString());
        merger.mergeDocuments(null);
        try (ScreenDriver driver = start()) {
            driver.press(KeyCode.DIGIT0, false, true);
            driver.run(() -> driver.window().drop(List.of(stack)));
            tray(driver, 1);
            driver.press(KeyCode.U, true, false);
            driver.waitFor("#cut-pane");
            driver.picture("tray-cut", PICTURES);
            driver.run(() -> ((ToggleButton) driver.scene().lookup("#cut-3")).fire());
            driver.press(KeyCode.ENTER, true, false);
            driver.waitUntil(root -> list(driver).getItems().size() == 2);
            assertThat(list(driver).getItems())
                    .extracting(item -> item.part().orElseThrow().pages())
                    .containsExactly("1", "2-3");
        }
    }

    @Test
    void aDroppedFolderGoesIntoTheTrayAndIsReported() throws Exception {
        letter("12-CV/TU", "Một");
        Files.writeString(incoming.resolve("hỏng.pdf"), "%PDF-1.4 hỏng");
        try (ScreenDriver driver = start()) {
            driver.run(() -> driver.window().drop(List.of(incoming)));
            tray(driver, 1);
            driver.waitFor(".notice.news");
            driver.run(() -> button(driver, "Xem kết quả").fire());
            driver.waitFor("#report-lines");
            driver.picture("tray-report", PICTURES);
            driver.press(KeyCode.ESCAPE, false, false);
            driver.waitUntil(root -> driver.scene().lookup("#report-lines") == null);
        }
    }

    @Test
    void aWatchedFolderFillsTheTray() throws Exception {
        in(opened -> {
            opened.intake().watch().watch(List.of(incoming, folder.resolve("không có")));
            return opened;
        });
        try (ScreenDriver driver = start()) {
            driver.waitFor(".notice.warning");
            letter("12-CV/TU", "Một");
            driver.press(KeyCode.DIGIT0, false, true);
            driver.waitUntil(
                    root -> list(driver) != null && list(driver).getItems().size() == 1);
            driver.picture("tray-watched", PICTURES);
        }
    }

    @Test
    void aPictureIsPastedAsADocument() throws Exception {
        try (ScreenDriver driver = start()) {
            driver.run(() -> {
                ClipboardContent content = new ClipboardContent();
                content.putImage(new WritableImage(400, 600));
                Clipboard.getSystemClipboard().setContent(content);
            });
            driver.press(KeyCode.DIGIT0, false, true);
            driver.waitUntil(root -> list(driver) != null);
            driver.press(KeyCode.V, true, false);
            driver.waitUntil(root -> list(driver).getItems().size() == 1);
            assertThat(list(driver).getItems().get(0).file().name())
                    .startsWith("Ảnh dán 2026-11-22")
                    .endsWith(".png");
        }
    }

    @Test
    void textIsStillPastedIntoFields() throws Exception {
        try (ScreenDriver driver = start()) {
            driver.run(() -> {
                ClipboardContent content = new ClipboardContent();
                content.putString("chữ");
                Clipboard.getSystemClipboard().setContent(content);
                driver.scene().lookup("#search").requestFocus();
                ((TextInputControl) driver.scene().lookup("#search")).paste();
            });
            driver.press(KeyCode.V, true, false);
            assertThat(driver.textOf("search")).contains("chữ");
        }
    }

    @Test
    void f8GoesThroughTheDoubtfulFieldsOnly() throws Exception {
        Path note = Files.writeString(incoming.resolve("ghi chép.txt"), """
                TỈNH ỦY BÌNH SƠN
                *
                Số       -CV/TU              Bình Sơn, ngày    tháng 02 năm 2026
                V/v chuẩn bị đại hội
                Kính gửi: Các đảng ủy trực thuộc
                """);
        assertThat(note).exists();
        takeIn();
        try (ScreenDriver driver = start()) {
            tray(driver, 1);
            driver.press(KeyCode.ENTER, false, false);
            driver.waitUntil(root -> driver.scene().lookup("#field-SUBJECT") != null
                    && !driver.textOf("field-SUBJECT").isEmpty());
            driver.waitUntil(root -> questions(driver) > 0);
            long doubtful = questions(driver);
            for (int i = 0; i < doubtful; i++) {
                driver.press(KeyCode.F8, false, false);
                driver.press(KeyCode.ENTER, false, false);
                long left = doubtful - i - 1;
                driver.waitUntil(root -> questions(driver) == left);
            }
            driver.press(KeyCode.F8, false, false);
            driver.waitFor(".notice.news");
        }
    }

    /** How many captions end in a question mark. */
    private static long questions(ScreenDriver driver) {
        return ScreenDriver.onScreen(() -> driver.scene().getRoot().lookupAll(".field-label").stream()
                .map(Label.class::cast)
                .filter(label -> label.getText().endsWith("?"))
                .count());
    }

    private Path letter(String code, String subject) {
        return ArrivedLetter.in(incoming, code, subject, "Đề nghị báo cáo kết quả trước ngày hẹn.");
    }

    private void takeIn() {
        in(opened -> opened.intake()
                .folders()
                .take(List.of(incoming), Wish.waiting(Direction.INCOMING), taken -> {}, Progress.UNWATCHED));
    }

    private void tray(ScreenDriver driver, int waiting) {
        driver.press(KeyCode.DIGIT0, false, true);
        driver.waitUntil(root -> list(driver) != null
                && list(driver).getItems().size() == waiting
                && (waiting == 0 || !list(driver).getSelectionModel().isEmpty()));
        driver.run(() -> list(driver).requestFocus());
    }

    @SuppressWarnings("unchecked")
    private static ListView<IntakeItem> list(ScreenDriver driver) {
        return (ListView<IntakeItem>) driver.scene().lookup("#tray");
    }

    private static ButtonBase button(ScreenDriver driver, String words) {
        return driver.scene().getRoot().lookupAll(".button").stream()
                .map(ButtonBase.class::cast)
                .filter(button -> words.equals(button.getText()))
                .findFirst()
                .orElseThrow();
    }

    private ScreenDriver start() throws Exception {
        ScreenDriver driver = ScreenDriver.start(folder.resolve("settings"), CLOCK, Optional.of(archive));
        driver.waitFor(".sidebar");
        return driver;
    }

    private <T> T in(Function<OpenArchive, T> work) {
        try (OpenArchive opened = archives.open().apply(archive)) {
            return work.apply(opened);
        }
    }
}
