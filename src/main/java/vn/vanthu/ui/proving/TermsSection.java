package vn.vanthu.ui.proving;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TableView;
import org.kordamp.ikonli.feather.Feather;
import vn.vanthu.domain.register.Term;
import vn.vanthu.domain.text.DateWording;
import vn.vanthu.opening.OpenArchive;
import vn.vanthu.ui.kit.Act;
import vn.vanthu.ui.kit.Desk;
import vn.vanthu.ui.kit.Lane;
import vn.vanthu.ui.kit.TypedField;

/** Nhiệm kỳ: a new one is opened on the day after the congress, the one that runs ends with it (HD36 1.3.1). */
final class TermsSection {
    private final OpenArchive archive;
    private final Desk desk;
    private final Lane lane;
    private final TableView<Term> table;
    private final TypedField label = new TypedField();
    private final TypedField startsOn = new TypedField();
    private final TypedField lastDay = new TypedField();
    private final Node node;

    TermsSection(OpenArchive archive, Desk desk) {
        this.archive = archive;
        this.desk = desk;
        lane = desk.background().lane();
        SectionParts parts = new SectionParts(desk);
        table = parts.table("ui.terms.empty");
        table.getColumns()
                .setAll(List.of(
                        parts.column("ui.terms.label", 160, Term::label),
                        parts.column("ui.terms.starts", 110, term -> DateWording.brief(term.startsOn())),
                        parts.column(
                                "ui.terms.ends",
                                110,
                                term -> term.endsOn().map(DateWording::brief).orElse(desk.text("ui.terms.runs")))));
        Button open = new Act(desk.text("ui.terms.open"), Feather.PLUS, "", this::open).button();
        Button close = new Act(desk.text("ui.terms.close"), Feather.STOP_CIRCLE, "", this::close).button();
        close.disableProperty()
                .bind(table.getSelectionModel()
                        .selectedItemProperty()
                        .map(term -> term.endsOn().isPresent())
                        .orElse(true));
        node = parts.section(
                "ui.terms.title",
                "ui.terms.words",
                table,
                List.of(
                        parts.field("ui.terms.new_label", label),
                        parts.field("ui.terms.new_start", startsOn),
                        open,
                        parts.field("ui.terms.last_day", lastDay),
                        close));
    }

    Node node() {
        return node;
    }

    void read() {
        lane.ask(archive.books().series()::terms, terms -> table.getItems().setAll(terms), desk::failed);
    }

    private void open() {
        String missing = desk.text("ui.terms.missing");
        boolean isNamed = label.isGiven(missing);
        boolean isDated = startsOn.isGiven(missing);
        Optional<LocalDate> day = startsOn.day(desk.today(), desk.text("ui.books.not_a_day"));
        if (isNamed && isDated && day.isPresent()) {
            String name = label.value();
            desk.background()
                    .change(
                            desk.text("ui.terms.opening"),
                            progress -> archive.books().series().openTerm(name, day.get()),
                            term -> {
                                label.text().set("");
                                startsOn.text().set("");
                                desk.notices().success(desk.text("ui.terms.opened", term.label()), List.of());
                            },
                            desk::failed);
        }
    }

    private void close() {
        Term term = table.getSelectionModel().getSelectedItem();
        boolean isDated = lastDay.isGiven(desk.text("ui.terms.missing"));
        Optional<LocalDate> day = lastDay.day(desk.today(), desk.text("ui.books.not_a_day"));
        if (term != null && isDated && day.isPresent()) {
            desk.background()
                    .change(
                            desk.text("ui.terms.closing"),
                            progress -> archive.books().series().closeTerm(term.id(), day.get()),
                            done -> {
                                lastDay.text().set("");
                                desk.notices().success(desk.text("ui.terms.closed", done.label()), List.of());
                            },
                            desk::failed);
        }
    }
}
