package vn.vanthu.ui.proving;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import javafx.scene.control.TableView;
import org.kordamp.ikonli.feather.Feather;
import vn.vanthu.domain.register.Book;
import vn.vanthu.domain.register.Direction;
import vn.vanthu.domain.register.NumberSeries;
import vn.vanthu.domain.text.DateWording;
import vn.vanthu.opening.OpenArchive;
import vn.vanthu.ui.kit.Act;
import vn.vanthu.ui.kit.Desk;
import vn.vanthu.ui.kit.Lane;
import vn.vanthu.ui.kit.TypedField;

/** Books that the office keeps apart from the usual ones. */
final class ShelfSection {
    private final OpenArchive archive;
    private final Desk desk;
    private final Lane lane;
    private final TableView<Book> table;
    private final ComboBox<Direction> direction;
    private final ComboBox<NumberSeries.Period> period;
    private final TypedField code = new TypedField();
    private final TypedField name = new TypedField();
    private final TypedField types = new TypedField();
    private final Node node;

    ShelfSection(OpenArchive archive, Desk desk) {
        this.archive = archive;
        this.desk = desk;
        lane = desk.background().lane();
        SectionParts parts = new SectionParts(desk);
        direction = choice(List.of(Direction.INCOMING, Direction.OUTGOING, Direction.INTERNAL));
        period = choice(List.of(NumberSeries.Period.YEAR, NumberSeries.Period.TERM));
        table = parts.table("ui.shelf.empty");
        table.getColumns()
                .setAll(List.of(
                        parts.column("ui.shelf.name", 180, Book::name),
                        parts.column("ui.shelf.direction", 120, book -> desk.word(book.direction())),
                        parts.column("ui.shelf.code", 70, Book::code),
                        parts.column("ui.shelf.period", 100, book -> desk.word(book.period())),
                        parts.column("ui.shelf.types_heading", 200, book -> String.join(", ", book.types())),
                        parts.column(
                                "ui.shelf.closed",
                                100,
                                book -> book.closedOn().map(DateWording::brief).orElse(""))));
        Button add = new Act(desk.text("ui.shelf.add"), Feather.PLUS, "", this::add).button();
        Button close = new Act(desk.text("ui.shelf.close"), Feather.STOP_CIRCLE, "", this::close).button();
        close.disableProperty()
                .bind(table.getSelectionModel()
                        .selectedItemProperty()
                        .map(book -> book.closedOn().isPresent())
                        .orElse(true));
        TypedField none = new TypedField();
        node = parts.section(
                "ui.shelf.title",
                "ui.shelf.words",
                table,
                List.of(
                        parts.field("ui.shelf.direction", direction, none),
                        parts.field("ui.shelf.code", code),
                        parts.field("ui.shelf.name", name),
                        parts.field("ui.shelf.period", period, none),
                        parts.field("ui.shelf.types", types),
                        add,
                        close));
    }

    Node node() {
        return node;
    }

    void read() {
        lane.ask(archive.books().series()::books, books -> table.getItems().setAll(books), desk::failed);
    }

    private void add() {
        String missing = desk.text("ui.terms.missing");
        boolean isCoded = code.isGiven(missing);
        boolean isNamed = name.isGiven(missing);
        if (isCoded && isNamed) {
            List<String> named = Arrays.stream(types.value().split("[,;]"))
                    .map(String::strip)
                    .filter(type -> !type.isEmpty())
                    .toList();
            keep(new Book(
                    0, direction.getValue(), code.value(), name.value(), period.getValue(), named, Optional.empty()));
        }
    }

    private void close() {
        Book book = table.getSelectionModel().getSelectedItem();
        if (book != null) {
            keep(new Book(
                    book.id(),
                    book.direction(),
                    book.code(),
                    book.name(),
                    book.period(),
                    book.types(),
                    Optional.of(desk.today())));
        }
    }

    private void keep(Book book) {
        desk.background()
                .change(
                        desk.text("ui.shelf.keeping"),
                        progress -> archive.books().series().keep(book),
                        done -> {
                            List.of(code, name, types)
                                    .forEach(typed -> typed.text().set(""));
                            desk.notices().success(desk.text("ui.shelf.kept", done.name()), List.of());
                        },
                        desk::failed);
    }

    private <E extends Enum<E>> ComboBox<E> choice(List<E> values) {
        ComboBox<E> input = new ComboBox<>();
        input.getItems().setAll(values);
        input.setValue(values.get(0));
        input.setCellFactory(view -> cell());
        input.setButtonCell(cell());
        return input;
    }

    private <E extends Enum<E>> ListCell<E> cell() {
        return new ListCell<>() {
            @Override
            protected void updateItem(E item, boolean empty) {
                super.updateItem(item, empty);
                setText(empty || item == null ? "" : desk.word(item));
            }
        };
    }
}
