package vn.vanthu.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vanthu.TestArchive;
import vn.vanthu.domain.distribution.Dispatch;
import vn.vanthu.domain.query.Search;
import vn.vanthu.domain.register.Correction;
import vn.vanthu.domain.register.Document;
import vn.vanthu.finding.ChainOfDocuments;
import vn.vanthu.opening.OpenArchive;

/** Tra cứu in the real window: facets, table, what is done to many hits, what is kept and what cites. */
class FindScreenTest {
    private static final Path PICTURES = Path.of("target", "pictures");
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-22T02:00:00Z"), ZoneId.of("Asia/Ho_Chi_Minh"));

    @TempDir
    Path folder;

    private Path archive;
    private ChainOfDocuments chain;

    @BeforeEach
    void aChain() {
        archive = folder.resolve("kho");
        ScreenDriver.archives(CLOCK).init().init(archive, TestArchive.OFFICE);
        try (OpenArchive opened = ScreenDriver.archives(CLOCK).open().apply(archive)) {
            chain = ChainOfDocuments.in(opened.register(), 12);
        }
    }

    @Test
    void facetsNarrowByKeyAndTheTableHasTheColumnsOneChose() throws Exception {
        try (ScreenDriver driver = start()) {
            look(driver, "chữa cháy rừng", 14);
            driver.strike(keys -> keys.press(KeyCode.F6, false, false));
            driver.waitUntil(root -> driver.scene().getFocusOwner() instanceof Button facet
                    && facet.getStyleClass().contains("facet"));
            String facet = ((Button) driver.scene().getFocusOwner()).getText();
            driver.press(KeyCode.ENTER, false, false);
            driver.waitUntil(root -> driver.textOf("search").contains("loại: \""));
            int count = Integer.parseInt(facet.replaceAll(".*\\((\\d+)\\)$", "$1"));
            driver.waitUntil(root -> hits(driver) == count);

            look(driver, "chữa cháy rừng", 14);
            driver.strike(keys -> keys.press(KeyCode.L, true, true));
            driver.waitFor("#hit-table");
            assertThat(columns(driver)).containsExactly("Số, ký hiệu", "Ngày văn bản", "Cơ quan ban hành", "Trích yếu");
            driver.waitUntil(root -> text(driver, "#hit-table").contains("31-CT/TU"));
            column(driver, "column-NOTE", true);
            column(driver, "column-ISSUE_DATE", false);
            driver.picture("find-table", PICTURES);
        }
        try (ScreenDriver driver = ScreenDriver.start(rememberedOfFinding(), CLOCK, Optional.of(archive))) {
            look(driver, "chữa cháy rừng", 14);
            driver.waitFor("#hit-table");
            assertThat(columns(driver)).containsExactly("Số, ký hiệu", "Cơ quan ban hành", "Trích yếu", "Ghi chú");
        }
    }

    /** A click on a heading and the menu that does the same by keys; an order that is chosen takes the heading's place. */
    @Test
    void hitsStandByTheHeadingOneChose() throws Exception {
        try (ScreenDriver driver = start()) {
            look(driver, "chữa cháy rừng", 14);
            driver.strike(keys -> keys.press(KeyCode.L, true, true));
            driver.waitFor("#hit-table");
            sort(driver, "sort-CODE");
            driver.waitUntil(root -> top(driver).equals("1-BC/CB"));
            sort(driver, "sort-CODE");
            driver.waitUntil(root -> top(driver).equals("31-CT/TU"));
            driver.picture("find-sorted", PICTURES);
            look(driver, "loại: báo cáo", 13);
            driver.waitUntil(root -> top(driver).equals("12-BC/CB"));
            driver.run(() -> order(driver).setValue(Search.Order.OLDEST));
            driver.waitUntil(root -> top(driver).equals("9-BC/CB"));
            assertThat(ScreenDriver.onScreen(
                            () -> ((TableView<?>) driver.scene().lookup("#hit-table"))
                                    .getSortOrder()
                                    .size()))
                    .isZero();
        }
    }

