package vn.vanthu.ui.viewer;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import vn.vanthu.domain.printing.PrintOrder;
import vn.vanthu.domain.register.Direction;
import vn.vanthu.domain.register.Document;
import vn.vanthu.opening.OpenArchive;
import vn.vanthu.ui.kit.Desk;
import vn.vanthu.work.Progress;

/** Asks how something is printed, prints it beside all other work, and says what became of it. */
final class PrintAsking {
    private final OpenArchive archive;
    private final Desk desk;

    PrintAsking(OpenArchive archive, Desk desk) {
        this.archive = archive;
        this.desk = desk;
    }

    /**
     * What is printed, and how.
     *
     * @param proposed kind, copies and pages to begin with
     * @param print sends it to the printer of the order
     * @param dialog shows the system's dialog; tells whether something was sent
     * @param isListed whether a print that fails is listed to be tried again
     */
    record Matter(
            String title,
            PrintOrder proposed,
            BiFunction<PrintOrder, Progress, Boolean> print,
            Function<PrintOrder, Boolean> dialog,
            boolean isListed) {}

    /** A document with a file. */
    void ask(Document document, int copies) {
        PrintOrder.Kind kind = document.direction() == Direction.COPY ? PrintOrder.Kind.COPY : PrintOrder.Kind.DOCUMENT;
        PrintOrder usual = PrintOrder.usual(kind);
        ask(new Matter(
                document.fields().title(),
                new PrintOrder(kind, "", copies, usual.pages(), usual.sides(), ""),
                (order, progress) ->
                        archive.print().print(document, order, progress).id() > 0,
                order -> archive.print().printWithDialog(document, order).isPresent(),
                true));
    }

    void ask(Matter matter) {
        desk.background()
                .lane()
                .ask(
                        archive.print()::printers,
                        printers -> new PrintPanel(
                                        desk,
                                        matter.title(),
                                        matter.proposed(),
                                        printers,
                                        desk.text(matter.isListed() ? "ui.print.none_listed" : "ui.print.none"))
                                .show(
                                        order -> send(matter, order, matter.print()),
                                        order -> send(
                                                matter,
                                                order,
                                                (at, unseen) -> matter.dialog().apply(at))),
                        desk::failed);
    }

    private void send(Matter matter, PrintOrder order, BiFunction<PrintOrder, Progress, Boolean> deed) {
        desk.background()
                .aside(
                        desk.text("ui.printing"),
                        progress -> deed.apply(order, progress),
                        isSent -> {
                            if (isSent) {
                                desk.notices()
                                        .success(desk.text("ui.print.sent", matter.title(), order.copies()), List.of());
                            }
                        },
                        reason ->
                                desk.notices().failure(reason, matter.isListed() ? desk.text("ui.print.listed") : ""));
    }
}
