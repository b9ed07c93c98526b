package vn.vanthu.ui.viewer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import atlantafx.base.theme.PrimerLight;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.event.ActionEvent;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.stage.Stage;
import javafx.stage.Window;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;
import vn.vanthu.TestArchive;
import vn.vanthu.TestProgram;
import vn.vanthu.domain.document.PageTexts;
import vn.vanthu.domain.register.Direction;
import vn.vanthu.domain.register.Document;
import vn.vanthu.domain.register.Registration;
import vn.vanthu.opening.OpenArchive;
import vn.vanthu.pdf.Letter;
import vn.vanthu.pdf.LetterTypesetter;
import vn.vanthu.texts.Texts;
import vn.vanthu.ui.MainWindow;
import vn.vanthu.ui.kit.Background;
import vn.vanthu.ui.kit.Desk;
import vn.vanthu.ui.kit.Mouse;
import vn.vanthu.ui.kit.Notices;
import vn.vanthu.ui.kit.Remembered;

/** What a clerk does with the pages of a document, in a real window on real files. */
class DocumentViewTest {
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-22T02:00:00Z"), ZoneId.of("Asia/Ho_Chi_Minh"));
    private static final long PATIENCE_SECONDS = 60;
    private static final int LETTER_PARAGRAPHS = 40;

    @TempDir
    Path folder;

    private OpenArchive archive;
    private Background background;
    private DocumentView view;
    private Stage stage;

    @BeforeEach
    void open() throws TimeoutException {
        archive = made();
        FxToolkit.registerPrimaryStage();
        background = new Background(Platform::runLater);
        Texts texts = Texts.in(Texts.Language.VIETNAMESE);
        Desk desk = new Desk(texts, background, new Notices(texts), new Remembered(folder.resolve("settings")), CLOCK);
        onScreen(() -> {
            Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
            view = new DocumentView(desk);
            view.reachable();
            view.withStrip();
            stage = new Stage();
            Scene scene = new Scene((Parent) view.node(), 1000, 700);
            scene.getStylesheets()
                    .add(MainWindow.class.getResource("vanthu.css").toExternalForm());
            stage.setScene(scene);
            stage.show();
            return stage;
        });
    }

    private OpenArchive made() {
        var archives = TestProgram.archives(CLOCK);
        archives.init().init(folder.resolve("archive"), TestArchive.OFFICE);
        return archives.open().apply(folder.resolve("archive"));
    }

    @AfterEach
    void close() {
        onScreen(() -> {
            stage.hide();
            return true;
        });
        background.close();
        archive.close();
    }

    @Test
    void aLetterIsReadFoundInAndTakenFrom() throws Exception {
        Document letter = letter();
        show(letter, "");
        int pages = strip().getItems().size();
        assertThat(pages).isGreaterThan(3);
        assertThat(cells()).as("only what is in sight is there").hasSizeLessThan(4);

        pages(KeyCode.END, false);
        waitUntil(() -> strip().getSelectionModel().getSelectedItem() == pages);
        assertThat(pageField().getText()).isEqualTo(Integer.toString(pages));
        onScreen(() -> {
            pageField().requestFocus();
            pageField().setText("3");
            pageField().fireEvent(new ActionEvent());
            return true;
        });
        waitUntil(() -> strip().getSelectionModel().getSelectedItem() == 3);
        onScreen(() -> {
            strip().getSelectionModel().select(Integer.valueOf(1));
            return true;
        });
        waitUntil(() -> pageField().getText().equals("1"));

        zooms();
        turns();
        takesWords();
        findsWords();
        fillsTheScreen();
    }