    @Test
    void manyAreFiledAndSentAtOnce() throws Exception {
        try (ScreenDriver driver = start()) {
            look(driver, "loại: báo cáo", 13);
            driver.run(() -> list(driver).getSelectionModel().selectAll());
            driver.waitUntil(root -> labels(driver).contains("đã chọn 13"));
            more(driver, "Đưa vào hồ sơ");
            driver.waitFor("#inquiry-0");
            driver.type("inquiry-0", "05.PCCC");
            driver.picture("find-filing", PICTURES);
            driver.focus("inquiry-0");
            driver.press(KeyCode.ENTER, false, false);
            driver.waitUntil(root -> labels(driver).contains("Đã đưa 13 văn bản vào hồ sơ 05.PCCC."));

            look(driver, "loại: công văn", 2);
            driver.run(() -> list(driver).getSelectionModel().selectAll());
            driver.press(KeyCode.F7, false, false);
            driver.waitFor("#inquiry-0");
            assertThat(labels(driver)).anyMatch(words -> words.startsWith("Ghi đã chuyển 12 nơi nhận chưa gửi"));
            driver.type("inquiry-0", "20/11/2026");
            driver.focus("inquiry-1");
            driver.press(KeyCode.ENTER, false, false);
            driver.waitUntil(root -> labels(driver).contains("Đã ghi chuyển 12 nơi nhận."));
        }
        try (OpenArchive opened = ScreenDriver.archives(CLOCK).open().apply(archive)) {
            Document answer = opened.show().show(chain.answers.get(3).id()).document();
            assertThat(answer.fields().handling().recordsFile()).isEqualTo("05.PCCC");
            assertThat(opened.books().correct().history(answer.id()))
                    .extracting(Correction::reason)
                    .containsExactly("Đưa vào hồ sơ 05.PCCC");
            assertThat(opened.distribution().dispatch().of(chain.plan.id()))
                    .hasSize(12)
                    .extracting(Dispatch::sentOn)
                    .containsOnly(Optional.of(LocalDate.of(2026, 11, 20)));
        }
    }

    @Test
    void whatCitesADocumentThatIsNotHeldIsOneClickAway() throws Exception {
        try (ScreenDriver driver = start()) {
            driver.press(KeyCode.DIGIT2, false, true);
            driver.waitForRows(13);
            ScreenPicturesTest.selectRow(driver, 12);
            driver.waitUntil(root -> links(driver).contains("Văn bản nào cũng viện dẫn"));
            assertThat(labels(driver)).contains("66-QĐ/TW · 06/11/2025", "Được viện dẫn trong", "Vị trí trong sổ");
            assertThat(links(driver)).anyMatch(words -> words.startsWith("Công văn 01-CV/ĐU · 20/01/2026"));
            driver.picture("detail-citations", PICTURES);
            click(driver, "Văn bản nào cũng viện dẫn");
            driver.waitUntil(root -> driver.textOf("search").equals("viện dẫn: 66-QĐ/TW ngày 06/11/2025"));
            driver.waitUntil(root -> hits(driver) == 1);

            driver.strike(keys -> keys.press(KeyCode.S, true, true));
            driver.waitUntil(root -> root.lookupAll(".saved-search").size() == 1);
            driver.run(() -> list(driver).requestFocus());
            driver.strike(keys -> keys.press(KeyCode.W, true, true));
            driver.waitUntil(root -> driver.textOf("search").equals("viện dẫn: 31-CT/TU ngày 12/01/2026"));
            driver.waitUntil(root -> hits(driver) == 2);
            driver.run(() -> list(driver).requestFocus());
            driver.press(KeyCode.D, true, false);
            driver.waitForRows(3);

            driver.run(() -> ((Button) driver.scene().lookup(".saved-search")).fire());
            driver.waitUntil(root -> hits(driver) == 1);
            driver.run(() -> list(driver).requestFocus());
            driver.press(KeyCode.L, true, false);
            driver.press(KeyCode.DIGIT6, false, true);
            driver.focus("search");
            driver.type("search", "");
            driver.strike(keys -> keys.type("vie"));
            driver.waitUntil(root -> driver.isOffering());
            driver.pictureOffers("offers-find", PICTURES);
        }
        try (OpenArchive opened = ScreenDriver.archives(CLOCK).open().apply(archive)) {
            assertThat(opened.lookUp().searches().saved()).hasSize(1);
            assertThat(opened.lookUp().searches().recent()).contains("viện dẫn: 66-QĐ/TW ngày 06/11/2025");
        }
    }

