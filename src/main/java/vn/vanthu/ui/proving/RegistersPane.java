package vn.vanthu.ui.proving;

import java.io.File;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.kordamp.ikonli.feather.Feather;
import vn.vanthu.domain.form.RegisterForm;
import vn.vanthu.domain.printing.PrintOrder;
import vn.vanthu.domain.register.NumberSeries;
import vn.vanthu.opening.OpenArchive;
import vn.vanthu.proving.RegisterOrder;
import vn.vanthu.ui.kit.Act;
import vn.vanthu.ui.kit.Desk;
import vn.vanthu.ui.kit.FieldBox;
import vn.vanthu.ui.kit.TypedField;
import vn.vanthu.ui.viewer.PaperView;

/** A register as the printed book, page by page, with its range on the left. */
final class RegistersPane {
    /** Larger books are laid out only when asked for. */
    private static final long SHOWN_AT_ONCE = 1500;

    private final OpenArchive archive;
    private final Desk desk;
    private final RegistersViewModel model;
    private final PaperView paper;
    private final Act preview;
    private final Act print;
    private final Act save;
    private final Act sheet;
    private final BorderPane box = new BorderPane();

    RegistersPane(OpenArchive archive, Desk desk) {
        this.archive = archive;
        this.desk = desk;
        model = new RegistersViewModel(archive, desk);
        paper = new PaperView(archive, desk, PrintOrder.Kind.REGISTER);
        preview = new Act(desk.text("ui.books.preview"), Feather.EYE, "F5", this::compose);
        print = paper.print();
        save = paper.save();
        sheet = new Act(desk.text("ui.books.sheet"), Feather.GRID, "Ctrl+E", this::saveSheet);
        box.setLeft(left());
        box.setCenter(paper.node());
        box.getStyleClass().add("books");
        paper.nothing(desk.text("ui.books.choose"));
        model.counted().addListener((o, was, is) -> show(is));
    }

    Node node() {
        return box;
    }

    List<Act> acts() {
        return List.of(preview, print, save, sheet);
    }

    void shown() {
        model.read();
    }

    private Node left() {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("form-grid");
        grid.add(new FieldBox(desk.text("ui.books.form"), forms()).node(), 0, 0, 2, 1);
        grid.add(new FieldBox(desk.text("ui.books.of_series"), series()).node(), 0, 1, 2, 1);
        grid.add(field("ui.books.from", model.from()), 0, 2);
        grid.add(field("ui.books.to", model.to()), 1, 2);
        grid.add(field("ui.books.first", model.first()), 0, 3);
        grid.add(field("ui.books.last", model.last()), 1, 3);
        grid.add(field("ui.books.volume", model.volume()), 0, 4);
        Label basis = words();
        model.form().addListener((o, was, is) -> basis.setText(is == null ? "" : is.basis()));
        Label rows = words();
        rows.textProperty().bind(model.summary());
        FlowPane buttons = new FlowPane(
                print.primary(), needsPaper(save.button()), needsRows(sheet.button()), needsRows(preview.button()));
        needsPaper((Button) buttons.getChildren().get(0));
        buttons.getStyleClass().add("form-acts");
        VBox left = new VBox(grid, basis, rows, buttons);
        left.getStyleClass().add("form-pad");
        ScrollPane scroll = new ScrollPane(left);
        scroll.setFitToWidth(true);
        scroll.setPrefWidth(336);
        scroll.setMinWidth(300);
        scroll.getStyleClass().add("form-scroll");
        return scroll;
    }

    private static Label words() {
        Label label = new Label();
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().add("muted");
        return label;
    }

    private Button needsPaper(Button button) {
        button.disableProperty().bind(paper.there().not());
        return button;
    }

    private Button needsRows(Button button) {
        button.disableProperty().bind(model.counted().map(Optional::isEmpty));
        return button;
    }

    private Node forms() {
        ComboBox<RegisterForm> input = new ComboBox<>(model.forms());
        input.setId("register-form");
        input.setCellFactory(view -> new FormCell());
        input.setButtonCell(new FormCell());
        input.valueProperty().bindBidirectional(model.form());
        return input;
    }

    private Node series() {
        ComboBox<Optional<NumberSeries>> input = new ComboBox<>(model.series());
        input.setId("register-series");
        input.setCellFactory(this::seriesCell);
        input.setButtonCell(seriesCell(null));
        input.valueProperty().bindBidirectional(model.chosenSeries());
        return input;
    }

    private Node field(String key, TypedField typed) {
        TextField input = new TextField();
        input.textProperty().bindBidirectional(typed.text());
        return new FieldBox(desk.text(key), input).errorBy(typed.error()).node();
    }

    private void show(Optional<RegistersViewModel.Counted> counted) {
        if (counted.isEmpty()) {
            return;
        }
        if (counted.get().rows() == 0) {
            paper.nothing(desk.text("ui.books.no_rows"));
        } else if (counted.get().rows() > SHOWN_AT_ONCE) {
            paper.nothing(desk.text("ui.books.many_rows", counted.get().rows()));
        } else {
            compose();
        }
    }

    private void compose() {
        model.counted().get().ifPresent(counted -> {
            RegisterOrder order = counted.order();
            paper.compose(
                    title(order),
                    (file, progress) -> archive.proof().registers().pdf(order, file, progress));
        });
    }

    private void saveSheet() {
        model.counted().get().ifPresent(counted -> {
            FileChooser chooser = new FileChooser();
            chooser.setTitle(sheet.label());
            chooser.setInitialFileName(title(counted.order()).replaceAll("[\\\\/:*?\"<>|]+", "-") + ".xlsx");
            chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("Excel", "*.xlsx"));
            File target = chooser.showSaveDialog(box.getScene().getWindow());
            if (target != null) {
                desk.background()
                        .aside(
                                title(counted.order()),
                                progress -> {
                                    archive.proof().registers().sheet(counted.order(), target.toPath(), progress);
                                    return target;
                                },
                                done -> desk.notices()
                                        .success(desk.text("ui.books.sheet_saved", done.toString()), List.of()),
                                desk::failed);
            }
        });
    }

    private String title(RegisterOrder order) {
        String form = titleCase(order.form().title());
        return model.oneSeries()
                .map(series -> form + " " + series.key().shown())
                .orElse(form);
    }

    /** The forms' titles are in capitals, for their covers. */
    private static String titleCase(String capitals) {
        return capitals.isEmpty()
                ? capitals
                : capitals.substring(0, 1) + capitals.substring(1).toLowerCase(java.util.Locale.ROOT);
    }

    private ListCell<Optional<NumberSeries>> seriesCell(ListView<Optional<NumberSeries>> view) {
        return new ListCell<>() {
            @Override
            protected void updateItem(Optional<NumberSeries> item, boolean empty) {
                super.updateItem(item, empty);
                setText(
                        empty || item == null
                                ? ""
                                : item.map(series -> series.key().shown()).orElse(desk.text("ui.books.all_series")));
            }
        };
    }

    /** Forms of one title are told apart by their columns. */
    private String name(RegisterForm form) {
        long alike = model.forms().stream()
                .filter(other -> other.title().equals(form.title()))
                .count();
        String title = titleCase(form.title());
        return alike > 1 ? desk.text("ui.books.columns", title, form.columns().size()) : title;
    }

    private final class FormCell extends ListCell<RegisterForm> {
        @Override
        protected void updateItem(RegisterForm item, boolean empty) {
            super.updateItem(item, empty);
            setText(empty || item == null ? "" : name(item));
        }
    }
}
