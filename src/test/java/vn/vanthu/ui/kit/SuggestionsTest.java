package vn.vanthu.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;
import vn.vanthu.domain.text.Folding;
import vn.vanthu.texts.Texts;

/** Real keys into a real field with a list of suggestions below it. */
class SuggestionsTest {
    private static final List<String> KNOWN =
            List.of("Đảng ủy phường Đông Sơn", "Đảng ủy xã Hòa Bình", "Ban Dân vận Huyện ủy", "Thường trực Huyện ủy");

    @TempDir
    Path folder;

    private Background background;
    private Stage stage;
    private TextField field;
    private TextField next;
    private Suggestions<String> suggestions;
    private Unikey keys;

    @BeforeEach
    void show() throws Exception {
        FxToolkit.registerPrimaryStage();
        background = new Background(Platform::runLater);
        onScreen(() -> {
            Texts texts = Texts.in(Texts.Language.VIETNAMESE);
            Desk desk = new Desk(texts, background, new Notices(texts), new Remembered(folder), Clock.systemUTC());
            field = new TextField();
            next = new TextField();
            suggestions = Suggestions.of(desk, field, SuggestionsTest::matching);
            stage = new Stage();
            stage.setScene(new Scene(new VBox(field, next), 400, 300));
            stage.show();
            stage.requestFocus();
            field.requestFocus();
            keys = new Unikey(stage.getScene());
            return true;
        });
        WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> onScreen(field::isFocused));
    }

    @AfterEach
    void close() {
        onScreen(() -> {
            stage.hide();
            return true;
        });
        background.close();
    }

    @ParameterizedTest
    @CsvSource({
        "dang[3:ảng][4:đảng], đảng",
        "du[1:ư]o[2:ươ]ng d[7:đường ]o, đường o",
        "Tha[1:a]nh u[1:ủ]y, Thanh ủy",
        "hoi[2:ội] ddo[3:đo]ng[3:ồng], hội đồng"
    })
    void theTextIsWhatWasMeantWhileTheListComesAndGoes(String strokes, String meant) throws Exception {
        for (int at = 0; at < strokes.length(); ) {
            int end = strokes.charAt(at) == '[' ? strokes.indexOf(']', at) + 1 : at + 1;
            String stroke = strokes.substring(at, end);
            onScreen(() -> keys.type(stroke));
            if (at % 3 == 0) {
                WaitForAsyncUtils.sleep(260, TimeUnit.MILLISECONDS);
            }
            at = end;
        }
        assertThat(text()).isEqualTo(meant);
        assertThat(is(() -> field.getSelection().getLength() == 0)).isTrue();
    }

    @Test
    void onlyAChosenRowGoesInAndOneUndoTakesItOut() throws Exception {
        onScreen(() -> keys.type("dang[3:ảng][4:đảng]"));
        waitForList();
        onScreen(() -> keys.press(KeyCode.DOWN).press(KeyCode.DOWN).press(KeyCode.ENTER));
        assertThat(text()).isEqualTo("Đảng ủy xã Hòa Bình");
        assertThat(is(field::isFocused)).as("Enter takes the row and stays").isTrue();
        onScreen(() -> {
            field.undo();
            return true;
        });
        assertThat(text()).isEqualTo("đảng");
    }

    @Test
    void enterAndTabWithoutAChosenRowLeaveTheText() throws Exception {
        onScreen(() -> keys.type("dang"));
        waitForList();
        onScreen(() -> keys.press(KeyCode.ENTER));
        assertThat(text()).isEqualTo("dang");
        onScreen(() -> keys.type("[1:g]"));
        waitForList();
        onScreen(() -> keys.press(KeyCode.TAB));
        assertThat(text()).isEqualTo("dang");
        assertThat(is(suggestions::isShowing)).isFalse();
    }

    @Test
    void tabTakesAChosenRowAndGoesOn() throws Exception {
        onScreen(() -> keys.type("dan van"));
        waitForList();
        onScreen(() -> keys.press(KeyCode.DOWN).press(KeyCode.TAB));
        assertThat(text()).isEqualTo("Ban Dân vận Huyện ủy");
        assertThat(is(next::isFocused)).isTrue();
    }

    @Test
    void escapeClosesTheListAndKeepsTheText() throws Exception {
        boolean[] reached = {false};
        onScreen(() -> {
            stage.getScene().addEventFilter(javafx.scene.input.KeyEvent.KEY_PRESSED, event -> {
                reached[0] |= event.getCode() == KeyCode.ESCAPE;
            });
            return keys.type("thuong");
        });
        waitForList();
        onScreen(() -> keys.press(KeyCode.ESCAPE));
        assertThat(is(suggestions::isShowing)).isFalse();
        assertThat(text()).isEqualTo("thuong");
        assertThat(reached[0]).as("the screen behind takes no step back").isFalse();
    }

    @Test
    void aChoiceIsForgottenWhenTypingGoesOn() throws Exception {
        onScreen(() -> keys.type("dang"));
        waitForList();
        onScreen(() -> keys.press(KeyCode.DOWN).type("[1:g]").press(KeyCode.ENTER));
        assertThat(text()).isEqualTo("dang");
    }

    @Test
    void theArrowOpensTheListOfAnEmptyField() throws Exception {
        onScreen(() -> keys.press(KeyCode.DOWN));
        waitForList();
        onScreen(() -> keys.press(KeyCode.DOWN).press(KeyCode.ENTER));
        assertThat(text()).isEqualTo(KNOWN.get(0));
    }

    private void waitForList() throws Exception {
        WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> onScreen(suggestions::isShowing));
    }

    private String text() {
        return onScreen(field::getText);
    }

    private static boolean is(Callable<Boolean> question) {
        return onScreen(question);
    }

    private static List<String> matching(String typed) {
        String key = Folding.key(typed).toLowerCase(Locale.ROOT);
        return KNOWN.stream().filter(value -> Folding.key(value).contains(key)).toList();
    }

    private static <T> T onScreen(Callable<T> work) {
        T result = WaitForAsyncUtils.waitForAsyncFx(30_000, work);
        WaitForAsyncUtils.waitForFxEvents();
        return result;
    }
}
