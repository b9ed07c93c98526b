package vn.vanthu.ui.proving;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TableView;
import org.kordamp.ikonli.feather.Feather;
import vn.vanthu.domain.register.NumberSeries;
import vn.vanthu.domain.text.DateWording;
import vn.vanthu.opening.OpenArchive;
import vn.vanthu.ui.kit.Act;
import vn.vanthu.ui.kit.Desk;
import vn.vanthu.ui.kit.Lane;
import vn.vanthu.ui.kit.TypedField;

/** The series as they stand: one is ended on any day, a congress's is opened for its days (HD36 1.3.1). */
final class SeriesSection {
    private final OpenArchive archive;
    private final Desk desk;
    private final Lane lane;
    private final TableView<NumberSeries> table;
    private final TypedField lastDay = new TypedField();
    private final TypedField congress = new TypedField();
    private final TypedField opens = new TypedField();
    private final TypedField ends = new TypedField();
    private final Node node;

    SeriesSection(OpenArchive archive, Desk desk) {
        this.archive = archive;
        this.desk = desk;
        lane = desk.background().lane();
        SectionParts parts = new SectionParts(desk);
        table = parts.table("ui.series.empty");
        table.setPrefHeight(220);
        table.getColumns()
                .setAll(List.of(
                        parts.column("ui.series.name", 170, one -> one.key().shown()),
                        parts.column(
                                "ui.series.kind",
                                130,
                                one -> desk.word(one.key().kind())),
                        parts.column("ui.series.next", 90, one -> Integer.toString(one.nextNumber())),
                        parts.column(
                                "ui.terms.starts",
                                110,
                                one -> one.startsOn().map(DateWording::brief).orElse("")),
                        parts.column(
                                "ui.terms.ends",
                                110,
                                one -> one.endsOn().map(DateWording::brief).orElse(""))));
        Button close = new Act(desk.text("ui.series.close"), Feather.STOP_CIRCLE, "", this::close).button();
        close.disableProperty()
                .bind(table.getSelectionModel()
                        .selectedItemProperty()
                        .map(one -> one.endsOn().isPresent())
                        .orElse(true));
        Button open = new Act(desk.text("ui.series.congress"), Feather.PLUS, "", this::openCongress).button();
        node = parts.section(
                "ui.series.title",
                "ui.series.words",
                table,
                List.of(
                        parts.field("ui.terms.last_day", lastDay),
                        close,
                        parts.field("ui.series.congress_label", congress),
                        parts.field("ui.series.congress_from", opens),
                        parts.field("ui.series.congress_to", ends),
                        open));
    }

    Node node() {
        return node;
    }

    void read() {
        lane.ask(archive.books().series()::series, series -> table.getItems().setAll(series), desk::failed);
    }

    private void close() {
        NumberSeries series = table.getSelectionModel().getSelectedItem();
        boolean isDated = lastDay.isGiven(desk.text("ui.terms.missing"));
        Optional<LocalDate> day = lastDay.day(desk.today(), desk.text("ui.books.not_a_day"));
        if (series != null && isDated && day.isPresent()) {
            desk.background()
                    .change(
                            desk.text("ui.series.closing"),
                            progress -> archive.books().series().close(series.id(), day.get()),
                            done -> {
                                lastDay.text().set("");
                                desk.notices()
                                        .success(
                                                desk.text(
                                                        "ui.series.closed",
                                                        done.key().shown()),
                                                List.of());
                            },
                            desk::failed);
        }
    }

    /** A congress numbers all its documents in one series, from 01, from its opening to its closing. */
    private void openCongress() {
        String missing = desk.text("ui.terms.missing");
        String noDay = desk.text("ui.books.not_a_day");
        boolean isNamed = congress.isGiven(missing);
        boolean isDated = opens.isGiven(missing);
        Optional<LocalDate> first = opens.day(desk.today(), noDay);
        Optional<LocalDate> last = ends.day(desk.today(), noDay);
        if (isNamed && isDated && first.isPresent() && ends.isSound()) {
            NumberSeries.Key key = new NumberSeries.Key(
                    NumberSeries.Kind.CONGRESS, "ĐH", NumberSeries.Period.CONGRESS, congress.value());
            desk.background()
                    .change(
                            desk.text("ui.series.opening"),
                            progress -> archive.books().series().open(key, first, last, 1),
                            done -> desk.notices()
                                    .success(
                                            desk.text(
                                                    "ui.series.opened",
                                                    done.key().shown()),
                                            List.of()),
                            desk::failed);
        }
    }
}