    private ScreenDriver start() throws Exception {
        return ScreenDriver.start(folder.resolve("settings"), CLOCK, Optional.of(archive));
    }

    /** What the window remembered, without its place on the screen, which a headless one does not have twice. */
    private Path rememberedOfFinding() throws IOException {
        List<String> lines = Files.readAllLines(folder.resolve("settings").resolve("window.properties"));
        Path again = Files.createDirectories(folder.resolve("again"));
        Files.write(
                again.resolve("window.properties"),
                lines.stream().filter(line -> line.startsWith("find.")).toList());
        return again;
    }

    private static void look(ScreenDriver driver, String words, int found) {
        driver.type("search", words);
        driver.waitUntil(root -> hits(driver) == found);
    }

    /** Rows of the look that is in front; both show the same. */
    private static int hits(ScreenDriver driver) {
        TableView<?> table = (TableView<?>) driver.scene().lookup("#hit-table");
        ListView<?> list = (ListView<?>) driver.scene().lookup(".hits");
        return table != null
                ? table.getItems().size()
                : list == null ? -1 : list.getItems().size();
    }

    private static ListView<?> list(ScreenDriver driver) {
        return (ListView<?>) driver.scene().lookup(".hits");
    }

    private static List<String> columns(ScreenDriver driver) {
        return ScreenDriver.onScreen(() -> ((TableView<?>) driver.scene().lookup("#hit-table"))
                .getColumns().stream().map(TableColumn::getText).toList());
    }

    private static void column(ScreenDriver driver, String id, boolean isWanted) {
        driver.run(() -> ((MenuButton) driver.scene().lookup("#hit-columns"))
                .getItems().stream()
                        .filter(item -> id.equals(item.getId()))
                        .forEach(item -> ((CheckMenuItem) item).setSelected(isWanted)));
    }

    private static void sort(ScreenDriver driver, String id) {
        driver.run(() -> ((MenuButton) driver.scene().lookup("#hit-columns"))
                .getItems().stream()
                        .filter(Menu.class::isInstance)
                        .flatMap(menu -> ((Menu) menu).getItems().stream())
                        .filter(item -> id.equals(item.getId()))
                        .forEach(MenuItem::fire));
    }

    @SuppressWarnings("unchecked")
    private static ChoiceBox<Search.Order> order(ScreenDriver driver) {
        return (ChoiceBox<Search.Order>) driver.scene().lookup("#hit-order");
    }

    /** What the first column says of the hit on top. */
    private static String top(ScreenDriver driver) {
        return ScreenDriver.onScreen(() -> {
            TableView<?> table = (TableView<?>) driver.scene().lookup("#hit-table");
            return table.getItems().isEmpty()
                    ? ""
                    : String.valueOf(table.getColumns().get(0).getCellData(0));
        });
    }

    private static void more(ScreenDriver driver, String words) {
        driver.run(() -> ((MenuButton) driver.scene().lookup("#hit-more"))
                .getItems().stream()
                        .filter(item -> words.equals(item.getText()))
                        .findFirst()
                        .ifPresent(MenuItem::fire));
    }

    private static void click(ScreenDriver driver, String link) {
        driver.run(() -> driver.scene().getRoot().lookupAll(".hyperlink").stream()
                .map(javafx.scene.control.Hyperlink.class::cast)
                .filter(one -> link.equals(one.getText()))
                .findFirst()
                .orElseThrow()
                .fire());
    }

    private static List<String> links(ScreenDriver driver) {
        return texts(driver, ".hyperlink");
    }

    private static List<String> labels(ScreenDriver driver) {
        return ScreenDriver.onScreen(() -> driver.scene().getRoot().lookupAll(".label").stream()
                .filter(Label.class::isInstance)
                .map(label -> ((Label) label).getText())
                .toList());
    }

    private static List<String> texts(ScreenDriver driver, String selector) {
        return ScreenDriver.onScreen(() -> driver.scene().getRoot().lookupAll(selector).stream()
                .map(node -> ((Labeled) node).getText())
                .toList());
    }

    private static List<String> text(ScreenDriver driver, String table) {
        return texts(driver, table + " .table-cell");
    }
}
