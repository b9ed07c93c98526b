package vn.vanthu.ui.arranging;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import vn.vanthu.demonstrating.DemoOffice;
import vn.vanthu.domain.agency.Office;
import vn.vanthu.opening.Archives;
import vn.vanthu.ui.kit.Act;
import vn.vanthu.ui.kit.Activity;
import vn.vanthu.ui.kit.Desk;
import vn.vanthu.ui.kit.Screen;
import vn.vanthu.work.Failure;

/** The first screen: a new archive, one that exists, or sample data to try. */
public final class StartView implements Screen {
    private final Archives archives;
    private final Desk desk;
    private final Path sampleFolder;
    private final Consumer<Path> opened;
    private final Consumer<Path> sample;
    private final OfficeForm office;
    private final StackPane box = new StackPane();
    private final Label folder = new Label();
    private Optional<Path> chosen = Optional.empty();
    private List<Act> acts = List.of();

    /**
     * @param sampleFolder where the archive with sample data is made
     * @param opened told the folder of an archive that is to be opened
     * @param sample told the folder of an empty archive that is to be opened and filled with samples
     */
    public StartView(Archives archives, Desk desk, Path sampleFolder, Consumer<Path> opened, Consumer<Path> sample) {
        this.archives = archives;
        this.desk = desk;
        this.sampleFolder = sampleFolder;
        this.opened = opened;
        this.sample = sample;
        office = new OfficeForm(desk);
        office.show(new Office("", "", "", "", "", List.of()));
        box.getStyleClass().add("start");
        showChoices();
    }

    @Override
    public Node node() {
        return box;
    }

    @Override
    public List<Act> acts() {
        return acts;
    }

    @Override
    public void shown() {
        box.requestFocus();
    }

    /** The three ways in. */
    public void showChoices() {
        VBox choices = new VBox(
                choice(Feather.FOLDER_PLUS, "ui.start.new", "ui.start.new_words", "Alt+1", this::showForm),
                choice(Feather.FOLDER, "ui.start.open", "ui.start.open_words", "Alt+2", this::chooseArchive),
                choice(Feather.BOOK_OPEN, "ui.start.sample", "ui.start.sample_words", "Alt+3", this::makeSample));
        choices.getStyleClass().add("start-choices");
        acts = List.of(
                new Act(desk.text("ui.start.new"), Feather.FOLDER_PLUS, "Alt+1", this::showForm),
                new Act(desk.text("ui.start.open"), Feather.FOLDER, "Alt+2", this::chooseArchive),
                new Act(desk.text("ui.start.sample"), Feather.BOOK_OPEN, "Alt+3", this::makeSample));
        page(desk.text("ui.start.title"), desk.text("ui.start.words"), choices);
    }

    /** The form of a new archive. */
    public void showForm() {
        Act choose = new Act(desk.text("ui.start.choose_folder"), Feather.FOLDER, "", this::chooseFolder);
        Act make = new Act(desk.text("ui.start.make"), Feather.CHECK, "Ctrl+Enter", this::make);
        Act back = new Act(desk.text("ui.back"), Feather.ARROW_LEFT, "Esc", this::showChoices);
        acts = List.of(make, back);
        folder.setText(chosen.map(Path::toString).orElse(desk.text("ui.start.no_folder")));
        folder.getStyleClass().setAll("label", "muted");
        folder.setWrapText(true);
        HBox place = new HBox(choose.button(), folder);
        place.getStyleClass().add("form-acts");
        HBox buttons = new HBox(make.primary(), back.button());
        buttons.getStyleClass().add("form-acts");
        page(desk.text("ui.start.new"), desk.text("ui.start.new_words"), new VBox(office.node(), place, buttons));
        office.focusFirst();
    }

    /** Shows how far the samples are, with a way to stop. */
    public void showFilling(Activity activity) {
        ProgressBar bar = new ProgressBar();
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.progressProperty().bind(activity.part());
        Act stop = new Act(desk.text("ui.stop"), Feather.X, "", activity::stop);
        acts = List.of();
        VBox content = new VBox(bar, stop.button());
        content.getStyleClass().add("start-choices");
        page(desk.text("ui.start.filling"), desk.text("ui.start.filling_words"), content);
    }

    private void page(String title, String words, Node content) {
        Label head = new Label(title);
        head.getStyleClass().add("start-title");
        Label below = new Label(words);
        below.setWrapText(true);
        below.getStyleClass().add("start-words");
        below.setMinHeight(Region.USE_PREF_SIZE);
        FontIcon icon = new FontIcon(Feather.BOOK_OPEN);
        icon.getStyleClass().add("start-icon");
        VBox card = new VBox(icon, head, below, content);
        card.getStyleClass().add("start-card");
        card.setMaxHeight(Region.USE_PREF_SIZE);
        StackPane middle = new StackPane(card);
        middle.getStyleClass().add("start-middle");
        ScrollPane scroll = new ScrollPane(middle);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        box.getChildren().setAll(scroll);
    }

    private Node choice(Ikon icon, String key, String explained, String accelerator, Runnable run) {
        Label title = new Label(desk.text(key));
        title.getStyleClass().add("choice-title");
        Label words = new Label(desk.text(explained));
        words.getStyleClass().add("muted");
        VBox lines = new VBox(title, words);
        FontIcon picture = new FontIcon(icon);
        HBox content = new HBox(picture, lines);
        content.getStyleClass().add("choice-content");
        Button button = new Act(desk.text(key), icon, accelerator, run).button();
        button.setText("");
        button.setGraphic(content);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setId(key.replace('.', '-'));
        button.getStyleClass().add("choice");
        return button;
    }

    private void chooseFolder() {
        choose(desk.text("ui.start.choose_folder")).ifPresent(path -> {
            chosen = Optional.of(path);
            folder.setText(path.toString());
        });
    }

    private void chooseArchive() {
        choose(desk.text("ui.start.open")).ifPresent(opened);
    }

    private Optional<Path> choose(String title) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(title);
        File file = chooser.showDialog(box.getScene().getWindow());
        return Optional.ofNullable(file).map(File::toPath);
    }

    private void make() {
        Optional<Office> typed = office.office();
        if (typed.isEmpty()) {
            return;
        }
        if (chosen.isEmpty()) {
            chooseFolder();
        }
        chosen.ifPresent(path -> init(path, typed.get(), opened, desk::failed));
    }

    private void makeSample() {
        init(sampleFolder, DemoOffice.office(), sample, this::sampleFailed);
    }

    /** Samples that are there from another day are opened as they are. */
    private void sampleFailed(Throwable reason) {
        if (reason instanceof Failure failure && failure.kind() == Failure.Kind.FOLDER_NOT_EMPTY) {
            opened.accept(sampleFolder);
        } else {
            desk.failed(reason);
        }
    }

    private void init(Path path, Office typed, Consumer<Path> then, Consumer<Throwable> failed) {
        desk.background()
                .change(
                        desk.text("ui.start.making"),
                        progress -> {
                            archives.init().init(path, typed);
                            return path;
                        },
                        then,
                        failed);
    }
}
