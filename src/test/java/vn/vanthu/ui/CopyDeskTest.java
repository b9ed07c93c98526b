package vn.vanthu.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableView;
import javafx.scene.control.TitledPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vanthu.domain.copy.CertifiedCopy;
import vn.vanthu.domain.document.PageTexts;
import vn.vanthu.domain.register.Direction;
import vn.vanthu.domain.register.Document;
import vn.vanthu.opening.OpenArchive;
import vn.vanthu.pdf.PdfFile;
import vn.vanthu.ui.kit.Mouse;

/** The copy desk in the real window: what a clerk marks, types and ticks is what the issued copy shows. */
class CopyDeskTest {
    private static final Path PICTURES = Path.of("target", "pictures");
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-22T02:00:00Z"), ZoneId.of("Asia/Ho_Chi_Minh"));

    @TempDir
    Path folder;

    private Path archive;
    private ScreenDriver driver;

    @BeforeEach
    void aLetterOnTheCopyDesk() throws Exception {
        archive = ScreenPicturesTest.demo(folder.resolve("den.pdf"));
        driver = ScreenDriver.start(folder.resolve("settings"), CLOCK, Optional.of(archive));
        driver.waitForRows(20);
        ScreenPicturesTest.selectRow(driver, 2);
        driver.waitFor(".sheet-number");
        driver.press(KeyCode.L, true, false);
        driver.waitFor(".copying .page");
    }

    @AfterEach
    void close() {
        driver.close();
    }

