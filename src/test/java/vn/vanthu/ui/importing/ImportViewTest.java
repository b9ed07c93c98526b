package vn.vanthu.ui.importing;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TableView;
import javafx.scene.layout.BorderPane;
import javafx.scene.text.Font;
import javafx.scene.transform.Transform;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;
import vn.vanthu.TestProgram;
import vn.vanthu.domain.agency.Office;
import vn.vanthu.domain.register.Direction;
import vn.vanthu.opening.Archives;
import vn.vanthu.opening.OpenArchive;
import vn.vanthu.texts.Texts;
import vn.vanthu.ui.MainWindow;
import vn.vanthu.ui.kit.Act;
import vn.vanthu.ui.kit.Background;
import vn.vanthu.ui.kit.Desk;
import vn.vanthu.ui.kit.Notices;
import vn.vanthu.ui.kit.Remembered;
import vn.vanthu.ui.kit.Ways;

/** The place itself, in a window of its own, on a real archive and a real spreadsheet. */
class ImportViewTest {
    private static final Path PICTURES = Path.of("target", "pictures");
    private static final long PATIENCE_SECONDS = 120;
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-22T02:00:00Z"), ZoneId.of("Asia/Ho_Chi_Minh"));

    @TempDir
    Path folder;

    private OpenArchive archive;
    private Background background;
    private Desk desk;
    private ImportView view;
    private Stage stage;

    @BeforeEach
    void open() throws TimeoutException {
        Archives archives = TestProgram.archives(CLOCK);
        archives.init()
                .init(
                        folder.resolve("archive"),
                        new Office("", "ĐẢNG ỦY XÃ SƠN TÂY", "Sơn Tây", "ĐU", "VPĐU", List.of()));
        archive = archives.open().apply(folder.resolve("archive"));
        FxToolkit.registerPrimaryStage();
        show(1366, 680, 1);
    }

    private void show(double width, double height, double scale) {
        onScreen(() -> {
            background = new Background(Platform::runLater);
            Texts texts = Texts.in(Texts.Language.VIETNAMESE);
            desk = new Desk(texts, background, new Notices(texts), new Remembered(folder.resolve("settings")), CLOCK);
            view = new ImportView(archive, desk, nowhere());
            BorderPane root = new BorderPane(view.node());
            root.setTop(desk.notices().node());
            Font.loadFont(ImportViewTest.class.getResourceAsStream("/liberation/LiberationSans-Regular.ttf"), 13);
            Font.loadFont(ImportViewTest.class.getResourceAsStream("/liberation/LiberationSans-Bold.ttf"), 13);
            root.setStyle("-fx-font-family: 'Liberation Sans'");
            Scene scene = new Scene(root, width / scale, height / scale);
            scene.getStylesheets()
                    .add(MainWindow.class.getResource("vanthu.css").toExternalForm());
            stage = new Stage();
            stage.setScene(scene);
            stage.show();
            return true;
        });
    }

