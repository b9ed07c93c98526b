package vn.vanthu.ui.routing;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.Tooltip;
import vn.vanthu.domain.document.Urgency;
import vn.vanthu.domain.register.Direction;
import vn.vanthu.domain.register.Document;
import vn.vanthu.domain.routing.RoutingStep;
import vn.vanthu.domain.text.DateWording;
import vn.vanthu.routing.ListToday.Waiting;
import vn.vanthu.ui.kit.Desk;

/** The columns of the list of the day: those of the sổ theo dõi giải quyết văn bản đến (domain.md 5.2), and the state. */
final class TodayColumns {
    private static final int SHORT = 14;

    private final Desk desk;

    TodayColumns(Desk desk) {
        this.desk = desk;
    }

    List<TableColumn<Waiting, ?>> all() {
        TableColumn<Waiting, String> number = column("ui.book.arrival_number", 62, row -> number(row.document()));
        number.getStyleClass().add("number-column");
        number.setCellFactory(c -> new TextCell(Pos.CENTER_RIGHT));
        return List.of(
                number,
                column(
                        "ui.book.code",
                        110,
                        row -> row.document().fields().code().shown()),
                column("ui.book.issuer", 130, row -> row.document().fields().author()),
                subject(),
                column(
                        "ui.today.lead",
                        140,
                        row -> row.assignment().lead().map(RoutingStep::to).orElse("")),
                column(
                        "ui.today.due",
                        92,
                        row -> row.assignment()
                                .dueDate()
                                .map(DateWording::brief)
                                .orElse("")),
                standing());
    }

    /** Số đến as people read it; empty for a document that did not come. */
    static String number(Document document) {
        return document.direction() == Direction.INCOMING
                ? document.number()
                        .map(number -> "%,d".formatted(number.value()).replace(',', '.') + number.suffix())
                        .orElse("")
                : "";
    }

    /** The urgency in its frame, as the stamp on paper; empty where there is none. */
    static Optional<Label> stamp(Document document) {
        Urgency urgency = document.fields().markings().urgency();
        if (urgency == Urgency.NONE) {
            return Optional.empty();
        }
        Label label = new Label(urgency.wording());
        String style = urgency.name().toLowerCase(Locale.ROOT).replace('_', '-');
        label.getStyleClass().addAll("stamp", "stamp-" + style);
        label.setMinWidth(Label.USE_PREF_SIZE);
        return Optional.of(label);
    }

    private TableColumn<Waiting, String> column(String key, double width, Function<Waiting, String> value) {
        TableColumn<Waiting, String> column = new TableColumn<>(desk.text(key));
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(value.apply(cell.getValue())));
        column.setCellFactory(c -> new TextCell(Pos.CENTER_LEFT));
        return column;
    }

    private TableColumn<Waiting, Waiting> subject() {
        TableColumn<Waiting, Waiting> column = whole("ui.today.subject", 330);
        column.setCellFactory(c -> new SubjectCell());
        return column;
    }

    private TableColumn<Waiting, Waiting> standing() {
        TableColumn<Waiting, Waiting> column = whole("ui.today.standing", 140);
        column.setCellFactory(c -> new StandingCell(desk));
        return column;
    }

    private TableColumn<Waiting, Waiting> whole(String key, double width) {
        TableColumn<Waiting, Waiting> column = new TableColumn<>(desk.text(key));
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue()));
        return column;
    }

    /** A cell that shows what was cut in a tooltip. */
    private static final class TextCell extends TableCell<Waiting, String> {
        TextCell(Pos at) {
            setAlignment(at);
            setTextOverrun(OverrunStyle.ELLIPSIS);
        }

        @Override
        protected void updateItem(String item, boolean empty) {
            super.updateItem(item, empty);
            setText(empty ? "" : item);
            boolean isLong = !empty && item != null && item.length() > SHORT;
            setTooltip(isLong ? new Tooltip(item) : null);
        }
    }

    /** Trích yếu, with the urgency as the framed word that it is on paper. */
    private static final class SubjectCell extends TableCell<Waiting, Waiting> {
        @Override
        protected void updateItem(Waiting item, boolean empty) {
            super.updateItem(item, empty);
            boolean isBlank = empty || item == null;
            String subject = isBlank ? "" : item.document().fields().subject();
            setText(subject);
            setTooltip(subject.isEmpty() ? null : new Tooltip(subject));
            setGraphic(isBlank ? null : stamp(item.document()).orElse(null));
        }
    }

    private static final class StandingCell extends TableCell<Waiting, Waiting> {
        private final Desk desk;
        private final Label label = new Label();

        StandingCell(Desk desk) {
            this.desk = desk;
        }

        @Override
        protected void updateItem(Waiting item, boolean empty) {
            super.updateItem(item, empty);
            setGraphic(null);
            if (!empty && item != null) {
                Standing.of(desk, item.assignment(), item.urgency(), desk.today())
                        .on(label);
                setGraphic(label);
            }
        }
    }
}
