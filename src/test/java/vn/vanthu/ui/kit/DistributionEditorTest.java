package vn.vanthu.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;
import vn.vanthu.domain.distribution.DistributionLine;
import vn.vanthu.domain.distribution.DistributionList;
import vn.vanthu.domain.distribution.Recipient;
import vn.vanthu.domain.distribution.Resolution;
import vn.vanthu.domain.distribution.SavedList;
import vn.vanthu.domain.text.Folding;
import vn.vanthu.texts.Texts;

/** The lines of "Nơi nhận" under real keys. */
class DistributionEditorTest {
    private static final Recipient CELLS = Recipient.named(Recipient.Kind.GROUP, "Các chi bộ trực thuộc");
    private static final Recipient COUNCIL = Recipient.named(Recipient.Kind.AGENCY, "Hội đồng nhân dân xã");
    private static final SavedList USUAL =
            new SavedList(7, "Toàn xã", DistributionList.parse("- UBND xã (để t/h)\n- Các đoàn thể\n- Lưu VPĐU"));

    @TempDir
    Path folder;

    private final DistributionViewModel model = new DistributionViewModel();
    private final List<DistributionLine> remembered = new ArrayList<>();
    private Background background;
    private Stage stage;
    private Unikey keys;

    @BeforeEach
    void show() throws Exception {
        FxToolkit.registerPrimaryStage();
        background = new Background(Platform::runLater);
        onScreen(() -> {
            Texts texts = Texts.in(Texts.Language.VIETNAMESE);
            Desk desk = new Desk(texts, background, new Notices(texts), new Remembered(folder), Clock.systemUTC());
            RecipientBook book = new RecipientBook(
                    () -> List.of(USUAL),
                    list -> {},
                    DistributionEditorTest::suggest,
                    this::resolve,
                    (line, ids) -> remembered.add(line),
                    () -> "VPĐU");
            DistributionEditor editor = new DistributionEditor(desk, model, book);
            stage = new Stage();
            stage.setScene(new Scene(new VBox(editor.node()), 620, 520));
            stage.show();
            stage.requestFocus();
            keys = new Unikey(stage.getScene());
            model.add(0);
            return true;
        });
        focusLine(0);
    }

    @AfterEach
    void close() {
        onScreen(() -> {
            stage.hide();
            return true;
        });
        background.close();
    }

    @Test
    void aGroupComesInByAFewLettersTypedAsUnikeySendsThem() throws Exception {
        onScreen(() -> keys.type("ca[1:á]c chi b[1:]bo[1:ộ]"));
        assertThat(text(0)).as("nothing is written while a person types").isEqualTo("các chi bộ");
        waitForPopup();
        assertThat(text(0)).isEqualTo("các chi bộ");

        onScreen(() -> keys.press(KeyCode.DOWN).press(KeyCode.ENTER));

        assertThat(text(0)).isEqualTo("Các chi bộ trực thuộc");
        waitUntil(() -> model.totalCopies() == 12);
        assertThat(shownWords()).contains("→ 12");
        assertThat(shownWords()).anyMatch(words -> words.startsWith("12 thành viên ngày"));
    }

    @Test
    void onlyWhatWasTypedLastIsReplacedAndOneUndoBringsItBack() throws Exception {
        onScreen(() -> keys.type("Thường trực Đảng uỷ, hoi d"));
        waitForPopup();
        onScreen(() -> keys.press(KeyCode.DOWN).press(KeyCode.ENTER));
        assertThat(text(0)).isEqualTo("Thường trực Đảng uỷ, Hội đồng nhân dân xã");

        onScreen(() -> {
            ((TextField) stage.getScene().getFocusOwner()).undo();
            return true;
        });
        assertThat(text(0)).isEqualTo("Thường trực Đảng uỷ, hoi d");
    }

    @Test
    void aSavedListComesInWhole() throws Exception {
        onScreen(() -> keys.type("toan"));
        waitForPopup();
        onScreen(() -> keys.press(KeyCode.DOWN).press(KeyCode.ENTER));
        assertThat(lines()).containsExactly("UBND xã", "Các đoàn thể", "Lưu VPĐU");
        assertThat(model.list().lines().get(0).purposeText()).isEqualTo("để t/h");
    }

