package vn.vanthu.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vanthu.demonstrating.DemoOffice;
import vn.vanthu.domain.archive.Finding;
import vn.vanthu.domain.document.DocumentFields;
import vn.vanthu.domain.document.PageTexts;
import vn.vanthu.domain.register.BookClosing;
import vn.vanthu.domain.register.Direction;
import vn.vanthu.domain.register.Registration;
import vn.vanthu.domain.register.RegistrationNumber;
import vn.vanthu.opening.OpenArchive;
import vn.vanthu.work.Progress;

/** The end of a year: the register is looked at as it will be printed, the gap is explained, the book is closed. */
class BooksScreenTest {
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-12-31T02:00:00Z"), ZoneId.of("Asia/Ho_Chi_Minh"));
    private static final Path PICTURES = Path.of("target", "pictures");

    @TempDir
    Path folder;

    @Test
    void aBookIsSeenAsPrintedAccountedForAndClosed() throws Exception {
        Path archive = fill();
        try (ScreenDriver driver = ScreenDriver.start(folder.resolve("settings"), CLOCK, Optional.of(archive))) {
            driver.press(KeyCode.DIGIT7, false, true);
            driver.waitUntil(root -> labels(root).contains("6 dòng."));
            driver.waitFor(".books .page");
            driver.picture("books-registers", PICTURES);
            driver.run(() -> fire(driver, "Nhiệm kỳ, dãy số"));
            driver.waitUntil(root -> labels(root).contains("Sổ riêng"));
            driver.picture("books-series", PICTURES);
            driver.run(() -> fire(driver, "Kiểm số, khoá sổ"));
            driver.waitUntil(root -> rows(root) == 1 && labels(root).contains("Kiểm số DEN-2026"));
            driver.picture("books-account", PICTURES);
            driver.run(() -> fire(driver, "Khoá sổ"));
            driver.waitUntil(root -> labels(root).contains("Bước 1/3: Xem lại kết quả kiểm số"));
            driver.run(() -> fire(driver, "Tiếp tục"));
            driver.waitUntil(root -> labels(root).contains("Bước 2/3: Ngày khoá và người chịu trách nhiệm"));
            driver.run(() -> fire(driver, "Tiếp tục"));
            driver.waitUntil(root -> labels(root).contains("Sổ còn số trống: phải giải trình."));
            driver.picture("books-closing", PICTURES);
            driver.run(() ->
                    ((TextInputControl) driver.scene().lookup(".text-area")).setText("Số 4 bỏ trống do ghi nhầm sổ."));
            driver.run(() -> fire(driver, "Tiếp tục"));
            driver.waitUntil(root -> labels(root).contains("Bước 3/3: Xác nhận"));
            driver.run(() -> fire(driver, "Khoá sổ"));
            driver.waitUntil(root -> labels(root).contains("Đã khoá sổ DEN-2026."));
            driver.waitFor(".page");
            driver.picture("books-closed", PICTURES);
        }
        try (OpenArchive opened = ScreenDriver.archives(CLOCK).open().apply(archive)) {
            List<BookClosing> closings = opened.proof().accounts().closings();
            assertThat(closings).hasSize(1);
            assertThat(closings.get(0).remark()).isEqualTo("Số 4 bỏ trống do ghi nhầm sổ.");
            assertThat(closings.get(0).lastDay()).isEqualTo(LocalDate.of(2026, 12, 31));
            assertThat(opened.verify().deep(Progress.UNWATCHED))
                    .filteredOn(Finding::isDamage)
                    .isEmpty();
        }
    }

    @Test
    void statisticsAreAPage() throws Exception {
        Path archive = fill();
        try (ScreenDriver driver = ScreenDriver.start(folder.resolve("settings"), CLOCK, Optional.of(archive))) {
            driver.press(KeyCode.DIGIT7, false, true);
            driver.waitUntil(root -> labels(root).contains("6 dòng."));
            driver.run(() -> fire(driver, "Thống kê"));
            driver.waitFor(".books .page");
            driver.picture("books-statistics", PICTURES);
        }
    }

    /** Numbers 1 to 3, 5 and 6: the fourth is missing, and a row of the book all the same. */
    private Path fill() {
        Path archive = folder.resolve("archive");
        ScreenDriver.archives(CLOCK).init().init(archive, DemoOffice.office());
        try (OpenArchive opened = ScreenDriver.archives(CLOCK).open().apply(archive)) {
            for (int number : List.of(1, 2, 3, 5, 6)) {
                DocumentFields fields = DocumentFields.EMPTY
                        .change()
                        .type("Công văn")
                        .issuer("HUYỆN ỦY ĐÔNG HẢI")
                        .subject("về việc thứ " + number)
                        .done();
                Registration asked = new Registration(
                        Direction.INCOMING,
                        fields,
                        LocalDate.of(2026, 3, number),
                        Optional.of(RegistrationNumber.of(number)),
                        "",
                        Registration.WhenHeld.ENTER_AGAIN);
                opened.register().register(asked, Optional.empty(), PageTexts.EMPTY);
            }
        }
        return archive;
    }

    private static List<String> labels(Parent root) {
        return root.lookupAll(".label").stream()
                .filter(Labeled.class::isInstance)
                .map(label -> ((Labeled) label).getText())
                .toList();
    }

    private static int rows(Parent root) {
        return root.lookup(".table-view") instanceof TableView<?> table
                ? table.getItems().size()
                : 0;
    }

    private static void fire(ScreenDriver driver, String words) {
        for (String kind : List.of(".button", ".toggle-button")) {
            for (Node node : driver.scene().getRoot().lookupAll(kind)) {
                if (node instanceof ButtonBase button && words.equals(button.getText())) {
                    button.fire();
                    return;
                }
            }
        }
        throw new AssertionError("no button " + words);
    }
}
