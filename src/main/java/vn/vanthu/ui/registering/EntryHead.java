package vn.vanthu.ui.registering;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import vn.vanthu.domain.register.Book;
import vn.vanthu.domain.register.Direction;
import vn.vanthu.domain.register.Document;
import vn.vanthu.domain.register.RegistrationNumber;
import vn.vanthu.registering.ForeseeEntry.Foreseen;
import vn.vanthu.registering.ForeseeEntry.Warning;
import vn.vanthu.ui.kit.Act;
import vn.vanthu.ui.kit.Desk;
import vn.vanthu.ui.kit.FieldBox;

/** What stands above the form: the number that will be taken, large, its book and day, and what is worth a warning. */
final class EntryHead {
    private final Desk desk;
    private final RegisterViewModel model;
    private final Runnable on;
    private final Label caption = new Label();
    private final Label number = new Label("…");
    private final HBox line = new HBox();
    private final FlowPane warnings = new FlowPane();
    private final VBox box = new VBox(line, warnings);

    /** @param on to the first field of the form */
    EntryHead(Desk desk, RegisterViewModel model, Runnable on) {
        this.desk = desk;
        this.model = model;
        this.on = on;
        caption.getStyleClass().add("number-caption");
        number.getStyleClass().add("next-number");
        number.setMinWidth(Region.USE_PREF_SIZE);
        line.getStyleClass().add("register-line");
        warnings.getStyleClass().add("register-warnings");
        box.getStyleClass().add("register-head");
        warnings.setManaged(false);
        model.corrected().ifPresentOrElse(this::showCorrected, this::showEntering);
    }

    Node node() {
        return box;
    }

    private void showCorrected(Document document) {
        caption.setText(desk.text("ui.register.correcting") + " · " + document.series());
        number.setText(
                document.direction() == Direction.INCOMING
                                || document.fields().code().isNone()
                        ? document.number().map(NumberViewModel::written).orElse("…")
                        : document.fields().code().shown());
        TextField why = field(model.content().reason(), 20, "entry-reason");
        Node reason = new FieldBox(desk.text("ui.reason"), why)
                .errorBy(model.content().reason().error())
                .node();
        HBox.setHgrow(reason, Priority.ALWAYS);
        line.getChildren().setAll(new VBox(caption, number), reason);
    }

    private void showEntering() {
        number.textProperty().bind(model.content().numbers().shown());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        VBox left = new VBox(caption, number);
        TextField other = field(model.content().numbers().chosen(), 5, "entry-number");
        other.setPromptText(desk.text("ui.register.next"));
        TextField day = field(model.content().registeredOn(), 8, "entry-day");
        day.focusedProperty().addListener((o, was, is) -> {
            if (!is) {
                model.content().normaliseDay();
            }
        });
        Region otherBox = new FieldBox(desk.text("ui.register.other_number"), other)
                .errorBy(model.content().numbers().chosen().error())
                .node();
        Region dayBox = new FieldBox(desk.text("ui.register.day"), day)
                .errorBy(model.content().registeredOn().error())
                .node();
        // The words give way before the fields do.
        otherBox.setMinWidth(Region.USE_PREF_SIZE);
        dayBox.setMinWidth(Region.USE_PREF_SIZE);
        line.getChildren().setAll(left, gap, otherBox, dayBox);
        model.content().numbers().foreseen().addListener((o, was, is) -> show());
        model.content().numbers().books().addListener((o, was, is) -> showBooks(left, is));
        model.content().numbers().chosen().text().addListener((o, was, is) -> show());
        model.content().numbers().book().addListener((o, was, is) -> show());
        show();
    }

    private TextField field(Entry entry, int columns, String id) {
        TextField field = new TextField();
        field.setId(id);
        field.setPrefColumnCount(columns);
        field.textProperty().bindBidirectional(entry.text());
        field.setOnAction(event -> on.run());
        return field;
    }

    private void show() {
        Optional<Foreseen> foreseen = model.content().numbers().foreseen().get();
        String named = desk.text("ui.register.number." + model.direction().name());
        String series = foreseen.map(Foreseen::series).map(this::seriesName).orElse("");
        caption.setText(series.isEmpty() ? named : named + " · " + series);
        warnings.getChildren().clear();
        foreseen.ifPresent(this::warn);
        boolean isInsisted = !model.content().numbers().chosen().text().get().isBlank();
        if (isInsisted) {
            warnings.getChildren().add(offer(desk.text("ui.register.take_next"), ""));
        }
        boolean isEmpty = warnings.getChildren().isEmpty();
        warnings.setManaged(!isEmpty);
        warnings.setVisible(!isEmpty);
    }

    /** The book by the name that stands on its cover; the other series by their own names. */
    private String seriesName(String series) {
        return switch (model.direction()) {
            case INCOMING ->
                series.matches("DEN-\\d{4}") ? desk.text("ui.register.book.INCOMING", series.substring(4)) : series;
            case INTERNAL ->
                series.matches("NB \\d{4}") ? desk.text("ui.register.book.INTERNAL", series.substring(3)) : series;
            default -> desk.text("ui.register.series", series);
        };
    }

    private void warn(Foreseen foreseen) {
        for (Warning warning : foreseen.warnings()) {
            Label words = new Label(
                    desk.text("ui.register.warning." + warning.kind().name(), warning.fact()),
                    new FontIcon(Feather.ALERT_TRIANGLE));
            words.getStyleClass().add("warning-words");
            words.setWrapText(true);
            warnings.getChildren().add(words);
        }
        if (model.content().numbers().insisted().isEmpty()) {
            Stream.of(
                            foreseen.insert().map(n -> offer("ui.register.insert", n)),
                            foreseen.freed().map(n -> offer("ui.register.use_freed", n)))
                    .flatMap(Optional::stream)
                    .forEach(warnings.getChildren()::add);
        }
    }

    private Button offer(String key, RegistrationNumber offered) {
        return offer(desk.text(key, NumberViewModel.written(offered)), offered.toString());
    }

    private Button offer(String words, String typed) {
        Button button = new Act(
                        words,
                        Feather.CORNER_DOWN_RIGHT,
                        "",
                        () -> model.content().numbers().chosen().text().set(typed))
                .button();
        button.getStyleClass().add("small");
        return button;
    }

    private void showBooks(VBox left, List<Book> books) {
        left.getChildren().removeIf(ComboBox.class::isInstance);
        if (books.isEmpty()) {
            return;
        }
        ComboBox<String> choice = new ComboBox<>(FXCollections.observableArrayList(""));
        books.forEach(book -> choice.getItems().add(book.code()));
        choice.setConverter(new StringConverter<>() {
            @Override
            public String toString(String code) {
                return books.stream()
                        .filter(book -> book.code().equals(code))
                        .map(Book::name)
                        .findFirst()
                        .orElse(desk.text("ui.register.usual_book"));
            }

            @Override
            public String fromString(String text) {
                throw new UnsupportedOperationException("chosen, never typed");
            }
        });
        choice.valueProperty().bindBidirectional(model.content().numbers().book());
        choice.setId("entry-book");
        left.getChildren().add(choice);
    }
}
