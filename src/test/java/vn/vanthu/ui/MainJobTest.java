package vn.vanthu.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vanthu.demonstrating.DemoOffice;
import vn.vanthu.domain.register.Direction;
import vn.vanthu.opening.Archives;
import vn.vanthu.opening.OpenArchive;

/** The clerk's whole way in the window, by keys: a PDF dropped, entered, copied. */
class MainJobTest {
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-22T02:00:00Z"), ZoneId.of("Asia/Ho_Chi_Minh"));

    @TempDir
    Path folder;

    @Test
    void aDroppedPdfIsReadEnteredAndCopied() throws Exception {
        Archives archives = ScreenDriver.archives(CLOCK);
        Path archive = folder.resolve("archive");
        Path letter = folder.resolve("den.pdf");
        archives.init().init(archive, DemoOffice.office());
        try (OpenArchive opened = archives.open().apply(archive)) {
            opened.demo().letter(letter);
        }
        try (ScreenDriver driver = ScreenDriver.start(folder.resolve("settings"), CLOCK, Optional.of(archive))) {
            driver.waitFor(".table-view .empty");
            register(driver, letter);
            copy(driver);
            copyAgain(driver);
            registerAgain(driver, letter);
        }
        try (OpenArchive opened = archives.open().apply(archive)) {
            assertThat(opened.list().count(Direction.INCOMING)).isEqualTo(1);
            assertThat(opened.list().count(Direction.COPY)).isEqualTo(2);
        }
    }

    private static void register(ScreenDriver driver, Path letter) {
        driver.run(() -> driver.window().drop(List.of(letter)));
        driver.waitUntil(root -> !driver.textOf("field-CODE").isEmpty());
        assertThat(driver.textOf("field-CODE")).isEqualTo("146-CV/VPTU");
        assertThat(driver.textOf("field-ISSUER")).isEqualTo("VĂN PHÒNG");
        assertThat(driver.textOf("field-SUPERIOR_AGENCY")).startsWith("TỈNH ỦY");
        driver.type("field-HOLDER", "Văn phòng");
        driver.press(KeyCode.ENTER, true, false);
        driver.waitFor(".notice.success");
        assertThat(notice(driver)).isEqualTo("Đã vào sổ số đến 1.");
        driver.waitForRows(1);
        TableView<?> table = (TableView<?>) driver.scene().lookup(".table-view");
        assertThat(table.getItems()).hasSize(1);
    }

    private static void copy(ScreenDriver driver) {
        driver.waitFor(".sheet-number");
        driver.press(KeyCode.L, true, false);
        driver.waitFor(".copying .page");
        driver.press(KeyCode.ENTER, true, false);
        driver.waitUntil(root -> notice(driver).startsWith("Đã phát hành"));
        assertThat(notice(driver)).isEqualTo("Đã phát hành bản sao số 01-BS/ĐU.");
        driver.waitUntil(root -> "01-BS/ĐU".equals(shownNumber(root)));
    }

    /** The register of copies has a chosen row by now; what was just issued is what is shown. */
    private static void copyAgain(ScreenDriver driver) {
        driver.press(KeyCode.DIGIT2, false, true);
        driver.waitUntil(root -> shownNumber(root).startsWith("Số đến"));
        driver.press(KeyCode.L, true, false);
        driver.waitFor(".copying .page");
        assertThat(driver.textOf("ui-copy-number")).isEqualTo("02");
        choose(driver, "Văn phòng");
        driver.waitUntil(root -> "01".equals(driver.textOf("ui-copy-number")));
        choose(driver, "Cấp ủy");
        driver.waitUntil(root -> "02".equals(driver.textOf("ui-copy-number")));
        driver.press(KeyCode.ENTER, true, false);
        driver.waitUntil(root -> notice(driver).equals("Đã phát hành bản sao số 02-BS/ĐU."));
        driver.waitUntil(root -> "02-BS/ĐU".equals(shownNumber(root)));
    }

    private static void choose(ScreenDriver driver, String word) {
        driver.run(() -> driver.scene().getRoot().lookupAll(".copying .toggle-button").stream()
                .map(ToggleButton.class::cast)
                .filter(button -> word.equals(button.getText()))
                .forEach(ToggleButton::fire));
    }

    private static String shownNumber(Parent root) {
        return root.lookup(".sheet-number") instanceof Label number ? number.getText() : "";
    }

    /** The same file again: shown beside the one held, nothing is entered until a person decides. */
    private static void registerAgain(ScreenDriver driver, Path letter) throws IOException {
        driver.run(() -> driver.window().drop(List.of(letter)));
        driver.waitUntil(root -> "146-CV/VPTU".equals(driver.textOf("field-CODE")));
        driver.press(KeyCode.ENTER, true, false);
        driver.waitFor(".duplicate .page");
        driver.picture("duplicate", Path.of("target", "pictures"));
        driver.press(KeyCode.ESCAPE, false, false);
        driver.waitUntil(root -> root.lookup(".duplicate") == null);
        assertThat(driver.textOf("field-CODE")).isEqualTo("146-CV/VPTU");
    }

    private static String notice(ScreenDriver driver) {
        return ScreenDriver.onScreen(() -> driver.scene().getRoot().lookupAll(".notice > .label").stream()
                .filter(Label.class::isInstance)
                .map(Label.class::cast)
                .map(Label::getText)
                .findFirst()
                .orElse(""));
    }
}