    private static Ways nowhere() {
        return new Ways(
                (direction, files) -> {},
                (direction, items) -> {},
                direction -> {},
                document -> {},
                (source, copy) -> {},
                document -> {},
                (document, page) -> {},
                document -> {},
                document -> {},
                document -> {},
                document -> {},
                words -> {},
                () -> {},
                () -> {});
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
    void oldLettersAreTakenInOnlyWithConsentAndUndoneAsAWhole() throws IOException {
        onScreen(() -> {
            view.open(sheet());
            return true;
        });
        waitUntil(() -> node("#import-doubts") != null
                && !((TableView<?>) node("#import-doubts")).getItems().isEmpty());
        Button take = (Button) node("#import-take");
        assertThat(take.isDisabled()).isTrue();

        onScreen(() -> {
            ((CheckBox) node("#import-consent")).setSelected(true);
            return true;
        });
        waitUntil(() -> !take.isDisabled());
        assertThat(take.getText()).isEqualTo("Nhập 41 văn bản");

        act("Ctrl+Enter");
        waitUntil(() -> archive.list().count(Direction.INCOMING) == 41 && node(".earlier-import") != null);
        assertThat(archive.list()
                        .newest(Direction.INCOMING, 40, 1)
                        .get(0)
                        .fields()
                        .subject())
                .isEqualTo("Về việc tổ chức Đại hội lần thứ 1");

        onScreen(() -> {
            ((Button) node(".earlier-import .button")).fire();
            return true;
        });
        onScreen(() -> {
            ((Button) node(".earlier-import .danger")).fire();
            return true;
        });
        waitUntil(() -> archive.list().count(Direction.INCOMING) == 0);
    }

    @ParameterizedTest
    @CsvSource({"light,1", "dark,1", "light,1.5"})
    void isPicturedForPeople(String theme, double scale) throws IOException {
        onScreen(() -> {
            stage.hide();
            return true;
        });
        background.close();
        onScreen(() -> {
            Application.setUserAgentStylesheet(
                    theme.equals("dark")
                            ? new PrimerDark().getUserAgentStylesheet()
                            : new PrimerLight().getUserAgentStylesheet());
            return true;
        });
        show(1366, 680, scale);
        picture("import-empty-" + theme + "-" + scale, scale);
        onScreen(() -> {
            view.open(sheet());
            return true;
        });
        waitUntil(() -> node("#import-doubts") != null
                && !((TableView<?>) node("#import-doubts")).getItems().isEmpty());
        picture("import-" + theme + "-" + scale, scale);
        onScreen(() -> {
            ((CheckBox) node("#import-consent")).setSelected(true);
            return true;
        });
        waitUntil(() -> !node("#import-take").isDisabled());
        act("Ctrl+Enter");
        waitUntil(() -> node(".earlier-import") != null);
        picture("import-done-" + theme + "-" + scale, scale);
    }

    private void act(String key) {
        onScreen(() -> {
            view.acts().stream()
                    .filter(act -> act.key().equals(key))
                    .findFirst()
                    .map(Act::run)
                    .orElseThrow()
                    .run();
            return true;
        });
    }

    private Node node(String selector) {
        return stage.getScene().lookup(selector);
    }

    private Path sheet() throws IOException {
        Path file = folder.resolve("so-den-2005.xlsx");
        try (XSSFWorkbook book = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            XSSFFont font = book.createFont();
            font.setFontName(".VnTime");
            CellStyle style = book.createCellStyle();
            style.setFont(font);
            Sheet sheet = book.createSheet("Sæ 2005");
            row(sheet, style, "Ngµy ®Õn", "Sè ®Õn", "T¸c gi¶", "Sè, ký hiÖu", "Ngµy th¸ng", "TrÝch yÕu", "Ghi chó");
            for (int i = 1; i <= 40; i++) {
                row(
                        sheet,
                        style,
                        "%02d/01/2005".formatted(1 + i % 28),
                        "" + i,
                        "HuyÖn uû B×nh S¬n",
                        i + "-CV/HU",
                        i == 7 ? "31/2/2005" : "01/01/2005",
                        "VÒ viÖc tæ chøc §¹i héi lÇn thø " + i,
                        "");
            }
            row(sheet, style, "29/01/2005", "40", "HuyÖn uû", "41-CV/HU", "28/01/2005", "Trïng sè", "");
            row(sheet, style, "29/01/2005", "", "HuyÖn uû", "42-CV/HU", "28/01/2005", "Kh«ng cã sè", "");
            row(sheet, style, "29/01/2005", "44", "HuyÖn uû", "GiÊy mêi häp", "28/01/2005", "Mêi häp giao ban", "");
            book.write(out);
        }
        return file;
    }

    private static void row(Sheet sheet, CellStyle style, String... texts) {
        Row row = sheet.createRow(sheet.getPhysicalNumberOfRows());
        for (int i = 0; i < texts.length; i++) {
            row.createCell(i).setCellValue(texts[i]);
            row.getCell(i).setCellStyle(style);
        }
    }

    private void picture(String name, double scale) throws IOException {
        WaitForAsyncUtils.sleep(600, TimeUnit.MILLISECONDS);
        var image = onScreen(() -> {
            SnapshotParameters parameters = new SnapshotParameters();
            parameters.setTransform(Transform.scale(scale, scale));
            return stage.getScene().getRoot().snapshot(parameters, null);
        });
        Files.createDirectories(PICTURES);
        ImageIO.write(
                SwingFXUtils.fromFXImage(image, null),
                "png",
                PICTURES.resolve(name + ".png").toFile());
    }

    private static void waitUntil(Callable<Boolean> there) {
        try {
            WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS, () -> onScreen(there));
        } catch (TimeoutException e) {
            throw new AssertionError("did not come to the screen in time", e);
        }
    }

    private static <T> T onScreen(Callable<T> work) {
        T result = WaitForAsyncUtils.waitForAsyncFx(PATIENCE_SECONDS * 1000, work);
        WaitForAsyncUtils.waitForFxEvents();
        return result;
    }
}
