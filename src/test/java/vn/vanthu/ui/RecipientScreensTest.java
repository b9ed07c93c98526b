package vn.vanthu.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import javafx.scene.control.Labeled;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Popup;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.util.WaitForAsyncUtils;
import vn.vanthu.TestArchive;
import vn.vanthu.demonstrating.DemoOffice;
import vn.vanthu.domain.distribution.DistributionList;
import vn.vanthu.domain.distribution.Membership;
import vn.vanthu.domain.distribution.Recipient;
import vn.vanthu.domain.distribution.SavedList;
import vn.vanthu.domain.document.PageTexts;
import vn.vanthu.domain.register.Direction;
import vn.vanthu.domain.register.Document;
import vn.vanthu.opening.OpenArchive;
import vn.vanthu.ui.kit.Unikey;

/** Address book and dispatch in the real window, by keys alone. */
class RecipientScreensTest {
    private static final Path PICTURES = Path.of("target", "pictures");
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-22T02:00:00Z"), ZoneId.of("Asia/Ho_Chi_Minh"));
    private static final String NINETY_LETTERS =
            "Ban Chỉ đạo phong trào Toàn dân đoàn kết xây dựng đời sống văn hóa xã Sơn Tây giai đoạn ba";

    @TempDir
    Path folder;

    @Test
    void anAgencyAndAGroupAreAddedByKeysAndNothingHalfTypedIsLost() throws Exception {
        Path archive = newArchive();
        try (ScreenDriver driver = start(archive)) {
            driver.press(KeyCode.DIGIT8, false, true);
            driver.waitFor(".empty");
            driver.picture("addresses-empty", PICTURES);
            driver.press(KeyCode.I, true, false);
            keys(driver, "Uy[1:Ủ]y ban nh[1:]h[1:]ha[1:â]n da[1:â]n xa[1:ã] So[1:ơ]n Ta[1:â]y");
            assertThat(driver.textOf("address-NAME")).contains("xã Sơn Tây");
            driver.type("address-NAME", "Ủy ban nhân dân xã Sơn Tây");
            driver.type("address-ABBREVIATION", "UBND");
            driver.press(KeyCode.ENTER, true, false);
            waitForNotice(driver, "Đã lưu “Ủy ban nhân dân xã Sơn Tây”.");

            driver.press(KeyCode.I, true, false);
            driver.type("address-NAME", "Các đoàn thể xã");
            chooseGroup(driver);
            driver.run(() -> driver.scene().lookup("#add-member").requestFocus());
            keys(driver, "uy ban");
            waitForPopup();
            press(driver, KeyCode.DOWN, KeyCode.ENTER);
            driver.press(KeyCode.ENTER, true, false);
            waitForNotice(driver, "Đã lưu “Các đoàn thể xã”.");

            driver.type("address-NAME", "Các đoàn thể xã, thôn");
            driver.type("address-VALID_TO", "31/13");
            driver.press(KeyCode.ENTER, true, false);
            driver.waitUntil(has("Không phải ngày hợp lệ"));
            driver.press(KeyCode.F3, false, false);
            keys(driver, "uy b");
            press(driver, KeyCode.DOWN);
            driver.waitUntil(root -> driver.textOf("address-NAME").startsWith("Ủy ban"));
            driver.waitUntil(has("1 mục khác chưa lưu"));
            driver.picture("addresses-unsaved", PICTURES);
            driver.type("address-filter", "doan the");
            driver.run(() -> driver.scene().lookup("#address-filter").requestFocus());
            press(driver, KeyCode.DOWN);
            driver.waitUntil(root -> "Các đoàn thể xã, thôn".equals(driver.textOf("address-NAME")));
            assertThat(driver.textOf("address-VALID_TO")).isEqualTo("31/13");
        }
        try (OpenArchive opened = ScreenDriver.archives(CLOCK).open().apply(archive)) {
            List<Recipient> all = opened.distribution().addresses().all();
            assertThat(all).extracting(Recipient::name).contains("Ủy ban nhân dân xã Sơn Tây", "Các đoàn thể xã");
            Recipient group = all.stream()
                    .filter(entry -> entry.kind() == Recipient.Kind.GROUP)
                    .findFirst()
                    .orElseThrow();
            assertThat(opened.distribution().addresses().members(group.id())).hasSize(1);
        }
    }

