package vn.vanthu.ui.browsing;

import java.util.List;
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
import vn.vanthu.domain.text.DateWording;
import vn.vanthu.texts.Texts;

/** The columns of a register on the screen, in the order of the printed book (domain.md 5.2, 5.5). */
final class BookColumns {
    private final Texts texts;

    BookColumns(Texts texts) {
        this.texts = texts;
    }

    List<TableColumn<BookRow, ?>> of(Direction direction) {
        return switch (direction) {
            case INCOMING -> incoming();
            case COPY -> copies();
            case OUTGOING, INTERNAL -> outgoing();
        };
    }

    private List<TableColumn<BookRow, ?>> incoming() {
        return List.of(
                column("ui.book.arrived", 86, false, d -> DateWording.brief(d.registeredOn())),
                column("ui.book.arrival_number", 60, true, BookColumns::number),
                column("ui.book.issuer", 134, false, d -> d.fields().author()),
                column("ui.book.code", 118, false, d -> d.fields().code().shown()),
                column(
                        "ui.book.date",
                        100,
                        false,
                        d -> DateWording.brief(d.fields().issueDate())),
                subject(300),
                column(
                        "ui.book.pages",
                        74,
                        true,
                        d -> count(d.fields().handling().pages())),
                column(
                        "ui.book.copies",
                        68,
                        true,
                        d -> count(d.fields().handling().copies())),
                column("ui.book.holder", 150, false, d -> d.fields().handling().holder()),
                column(
                        "ui.book.records_file",
                        110,
                        false,
                        d -> d.fields().handling().recordsFile()),
                column("ui.book.note", 130, false, d -> d.fields().handling().note()));
    }

    private List<TableColumn<BookRow, ?>> outgoing() {
        return List.of(
                column("ui.book.code", 120, false, d -> d.fields().code().shown()),
                column(
                        "ui.book.date",
                        100,
                        false,
                        d -> DateWording.brief(d.fields().issueDate())),
                subject(320),
                column("ui.book.signer", 140, false, d -> d.fields().signer().name()),
                column("ui.book.distribution", 220, false, BookColumns::distribution),
                column("ui.book.holder", 140, false, d -> d.fields().handling().holder()),
                column(
                        "ui.book.copies",
                        68,
                        true,
                        d -> count(d.fields().handling().copies())),
                column("ui.book.note", 130, false, d -> d.fields().handling().note()));
    }

    private List<TableColumn<BookRow, ?>> copies() {
        return List.of(
                column("ui.book.copy_code", 150, false, d -> d.fields().code().shown()),
                column(
                        "ui.book.copy_date",
                        96,
                        false,
                        d -> DateWording.brief(d.fields().issueDate())),
                subject(340),
                column(
                        "ui.book.copy_signer",
                        140,
                        false,
                        d -> d.fields().signer().name()),
                column("ui.book.distribution", 240, false, BookColumns::distribution),
                column(
                        "ui.book.copies",
                        68,
                        true,
                        d -> count(d.fields().handling().copies())),
                column("ui.book.note", 130, false, d -> d.fields().handling().note()));
    }

    /** Tên loại và trích yếu, with the urgency as the framed word that it is on paper. */
    private TableColumn<BookRow, BookRow> subject(double width) {
        TableColumn<BookRow, BookRow> column = new TableColumn<>(texts.get("ui.book.subject"));
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue()));
        column.setCellFactory(c -> new SubjectCell());
        return column;
    }

    private TableColumn<BookRow, String> column(
            String key, double width, boolean number, Function<Document, String> value) {
        TableColumn<BookRow, String> column = new TableColumn<>(texts.get(key));
        column.setPrefWidth(width);
        column.setMinWidth(Math.min(width, 56));
        column.setSortable(false);
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(
                cell.getValue().document().map(value).orElse("")));
        column.setCellFactory(c -> new TextCell(number ? Pos.CENTER_RIGHT : Pos.CENTER_LEFT));
        if (number) {
            column.getStyleClass().add("number-column");
        }
        return column;
    }

    static String number(Document document) {
        return document.number()
                .map(number -> "%,d".formatted(number.value()).replace(',', '.') + number.suffix())
                .orElse("");
    }

    private static String count(int number) {
        return number == 0 ? "" : Integer.toString(number);
    }

    private static String distribution(Document document) {
        return String.join(
                "; ",
                document.fields().distribution().lines().stream()
                        .map(line -> line.printed())
                        .toList());
    }

    /** A cell that shows what was cut in a tooltip. */
    private static final class TextCell extends TableCell<BookRow, String> {
        TextCell(Pos at) {
            setAlignment(at);
            setTextOverrun(OverrunStyle.ELLIPSIS);
        }

        @Override
        protected void updateItem(String item, boolean empty) {
            super.updateItem(item, empty);
            setText(empty ? "" : item);
            boolean isLong = !empty && item != null && item.length() > 14;
            setTooltip(isLong ? new Tooltip(item) : null);
        }
    }

    private static final class SubjectCell extends TableCell<BookRow, BookRow> {
        @Override
        protected void updateItem(BookRow item, boolean empty) {
            super.updateItem(item, empty);
            setGraphic(null);
            setText("");
            setTooltip(null);
            if (!empty && item != null && item.document().isPresent()) {
                show(item.document().get());
            }
        }

        private void show(Document document) {
            String type = document.fields().type();
            String subject = document.fields().subject();
            setText(type.isEmpty() || subject.isEmpty() ? type + subject : type + " · " + subject);
            setTooltip(new Tooltip(getText()));
            Urgency urgency = document.fields().markings().urgency();
            if (urgency != Urgency.NONE) {
                setGraphic(urgencyLabel(urgency));
            }
        }
    }

    /** The word in its frame, as the stamp on paper. */
    static Label urgencyLabel(Urgency urgency) {
        Label label = new Label(urgency.wording());
        label.getStyleClass()
                .addAll(
                        "stamp",
                        "stamp-"
                                + urgency.name()
                                        .toLowerCase(java.util.Locale.ROOT)
                                        .replace('_', '-'));
        label.setMinWidth(Label.USE_PREF_SIZE);
        return label;
    }
}
