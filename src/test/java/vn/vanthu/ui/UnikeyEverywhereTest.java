package vn.vanthu.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;
import vn.vanthu.TestArchive;
import vn.vanthu.demonstrating.DemoOffice;
import vn.vanthu.domain.distribution.Recipient;
import vn.vanthu.domain.document.PageTexts;
import vn.vanthu.domain.register.Direction;
import vn.vanthu.domain.register.Registration;
import vn.vanthu.opening.OpenArchive;
import vn.vanthu.ui.kit.Suggestions;

/**
 * Every field of the program that offers something takes what Unikey sends (domain.md 8.5). The fields are found by
 * what they are, not by a list of names, so that a new one is typed into as soon as its screen is opened here.
 */
class UnikeyEverywhereTest {
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-22T02:00:00Z"), ZoneId.of("Asia/Ho_Chi_Minh"));
    private static final List<String> STROKES = List.of("dang[3:ảng]", "[4:đảng] uo[2:ươ]", "[3: ]uy[2:ủy]");
    private static final String MEANT = "đảng ủy";

    @TempDir
    Path folder;

    private Path archive;

    @BeforeEach
    void anArchiveThatOffersWhatIsTyped() {
        archive = folder.resolve("archive");
        ScreenDriver.archives(CLOCK).init().init(archive, DemoOffice.office());
        try (OpenArchive opened = ScreenDriver.archives(CLOCK).open().apply(archive)) {
            opened.distribution().addresses().save(Recipient.named(Recipient.Kind.AGENCY, "Đảng ủy phường Đông Hải"));
            int number = 11;
            for (Direction direction : List.of(Direction.INCOMING, Direction.OUTGOING, Direction.INTERNAL)) {
                String code = number++ + "-CV/ĐU";
                opened.register()
                        .register(
                                new Registration(
                                        direction,
                                        TestArchive.fields(code, "Đảng ủy họp phiên tháng"),
                                        LocalDate.of(2026, 11, 20),
                                        Optional.empty(),
                                        "",
                                        Registration.WhenHeld.REFUSE),
                                Optional.empty(),
                                PageTexts.EMPTY);
            }
        }
    }

    @Test
    void entryForms() throws Exception {
        try (ScreenDriver driver = start()) {
            driver.strike(keys -> keys.press(KeyCode.G, false, true));
            driver.waitFor("#field-CODE");
            assertThat(typed(driver)).as("incoming").isGreaterThanOrEqualTo(10);
            driver.press(KeyCode.ESCAPE, false, false);
            driver.waitForRows(1);
            driver.strike(keys -> keys.press(KeyCode.G, true, true));
            driver.waitFor("#field-CODE");
            assertThat(typed(driver)).as("outgoing").isGreaterThanOrEqualTo(10);
            driver.press(KeyCode.ESCAPE, false, false);
            driver.waitForRows(1);
            driver.strike(keys -> keys.press(KeyCode.J, true, true));
            driver.waitFor("#field-CODE");
            assertThat(typed(driver)).as("internal").isGreaterThanOrEqualTo(8);
        }
    }

    @Test
    void correctionLinkAndReservation() throws Exception {
        try (ScreenDriver driver = start()) {
            driver.waitFor(".sheet-number");
            driver.press(KeyCode.F2, false, false);
            driver.waitFor("#entry-reason");
            assertThat(typed(driver)).as("correction").isGreaterThanOrEqualTo(10);
            driver.press(KeyCode.ESCAPE, false, false);
            driver.waitFor(".sheet-number");
            item(driver, ".sheet-acts .menu-button", "Liên kết với văn bản khác…");
            driver.waitFor("#link-words");
            assertThat(typed(driver)).as("link").isEqualTo(1);
            driver.press(KeyCode.DIGIT3, false, true);
            driver.waitForRows(1);
            item(driver, "#book-menu", "Giữ số cho văn bản sắp có…");
            driver.waitFor("#inquiry-0");
            assertThat(typed(driver)).as("reservation").isEqualTo(1);
        }
    }

    @Test
    void assignment() throws Exception {
        try (ScreenDriver driver = start()) {
            driver.press(KeyCode.DIGIT1, false, true);
            driver.waitFor(".today");
            driver.press(KeyCode.DIGIT3, true, false);
            driver.waitForRows(1);
            driver.press(KeyCode.F2, false, false);
            driver.waitFor("#assign-opinion");
            assertThat(typed(driver)).as("bút phê").isGreaterThanOrEqualTo(4);
        }
    }

    @Test
    void addressBookAndLists() throws Exception {
        try (ScreenDriver driver = start()) {
            driver.press(KeyCode.DIGIT8, false, true);
            driver.waitFor(".address-tree");
            driver.press(KeyCode.I, true, false);
            driver.waitFor("#address-NAME");
            assertThat(typed(driver)).as("an agency").isGreaterThanOrEqualTo(2);
            driver.run(() -> kind(driver).setValue(Recipient.Kind.GROUP));
            driver.waitFor("#add-member");
            assertThat(typed(driver)).as("a group").isGreaterThanOrEqualTo(1);
        }
    }

    /** Types into every field in sight that offers something; how many they were. */
    private static int typed(ScreenDriver driver) {
        WaitForAsyncUtils.sleep(400, TimeUnit.MILLISECONDS);
        List<TextInputControl> fields = ScreenDriver.onScreen(() -> offering(driver));
        for (TextInputControl field : fields) {
            String before = ScreenDriver.onScreen(field::getText);
            driver.run(() -> {
                field.getScene().getWindow().requestFocus();
                field.setText("");
                field.requestFocus();
            });
            for (String stroke : STROKES) {
                driver.strike(keys -> keys.type(stroke));
                WaitForAsyncUtils.sleep(230, TimeUnit.MILLISECONDS);
            }
            String text = ScreenDriver.onScreen(field::getText);
            assertThat(text).as(name(field)).isEqualTo(MEANT);
            driver.run(() -> field.setText(before));
        }
        return fields.size();
    }

    /** The field on top is left out: typing in it leads away from the form. */
    private static List<TextInputControl> offering(ScreenDriver driver) {
        return driver.scene().getRoot().lookupAll("." + Suggestions.OFFERING).stream()
                .map(TextInputControl.class::cast)
                .filter(field -> !"search".equals(field.getId()))
                .filter(field -> field.isEditable() && !field.isDisabled() && isSeen(field))
                .toList();
    }

    private static boolean isSeen(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }

    private static String name(TextInputControl field) {
        return field.getId() == null ? field.getPromptText() : field.getId();
    }

    @SuppressWarnings("unchecked")
    private static javafx.scene.control.ComboBox<Recipient.Kind> kind(ScreenDriver driver) {
        return (javafx.scene.control.ComboBox<Recipient.Kind>) driver.scene().lookup("#address-kind");
    }

    private static void item(ScreenDriver driver, String menu, String words) {
        driver.run(() -> ((MenuButton) driver.scene().lookup(menu))
                .getItems().stream()
                        .filter(item -> words.equals(item.getText()))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError(((MenuButton)
                                        driver.scene().lookup(menu))
                                .getItems().stream().map(MenuItem::getText).toList()))
                        .fire());
    }

    private ScreenDriver start() throws Exception {
        ScreenDriver driver = ScreenDriver.start(folder.resolve("settings"), CLOCK, Optional.of(archive));
        driver.waitForRows(1);
        return driver;
    }
}