    private void zooms() {
        double before = cell(1).getPrefWidth();
        pages(KeyCode.EQUALS, true);
        assertThat(cell(1).getPrefWidth()).isCloseTo(before * 1.25, within(2.0));
        onScreen(() -> {
            Node column = lookup(".pages");
            column.fireEvent(new ScrollEvent(
                    ScrollEvent.SCROLL,
                    300,
                    300,
                    300,
                    300,
                    false,
                    true,
                    false,
                    false,
                    true,
                    false,
                    0,
                    40,
                    0,
                    40,
                    ScrollEvent.HorizontalTextScrollUnits.NONE,
                    0,
                    ScrollEvent.VerticalTextScrollUnits.NONE,
                    0,
                    0,
                    null));
            return true;
        });
        assertThat(cell(1).getPrefWidth()).isCloseTo(before * 1.25 * 1.15, within(3.0));
        pages(KeyCode.DIGIT9, true);
        assertThat(cell(1).getPrefHeight()).as("whole page").isLessThan(700);
        pages(KeyCode.DIGIT0, true);
        assertThat(cell(1).getPrefWidth()).isEqualTo(before);
    }

    private void turns() {
        pages(KeyCode.R, true);
        waitUntil(() -> cell(1).getBoundsInParent().getWidth()
                > cell(1).getBoundsInParent().getHeight());
        pages(KeyCode.R, true);
        pages(KeyCode.R, true);
        pages(KeyCode.R, true);
        waitUntil(() -> cell(1).getBoundsInParent().getWidth()
                < cell(1).getBoundsInParent().getHeight());
    }

    private void takesWords() throws IOException {
        PageTexts.Line line = lineOf("Tỉnh ủy yêu cầu");
        waitUntil(() -> {
            drag(line.x() + 0.2, line.x() + line.width() - 0.2, line.y() + line.height() / 2);
            return copied().equals(line.text());
        });
        assertThat(onScreen(() -> cell(1).lookupAll(".page-selection"))).isNotEmpty();
        picture("viewer-selection");
        PageTexts.Place word = line.words().get(1);
        click(word.x() + word.width() / 2, line.y() + line.height() / 2, 2);
        assertThat(copied()).isEqualTo(line.text().split(" ")[1]);
        pages(KeyCode.A, true);
        assertThat(copied())
                .startsWith("TỈNH ỦY ĐÔNG HẢI")
                .contains(line.text())
                .as("the left column of the letterhead is read before the right one")
                .matches(text -> text.indexOf("Số") < text.indexOf("ĐẢNG CỘNG SẢN VIỆT NAM"));
    }

    private void findsWords() throws Exception {
        onScreen(() -> {
            ((TextField) lookup("#viewer-find")).setText("thien tai");
            return true;
        });
        waitUntil(() -> hit().startsWith("1/") && !hit().endsWith("…"));
        int hits = occurrences();
        assertThat(hit()).isEqualTo("1/" + hits);
        picture("viewer-hits");
        pages(KeyCode.F3, false);
        assertThat(hit()).isEqualTo("2/" + hits);
        shiftF3();
        shiftF3();
        assertThat(hit()).as("past the first to the last").isEqualTo(hits + "/" + hits);
        waitUntil(() -> lookup(".page-mark:now") != null);
        onScreen(() -> {
            ((TextField) lookup("#viewer-find")).setText("xuyxyq");
            return true;
        });
        waitUntil(() -> hit().equals("Không thấy"));
    }

    private void fillsTheScreen() {
        pages(KeyCode.F11, false);
        waitUntil(() -> full().isPresent());
        waitUntil(() -> full().orElseThrow().getScene().getRoot().lookup(".page") != null);
        onScreen(() -> {
            Node root = full().orElseThrow().getScene().getRoot();
            root.fireEvent(key(KeyCode.ESCAPE, false, false));
            return true;
        });
        waitUntil(() -> full().isEmpty() && lookup(".page") != null);
    }

