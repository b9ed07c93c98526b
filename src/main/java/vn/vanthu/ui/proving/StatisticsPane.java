package vn.vanthu.ui.proving;

import java.io.File;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.kordamp.ikonli.feather.Feather;
import vn.vanthu.domain.printing.PrintOrder;
import vn.vanthu.domain.register.Statistics;
import vn.vanthu.domain.text.DateWording;
import vn.vanthu.opening.OpenArchive;
import vn.vanthu.ui.kit.Act;
import vn.vanthu.ui.kit.Desk;
import vn.vanthu.ui.kit.FieldBox;
import vn.vanthu.ui.kit.TypedField;
import vn.vanthu.ui.viewer.PaperView;

/** What a period brought, as the page that goes to the leader. */
final class StatisticsPane {
    private final OpenArchive archive;
    private final Desk desk;
    private final PaperView paper;
    private final TypedField from = new TypedField();
    private final TypedField to = new TypedField();
    private final Act count;
    private final Act print;
    private final Act save;
    private final Act sheet;
    private final BorderPane box = new BorderPane();

    StatisticsPane(OpenArchive archive, Desk desk) {
        this.archive = archive;
        this.desk = desk;
        paper = new PaperView(archive, desk, PrintOrder.Kind.REGISTER);
        count = new Act(desk.text("ui.statistics.count"), Feather.BAR_CHART_2, "F5", this::count);
        print = paper.print();
        save = paper.save();
        sheet = new Act(desk.text("ui.books.sheet"), Feather.GRID, "Ctrl+E", this::saveSheet);
        from.text().set(DateWording.brief(desk.today().withDayOfYear(1)));
        to.text().set(DateWording.brief(desk.today()));
        box.setLeft(left());
        box.setCenter(paper.node());
        box.getStyleClass().add("books");
        paper.nothing(desk.text("ui.statistics.choose"));
    }

    Node node() {
        return box;
    }

    List<Act> acts() {
        return List.of(count, print, save, sheet);
    }

    void shown() {
        if (!paper.there().get()) {
            count();
        }
    }

    private Node left() {
        HBox days = new HBox(field("ui.books.from", from), field("ui.books.to", to));
        days.getStyleClass().add("bottom-row");
        Button printing = print.primary();
        Button saving = save.button();
        printing.disableProperty().bind(paper.there().not());
        saving.disableProperty().bind(paper.there().not());
        FlowPane buttons = new FlowPane(printing, saving, sheet.button(), count.button());
        buttons.getStyleClass().add("form-acts");
        Label words = new Label(desk.text("ui.statistics.words"));
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        words.getStyleClass().add("muted");
        VBox left = new VBox(days, words, buttons);
        left.getStyleClass().add("form-pad");
        left.setPrefWidth(336);
        return left;
    }

    private Node field(String key, TypedField typed) {
        TextField input = new TextField();
        input.textProperty().bindBidirectional(typed.text());
        input.setOnAction(event -> count());
        Region node = new FieldBox(desk.text(key), input).errorBy(typed.error()).node();
        HBox.setHgrow(node, Priority.ALWAYS);
        return node;
    }

    private record Period(LocalDate from, LocalDate to) {}

    private Optional<Period> period() {
        String noDay = desk.text("ui.books.not_a_day");
        Optional<LocalDate> first = from.day(desk.today(), noDay);
        Optional<LocalDate> last = to.day(desk.today(), noDay);
        if (first.isEmpty() || last.isEmpty()) {
            return Optional.empty();
        }
        boolean isPeriod = !last.get().isBefore(first.get());
        to.error().set(isPeriod ? "" : desk.text("ui.statistics.backwards"));
        return isPeriod ? Optional.of(new Period(first.get(), last.get())) : Optional.empty();
    }

    private void count() {
        period().ifPresent(period -> paper.compose(title(period), (file, progress) -> {
            Statistics counted = archive.proof().statistics().count(period.from(), period.to());
            archive.proof().statistics().pdf(counted, file);
        }));
    }

    private String title(Period period) {
        return desk.text("ui.statistics.title", DateWording.brief(period.from()), DateWording.brief(period.to()));
    }

    private void saveSheet() {
        period().ifPresent(period -> {
            FileChooser chooser = new FileChooser();
            chooser.setTitle(sheet.label());
            chooser.setInitialFileName(title(period).replaceAll("[\\\\/:*?\"<>|]+", "-") + ".xlsx");
            chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("Excel", "*.xlsx"));
            File target = chooser.showSaveDialog(box.getScene().getWindow());
            if (target != null) {
                desk.background()
                        .aside(
                                title(period),
                                progress -> {
                                    Statistics counted =
                                            archive.proof().statistics().count(period.from(), period.to());
                                    archive.proof().statistics().sheet(counted, target.toPath());
                                    return target;
                                },
                                done -> desk.notices()
                                        .success(desk.text("ui.books.sheet_saved", done.toString()), List.of()),
                                desk::failed);
            }
        });
    }
}
