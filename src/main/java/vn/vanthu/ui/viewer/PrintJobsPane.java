package vn.vanthu.ui.viewer;

import java.time.format.DateTimeFormatter;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import vn.vanthu.domain.printing.PrintJob;
import vn.vanthu.domain.printing.PrintOrder;
import vn.vanthu.domain.printing.Printer;
import vn.vanthu.opening.OpenArchive;
import vn.vanthu.ui.kit.Act;
import vn.vanthu.ui.kit.Activity;
import vn.vanthu.ui.kit.Desk;
import vn.vanthu.ui.kit.Lane;

/** The print jobs that wait or failed, each with its reason and the ways on; the printers; the page with rulers. */
public final class PrintJobsPane {
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm");

    private final OpenArchive archive;
    private final Desk desk;
    private final Lane lane;
    private final VBox jobs = new VBox();
    private final VBox printers = new VBox();
    private final VBox box = new VBox();

    /** What is read for the pane. */
    private record State(List<PrintJob> jobs, List<Printer> printers) {}

    public PrintJobsPane(OpenArchive archive, Desk desk) {
        this.archive = archive;
        this.desk = desk;
        lane = desk.background().lane();
        Act ruler = new Act(desk.text("ui.ruler.print"), Feather.PRINTER, "", this::printRuler);
        box.getStyleClass().addAll("form-pad", "print-jobs");
        box.getChildren()
                .setAll(
                        head("ui.jobs.title"),
                        jobs,
                        head("ui.printers.title"),
                        printers,
                        head("ui.ruler.title"),
                        muted(desk.text("ui.ruler.words")),
                        new FlowPane(ruler.button()));
        jobs.setId("print-jobs");
        jobs.getStyleClass().add("job-rows");
        box.sceneProperty().addListener((o, was, is) -> read());
        desk.background().revision().addListener((o, was, is) -> read());
        desk.background().running().addListener((ListChangeListener<Activity>) change -> read());
    }

    public Node node() {
        return box;
    }

    private void read() {
        if (box.getScene() != null) {
            lane.ask(() -> new State(archive.print().open(), archive.print().printers()), this::show, desk::failed);
        }
    }

    private void show(State state) {
        List<String> names = state.printers().stream().map(Printer::name).toList();
        jobs.getChildren()
                .setAll(state.jobs().stream().map(job -> row(job, names)).toList());
        if (state.jobs().isEmpty()) {
            jobs.getChildren().add(muted(desk.text("ui.jobs.none")));
        }
        printers.getChildren()
                .setAll(state.printers().stream()
                        .map(printer -> muted(printer.name() + ": " + desk.word(printer.state())))
                        .toList());
        if (state.printers().isEmpty()) {
            printers.getChildren().add(muted(desk.text("ui.print.none")));
        }
    }

    private Node row(PrintJob job, List<String> printerNames) {
        Label title = new Label(job.title());
        title.setWrapText(true);
        title.setMinHeight(Region.USE_PREF_SIZE);
        Label reason = muted(desk.text(
                "ui.jobs.order",
                job.order().copies(),
                WHEN.format(job.askedAt().atZone(desk.clock().getZone())),
                reason(job)));
        Set<String> choices = new LinkedHashSet<>();
        Stream.concat(Stream.of(job.order().printer()), printerNames.stream())
                .filter(name -> !name.isEmpty())
                .forEach(choices::add);
        ComboBox<String> printer = new ComboBox<>();
        printer.getItems().setAll(choices);
        printer.getSelectionModel().selectFirst();
        printer.setPrefWidth(240);
        printer.setDisable(choices.isEmpty());
        printer.setAccessibleText(desk.text("ui.print.printer"));
        Act retry = new Act(
                desk.text("ui.jobs.retry"),
                Feather.PRINTER,
                "",
                () -> retry(job, printer.getValue() == null ? "" : printer.getValue()));
        Act giveUp = new Act(desk.text("ui.jobs.give_up"), Feather.TRASH_2, "", () -> giveUp(job));
        FlowPane acts = new FlowPane(printer, retry.button(), giveUp.button());
        acts.getStyleClass().add("inquiry-acts");
        VBox row = new VBox(title, reason, acts);
        row.getStyleClass().add("job-row");
        return row;
    }

    private String reason(PrintJob job) {
        for (Printer.State state : Printer.State.values()) {
            if (state.name().equals(job.problem())) {
                return desk.word(state);
            }
        }
        return switch (job.problem()) {
            case "" -> desk.text("ui.jobs.cut_off");
            case "NO_PRINTER" -> desk.text("ui.jobs.no_printer");
            case "PRINTER_MISSING" -> desk.text("ui.jobs.missing", job.order().printer());
            case "PRINTING_FAILED" -> desk.text("ui.jobs.failed");
            default -> desk.text("ui.jobs.file");
        };
    }

    private void retry(PrintJob job, String printer) {
        desk.background()
                .aside(
                        desk.text("ui.printing"),
                        progress -> archive.print().retry(job.id(), printer, progress),
                        sent -> desk.notices()
                                .success(
                                        desk.text(
                                                "ui.print.sent",
                                                sent.title(),
                                                sent.order().copies()),
                                        List.of()),
                        desk::failed);
    }

    private void giveUp(PrintJob job) {
        desk.background()
                .change(
                        desk.text("ui.jobs.give_up"),
                        progress -> archive.print().giveUp(job.id()),
                        done -> desk.notices().success(desk.text("ui.jobs.given_up", done.title()), List.of()),
                        desk::failed);
    }

    private void printRuler() {
        new PrintAsking(archive, desk)
                .ask(new PrintAsking.Matter(
                        desk.word(PrintOrder.Kind.RULER),
                        PrintOrder.usual(PrintOrder.Kind.RULER),
                        (order, progress) -> {
                            archive.print().printRuler(order);
                            return true;
                        },
                        order -> archive.print().printRulerWithDialog(),
                        false));
    }

    private Label head(String key) {
        Label head = new Label(desk.text(key));
        head.getStyleClass().add("section-title");
        return head;
    }

    private static Label muted(String words) {
        Label label = new Label(words);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().add("muted");
        return label;
    }
}
