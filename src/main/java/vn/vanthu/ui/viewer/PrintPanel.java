package vn.vanthu.ui.viewer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import vn.vanthu.domain.printing.PageChoice;
import vn.vanthu.domain.printing.PrintOrder;
import vn.vanthu.domain.printing.Printer;
import vn.vanthu.ui.kit.Act;
import vn.vanthu.ui.kit.Desk;
import vn.vanthu.ui.kit.FieldBox;
import vn.vanthu.ui.kit.TypedField;
import vn.vanthu.ui.kit.WordCells;

/**
 * Asks how something is printed, above the screen that shows it. Enter prints, Escape takes the panel away. Printer,
 * sides and tray are those last used for this kind of paper.
 */
final class PrintPanel {
    private static final int MOST_COPIES = 9999;

    private final Desk desk;
    private final PrintOrder.Kind kind;
    private final ComboBox<Printer> printer = new ComboBox<>();
    private final TypedField copies = new TypedField();
    private final TypedField pages = new TypedField();
    private final ComboBox<PrintOrder.Sides> sides = new ComboBox<>();
    private final ComboBox<String> tray = new ComboBox<>();
    private final TextField copiesField = new TextField();
    private final Label state = new Label();
    private final VBox box = new VBox();

    /**
     * @param title what is printed
     * @param proposed copies and pages to begin with
     * @param without said where the machine has no printer
     */
    PrintPanel(Desk desk, String title, PrintOrder proposed, List<Printer> printers, String without) {
        this.desk = desk;
        kind = proposed.kind();
        Label words = new Label(desk.text("ui.print.what", title));
        words.getStyleClass().add("inquiry-words");
        printer.getItems().setAll(printers);
        WordCells.show(printer, shown -> shown.isUsual() ? desk.text("ui.print.usual", shown.name()) : shown.name());
        WordCells.show(sides, desk::word);
        WordCells.show(tray, name -> name.isEmpty() ? desk.text("ui.print.usual_tray") : name);
        state.setWrapText(true);
        state.setMinHeight(Region.USE_PREF_SIZE);
        state.getStyleClass().add("copy-fits");
        copies.show(Integer.toString(proposed.copies()));
        pages.show(proposed.pages().toString());
        box.setId("print-panel");
        box.getStyleClass().add("inquiry");
        box.getChildren().addAll(words, fields(), state);
        printer.valueProperty().addListener((o, was, is) -> showPrinter(Optional.ofNullable(is), without));
        remembered("printer")
                .flatMap(name -> printers.stream()
                        .filter(there -> there.name().equals(name))
                        .findFirst())
                .or(() -> printers.stream().filter(Printer::isUsual).findFirst())
                .or(() -> printers.stream().findFirst())
                .ifPresentOrElse(printer::setValue, () -> showPrinter(Optional.empty(), without));
    }

    /** Shows it. */
    void show(Consumer<PrintOrder> print, Consumer<PrintOrder> dialog) {
        Runnable printing = () -> answer(print);
        Button go = new Act(desk.text("ui.print"), Feather.PRINTER, "Enter", printing).primary();
        go.setId("print-go");
        Button other = new Act(desk.text("ui.print.dialog"), Feather.SETTINGS, "", () -> answer(dialog)).button();
        other.setDisable(printer.getItems().isEmpty());
        Act leave = new Act(desk.text("ui.close"), Feather.X, "Esc", desk.notices()::answered);
        FlowPane buttons = new FlowPane(go, other, leave.button());
        buttons.getStyleClass().add("inquiry-acts");
        box.getChildren().add(buttons);
        box.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER && !(event.getTarget() instanceof Button)) {
                event.consume();
                printing.run();
            }
        });
        desk.notices().ask(box, List.of(leave));
        copiesField.requestFocus();
        copiesField.selectAll();
    }

    private Node fields() {
        TextField pagesField = new TextField();
        pagesField.setPromptText(desk.text("ui.print.all_pages"));
        FlowPane fields = new FlowPane(
                field("printer", printer, 230, new TypedField()),
                field("copies", copiesField, 70, copies),
                field("pages", pagesField, 100, pages),
                field("sides", sides, 180, new TypedField()),
                field("tray", tray, 165, new TypedField()));
        copiesField.textProperty().bindBidirectional(copies.text());
        pagesField.textProperty().bindBidirectional(pages.text());
        fields.getStyleClass().add("inquiry-acts");
        return fields;
    }

    private Node field(String name, Control input, double width, TypedField typed) {
        input.setId("print-" + name);
        Region field = new FieldBox(desk.text("ui.print." + name), input)
                .errorBy(typed.error())
                .node();
        field.setPrefWidth(width);
        return field;
    }

    private void showPrinter(Optional<Printer> chosen, String without) {
        printer.setDisable(chosen.isEmpty());
        List<PrintOrder.Sides> possible = Stream.of(PrintOrder.Sides.values())
                .filter(side -> chosen.map(Printer::sides)
                        .map(known -> known.contains(side))
                        .orElse(true))
                .toList();
        sides.getItems().setAll(possible);
        sides.setValue(remembered("sides")
                .flatMap(name -> possible.stream()
                        .filter(side -> side.name().equals(name))
                        .findFirst())
                .orElse(PrintOrder.Sides.ONE));
        List<String> trays = new ArrayList<>(List.of(""));
        chosen.map(Printer::trays).ifPresent(trays::addAll);
        tray.getItems().setAll(trays);
        tray.setValue(remembered("tray").filter(trays::contains).orElse(""));
        tray.setDisable(trays.size() == 1);
        boolean isReady = chosen.map(Printer::state).equals(Optional.of(Printer.State.READY));
        state.setText(chosen.map(known -> desk.text("ui.print.state", desk.word(known.state())))
                .orElse(without));
        state.setGraphic(new FontIcon(isReady ? Feather.CHECK : Feather.ALERT_TRIANGLE));
        state.getStyleClass().removeAll("fits", "fits-not");
        state.getStyleClass().add(isReady ? "fits" : "fits-not");
    }

    private void answer(Consumer<PrintOrder> answered) {
        order().ifPresent(order -> {
            desk.notices().answered();
            answered.accept(order);
        });
    }

    /** As asked for; empty, and told, where something is wrong with it. */
    private Optional<PrintOrder> order() {
        String wrong = desk.text("ui.print.bad_copies", MOST_COPIES);
        Optional<Integer> count = copies.number(wrong).filter(number -> number >= 1 && number <= MOST_COPIES);
        copies.error().set(count.isPresent() ? "" : wrong);
        Optional<PageChoice> chosen = PageChoice.parse(pages.value());
        pages.error().set(chosen.isPresent() ? "" : desk.text("ui.print.bad_pages"));
        if (count.isEmpty() || chosen.isEmpty()) {
            return Optional.empty();
        }
        String name = Optional.ofNullable(printer.getValue()).map(Printer::name).orElse("");
        remember("printer", name);
        remember("sides", sides.getValue().name());
        remember("tray", tray.getValue());
        return Optional.of(new PrintOrder(kind, name, count.get(), chosen.get(), sides.getValue(), tray.getValue()));
    }

    private Optional<String> remembered(String what) {
        return desk.remembered().text("print." + kind.name() + "." + what);
    }

    private void remember(String what, String value) {
        if (!printer.getItems().isEmpty()) {
            desk.remembered().keep("print." + kind.name() + "." + what, value);
        }
    }
}
