package vn.vanthu.ui.finding;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.control.TextField;
import javafx.scene.layout.Pane;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.kordamp.ikonli.feather.Feather;
import vn.vanthu.domain.distribution.Channel;
import vn.vanthu.domain.document.Field;
import vn.vanthu.domain.query.Found;
import vn.vanthu.domain.text.DateWording;
import vn.vanthu.keeping.Export;
import vn.vanthu.opening.OpenArchive;
import vn.vanthu.ui.kit.Act;
import vn.vanthu.ui.kit.Desk;
import vn.vanthu.ui.kit.Inquiry;
import vn.vanthu.ui.kit.Lane;
import vn.vanthu.ui.kit.Suggestions;
import vn.vanthu.work.Progress;

/** What is done to many hits at once: noted as sent, put into a file of records, given away. */
final class HitDeeds {
    /** A clerk who chooses more than these has chosen by mistake. */
    private static final int MOST = 20_000;

    private static final int MOST_OFFERED = 12;

    private final OpenArchive archive;
    private final Desk desk;
    private final Pane place;
    private final Supplier<Window> window;
    private final Lane lane;

    /**
     * @param place where questions are asked
     * @param window over which files are chosen
     */
    HitDeeds(OpenArchive archive, Desk desk, Pane place, Supplier<Window> window) {
        this.archive = archive;
        this.desk = desk;
        this.place = place;
        this.window = window;
        lane = desk.background().lane();
    }

    /** Notes that all that was not sent yet of these went out on one day. */
    void dispatch(long[] places) {
        if (isTooMany(places)) {
            return;
        }
        lane.ask(() -> archive.distribution().dispatch().unsent(standing(places)), this::askDay, desk::failed);
    }

    private void askDay(List<Long> unsent) {
        if (unsent.isEmpty()) {
            desk.notices().warning(desk.text("ui.find.nothing_unsent"));
            return;
        }
        Inquiry inquiry = new Inquiry(desk, place, desk.text("ui.find.dispatch_question", unsent.size()));
        inquiry.ask(desk.text("ui.dispatch.sent_on"), DateWording.brief(desk.today()), false);
        inquiry.ask(desk.text("ui.dispatch.sent_by"), "", false);
        inquiry.show(desk.text("ui.dispatch.send"), answers -> {
            Optional<LocalDate> day = answers.get(0).isBlank()
                    ? Optional.of(desk.today())
                    : DateWording.parse(answers.get(0), Year.of(desk.today().getYear()));
            day.ifPresentOrElse(
                    on -> send(unsent, on, answers.get(1)),
                    () -> desk.notices().warning(desk.text("ui.find.no_day", answers.get(0))));
        });
    }

    private void send(List<Long> unsent, LocalDate day, String by) {
        desk.background()
                .change(
                        desk.text("ui.dispatch.sending"),
                        progress -> {
                            archive.distribution().dispatch().send(unsent, Channel.NONE, day, by, 0);
                            return unsent;
                        },
                        done -> desk.notices()
                                .success(
                                        desk.text("ui.dispatch.sent", done.size()),
                                        List.of(new Act(
                                                desk.text("ui.dispatch.undo"),
                                                Feather.ROTATE_CCW,
                                                "",
                                                () -> takeBack(done)))),
                        desk::failed);
    }

    private void takeBack(List<Long> sent) {
        desk.background()
                .change(
                        desk.text("ui.dispatch.undoing"),
                        progress -> {
                            archive.distribution().dispatch().undo(sent);
                            return sent;
                        },
                        done -> desk.notices().success(desk.text("ui.dispatch.restored", done.size()), List.of()),
                        desk::failed);
    }

    /** Puts these into one file of records. */
    void putIntoFile(long[] places) {
        if (isTooMany(places)) {
            return;
        }
        Inquiry inquiry = new Inquiry(desk, place, desk.text("ui.find.file_question", places.length));
        TextField name = inquiry.ask(desk.word(Field.RECORDS_FILE), "", true);
        Suggestions.of(desk, name, typed -> archive.books().suggest().suggest(Field.RECORDS_FILE, typed, MOST_OFFERED));
        inquiry.show(
                desk.text("ui.find.file_do"),
                answers -> desk.background()
                        .change(
                                desk.text("ui.changing"),
                                progress -> archive.books()
                                        .correct()
                                        .putIntoFile(
                                                ids(places),
                                                answers.get(0),
                                                desk.text("ui.find.file_reason", answers.get(0))),
                                count -> desk.notices()
                                        .success(desk.text("ui.find.filed", count, answers.get(0)), List.of()),
                                desk::failed));
    }

    /** A spreadsheet of these. */
    void toSheet(long[] places) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(desk.text("ui.find.to_sheet"));
        chooser.setInitialFileName(
                desk.text("ui.find.sheet_name", DateWording.brief(desk.today()).replace('/', '-')) + ".xlsx");
        chooser.getExtensionFilters().setAll(new FileChooser.ExtensionFilter("Excel", "*.xlsx", "*.XLSX"));
        Optional.ofNullable(chooser.showSaveDialog(window.get()))
                .map(File::toPath)
                .ifPresent(out ->
                        export(out, progress -> archive.proof().export().toSheet(ids(places), out, progress)));
    }

    /** A spreadsheet of these and their files, in a new folder. */
    void toFolder(long[] places) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(desk.text("ui.find.to_folder"));
        Optional.ofNullable(chooser.showDialog(window.get())).map(File::toPath).ifPresent(chosen -> {
            Path out = free(
                    chosen,
                    desk.text(
                            "ui.find.sheet_name",
                            DateWording.brief(desk.today()).replace('/', '-')));
            export(out, progress -> archive.proof().export().toFolder(ids(places), out, progress));
        });
    }

    private static Path free(Path folder, String name) {
        Path free = folder.resolve(name);
        for (int i = 2; Files.exists(free); i++) {
            free = folder.resolve(name + " (" + i + ")");
        }
        return free;
    }

    private void export(Path out, Function<Progress, Export.Report> deed) {
        desk.background()
                .aside(
                        desk.text("ui.find.exporting"),
                        deed,
                        report -> desk.notices()
                                .success(
                                        desk.text("ui.find.exported", report.documents(), report.files(), out),
                                        List.of()),
                        desk::failed);
    }

    private boolean isTooMany(long[] places) {
        if (places.length > MOST) {
            desk.notices().warning(desk.text("ui.find.too_many", MOST));
        }
        return places.length > MOST;
    }

    private List<Long> ids(long[] places) {
        return archive.find().at(places).stream().map(Found::id).toList();
    }

    private List<Long> standing(long[] places) {
        return archive.find().at(places).stream()
                .filter(found -> !found.isVoided())
                .map(Found::id)
                .toList();
    }
}