    @Test
    void aScanOfFiveHundredPagesIsLeafedThroughInBoundedRoom() throws Exception {
        Document scan = scan(500);
        show(scan, "phong chong thien tai");
        waitUntil(() -> hit().equals("1/500"));
        assertThat(onScreen(() -> lookup(".page-mark:now").getBoundsInParent().getMinX() / cell(1).scale()))
                .as("where recognition has read it")
                .isCloseTo(30, within(1.0));
        waitUntil(() -> {
            drag(30.5, 30.5 + 120, 44);
            return copied().equals(LongScan.words(1));
        });
        for (int page = 1; page <= 500; page += 23) {
            int number = page;
            onScreen(() -> {
                view.goTo(number);
                return true;
            });
            waitUntil(() -> view.settled().get());
            assertThat(view.pictureBytes()).isLessThanOrEqualTo(PagePainter.ROOM);
            assertThat(cells()).hasSizeLessThan(5);
        }
        zoomedIn();
        assertThat(copyOf(scan)).hasSameBinaryContentAs(folder.resolve("scan.pdf"));
    }

    /** Six times as large a page would take 200 MB and more in one piece. */
    private void zoomedIn() {
        for (int i = 0; i < 12; i++) {
            pages(KeyCode.EQUALS, true);
        }
        waitUntil(() -> view.settled().get());
        assertThat(cells().get(0).getPrefWidth()).isGreaterThan(4_000);
        assertThat(view.pictureBytes()).isLessThanOrEqualTo(PagePainter.ROOM);
    }

    private Path copyOf(Document document) {
        Path copy = archive.handOut().copy(document);
        assertThat(copy.getFileName().toString()).startsWith("31-CV-HU 25-02-2026 Về việc quét");
        assertThat(Files.isWritable(copy) && !"root".equals(System.getProperty("user.name")))
                .isFalse();
        return copy;
    }

    @Test
    void whatCannotBeShownIsNamedAndNothingOfItShown() throws Exception {
        Document letter = letter();
        Path kept = kept(letter);
        assertThat(kept.toFile().setWritable(true)).isTrue();
        Files.writeString(kept, "x", StandardOpenOption.APPEND);
        onScreen(() -> {
            view.show(archive, letter, 1, "");
            return true;
        });
        waitUntil(() -> lookup(".viewer-failed") != null);
        assertThat(((Label) lookup(".viewer-failed")).getText())
                .contains("366-CV/TU")
                .contains("thu.pdf");
        assertThat(lookup(".page")).isNull();
        assertThat(lookup("#viewer-file").isVisible()).isFalse();
    }

