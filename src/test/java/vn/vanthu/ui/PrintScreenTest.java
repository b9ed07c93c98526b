package vn.vanthu.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vanthu.domain.printing.PrintJob;
import vn.vanthu.opening.OpenArchive;

/** Printing by keys where the machine has no printer: it is said, the job is listed, tried again and given up. */
class PrintScreenTest {
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-22T02:00:00Z"), ZoneId.of("Asia/Ho_Chi_Minh"));
    private static final Path PICTURES = Path.of("target", "pictures");

    @TempDir
    Path folder;

    @Test
    void aPrintThatFailsIsListedAndCanBeTriedAgain() throws Exception {
        Path archive = ScreenPicturesTest.demo(folder.resolve("den.pdf"));
        try (ScreenDriver driver = ScreenDriver.start(folder.resolve("settings"), CLOCK, Optional.of(archive))) {
            driver.press(KeyCode.DIGIT5, false, true);
            driver.waitForRows(1);
            ScreenPicturesTest.selectRow(driver, 0);
            driver.waitFor(".sheet-number");
            driver.press(KeyCode.P, true, false);
            driver.waitFor("#print-panel");
            assertThat(labels(driver.scene().getRoot()))
                    .anySatisfy(said -> assertThat(said).startsWith("Máy tính này chưa có máy in nào."));
            assertThat(Integer.parseInt(driver.textOf("print-copies")))
                    .as("counted from nơi nhận")
                    .isGreaterThan(1);
            driver.picture("print-panel-light", PICTURES);
            driver.run(() -> driver.window().dark().set(true));
            driver.picture("print-panel-dark", PICTURES);
            driver.run(() -> driver.window().dark().set(false));

            driver.type("print-pages", "3-1");
            driver.press(KeyCode.ENTER, false, false);
            driver.waitUntil(root -> labels(root).contains("Ghi như 1-3,5"));
            driver.type("print-pages", "1");
            driver.press(KeyCode.ENTER, false, false);
            driver.waitFor("#print-count");
            driver.waitUntil(root -> labels(root).contains("1 việc in đang chờ")
                    && driver.scene().lookup("#print-panel") == null
                    && labels(root).stream().anyMatch(said -> said.contains("ghi lại ở Thiết lập")));

            driver.run(() -> ((ButtonBase) driver.scene().lookup("#print-count")).fire());
            driver.waitFor(".job-row");
            driver.picture("print-jobs-light", PICTURES);
            driver.run(() -> driver.window().dark().set(true));
            driver.picture("print-jobs-dark", PICTURES);
            driver.run(() -> fire(driver, "In lại"));
            driver.waitUntil(root -> labels(root).stream()
                    .anyMatch(said -> said.startsWith("Chưa in được: máy tính này chưa có máy in nào")));
            driver.waitFor(".job-row");
            driver.run(() -> fire(driver, "Bỏ việc in"));
            driver.waitUntil(root -> labels(root).contains("Không có việc in nào đang chờ."));
            driver.waitUntil(root -> !driver.scene().lookup("#print-count").isVisible());
        }
        try (OpenArchive opened = ScreenDriver.archives(CLOCK).open().apply(archive)) {
            assertThat(opened.print().open()).isEmpty();
        }
    }

    @Test
    void inASmallWindowThePanelIsWholeAndEscapeTakesItAway() throws Exception {
        Path archive = ScreenPicturesTest.demo(folder.resolve("den.pdf"));
        try (ScreenDriver driver =
                ScreenDriver.start(folder.resolve("settings"), CLOCK, Optional.of(archive), 911, 485)) {
            driver.waitForRows(20);
            driver.waitFor(".sheet-number");
            driver.press(KeyCode.P, true, false);
            driver.waitFor("#print-panel");
            driver.picture("small-print-panel", PICTURES);
            Node go = driver.scene().lookup("#print-go");
            assertThat(ScreenDriver.onScreen(() -> driver.scene()
                            .getRoot()
                            .getLayoutBounds()
                            .contains(go.localToScene(go.getBoundsInLocal()))))
                    .isTrue();
            driver.press(KeyCode.ENTER, false, false);
            driver.waitFor("#print-count");
            driver.run(() -> ((ButtonBase) driver.scene().lookup("#print-count")).fire());
            driver.waitFor(".job-row");
            driver.picture("small-print-jobs", PICTURES);
            driver.press(KeyCode.DIGIT2, false, true);
            driver.waitForRows(20);
            driver.press(KeyCode.P, true, false);
            driver.waitFor("#print-panel");
            driver.press(KeyCode.ESCAPE, false, false);
            driver.waitUntil(root -> root.lookup("#print-panel") == null);
        }
        try (OpenArchive opened = ScreenDriver.archives(CLOCK).open().apply(archive)) {
            assertThat(opened.print().open()).extracting(PrintJob::problem).containsExactly("NO_PRINTER");
        }
    }

    private static List<String> labels(Parent root) {
        return root.lookupAll("*").stream()
                .filter(Labeled.class::isInstance)
                .filter(Node::isVisible)
                .map(node -> ((Labeled) node).getText())
                .filter(text -> text != null)
                .toList();
    }

    private static void fire(ScreenDriver driver, String words) {
        driver.scene().getRoot().lookupAll(".button").stream()
                .map(ButtonBase.class::cast)
                .filter(button -> words.equals(button.getText()) && button.isVisible())
                .findFirst()
                .orElseThrow()
                .fire();
    }
}