    @Test
    void onlyWhatWasMarkedIsInTheExtract() throws Exception {
        press("Trích sao");
        press("Khoanh vùng");
        driver.waitUntil(root -> picturedPages() > 0);
        drag(30, 90, 160, 40);
        driver.waitFor(".copy-region");
        driver.picture("copy-regions", PICTURES);
        press("Bản sao");
        waitForPreview();
        driver.picture("copy-extract", PICTURES);
        driver.press(KeyCode.ENTER, true, false);
        driver.waitUntil(root -> notice().startsWith("Đã phát hành bản sao"));
        String extract = words(newestCopy());
        assertThat(extract).contains("TRÍCH SAO");
        List<PageTexts.Line> original = lines(source());
        assertThat(original.stream()
                        .filter(line -> line.y() > 92 && line.y() + line.height() < 128)
                        .map(PageTexts.Line::text))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(extract).contains(line));
        assertThat(original.stream()
                        .filter(line -> line.y() > 140 && line.text().length() > 12)
                        .map(PageTexts.Line::text))
                .isNotEmpty()
                .noneMatch(extract::contains);
    }

    @Test
    void theTextIsTypedAgainInTheFormOfItsOriginal() throws Exception {
        press("Đánh máy lại");
        press("Lấy chữ từ bản gốc");
        driver.waitUntil(root -> !driver.textOf("ui-copy-body").isBlank());
        assertThat(driver.textOf("ui-copy-signed")).startsWith("Đã ký: ");
        driver.picture("copy-editor", PICTURES);
        press("Bản sao");
        waitForPreview();
        driver.picture("copy-retyped", PICTURES);
        driver.press(KeyCode.ENTER, true, false);
        driver.waitUntil(root -> notice().startsWith("Đã phát hành bản sao"));
        assertThat(words(newestCopy())).contains("Đã ký: ").contains("SAO LỤC");
    }

    @Test
    void aNumberLeftBlankIsEnteredLater() throws Exception {
        tick("ui-copy-blank_number");
        waitForPreview();
        driver.picture("copy-blank", PICTURES);
        driver.press(KeyCode.ENTER, true, false);
        driver.waitUntil(root -> notice().startsWith("Đã phát hành bản sao"));
        assertThat(newestCopy().number()).isEmpty();
        driver.waitUntil(root -> menuItems().contains("Nhập số bản sao…"));
        menu("Nhập số bản sao…");
        driver.waitFor("#inquiry-0");
        driver.focus("inquiry-0");
        driver.strike(keys -> keys.press(KeyCode.ENTER));
        driver.waitUntil(root -> notice().startsWith("Đã vào sổ bản sao số"));
        assertThat(newestCopy().number()).isPresent();
    }

    @Test
    void theBlockIsMovedButNotOntoTheTextUnasked() throws Exception {
        waitForPreview();
        expand();
        press("Tự đặt");
        driver.type("ui-copy-top", "60");
        driver.waitUntil(root ->
                !words(".copy-fits").isEmpty() && words(".copy-fits").get(0).contains("đè"));
        driver.picture("copy-over-ink", PICTURES);
        assertThat(picturedPages()).isPositive();
        tick("ui-copy-covers_ink");
        waitForPreview();
        driver.type("ui-copy-top", "195");
        waitForPreview();
        driver.picture("copy-moved", PICTURES);
        driver.press(KeyCode.ENTER, true, false);
        driver.waitUntil(root -> notice().startsWith("Đã phát hành bản sao"));
        CertifiedCopy copy = in(opened ->
                opened.show().show(newestCopy().id()).asCopy().orElseThrow().copy());
        assertThat(copy.placement().top()).isEqualTo(195);
    }

    @Test
    void eachListGetsACopyOfItsOwn() throws Exception {
        int lists = in(opened -> opened.lists().all().size());
        int before = in(opened -> opened.list().count(Direction.COPY));
        waitForPreview();
        press("Nhiều danh sách…");
        driver.waitFor(".inquiry .check-box");
        driver.run(() -> driver.scene().getRoot().lookupAll(".inquiry .check-box").stream()
                .map(CheckBox.class::cast)
                .limit(2)
                .forEach(box -> box.setSelected(true)));
        driver.picture("copy-many", PICTURES);
        driver.run(() -> button(".inquiry .button", "Phát hành").fire());
        driver.waitUntil(root -> notice().startsWith("Đã phát hành 2 bản sao"));
        assertThat(lists).isGreaterThan(2);
        assertThat((int) in(opened -> opened.list().count(Direction.COPY))).isEqualTo(before + 2);
    }

    @Test
    void severalDocumentsAreCopiedToOneList() throws Exception {
        int before = in(opened -> opened.list().count(Direction.COPY));
        driver.press(KeyCode.ESCAPE, false, false);
        driver.waitFor(".sheet-number");
        driver.run(() -> {
            TableView<?> table = (TableView<?>) driver.scene().lookup(".table-view");
            table.getSelectionModel().clearSelection();
            table.getSelectionModel().selectIndices(2, 4, 5);
        });
        driver.press(KeyCode.L, true, false);
        driver.waitUntil(root -> words(".copy-head .muted").stream().anyMatch(line -> line.contains("2 văn bản khác")));
        waitForPreview();
        driver.picture("copy-several", PICTURES);
        driver.press(KeyCode.ENTER, true, false);
        driver.waitUntil(root -> notice().startsWith("Đã phát hành 3 bản sao"));
        assertThat((int) in(opened -> opened.list().count(Direction.COPY))).isEqualTo(before + 3);
        List<CertifiedCopy> made = in(opened -> opened.list().newest(Direction.COPY, 0, 3).stream()
                .map(document ->
                        opened.show().show(document.id()).asCopy().orElseThrow().copy())
                .toList());
        assertThat(made).extracting(CertifiedCopy::sourceId).doesNotHaveDuplicates();
        assertThat(made)
                .extracting(copy -> copy.document().fields().distribution())
                .containsOnly(made.get(0).document().fields().distribution());
    }

    private void drag(double left, double top, double width, double height) {
        driver.run(() -> {
            Node page = driver.scene().getRoot().lookupAll(".page").iterator().next();
            double scale = page.getBoundsInLocal().getWidth() / 210;
            fire(page, MouseEvent.MOUSE_PRESSED, left * scale, top * scale);
            fire(page, MouseEvent.MOUSE_DRAGGED, (left + width) * scale, (top + height) * scale);
            fire(page, MouseEvent.MOUSE_RELEASED, (left + width) * scale, (top + height) * scale);
        });
    }

    private static void fire(Node page, EventType<MouseEvent> type, double x, double y) {
        Mouse.tell(page, type, new Point2D(x, y), 1);
    }

    private int picturedPages() {
        return driver.scene().getRoot().lookupAll(".page").size();
    }

    private void waitForPreview() {
        driver.waitUntil(root ->
                words(".copy-fits").stream().anyMatch(line -> line.startsWith("Vừa") || line.startsWith("Thiếu")));
    }

    private void expand() {
        driver.run(() -> ((TitledPane) driver.scene().lookup("#copy-finish")).setExpanded(true));
    }

    private void tick(String id) {
        expand();
        driver.waitFor("#" + id);
        driver.run(() -> ((CheckBox) driver.scene().lookup("#" + id)).setSelected(true));
    }

    private void press(String words) {
        driver.run(() -> {
            ButtonBase button = button(".button", words);
            if (button instanceof ToggleButton toggle) {
                toggle.setSelected(true);
            }
            button.fire();
        });
    }

    private ButtonBase button(String selector, String words) {
        return Stream.of(selector, ".copying .toggle-button")
                .flatMap(each -> driver.scene().getRoot().lookupAll(each).stream())
                .map(ButtonBase.class::cast)
                .filter(button -> words.equals(button.getText()) && button.isVisible())
                .findFirst()
                .orElseThrow(() -> new AssertionError("no button " + words));
    }

    private List<String> menuItems() {
        Node menu = driver.scene().lookup(".sheet-acts .menu-button");
        return menu == null
                ? List.of()
                : ((MenuButton) menu)
                        .getItems().stream()
                                .filter(item -> item.isVisible())
                                .map(item -> item.getText())
                                .toList();
    }

    private void menu(String words) {
        driver.run(() -> ((MenuButton) driver.scene().lookup(".sheet-acts .menu-button"))
                .getItems().stream()
                        .filter(item -> words.equals(item.getText()))
                        .forEach(item -> item.fire()));
    }

    private List<String> words(String selector) {
        return ScreenDriver.onScreen(() -> driver.scene().getRoot().lookupAll(selector).stream()
                .map(Labeled.class::cast)
                .map(Labeled::getText)
                .toList());
    }

    private String notice() {
        return words(".notice > .label").stream().findFirst().orElse("");
    }

    private Document newestCopy() {
        return in(opened -> opened.list().newest(Direction.COPY, 0, 1).get(0));
    }

    private Document source() {
        return in(opened -> opened.show().show(newestCopy().id()).copyOf().orElseThrow());
    }

    private String words(Document document) {
        return lines(document).stream().map(PageTexts.Line::text).collect(Collectors.joining("\n"));
    }

    private List<PageTexts.Line> lines(Document document) {
        return in(opened -> {
            try (PdfFile file = opened.view().open(document.file().orElseThrow().hash())) {
                return file.texts().pages().stream()
                        .flatMap(page -> page.lines().stream())
                        .toList();
            }
        });
    }

    private <T> T in(Function<OpenArchive, T> deed) {
        try (OpenArchive opened = ScreenDriver.archives(CLOCK).open().apply(archive)) {
            return deed.apply(opened);
        }
    }
}