    private Path kept(Document document) throws IOException {
        String hash = document.file().orElseThrow().hash().hex();
        try (var files = Files.walk(folder.resolve("archive").resolve("files"))) {
            return files.filter(file -> file.getFileName().toString().equals(hash))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private Document letter() {
        List<String> body = new ArrayList<>();
        for (int i = 1; i <= LETTER_PARAGRAPHS; i++) {
            body.add("Tỉnh ủy yêu cầu các cấp ủy lãnh đạo công tác phòng chống thiên tai đợt " + i
                    + ", báo cáo kết quả theo quy định về Văn phòng trước ngày cuối cùng của mỗi tháng trong năm.");
        }
        Path file = folder.resolve("thu.pdf");
        new LetterTypesetter()
                .typeset(
                        new Letter(
                                Letter.Form.PARTY,
                                ",",
                                TestArchive.fields("366-CV/TU", "phòng chống thiên tai")
                                        .change()
                                        .issuer("TỈNH ỦY ĐÔNG HẢI")
                                        .superiorAgency("")
                                        .done(),
                                body),
                        file);
        return registered("366-CV/TU", "phòng chống thiên tai", file, PageTexts.EMPTY);
    }

    private Document scan(int pages) throws IOException {
        Path file = LongScan.write(folder.resolve("scan.pdf"), pages);
        return registered("31-CV/HU", "Về việc quét, in: thử", file, LongScan.texts(pages));
    }

    private Document registered(String code, String subject, Path file, PageTexts texts) {
        return archive.register()
                .register(
                        new Registration(
                                Direction.INCOMING,
                                TestArchive.fields(code, subject),
                                LocalDate.of(2026, 3, 2),
                                Optional.empty(),
                                "",
                                Registration.WhenHeld.REFUSE),
                        Optional.of(file),
                        texts);
    }

    private int occurrences() {
        int all = 0;
        try (var file = archive.view().open(folder.resolve("thu.pdf"))) {
            for (int page = 1; page <= file.pageCount(); page++) {
                all += file.words(page).text().split("thiên\\s+tai", -1).length - 1;
            }
        }
        return all;
    }

    private PageTexts.Line lineOf(String words) throws IOException {
        try (var file = archive.view().open(folder.resolve("thu.pdf"))) {
            return file.words(1).lines().stream()
                    .filter(line -> line.text().contains(words))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private void show(Document document, String sought) {
        onScreen(() -> {
            view.show(archive, document, 1, sought);
            return true;
        });
        waitUntil(() -> !cells().isEmpty() && view.settled().get());
    }

    private void pages(KeyCode code, boolean control) {
        onScreen(() -> {
            lookup(".pages").fireEvent(key(code, control, false));
            return true;
        });
    }

    private void shiftF3() {
        onScreen(() -> {
            lookup(".pages").fireEvent(key(KeyCode.F3, false, true));
            return true;
        });
    }

    private static KeyEvent key(KeyCode code, boolean control, boolean shift) {
        return new KeyEvent(KeyEvent.KEY_PRESSED, "", code.getName(), code, shift, control, false, false);
    }

    /** From left to right over the first page, mm. */
    private void drag(double from, double to, double y) {
        onScreen(() -> {
            mouse(MouseEvent.MOUSE_PRESSED, from, y, 1);
            mouse(MouseEvent.MOUSE_DRAGGED, to, y, 1);
            mouse(MouseEvent.MOUSE_RELEASED, to, y, 1);
            return true;
        });
    }

    private void click(double x, double y, int times) {
        onScreen(() -> {
            mouse(MouseEvent.MOUSE_PRESSED, x, y, times);
            mouse(MouseEvent.MOUSE_RELEASED, x, y, times);
            return true;
        });
    }

    private void mouse(EventType<MouseEvent> type, double x, double y, int clicks) {
        PageCell cell = cell(1);
        Mouse.tell(cell, type, new Point2D(x * cell.scale(), y * cell.scale()), clicks);
    }

    private String copied() {
        pages(KeyCode.C, true);
        return onScreen(() ->
                Optional.ofNullable(Clipboard.getSystemClipboard().getString()).orElse(""));
    }

    private List<PageCell> cells() {
        return onScreen(() -> view.node().lookupAll(".page").stream()
                .map(PageCell.class::cast)
                .collect(Collectors.toList()));
    }

    private PageCell cell(int page) {
        return cells().stream()
                .filter(cell -> cell.number() == page)
                .findFirst()
                .orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private ListView<Integer> strip() {
        return (ListView<Integer>) lookup(".page-strip");
    }

    private TextField pageField() {
        return (TextField) lookup("#viewer-page");
    }

    private String hit() {
        return onScreen(() -> ((Label) lookup("#viewer-hit")).getText());
    }

    private Node lookup(String selector) {
        return onScreen(() -> view.node().lookup(selector));
    }

    private Optional<Stage> full() {
        return onScreen(() -> Window.getWindows().stream()
                .filter(Stage.class::isInstance)
                .map(Stage.class::cast)
                .filter(shown -> shown != stage && shown.isFullScreen())
                .findFirst());
    }

    private void picture(String name) throws IOException {
        waitUntil(() -> view.settled().get());
        WritableImage image = onScreen(() -> stage.getScene().snapshot(null));
        Files.createDirectories(Path.of("target", "pictures"));
        ImageIO.write(
                SwingFXUtils.fromFXImage(image, null),
                "png",
                Path.of("target", "pictures", name + ".png").toFile());
    }

    private static void waitUntil(Callable<Boolean> there) {
        try {
            WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS, () -> onScreen(there));
        } catch (TimeoutException e) {
            throw new AssertionError("did not come to the screen in time", e);
        }
    }

    private static <T> T onScreen(Callable<T> work) {
        if (Platform.isFxApplicationThread()) {
            try {
                return work.call();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
        return WaitForAsyncUtils.waitForAsyncFx(PATIENCE_SECONDS * 1000, work);
    }
}
