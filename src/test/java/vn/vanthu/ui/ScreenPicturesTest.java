package vn.vanthu.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.ListView;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vanthu.domain.agency.Office;
import vn.vanthu.opening.Archives;
import vn.vanthu.opening.OpenArchive;
import vn.vanthu.work.Progress;

/** Opens every screen once on the demo archive, in light and in dark, and pictures it for people to look at. */
class ScreenPicturesTest {
    private static final Path PICTURES = Path.of("target", "pictures");
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-22T02:00:00Z"), ZoneId.of("Asia/Ho_Chi_Minh"));

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void everyScreenOpens(String theme) throws Exception {
        Path letter = folder.resolve("den.pdf");
        Path archive = demo(letter);
        try (ScreenDriver driver = ScreenDriver.start(folder.resolve("settings"), CLOCK, Optional.of(archive))) {
            driver.run(() -> driver.window().dark().set(theme.equals("dark")));
            driver.waitForRows(20);
            selectRow(driver, 1);
            driver.waitFor(".sheet-number");
            driver.picture("incoming-" + theme, PICTURES);
            for (String place : List.of("3 outgoing", "5 copies")) {
                driver.press(KeyCode.valueOf("DIGIT" + place.charAt(0)), false, true);
                driver.waitForRows(1);
                selectRow(driver, 0);
                driver.picture(place.substring(2) + "-" + theme, PICTURES);
            }
            find(driver, theme);
            copy(driver, theme);
            register(driver, letter, theme);
            entryForms(driver, theme);
            settings(driver, theme);
        }
        assertThat(PICTURES.resolve("find-" + theme + ".png")).exists();
    }

    @Test
    void theFirstScreenOpens() throws Exception {
        try (ScreenDriver driver = ScreenDriver.start(folder.resolve("settings"), CLOCK, Optional.empty())) {
            driver.waitFor("#ui-start-new");
            driver.picture("start", PICTURES);
            driver.run(() -> ((javafx.scene.control.Button) driver.scene().lookup("#ui-start-new")).fire());
            driver.waitFor(".office-form");
            driver.picture("start-new", PICTURES);
        }
    }

    @Test
    void anEmptyArchiveSaysWhatFillsIt() throws Exception {
        Path archive = folder.resolve("empty");
        ScreenDriver.archives(CLOCK)
                .init()
                .init(archive, new Office("", "ĐẢNG ỦY XÃ SƠN TÂY", "Sơn Tây", "ĐU", "VPĐU", List.of()));
        try (ScreenDriver driver = ScreenDriver.start(folder.resolve("settings"), CLOCK, Optional.of(archive))) {
            driver.waitFor(".table-view .empty");
            driver.picture("empty", PICTURES);
        }
    }

    static Path demo(Path letter) throws Exception {
        Archives archives = ScreenDriver.archives(CLOCK);
        Path archive = Files.createTempDirectory("vanthu-demo").resolve("archive");
        archives.init().init(archive, new Office("", "QUẬN ỦY", "Hòa Bình", "QU", "VPQU", List.of()));
        try (OpenArchive opened = archives.open().apply(archive)) {
            opened.demo().fill(Progress.UNWATCHED);
            opened.demo().letter(letter);
        }
        return archive;
    }

    static void selectRow(ScreenDriver driver, int row) {
        driver.run(() -> ((TableView<?>) driver.scene().lookup(".table-view"))
                .getSelectionModel()
                .clearAndSelect(row));
    }

    private static void find(ScreenDriver driver, String theme) throws Exception {
        driver.type("search", "phong chong thien tai");
        driver.waitFor(".hits .hit");
        driver.run(() -> ((ListView<?>) driver.scene().lookup(".hits"))
                .getSelectionModel()
                .selectFirst());
        driver.waitFor(".page");
        driver.picture("find-" + theme, PICTURES);
        driver.press(KeyCode.O, true, false);
        driver.waitFor(".reading .page-mark");
        driver.picture("reading-" + theme, PICTURES);
        driver.press(KeyCode.ESCAPE, false, false);
        driver.waitFor(".hits .hit");
        driver.type("search", "");
    }

    private static void copy(ScreenDriver driver, String theme) throws Exception {
        driver.press(KeyCode.DIGIT2, false, true);
        driver.waitForRows(20);
        selectRow(driver, 2);
        driver.waitFor(".sheet-number");
        driver.press(KeyCode.L, true, false);
        driver.waitFor(".copying .page");
        driver.picture("copy-" + theme, PICTURES);
    }

    private static void register(ScreenDriver driver, Path letter, String theme) throws Exception {
        driver.run(() -> driver.window().drop(List.of(letter)));
        driver.waitFor(".register .page");
        driver.waitUntil(root -> !driver.textOf("field-CODE").isEmpty());
        driver.picture("register-" + theme, PICTURES);
    }

    /** Each form with what is offered; an incoming one dated back. */
    private static void entryForms(ScreenDriver driver, String theme) throws Exception {
        for (String form : List.of("outgoing G", "internal J")) {
            KeyCode key = KeyCode.valueOf(form.substring(form.length() - 1));
            driver.strike(keys -> keys.press(key, true, true));
            driver.waitUntil(root -> !driver.textOf("field-ISSUER").isEmpty());
            driver.focus("field-TYPE");
            driver.strike(keys -> keys.type("ch"));
            driver.waitUntil(root -> driver.isOffering());
            driver.picture("form-" + form.replaceAll(" .*", "") + "-" + theme, PICTURES);
            driver.pictureOffers("offers-" + theme, PICTURES);
            driver.strike(keys -> keys.press(KeyCode.DOWN).press(KeyCode.TAB));
            driver.type("field-SUBJECT", "về việc nhắc lại");
        }
        datedBack(driver);
        driver.picture("form-warned-" + theme, PICTURES);
    }

    private static void datedBack(ScreenDriver driver) {
        driver.strike(keys -> keys.press(KeyCode.G, false, true));
        driver.waitUntil(root -> driver.textOf("field-SUBJECT").isEmpty());
        driver.type("entry-day", "05/09/2026");
        driver.waitFor(".warning-words");
    }

    private static void settings(ScreenDriver driver, String theme) throws Exception {
        driver.press(KeyCode.DIGIT9, false, true);
        driver.waitFor(".settings");
        for (int tab = 0; tab < 6; tab++) {
            int index = tab;
            driver.run(() -> ((TabPane) driver.scene().lookup(".settings"))
                    .getSelectionModel()
                    .select(index));
            driver.picture("settings-" + tab + "-" + theme, PICTURES);
        }
    }
}
