package vn.vanthu.ui.arranging;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.controlsfx.control.SegmentedButton;
import org.kordamp.ikonli.feather.Feather;
import vn.vanthu.domain.agency.Office;
import vn.vanthu.opening.OpenArchive;
import vn.vanthu.ui.kit.Act;
import vn.vanthu.ui.kit.Desk;
import vn.vanthu.ui.kit.Lane;
import vn.vanthu.ui.kit.Screen;
import vn.vanthu.ui.viewer.PrintJobsPane;

/** Thiết lập: the office, its lists, how the window looks, backup and checks, printing, what the program is made of. */
public final class SettingsView implements Screen {
    private static final List<String> LIBRARIES = List.of(
            "OpenJFX (JavaFX) 21|GPL-2.0 + Classpath Exception",
            "AtlantaFX 2.0|MIT",
            "ControlsFX 11.2|BSD-3-Clause",
            "Ikonli 12.4, Feather|Apache-2.0, MIT",
            "Apache PDFBox 3.0, XmpBox, JBIG2|Apache-2.0",
            "Apache POI 5.5, XmlBeans 5.3, Apache Commons|Apache-2.0",
            "Apache James Mime4j 0.8|Apache-2.0",
            "Tesseract 5.5, JavaCPP 1.5|Apache-2.0",
            "Leptonica 1.87|BSD-2-Clause",
            "fastexcel 0.20, opczip 1.2, SparseBitSet 1.3|Apache-2.0",
            "curvesapi 1.08|BSD-3-Clause",
            "Log4j API, Log4j to SLF4J 2.24|Apache-2.0",
            "Liberation Fonts|OFL-1.1",
            "SQLite JDBC (Xerial) 3.54|Apache-2.0",
            "Jdbi 3, Flyway 13|Apache-2.0",
            "Jackson 2, picocli 4|Apache-2.0",
            "SLF4J 2, Logback 1.5|MIT, LGPL-2.1/EPL-1.0");

    /** Index of its tab. */
    private static final int DEADLINES = 4;

    private static final int PRINTING = 5;

    private final OpenArchive archive;
    private final Desk desk;
    private final BooleanProperty dark;
    private final Lane lane;
    private final OfficeForm office;
    private final TabPane tabs = new TabPane();
    private final Act keep;
    private final DeadlinesPane deadlines;
    private boolean asked;

    /** @param dark whether the window is dark; changing it changes the window */
    public SettingsView(OpenArchive archive, Desk desk, BooleanProperty dark) {
        this.archive = archive;
        this.desk = desk;
        this.dark = dark;
        lane = desk.background().lane();
        office = new OfficeForm(desk);
        keep = new Act(desk.text("ui.save"), Feather.CHECK, "Ctrl+Enter", this::keepOffice);
        deadlines = new DeadlinesPane(archive, desk);
        tabs.getTabs()
                .setAll(
                        tab("ui.settings.office", scrolled(officePane())),
                        tab("ui.settings.lists", new ListsPane(archive, desk).node()),
                        tab("ui.settings.look", scrolled(lookPane())),
                        tab("ui.settings.safe", scrolled(new SafePane(archive, desk).node())),
                        tab("ui.settings.deadlines", scrolled(deadlines.node())),
                        tab("ui.settings.printing", scrolled(new PrintJobsPane(archive, desk).node())),
                        tab("ui.settings.intake", scrolled(new IntakePane(archive, desk).node())),
                        tab("ui.settings.about", scrolled(aboutPane())));
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        tabs.getStyleClass().add("settings");
    }

    @Override
    public Node node() {
        return tabs;
    }

    @Override
    public List<Act> acts() {
        return switch (tabs.getSelectionModel().getSelectedIndex()) {
            case 0 -> List.of(keep);
            case DEADLINES -> List.of(deadlines.keepAct());
            default -> List.of();
        };
    }

    @Override
    public void shown() {
        if (!asked) {
            asked = true;
            lane.ask(archive.office()::office, office::show, desk::failed);
        }
        tabs.requestFocus();
    }

    /** Brings the part with the backups to the front. */
    public void showSafe() {
        tabs.getSelectionModel().select(3);
    }

    /** Brings the part with the print jobs to the front. */
    public void showPrinting() {
        tabs.getSelectionModel().select(PRINTING);
    }

    private Tab tab(String key, Node content) {
        return new Tab(desk.text(key), content);
    }

    private static Node scrolled(Node content) {
        VBox padded = new VBox(content);
        padded.getStyleClass().add("settings-pad");
        ScrollPane scroll = new ScrollPane(padded);
        scroll.setFitToWidth(true);
        return scroll;
    }

    private Node officePane() {
        HBox buttons = new HBox(keep.primary());
        buttons.getStyleClass().add("form-acts");
        VBox pane = new VBox(office.node(), buttons);
        pane.getStyleClass().add("narrow");
        return pane;
    }

    private void keepOffice() {
        Optional<Office> typed = office.office();
        typed.ifPresent(value -> desk.background()
                .change(
                        desk.text("ui.settings.saving"),
                        progress -> {
                            archive.office().change(value);
                            return value;
                        },
                        done -> desk.notices().success(desk.text("ui.settings.saved"), List.of()),
                        desk::failed));
    }

    private Node lookPane() {
        ToggleButton light = new ToggleButton(desk.text("ui.settings.light"));
        ToggleButton night = new ToggleButton(desk.text("ui.settings.dark"));
        SegmentedButton themes = new SegmentedButton(light, night);
        light.setSelected(!dark.get());
        night.setSelected(dark.get());
        light.setOnAction(event -> dark.set(false));
        night.setOnAction(event -> dark.set(true));
        dark.addListener((o, was, is) -> {
            light.setSelected(!is);
            night.setSelected(is);
        });
        Label head = new Label(desk.text("ui.settings.theme"));
        head.getStyleClass().add("section-title");
        Label words = new Label(desk.text("ui.settings.theme_words"));
        words.getStyleClass().add("muted");
        VBox pane = new VBox(head, words, themes);
        pane.getStyleClass().add("form-pad");
        return pane;
    }

    private Node aboutPane() {
        Label name = new Label(desk.text("app.name"));
        name.getStyleClass().add("start-title");
        Label words = new Label(desk.text("ui.about.words"));
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        Label place = new Label(desk.text("ui.about.archive", archive.folder().toString()));
        place.setWrapText(true);
        Label head = new Label(desk.text("ui.about.libraries"));
        head.getStyleClass().add("section-title");
        GridPane libraries = new GridPane();
        libraries.getStyleClass().add("sheet-grid");
        for (String line : LIBRARIES) {
            String[] parts = line.split("\\|");
            Label licence = new Label(parts[1]);
            licence.getStyleClass().add("muted");
            libraries.addRow(libraries.getRowCount(), new Label(parts[0]), licence);
        }
        VBox pane = new VBox(name, words, place, head, libraries);
        pane.getStyleClass().addAll("form-pad", "narrow");
        return pane;
    }
}