    @Test
    void threeHundredAreMarkedAsSentAtOnceAndTakenBack() throws Exception {
        Path archive = newArchive();
        Document letter;
        try (OpenArchive opened = ScreenDriver.archives(CLOCK).open().apply(archive)) {
            letter = letterToAll(opened);
        }
        try (ScreenDriver driver = start(archive)) {
            openDispatch(driver, letter);
            driver.waitUntil(root -> rows(driver) == 301);
            driver.press(KeyCode.A, true, false);
            driver.waitUntil(has("301 nơi nhận · đã đánh dấu 301"));
            driver.type("dispatch-sent-by", "Nguyễn Thị Hoa");
            driver.picture("dispatch-marked", PICTURES);
            driver.press(KeyCode.ENTER, true, false);
            waitForNotice(driver, "Đã ghi chuyển 301 nơi nhận.");
            assertThat(sent(archive, letter)).isEqualTo(301);

            driver.press(KeyCode.Z, true, false);
            waitForNotice(driver, "Đã hoàn tác việc ghi của 301 nơi nhận.");
            assertThat(sent(archive, letter)).isZero();

            driver.run(() -> driver.scene().lookup("#dispatch-rows").requestFocus());
            press(driver, KeyCode.SPACE, KeyCode.SPACE);
            driver.waitUntil(has("301 nơi nhận · đã đánh dấu 2"));
            driver.press(KeyCode.ENTER, true, false);
            waitForNotice(driver, "Đã ghi chuyển 2 nơi nhận.");
            driver.press(KeyCode.DIGIT3, true, false);
            driver.waitUntil(root -> rows(driver) == 2);
            driver.picture("dispatch-chase", PICTURES);
            driver.press(KeyCode.DIGIT2, true, false);
            driver.waitUntil(has("1 văn bản còn nơi chưa gửi"));
            driver.picture("dispatch-unsent", PICTURES);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void longNamesAndManyMembersHaveRoom(String theme) throws Exception {
        Path archive = newArchive();
        Document letter;
        try (OpenArchive opened = ScreenDriver.archives(CLOCK).open().apply(archive)) {
            letter = letterToAll(opened);
        }
        try (ScreenDriver driver = start(archive)) {
            driver.run(() -> driver.window().dark().set(theme.equals("dark")));
            driver.press(KeyCode.DIGIT8, false, true);
            driver.waitFor(".address-tree");
            driver.type("address-filter", "cac chi");
            driver.run(() -> driver.scene().lookup("#address-filter").requestFocus());
            press(driver, KeyCode.DOWN);
            driver.waitUntil(has("Thành viên (300)"));
            driver.picture("addresses-group-" + theme, PICTURES);
            driver.type("address-filter", "phong trao");
            driver.run(() -> driver.scene().lookup("#address-filter").requestFocus());
            press(driver, KeyCode.DOWN);
            driver.waitUntil(root -> NINETY_LETTERS.equals(driver.textOf("address-NAME")));
            driver.picture("addresses-" + theme, PICTURES);
            driver.press(KeyCode.DIGIT9, false, true);
            driver.waitFor(".settings");
            driver.run(() -> ((TabPane) driver.scene().lookup(".settings"))
                    .getTabs().stream()
                            .filter(tab -> tab.getText().equals("Mẫu nơi nhận"))
                            .forEach(tab -> tab.getTabPane().getSelectionModel().select(tab)));
            driver.waitUntil(has("13 dòng"));
            driver.waitUntil(root -> root.lookupAll(".line-state").stream()
                    .anyMatch(state -> "→ 300".equals(((Labeled) state).getText())));
            driver.run(() -> driver.scene().lookup(".line-text").requestFocus());
            driver.picture("recipients-" + theme, PICTURES);
            openDispatch(driver, letter);
            driver.waitUntil(root -> rows(driver) == 301);
            driver.picture("dispatch-" + theme, PICTURES);
            press(driver, KeyCode.SPACE);
            driver.press(KeyCode.P, true, false);
            driver.waitUntil(has("1 nơi nhận"));
            driver.picture("dispatch-envelopes-" + theme, PICTURES);
            driver.press(KeyCode.ESCAPE, false, false);
            driver.run(() -> {
                driver.scene().getWindow().setWidth(1000);
                driver.scene().getWindow().setHeight(620);
            });
            driver.picture("dispatch-narrow-" + theme, PICTURES);
            driver.press(KeyCode.DIGIT8, false, true);
            driver.picture("addresses-narrow-" + theme, PICTURES);
            driver.press(KeyCode.DIGIT9, false, true);
            driver.picture("recipients-narrow-" + theme, PICTURES);
        }
        assertThat(PICTURES.resolve("dispatch-" + theme + ".png")).exists();
    }

    private Path newArchive() {
        Path archive = folder.resolve("archive");
        ScreenDriver.archives(CLOCK).init().init(archive, DemoOffice.office());
        return archive;
    }

    private ScreenDriver start(Path archive) throws Exception {
        ScreenDriver driver = ScreenDriver.start(folder.resolve("settings"), CLOCK, Optional.of(archive));
        driver.waitFor(".table-view");
        return driver;
    }

    /** A letter to a group of 300 and one body of a long name. */
    private static Document letterToAll(OpenArchive opened) {
        var book = opened.distribution().addresses();
        Recipient group = book.save(Recipient.named(Recipient.Kind.GROUP, "Các chi bộ trực thuộc"));
        book.save(Recipient.named(Recipient.Kind.AGENCY, NINETY_LETTERS));
        List<Membership> members = IntStream.rangeClosed(1, 300)
                .mapToObj(i -> book.save(Recipient.named(Recipient.Kind.UNIT, "Chi bộ thôn số " + i)))
                .map(cell -> new Membership(group.id(), cell.id(), Optional.empty(), Optional.empty()))
                .toList();
        book.saveMembers(group.id(), members);
        opened.lists()
                .save(new SavedList(
                        0,
                        "Toàn xã",
                        DistributionList.parse("- Các chi bộ trực thuộc (để t/h),\n- Như trên,\n- UBND xã }\n"
                                + "- Các ban, ngành } để phối hợp\n- Các đoàn thể }\n- " + NINETY_LETTERS
                                + " (để p/h),\n- a,\n- b,\n- c,\n- d,\n- e,\n- g,\n- Lưu VPĐU.")));
        var fields = TestArchive.fields("12-CV/ĐU", "Phát động thi đua chào mừng đại hội")
                .change()
                .distribution(DistributionList.parse(
                        "- Các chi bộ trực thuộc (để t/h),\n- " + NINETY_LETTERS + " (để p/h),\n- Lưu VPĐU."))
                .addressees(List.of())
                .done();
        return opened.register()
                .register(TestArchive.asked(Direction.OUTGOING, fields), Optional.empty(), PageTexts.EMPTY);
    }

    private static long sent(Path archive, Document letter) {
        try (OpenArchive opened = ScreenDriver.archives(CLOCK).open().apply(archive)) {
            return opened.distribution().dispatch().of(letter.id()).stream()
                    .filter(dispatch -> dispatch.sentOn().isPresent())
                    .filter(dispatch -> dispatch.sentBy().equals("Nguyễn Thị Hoa"))
                    .count();
        }
    }

    private static void openDispatch(ScreenDriver driver, Document letter) {
        driver.press(KeyCode.DIGIT3, false, true);
        driver.waitUntil(has(letter.fields().code().shown()));
        driver.press(KeyCode.F7, false, false);
        driver.waitFor("#dispatch-rows");
    }

    private static int rows(ScreenDriver driver) {
        return driver.scene().lookup("#dispatch-rows") instanceof TableView<?> table
                ? table.getItems().size()
                : 0;
    }

    @SuppressWarnings("unchecked")
    private static void chooseGroup(ScreenDriver driver) {
        driver.run(() -> ((javafx.scene.control.ComboBox<Recipient.Kind>)
                        driver.scene().lookup("#address-kind"))
                .setValue(Recipient.Kind.GROUP));
    }

    private static void keys(ScreenDriver driver, String strokes) {
        driver.run(() -> new Unikey(driver.scene()).type(strokes));
    }

    private static void press(ScreenDriver driver, KeyCode... codes) {
        for (KeyCode code : codes) {
            driver.run(() -> new Unikey(driver.scene()).press(code));
        }
    }

    private static Predicate<javafx.scene.Parent> has(String words) {
        return root -> root.lookupAll(".label").stream()
                .filter(Labeled.class::isInstance)
                .anyMatch(label -> ((Labeled) label).getText() != null
                        && ((Labeled) label).getText().contains(words));
    }

    private static void waitForNotice(ScreenDriver driver, String words) {
        driver.waitUntil(has(words));
    }

    private static void waitForPopup() throws Exception {
        WaitForAsyncUtils.waitFor(
                30,
                TimeUnit.SECONDS,
                () -> ScreenDriver.onScreen(() -> Window.getWindows().stream()
                        .anyMatch(window -> window instanceof Popup popup && popup.isShowing())));
    }
}
