package vn.vanthu.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vanthu.TestArchive;
import vn.vanthu.finding.ChainOfDocuments;
import vn.vanthu.opening.OpenArchive;

/** Đường đi in the real window, walked by keys alone. */
class TrailScreenTest {
    private static final Path PICTURES = Path.of("target", "pictures");
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-22T02:00:00Z"), ZoneId.of("Asia/Ho_Chi_Minh"));

    @TempDir
    Path folder;

    @Test
    void aChainIsDrawnAndWalkedByKeys() throws Exception {
        Path archive = folder.resolve("kho");
        ScreenDriver.archives(CLOCK).init().init(archive, TestArchive.OFFICE);
        try (OpenArchive opened = ScreenDriver.archives(CLOCK).open().apply(archive)) {
            ChainOfDocuments.in(opened.register(), 12);
        }
        try (ScreenDriver driver = ScreenDriver.start(folder.resolve("settings"), CLOCK, Optional.of(archive))) {
            driver.press(KeyCode.DIGIT3, false, true);
            driver.waitForRows(3);
            ScreenPicturesTest.selectRow(driver, 2);
            driver.waitFor(".sheet-number");
            driver.waitUntil(root -> text(driver, ".sheet-subject").startsWith("Triển khai"));
            driver.strike(keys -> keys.press(KeyCode.D, true, true));
            driver.waitFor(".stop-middle");
            driver.picture("trail-light", PICTURES);
            assertThat(about(driver)).startsWith("Công văn");

            driver.press(KeyCode.LEFT, false, false);
            assertThat(about(driver)).startsWith("Chỉ thị 31-CT/TU");
            driver.press(KeyCode.LEFT, false, false);
            assertThat(about(driver)).startsWith("66-QĐ/TW").contains("Không có trong kho");
            driver.press(KeyCode.RIGHT, false, false);
            driver.press(KeyCode.RIGHT, false, false);
            assertThat(about(driver)).startsWith("Công văn");
            driver.press(KeyCode.LEFT, false, false);
            driver.press(KeyCode.ENTER, true, false);
            driver.waitUntil(root -> text(driver, ".trail-view .screen-title").contains("31-CT/TU"));
            driver.run(() -> driver.window().dark().set(true));
            driver.picture("trail-dark", PICTURES);
            driver.press(KeyCode.ESCAPE, false, false);
            driver.waitUntil(root -> text(driver, ".trail-view .screen-title").contains("Công văn"));
            assertThat(stops(driver)).hasSizeGreaterThan(8);
            driver.press(KeyCode.ESCAPE, false, false);
            driver.waitFor(".sheet-number");
        }
    }

    private static List<Region> stops(ScreenDriver driver) {
        return driver.scene().getRoot().lookupAll(".stop").stream()
                .map(Region.class::cast)
                .toList();
    }

    private static String about(ScreenDriver driver) {
        return text(driver, ".trail-about");
    }

    private static String text(ScreenDriver driver, String selector) {
        return ScreenDriver.onScreen(
                () -> driver.scene().lookup(selector) instanceof Label label ? label.getText() : "");
    }
}
