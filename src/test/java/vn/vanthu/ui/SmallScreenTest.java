package vn.vanthu.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 1366 × 768 at 150 % is 911 × 485 points: on every screen the titles and buttons are whole and can be reached. */
class SmallScreenTest {
    private static final Path PICTURES = Path.of("target", "pictures");
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-22T02:00:00Z"), ZoneId.of("Asia/Ho_Chi_Minh"));

    @TempDir
    Path folder;

    private final Set<String> defects = new TreeSet<>();
    private ScreenDriver driver;

    @BeforeEach
    void theDemoArchiveInASmallWindow() throws Exception {
        Path archive = ScreenPicturesTest.demo(folder.resolve("den.pdf"));
        driver = ScreenDriver.start(folder.resolve("settings"), CLOCK, Optional.of(archive), 911, 485);
        driver.waitForRows(20);
        driver.waitFor(".sheet-number");
    }

    @AfterEach
    void close() {
        driver.close();
    }

    @Test
    void everyPlace() throws Exception {
        for (int place = 0; place <= 9; place++) {
            driver.press(KeyCode.valueOf("DIGIT" + place), false, true);
            look("place-" + place);
        }
        TabPane settings = (TabPane) driver.scene().lookup(".settings");
        for (int tab = 1; tab < settings.getTabs().size(); tab++) {
            int index = tab;
            driver.run(() -> settings.getSelectionModel().select(index));
            look("settings-" + tab);
        }
        driver.press(KeyCode.DIGIT7, false, true);
        for (String part : List.of("Kiểm số, khoá sổ", "Nhiệm kỳ, dãy số", "Thống kê")) {
            driver.run(() -> toggle(part).fire());
            look("books-" + part);
        }
        assertThat(defects).isEmpty();
    }

    @Test
    void everyForm() throws Exception {
        ScreenPicturesTest.selectRow(driver, 2);
        driver.press(KeyCode.L, true, false);
        driver.waitFor(".copying .page");
        look("copying");
        driver.strike(keys -> keys.press(KeyCode.G, false, true));
        driver.waitFor("#field-CODE");
        driver.type("entry-day", "05/09/2026");
        driver.waitFor(".warning-words");
        look("entry-incoming");
        driver.strike(keys -> keys.press(KeyCode.G, true, true));
        driver.waitUntil(root -> !driver.textOf("field-ISSUER").isEmpty());
        look("entry-outgoing");
        driver.press(KeyCode.DIGIT3, false, true);
        driver.waitForRows(3);
        ScreenPicturesTest.selectRow(driver, 0);
        driver.press(KeyCode.F7, false, false);
        driver.waitFor("#dispatch-rows");
        look("dispatch");
        driver.press(KeyCode.DIGIT1, false, true);
        driver.waitForRows(1);
        driver.press(KeyCode.F2, false, false);
        driver.waitFor("#assign-opinion");
        look("assignment");
        driver.press(KeyCode.DIGIT8, false, true);
        driver.press(KeyCode.I, true, false);
        driver.waitFor("#address-NAME");
        look("address");
        driver.type("search", "phong chong thien tai");
        driver.waitFor(".hits .hit");
        look("find");
        driver.strike(keys -> keys.press(KeyCode.L, true, true));
        driver.waitFor("#hit-table");
        look("find-table");
        driver.strike(keys -> keys.press(KeyCode.D, true, true));
        driver.waitFor(".stop-middle");
        look("trail");
        assertThat(defects).isEmpty();
    }

    private ToggleButton toggle(String words) {
        return driver.scene().getRoot().lookupAll(".toggle-button").stream()
                .map(ToggleButton.class::cast)
                .filter(button -> words.equals(button.getText()))
                .findFirst()
                .orElseThrow();
    }

    private void look(String screen) throws Exception {
        driver.picture("small-" + screen, PICTURES);
        defects.addAll(ScreenDriver.onScreen(() -> driver.scene().getRoot().lookupAll("*").stream()
                .filter(SmallScreenTest::isSeen)
                .flatMap(node -> defects(screen, node).stream())
                .toList()));
    }

    private List<String> defects(String screen, Node node) {
        if (node instanceof ButtonBase button) {
            if (!isScrolled(node) && !isInside(node)) {
                return List.of(screen + ": out of the window: " + words(button));
            }
            return isShortened(button) ? List.of(screen + ": shortened: " + words(button)) : List.of();
        }
        if (node instanceof TextInputControl input && !isScrolled(node) && !isInside(node)) {
            return List.of(screen + ": out of the window: " + input.getId());
        }
        boolean isTitle = node instanceof Labeled label
                && (label.getStyleClass().contains("screen-title")
                        || label.getParent().getStyleClass().contains("column-header"));
        return isTitle && isShortened((Labeled) node)
                ? List.of(screen + ": shortened: " + ((Labeled) node).getText())
                : List.of();
    }

    private boolean isInside(Node node) {
        Bounds window =
                new BoundingBox(0, 0, driver.scene().getWidth(), driver.scene().getHeight());
        return window.contains(node.localToScene(node.getLayoutBounds()));
    }

    private static boolean isShortened(Labeled label) {
        return label.lookup(".text") instanceof Text drawn
                && label.getText() != null
                && !label.getText().isEmpty()
                && !label.isWrapText()
                && !drawn.getText().equals(label.getText());
    }

    private static String words(ButtonBase button) {
        return button.getText() == null || button.getText().isEmpty() ? button.toString() : button.getText();
    }

    private static boolean isSeen(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible() || at instanceof ScrollBar) {
                return false;
            }
        }
        return true;
    }

    private static boolean isScrolled(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at instanceof ScrollPane || at.getStyleClass().contains("virtual-flow")) {
                return true;
            }
        }
        return false;
    }
}
