package vn.vanthu.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;
import vn.vanthu.demonstrating.DemoOffice;
import vn.vanthu.domain.agency.Signer;
import vn.vanthu.domain.distribution.DistributionList;
import vn.vanthu.domain.distribution.Recipient;
import vn.vanthu.domain.document.DocCode;
import vn.vanthu.domain.document.DocumentFields;
import vn.vanthu.domain.document.Handling;
import vn.vanthu.domain.document.Markings;
import vn.vanthu.domain.document.PageTexts;
import vn.vanthu.domain.document.SecrecyLevel;
import vn.vanthu.domain.document.Urgency;
import vn.vanthu.domain.register.AttachedFile;
import vn.vanthu.domain.register.Correction;
import vn.vanthu.domain.register.Direction;
import vn.vanthu.domain.register.Document;
import vn.vanthu.domain.register.Draft;
import vn.vanthu.domain.register.Registration;
import vn.vanthu.domain.text.PartialDate;
import vn.vanthu.opening.Archives;
import vn.vanthu.opening.OpenArchive;

/** The entry forms in the real window, by keys alone. */
class EntryFormsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-22T02:00:00Z"), ZoneId.of("Asia/Ho_Chi_Minh"));

    @TempDir
    Path folder;

    private Path archive;
    private final Archives archives = ScreenDriver.archives(CLOCK);

    @BeforeEach
    void anArchiveWithOneLetter() {
        archive = folder.resolve("archive");
        archives.init().init(archive, DemoOffice.office());
        in(opened -> register(opened, letter("12-CV/HU", "về việc rà soát hồ sơ")));
    }

    /** Every field below which something is offered takes what Unikey sends, the list open or not. */
    @Test
    void unikeyTypesIntoEveryFieldWithSuggestions() throws Exception {
        try (ScreenDriver driver = start()) {
            paper(driver, Direction.OUTGOING);
            int offered = 0;
            for (String field : List.of(
                    "ISSUER",
                    "SUPERIOR_AGENCY",
                    "SIGNER",
                    "SIGNER_TITLE",
                    "AUTHORITY",
                    "PLACE",
                    "HOLDER",
                    "RECORDS_FILE",
                    "CIRCULATION",
                    "TYPE",
                    "URGENCY")) {
                String id = "field-" + field;
                driver.type(id, "");
                driver.focus(id);
                for (String stroke : List.of(
                        "d",
                        "a",
                        "n",
                        "g",
                        "[3:ảng]",
                        "[4:đảng]",
                        " ",
                        "u",
                        "o",
                        "[2:ươ]",
                        "[3: ]",
                        "u",
                        "y",
                        "[2:ủy]")) {
                    driver.strike(keys -> keys.type(stroke));
                    if (stroke.startsWith("[") || stroke.equals("a")) {
                        WaitForAsyncUtils.sleep(240, java.util.concurrent.TimeUnit.MILLISECONDS);
                        offered += driver.isOffering() ? 1 : 0;
                    }
                }
                assertThat(driver.textOf(id)).as(field).isEqualTo("đảng ủy");
            }
            assertThat(offered).as("lists were open while typing went on").isPositive();
        }
    }

    @Test
    void anOutgoingDocumentIsEnteredByKeysAlone() throws Exception {
        try (ScreenDriver driver = start()) {
            driver.strike(keys -> keys.press(KeyCode.G, true, true));
            driver.waitFor("#field-TYPE");
            driver.waitUntil(root -> !driver.textOf("field-ISSUER").isEmpty());
            driver.focus("field-TYPE");
            driver.strike(keys -> keys.type("bao ca"));
            driver.waitUntil(root -> driver.isOffering());
            driver.strike(keys -> keys.press(KeyCode.DOWN).press(KeyCode.ENTER));
            assertThat(driver.textOf("field-TYPE")).isEqualTo("Báo cáo");
            driver.strike(keys -> keys.press(KeyCode.ENTER).press(KeyCode.ENTER));
            driver.waitUntil(root -> isFocused(driver, "field-ISSUE_DATE"));
            driver.strike(keys -> keys.press(KeyCode.A, false, true)
                    .press(KeyCode.DELETE)
                    .type("2111")
                    .press(KeyCode.ENTER));
            assertThat(driver.textOf("field-ISSUE_DATE")).isEqualTo("21/11/2026");
            driver.strike(keys -> keys.type("công tác tháng 11")
                    .press(KeyCode.ENTER)
                    .type("Huyện ủy")
                    .press(KeyCode.TAB));
            driver.focus("field-SIGNER");
            driver.strike(keys -> keys.press(KeyCode.DOWN));
            driver.waitUntil(root -> driver.isOffering());
            driver.strike(keys -> keys.press(KeyCode.DOWN).press(KeyCode.ENTER));
            String signer = DemoOffice.office().signers().get(0).name();
            assertThat(driver.textOf("field-SIGNER")).isEqualTo(signer);
            assertThat(driver.textOf("field-SIGNER_TITLE"))
                    .isEqualTo(DemoOffice.office().signers().get(0).title());
            driver.strike(keys -> keys.press(KeyCode.ENTER, false, true));
            driver.waitFor(".notice.success");
            assertThat(notice(driver)).startsWith("Đã vào sổ văn bản đi số 1");
        }
        Document entered =
                in(opened -> opened.list().newest(Direction.OUTGOING, 0, 1).get(0));
        assertThat(entered.fields().code().shown()).isEqualTo("01-BC/ĐU");
        assertThat(entered.fields().subject()).isEqualTo("công tác tháng 11");
        assertThat(entered.fields().issueDate()).isEqualTo(PartialDate.of(LocalDate.of(2026, 11, 21)));
        assertThat(entered.fields().addressees()).containsExactly("Huyện ủy");
        assertThat(drafts()).isEmpty();
    }

    @Test
    void saveAndNextCarriesTheChosenFieldsOver() throws Exception {
        try (ScreenDriver driver = start()) {
            paper(driver, Direction.OUTGOING);
            driver.type("field-TYPE", "Công văn");
            driver.type("field-SUBJECT", "về việc họp");
            driver.type("field-SIGNER", "Trần Văn Mẫu");
            driver.focus("field-SUBJECT");
            driver.strike(keys -> keys.press(KeyCode.ENTER, true, true));
            driver.waitFor(".notice.success");
            driver.waitUntil(root -> driver.textOf("field-SUBJECT").isEmpty());
            assertThat(driver.textOf("field-SIGNER")).isEqualTo("Trần Văn Mẫu");
            assertThat(driver.textOf("field-TYPE")).isEmpty();
            driver.focus("field-SUBJECT");
            driver.run(() -> ((TextInputControl) driver.scene().lookup("#field-SUBJECT")).undo());
            assertThat(driver.textOf("field-SUBJECT"))
                    .as("undo does not bring back another document's words")
                    .isEmpty();
        }
    }

    /** A sender that the address book does not know is offered to it once; it is known by its next letter. */
    @Test
    void anUnknownSenderIsOfferedToTheAddressBook() throws Exception {
        try (ScreenDriver driver = start()) {
            enter(driver, "77-BC/CB", "CHI BỘ XÃ SUỐI LIM");
            driver.waitUntil(root -> root.lookupAll(".notice .button").stream()
                    .anyMatch(node -> "Thêm cơ quan vào danh bạ".equals(((Labeled) node).getText())));
            driver.run(() -> button(driver, ".notice .button", "Thêm cơ quan vào danh bạ")
                    .fire());
            driver.waitFor("#inquiry-0");
            assertThat(driver.textOf("inquiry-0")).isEqualTo("Chi bộ xã Suối Lim");
            driver.picture("sender-offered", Path.of("target", "pictures"));
            driver.type("inquiry-0", "Chi bộ Suối Lim");
            driver.focus("inquiry-0");
            driver.strike(keys -> keys.press(KeyCode.ENTER));
            driver.waitUntil(root -> notice(driver).equals("Đã thêm “Chi bộ Suối Lim” vào danh bạ."));
        }
        Document next =
                in(opened -> opened.list().newest(Direction.INCOMING, 0, 1).get(0));
        boolean isKnown =
                in(opened -> opened.distribution().resolve().isKnown(next.fields(), LocalDate.of(2026, 11, 22)));
        assertThat(isKnown).isTrue();
        List<Recipient> book = in(opened -> opened.distribution().addresses().all());
        assertThat(book).extracting(Recipient::name).contains("Chi bộ Suối Lim");
    }

    private static void enter(ScreenDriver driver, String code, String issuer) {
        paper(driver, Direction.INCOMING);
        driver.type("field-CODE", code);
        driver.type("field-TYPE", "Báo cáo");
        driver.type("field-SUBJECT", "Kết quả công tác");
        driver.type("field-ISSUER", issuer);
        driver.focus("field-SUBJECT");
        driver.press(KeyCode.ENTER, true, false);
        driver.waitFor(".notice.success");
    }

    /** The machine dies: nothing is closed, a new window on the same archive finds what was typed. */
    @Test
    void aHalfFilledFormOutlivesTheWindow() throws Exception {
        ScreenDriver dying = start();
        paper(dying, Direction.INCOMING);
        dying.type("field-CODE", "77-CV/HU");
        dying.type("field-SUBJECT", "về việc dở dang");
        dying.waitUntil(root -> drafts().stream()
                .anyMatch(draft -> "về việc dở dang".equals(draft.values().get("SUBJECT"))));
        try (ScreenDriver driver = ScreenDriver.start(folder.resolve("other"), CLOCK, Optional.of(archive))) {
            driver.waitFor(".notice.news");
            driver.run(() -> button(driver, ".notice .button", "Xem bản nháp").fire());
            driver.waitFor(".drafts .draft");
            driver.picture("drafts", Path.of("target", "pictures"));
            driver.run(() -> button(driver, ".draft .button", "Làm tiếp").fire());
            driver.waitFor("#field-CODE");
            assertThat(driver.textOf("field-CODE")).isEqualTo("77-CV/HU");
            assertThat(driver.textOf("field-SUBJECT")).isEqualTo("về việc dở dang");
            driver.type("field-TYPE", "Công văn");
            driver.type("field-ISSUER", "Huyện ủy Đông Hải");
            driver.press(KeyCode.ENTER, true, false);
            driver.waitUntil(root -> notice(driver).startsWith("Đã vào sổ số đến 2"));
            driver.waitUntil(root -> drafts().isEmpty());
        } finally {
            dying.close();
        }
    }

    @Test
    void aRegisteredDocumentIsCorrectedWithAReasonAndItsHistoryShown() throws Exception {
        try (ScreenDriver driver = start()) {
            driver.waitFor(".sheet-number");
            driver.press(KeyCode.F2, false, false);
            driver.waitFor("#entry-reason");
            driver.picture("correct", Path.of("target", "pictures"));
            assertThat(driver.textOf("field-SUBJECT")).isEqualTo("về việc rà soát hồ sơ");
            driver.type("field-SUBJECT", "về việc rà soát hồ sơ đảng viên");
            driver.press(KeyCode.ENTER, true, false);
            driver.waitFor(".notice.warning");
            driver.type("entry-reason", "chép sót chữ");
            driver.press(KeyCode.ENTER, true, false);
            driver.waitFor(".notice.success");
            driver.waitUntil(root ->
                    words(driver, ".sheet-part .label").stream().anyMatch(words -> words.contains("chép sót chữ")));
            assertThat(words(driver, ".sheet-part .label"))
                    .contains("Trích yếu: về việc rà soát hồ sơ → về việc rà soát hồ sơ đảng viên");
            driver.picture("history", Path.of("target", "pictures"));
        }
        List<Correction> history = in(opened -> opened.books().correct().history(1));
        assertThat(history).hasSize(1);
        assertThat(in(opened -> opened.list().newest(Direction.INCOMING, 0, 1).get(0))
                        .number())
                .map(Object::toString)
                .contains("1");
    }

    @Test
    void aNumberIsVoidedWithItsReasonAskedInPlace() throws Exception {
        try (ScreenDriver driver = start()) {
            driver.waitFor(".sheet-number");
            menu(driver, "Huỷ số…");
            driver.waitFor("#inquiry-0");
            driver.picture("void", Path.of("target", "pictures"));
            driver.focus("inquiry-0");
            driver.strike(keys -> keys.press(KeyCode.ENTER));
            assertThat(in(opened -> opened.show().show(1)).document().voidedBecause())
                    .isEmpty();
            driver.strike(keys -> keys.type("trùng văn bản").press(KeyCode.ENTER));
            driver.waitFor(".notice.success");
            driver.waitFor(".table-row-cell:voided");
        }
        assertThat(in(opened -> opened.show().show(1)).document().voidedBecause())
                .contains("trùng văn bản");
    }

    @Test
    void whatWasPutIntoTheTrashIsBroughtBack() throws Exception {
        try (ScreenDriver driver = start()) {
            driver.waitFor(".sheet-number");
            menu(driver, "Bỏ vào thùng rác…");
            driver.waitFor("#inquiry-0");
            driver.focus("inquiry-0");
            driver.strike(keys -> keys.type("vào nhầm").press(KeyCode.ENTER));
            driver.waitFor(".table-view .empty");
            driver.run(() -> item(driver, "#book-menu", "Thùng rác"));
            driver.waitFor(".trash-row");
            driver.waitUntil(root -> words(driver, ".trash .label").contains("vào nhầm"));
            driver.picture("trash", Path.of("target", "pictures"));
            driver.run(() -> button(driver, ".trash .button", "Khôi phục").fire());
            driver.waitUntil(root -> notice(driver).startsWith("Đã khôi phục"));
        }
        assertThat(incoming()).isEqualTo(1);
    }

    @Test
    void theSameFileByAnotherChannelJoinsTheDocumentHeld() throws Exception {
        Path scan = folder.resolve("den.pdf");
        Path again = folder.resolve("den-mang.pdf");
        in(opened -> {
            opened.demo().letter(scan);
            opened.demo().letter(again);
            return opened;
        });
        try (ScreenDriver driver = start()) {
            drop(driver, scan);
            driver.press(KeyCode.ENTER, true, false);
            driver.waitFor(".notice.success");
            drop(driver, again);
            driver.press(KeyCode.ENTER, true, false);
            driver.waitFor(".duplicate .page");
            driver.picture("join", Path.of("target", "pictures"));
            driver.press(KeyCode.DIGIT2, true, false);
            driver.waitUntil(root -> notice(driver).startsWith("Đã nhập chung"));
        }
        assertThat(incoming()).isEqualTo(2);
        List<AttachedFile> attached = in(opened -> opened.books().correct().attached(2));
        assertThat(attached).hasSize(1);
    }

    private static void drop(ScreenDriver driver, Path file) {
        driver.run(() -> driver.window().drop(List.of(file)));
        driver.waitFor(".register .page");
        driver.waitUntil(root -> driver.textOf("field-CODE").equals("146-CV/VPTU"));
    }

    private ScreenDriver start() throws Exception {
        ScreenDriver driver = ScreenDriver.start(folder.resolve("settings"), CLOCK, Optional.of(archive));
        driver.waitForRows(1);
        return driver;
    }

    private static void paper(ScreenDriver driver, Direction direction) {
        driver.strike(keys -> keys.press(KeyCode.G, direction == Direction.OUTGOING, true));
        driver.waitFor("#field-CODE");
        if (direction == Direction.OUTGOING) {
            driver.waitUntil(root -> !driver.textOf("field-ISSUER").isEmpty());
        }
    }

    private static boolean isFocused(ScreenDriver driver, String id) {
        return driver.scene().lookup("#" + id).isFocused();
    }

    private static void menu(ScreenDriver driver, String words) {
        driver.run(() -> item(driver, ".sheet-acts .menu-button", words));
    }

    private static void item(ScreenDriver driver, String menu, String words) {
        ((javafx.scene.control.MenuButton) driver.scene().lookup(menu))
                .getItems().stream()
                        .filter(item -> words.equals(item.getText()))
                        .forEach(javafx.scene.control.MenuItem::fire);
    }

    private static Button button(ScreenDriver driver, String selector, String words) {
        return driver.scene().getRoot().lookupAll(selector).stream()
                .map(Button.class::cast)
                .filter(button -> words.equals(button.getText()))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> words(ScreenDriver driver, String selector) {
        return ScreenDriver.onScreen(() -> driver.scene().getRoot().lookupAll(selector).stream()
                .map(Labeled.class::cast)
                .map(Labeled::getText)
                .toList());
    }

    private static String notice(ScreenDriver driver) {
        return words(driver, ".notice > .label").stream().findFirst().orElse("");
    }

    private List<Draft> drafts() {
        return in(opened -> opened.books().drafts().all());
    }

    private int incoming() {
        return in(opened -> opened.list().count(Direction.INCOMING));
    }

    private <T> T in(Function<OpenArchive, T> deed) {
        try (OpenArchive opened = archives.open().apply(archive)) {
            return deed.apply(opened);
        }
    }

    private static Document register(OpenArchive opened, DocumentFields fields) {
        return opened.register()
                .register(
                        new Registration(
                                Direction.INCOMING, fields, TODAY, Optional.empty(), "", Registration.WhenHeld.REFUSE),
                        Optional.empty(),
                        PageTexts.EMPTY);
    }

    /** Its values are offered later, so that lists open while Unikey types. */
    private static DocumentFields letter(String code, String subject) {
        return DocumentFields.EMPTY
                .change()
                .code(DocCode.parse(code).orElseThrow())
                .type("Công văn")
                .subject(subject)
                .issuer("Đảng ủy phường Đông Hải")
                .superiorAgency("Đảng bộ tỉnh Bình Sơn")
                .issueDate(PartialDate.of(LocalDate.of(2026, 11, 20)))
                .place("Đảng Hải")
                .signer(new Signer("Đặng Văn Bình", "Đảng ủy viên", List.of("T/M ĐẢNG ỦY")))
                .distribution(DistributionList.parse("- Như trên,\n- Lưu VPHU."))
                .markings(new Markings(Urgency.NONE, SecrecyLevel.NONE, "Lưu hành trong Đảng"))
                .handling(new Handling(2, 1, "Đảng ủy", "Hồ sơ Đảng", PartialDate.NONE, ""))
                .done();
    }
}
