package vn.vanthu.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vanthu.TestArchive;
import vn.vanthu.demonstrating.DemoOffice;
import vn.vanthu.domain.document.DocumentFields;
import vn.vanthu.domain.document.Handling;
import vn.vanthu.domain.document.Markings;
import vn.vanthu.domain.document.PageTexts;
import vn.vanthu.domain.document.SecrecyLevel;
import vn.vanthu.domain.document.Urgency;
import vn.vanthu.domain.register.Direction;
import vn.vanthu.domain.register.Document;
import vn.vanthu.domain.register.Registration;
import vn.vanthu.domain.routing.Assignment;
import vn.vanthu.domain.routing.RoutingStep;
import vn.vanthu.domain.text.PartialDate;
import vn.vanthu.opening.Archives;
import vn.vanthu.opening.OpenArchive;
import vn.vanthu.ui.kit.Unikey;

/** The clerk's morning: what waits, a bút phê written down by keyboard alone, one settled, all seen in the counts. */
class TodayTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-23T02:00:00Z"), ZoneId.of("Asia/Ho_Chi_Minh"));
    private static final Path PICTURES = Path.of("target", "pictures");

    @TempDir
    Path folder;

    private Path archive;

    @Test
    void aButPheIsWrittenByKeyboardAndTheDocumentChangesItsGroup() throws Exception {
        fill();
        try (ScreenDriver driver = start()) {
            driver.press(KeyCode.DIGIT1, false, true);
            driver.waitFor(".today");
            driver.waitUntil(root -> counts(driver).equals(List.of("1", "1", "3", "1")));
            assertThat(badge(driver)).isEqualTo("5");
            driver.picture("today-light", PICTURES);
            driver.press(KeyCode.DIGIT3, true, false);
            driver.waitUntil(root -> rows(driver) == 3);
            driver.press(KeyCode.F2, false, false);
            driver.waitFor("#assign-opinion");
            driver.waitFor(".assignment .page");
            driver.run(() -> fire(driver, ".assignment .button", "Trang dấu ĐẾN"));
            driver.waitUntil(root -> labels(driver, ".screen-title").contains("Trang có dấu ĐẾN, số đến 5"));
            driver.waitUntil(TodayTest::isDrawn);
            driver.picture("stamp-light", PICTURES);
            driver.press(KeyCode.ESCAPE, false, false);
            driver.waitFor("#assign-opinion");
            write(driver);
            driver.picture("assignment-light", PICTURES);
            driver.press(KeyCode.ENTER, true, false);
            driver.waitUntil(root -> notice(driver).equals("Đã lưu bút phê số đến 5."));
            driver.waitUntil(root -> counts(driver).equals(List.of("1", "2", "2", "1")));
        }
        try (OpenArchive opened = ScreenDriver.archives(CLOCK).open().apply(archive)) {
            Assignment kept = opened.routing().assign().of(5).orElseThrow();
            assertThat(kept.dueDate()).contains(LocalDate.of(2026, 11, 25));
            assertThat(kept.steps())
                    .extracting(RoutingStep::to)
                    .containsExactly("Ban Tổ chức", "Ủy ban Kiểm tra", "Văn phòng");
            assertThat(kept.steps().get(0).opinion()).isEqualTo("Giao Ban Tổ chức chủ trì, tham mưu trả lời");
            assertThat(kept.steps().get(0).from()).isEqualTo("Bí thư Đặng Thị Hòa");
            assertThat(kept.steps().get(0).decidedOn()).contains(TODAY);
            assertThat(kept.steps().get(1).role()).isEqualTo(RoutingStep.Role.CONTRIBUTOR);
            assertThat(kept.steps().get(2).role()).isEqualTo(RoutingStep.Role.INFORMED);
        }
    }

    @Test
    void anEmptyGroupSaysWhatWouldStandThere() throws Exception {
        archive = folder.resolve("archive");
        ScreenDriver.archives(CLOCK).init().init(archive, DemoOffice.office());
        try (ScreenDriver driver = start()) {
            driver.press(KeyCode.DIGIT1, false, true);
            driver.waitFor(".today .empty");
            assertThat(labels(driver, ".today .empty-title")).containsExactly("Không có việc quá hạn");
            assertThat(driver.scene().lookup(".badge").isVisible()).isFalse();
            driver.picture("today-empty", PICTURES);
        }
    }

    @Test
    void settledFromTheListAndTakenBack() throws Exception {
        fill();
        try (ScreenDriver driver = start()) {
            driver.run(() -> driver.window().dark().set(true));
            driver.press(KeyCode.DIGIT1, false, true);
            driver.waitUntil(root -> rows(driver) == 1);
            driver.picture("today-dark", PICTURES);
            driver.press(KeyCode.ENTER, true, false);
            driver.waitUntil(root -> counts(driver).equals(List.of("0", "1", "3", "1")));
            assertThat(notice(driver)).isEqualTo("Đã ghi giải quyết xong số đến 1.");
            driver.run(() -> fire(driver, ".notice .button", "Mở lại"));
            driver.waitUntil(root -> counts(driver).equals(List.of("1", "1", "3", "1")));
            driver.press(KeyCode.F2, false, false);
            driver.waitFor("#assign-opinion");
            assertThat(driver.textOf("assign-lead")).isEqualTo("Ban Xây dựng Đảng");
            driver.picture("assignment-dark", PICTURES);
            driver.press(KeyCode.P, true, false);
            driver.waitUntil(TodayTest::isDrawn);
            assertThat(labels(driver, ".screen-title")).containsExactly("Phiếu giải quyết văn bản đến số 1");
            driver.picture("slip-dark", PICTURES);
            driver.press(KeyCode.ESCAPE, false, false);
            driver.waitFor("#assign-opinion");
            size(driver, 1280, 680);
            driver.picture("assignment-dark-1280", PICTURES);
            size(driver, 1000, 620);
            driver.picture("assignment-dark-1000", PICTURES);
            driver.press(KeyCode.ESCAPE, false, false);
            driver.waitFor(".today");
            driver.picture("today-dark-1000", PICTURES);
        }
    }

    /** The number under the reply field is one that was chosen from what the archive has. */
    @Test
    void anOwedReplyIsNamedBeforeTheDocumentIsDone() throws Exception {
        fill();
        try (ScreenDriver driver = start()) {
            driver.press(KeyCode.DIGIT1, false, true);
            driver.waitUntil(root -> rows(driver) == 1);
            driver.press(KeyCode.DIGIT4, true, false);
            driver.waitUntil(root -> labels(driver, ".today .standing").contains("Còn 9 ngày"));
            driver.press(KeyCode.ENTER, true, false);
            driver.waitFor("#assign-reply");
            driver.run(() -> new Unikey(driver.scene()).press(KeyCode.ENTER, true, true));
            driver.waitUntil(
                    root -> labels(driver, ".field-error").contains("Chọn văn bản trả lời, hoặc bỏ dấu Cần trả lời"));
            driver.run(() -> driver.scene().lookup("#assign-reply").requestFocus());
            driver.run(() -> new Unikey(driver.scene()).type("rà soa[1:á]t"));
            driver.waitUntil(root -> popups() > 0);
            driver.picture("assignment-reply", PICTURES);
            driver.run(() -> pressInPopup(KeyCode.DOWN));
            driver.run(() -> pressInPopup(KeyCode.ENTER));
            assertThat(driver.textOf("assign-reply")).isEqualTo("01-CV/ĐU");
            driver.run(() -> new Unikey(driver.scene()).press(KeyCode.ENTER, true, true));
            driver.waitUntil(root -> counts(driver).equals(List.of("1", "1", "3", "0")));
        }
        try (OpenArchive opened = ScreenDriver.archives(CLOCK).open().apply(archive)) {
            assertThat(opened.routing().assign().of(3).orElseThrow().replyId()).contains(7L);
            assertThat(opened.show().show(7).relations())
                    .extracting(
                            relation -> relation.kind() + " " + relation.other().id())
                    .containsExactly("REPLIES_TO 3");
        }
    }

    private static void write(ScreenDriver driver) {
        driver.run(() -> {
            Unikey clerk = new Unikey(driver.scene());
            clerk.type("Bi[1:í] thu[1:ư] D[1:Đ]a[1:ă]ng[3:ặng] Thi[1:ị] Ho[1:ò]a[2:òa]")
                    .press(KeyCode.ENTER);
            clerk.press(KeyCode.ENTER);
            clerk.type("Giao Ban To[1:ô][1:ổ] chu[1:ư]c[2:ức] chu[1:ủ] tri[1:ì], tham mu[1:ư]u tra[1:ả] lo[1:ơ]i[2:ời]")
                    .press(KeyCode.ENTER);
            clerk.type("Ban To[1:ô][1:ổ] chu[1:ư]c[2:ức]").press(KeyCode.ENTER);
        });
        driver.run(() -> {
            Unikey clerk = new Unikey(driver.scene());
            ((TextField) driver.scene().getFocusOwner()).selectAll();
            clerk.type("25/11").press(KeyCode.ENTER);
            clerk.type("U[1:Ủ]y ban Kie[1:ê]m[2:ểm] tra").press(KeyCode.ENTER);
            clerk.press(KeyCode.ENTER);
            clerk.type("Va[1:ă]n pho[1:ò]ng");
        });
    }

    /** 1 overdue, 2 due, 3 owes a reply, 4 to 6 new of which 5 is urgent with a file; 7 is an own document. */
    private void fill() throws Exception {
        archive = folder.resolve("archive");
        Archives archives = ScreenDriver.archives(CLOCK);
        archives.init().init(archive, DemoOffice.office());
        Path letter = folder.resolve("den.pdf");
        try (OpenArchive opened = archives.open().apply(archive)) {
            opened.demo().letter(letter);
            assign(opened, incoming(opened, 12, Urgency.NONE, Optional.empty()), -2, Assignment.NeedsReply.NO);
            assign(opened, incoming(opened, 13, Urgency.NONE, Optional.empty()), 2, Assignment.NeedsReply.NO);
            assign(opened, incoming(opened, 14, Urgency.NONE, Optional.empty()), 9, Assignment.NeedsReply.YES);
            incoming(opened, 15, Urgency.NONE, Optional.empty());
            incoming(opened, 16, Urgency.HOA_TOC, Optional.of(letter));
            incoming(opened, 17, Urgency.NONE, Optional.empty());
            register(opened, Direction.OUTGOING, fields("01-CV/ĐU", Urgency.NONE), Optional.empty());
        }
    }

    private static Document incoming(OpenArchive opened, int number, Urgency urgency, Optional<Path> file) {
        return register(opened, Direction.INCOMING, fields(number + "-CV/HU", urgency), file);
    }

    private static DocumentFields fields(String code, Urgency urgency) {
        return TestArchive.fields(code, "V/v rà soát, kiện toàn đội ngũ cán bộ chủ chốt các chi bộ, đảng bộ trực thuộc")
                .change()
                .markings(new Markings(urgency, SecrecyLevel.NONE, ""))
                .handling(new Handling(2, 1, "", "", PartialDate.NONE, ""))
                .done();
    }

    private static Document register(
            OpenArchive opened, Direction direction, DocumentFields fields, Optional<Path> file) {
        Registration asked = new Registration(
                direction, fields, TODAY.minusDays(1), Optional.empty(), "", Registration.WhenHeld.ENTER_AGAIN);
        return opened.register().register(asked, file, PageTexts.EMPTY);
    }

    private static void assign(OpenArchive opened, Document document, int days, Assignment.NeedsReply needsReply) {
        opened.routing()
                .assign()
                .assign(new Assignment(
                        document.id(),
                        Assignment.State.PENDING,
                        Optional.of(TODAY.plusDays(days)),
                        needsReply,
                        "",
                        Optional.empty(),
                        Optional.empty(),
                        List.of(new RoutingStep(
                                "",
                                "Ban Xây dựng Đảng",
                                RoutingStep.Role.LEAD,
                                "Nghiên cứu, tham mưu",
                                Optional.empty(),
                                Optional.of(TODAY.minusDays(1)),
                                Optional.of(TODAY.minusDays(1)),
                                "Lò Thị Mai",
                                Optional.of(TODAY)))));
    }

    private ScreenDriver start() throws Exception {
        ScreenDriver driver = ScreenDriver.start(folder.resolve("settings"), CLOCK, Optional.of(archive));
        driver.waitFor(".table-view");
        return driver;
    }

    /** Whether a page that is seen has its picture. */
    private static boolean isDrawn(Parent root) {
        return root.lookupAll(".assignment .page > ImageView").stream()
                .anyMatch(node -> node instanceof ImageView picture && picture.getImage() != null);
    }

    private static List<String> counts(ScreenDriver driver) {
        return labels(driver, ".tile-count");
    }

    private static String badge(ScreenDriver driver) {
        return labels(driver, ".badge").get(0);
    }

    private static int rows(ScreenDriver driver) {
        return ScreenDriver.onScreen(() -> driver.scene().lookup(".today .table-view") instanceof TableView<?> table
                ? table.getItems().size()
                : 0);
    }

    private static List<String> labels(ScreenDriver driver, String selector) {
        return ScreenDriver.onScreen(() -> driver.scene().getRoot().lookupAll(selector).stream()
                .filter(Label.class::isInstance)
                .map(node -> ((Label) node).getText())
                .toList());
    }

    private static String notice(ScreenDriver driver) {
        return labels(driver, ".notice > .label").stream().findFirst().orElse("");
    }

    private static void fire(ScreenDriver driver, String selector, String word) {
        for (Node node : driver.scene().getRoot().lookupAll(selector)) {
            if (node instanceof javafx.scene.control.Button button && word.equals(button.getText())) {
                button.fire();
            }
        }
    }

    private static long popups() {
        return javafx.stage.Window.getWindows().stream()
                .filter(window -> window instanceof javafx.stage.Popup popup
                        && popup.getContent().stream()
                                .anyMatch(node -> node.getStyleClass().contains("suggestions")))
                .count();
    }

    private static void pressInPopup(KeyCode code) {
        javafx.stage.Window.getWindows().stream()
                .filter(javafx.stage.Popup.class::isInstance)
                .findFirst()
                .ifPresent(popup -> javafx.event.Event.fireEvent(
                        popup,
                        new javafx.scene.input.KeyEvent(
                                javafx.scene.input.KeyEvent.KEY_PRESSED,
                                "",
                                code.getName(),
                                code,
                                false,
                                false,
                                false,
                                false)));
    }

    private static void size(ScreenDriver driver, double width, double height) {
        driver.run(() -> {
            driver.scene().getWindow().setWidth(width);
            driver.scene().getWindow().setHeight(height);
        });
    }
}