    @Test
    void aPastedBlockIsSplitAndLinesMoveGoAndJoinByKeys() throws Exception {
        onScreen(() -> {
            ClipboardContent block = new ClipboardContent();
            block.putString("- Như trên;\n- UBND xã (để t/h);\n- Các ban, ngành;\n- Lưu VPĐU.");
            Clipboard.getSystemClipboard().setContent(block);
            return keys.press(KeyCode.V, false, true);
        });
        assertThat(lines()).containsExactly("Như trên", "UBND xã", "Các ban, ngành", "Lưu VPĐU");

        focusLine(2);
        onScreen(() -> keys.press(KeyCode.G, false, true));
        assertThat(model.list().lines())
                .extracting(DistributionLine::braceGroup)
                .containsExactly(0, 1, 1, 0);

        focusLine(0);
        onScreen(() -> keys.press(KeyCode.DELETE, false, true));
        assertThat(lines()).containsExactly("UBND xã", "Các ban, ngành", "Lưu VPĐU");
        waitUntil(() -> shownWords().contains("?"));
    }

    @Test
    void aLineNobodyKnowsIsAskedAboutInPlaceAndRemembered() throws Exception {
        onScreen(() -> keys.type("Thuong vu"));
        waitUntil(() -> model.unknown() == 1);
        onScreen(() -> {
            stage.getScene().getFocusOwner().fireEvent(altEnter());
            return true;
        });
        waitUntil(() -> "resolve-line".equals(stage.getScene().getFocusOwner().getId()));
        onScreen(() -> keys.type("hoi dong"));
        waitForPopup();
        onScreen(() -> keys.press(KeyCode.DOWN).press(KeyCode.ENTER).press(KeyCode.ENTER));
        waitUntil(() -> !remembered.isEmpty());
        assertThat(remembered).extracting(DistributionLine::text).containsExactly("Thuong vu");
    }

    @Test
    void threeHundredLinesAreAsFewControlsAsTen() throws Exception {
        onScreen(() -> {
            model.insert(
                    0,
                    new DistributionList(IntStream.rangeClosed(1, 300)
                            .mapToObj(i -> DistributionLine.of("Chi bộ số " + i))
                            .toList()));
            return true;
        });
        focusLine(0);
        int rows = onScreen(
                () -> stage.getScene().getRoot().lookupAll(".distribution-row").size());
        assertThat(rows).isLessThan(20);
        for (int i = 0; i < 40; i++) {
            onScreen(() -> keys.press(KeyCode.DOWN));
            WaitForAsyncUtils.waitForFxEvents();
        }
        assertThat(onScreen(() -> ((TextField) stage.getScene().getFocusOwner()).getText()))
                .isEqualTo("Chi bộ số 41");
    }

    private static List<Recipient> suggest(String typed, LocalDate day, int limit) {
        String key = Folding.key(typed);
        return List.of(CELLS, COUNCIL).stream()
                .filter(recipient -> Folding.key(recipient.name()).startsWith(key))
                .toList();
    }

    private List<Resolution> resolve(DistributionList list, List<String> addressees, LocalDate day) {
        return list.lines().stream()
                .map(line -> {
                    if (line.text().equals(CELLS.name())) {
                        List<Recipient> members = IntStream.range(0, 12)
                                .mapToObj(i -> Recipient.named(Recipient.Kind.UNIT, "Chi bộ " + i))
                                .toList();
                        return new Resolution(line, Resolution.Kind.GROUP, members);
                    }
                    return new Resolution(line, Resolution.Kind.UNKNOWN, List.of());
                })
                .toList();
    }

    private static javafx.scene.input.KeyEvent altEnter() {
        return new javafx.scene.input.KeyEvent(
                javafx.scene.input.KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, true, false);
    }

    private void focusLine(int index) throws Exception {
        waitUntil(() -> {
            List<TextField> fields = stage.getScene().getRoot().lookupAll(".line-text").stream()
                    .map(TextField.class::cast)
                    .filter(field -> field.textProperty()
                            .get()
                            .equals(model.entries().get(index).text().get()))
                    .toList();
            fields.stream().findFirst().ifPresent(TextField::requestFocus);
            return !fields.isEmpty() && fields.get(0).isFocused();
        });
    }

    private String text(int index) {
        return onScreen(() -> model.entries().get(index).text().get());
    }

    private List<String> lines() {
        return onScreen(
                () -> model.list().lines().stream().map(DistributionLine::text).toList());
    }

    private List<String> shownWords() {
        return onScreen(() -> Stream.of(".label", ".line-state")
                .flatMap(style -> stage.getScene().getRoot().lookupAll(style).stream())
                .map(node -> ((Labeled) node).getText())
                .toList());
    }

    private void waitForPopup() throws Exception {
        waitUntil(() -> javafx.stage.Window.getWindows().stream()
                .anyMatch(window -> window instanceof javafx.stage.Popup popup && popup.isShowing()));
    }

    private void waitUntil(Callable<Boolean> there) throws Exception {
        WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> onScreen(there));
    }

    private static <T> T onScreen(Callable<T> work) {
        T result = WaitForAsyncUtils.waitForAsyncFx(30_000, work);
        WaitForAsyncUtils.waitForFxEvents();
        return result;
    }
}
