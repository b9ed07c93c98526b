package vn.vanthu.pdf;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.print.DocFlavor;
import javax.print.PrintService;
import javax.print.attribute.Attribute;
import javax.print.attribute.HashPrintRequestAttributeSet;
import javax.print.attribute.PrintRequestAttributeSet;
import javax.print.attribute.standard.Copies;
import javax.print.attribute.standard.JobSheets;
import javax.print.attribute.standard.Media;
import javax.print.attribute.standard.MediaTray;
import javax.print.attribute.standard.PrinterIsAcceptingJobs;
import javax.print.attribute.standard.PrinterState;
import javax.print.attribute.standard.PrinterStateReason;
import javax.print.attribute.standard.PrinterStateReasons;
import javax.print.attribute.standard.Severity;
import javax.print.attribute.standard.SheetCollate;
import javax.print.attribute.standard.Sides;
import vn.vanthu.domain.printing.PrintOrder;
import vn.vanthu.domain.printing.Printer;
import vn.vanthu.work.Failure;

/** What a printer says of itself, and an order in its words. */
final class ServiceAttributes {
    private static final DocFlavor PAGES = DocFlavor.SERVICE_FORMATTED.PAGEABLE;
    private static final Map<PrintOrder.Sides, Sides> SIDES = Map.of(
            PrintOrder.Sides.ONE, Sides.ONE_SIDED,
            PrintOrder.Sides.LONG_EDGE, Sides.TWO_SIDED_LONG_EDGE,
            PrintOrder.Sides.SHORT_EDGE, Sides.TWO_SIDED_SHORT_EDGE);
    private static final Map<PrinterStateReason, Printer.State> TROUBLES = Map.of(
            PrinterStateReason.MEDIA_EMPTY, Printer.State.OUT_OF_PAPER,
            PrinterStateReason.MEDIA_NEEDED, Printer.State.OUT_OF_PAPER,
            PrinterStateReason.MEDIA_JAM, Printer.State.JAMMED,
            PrinterStateReason.TONER_EMPTY, Printer.State.OUT_OF_INK,
            PrinterStateReason.MARKER_SUPPLY_EMPTY, Printer.State.OUT_OF_INK,
            PrinterStateReason.COVER_OPEN, Printer.State.COVER_OPEN,
            PrinterStateReason.DOOR_OPEN, Printer.State.COVER_OPEN,
            PrinterStateReason.SHUTDOWN, Printer.State.OFFLINE,
            PrinterStateReason.TIMED_OUT, Printer.State.OFFLINE,
            PrinterStateReason.PAUSED, Printer.State.OFFLINE);

    private final PrintService service;

    ServiceAttributes(PrintService service) {
        this.service = service;
    }

    Printer printer(boolean isUsual) {
        Set<PrintOrder.Sides> sides = EnumSet.of(PrintOrder.Sides.ONE);
        SIDES.forEach((ours, theirs) -> {
            if (supported(Sides.class).contains(theirs)) {
                sides.add(ours);
            }
        });
        return new Printer(
                service.getName(),
                isUsual,
                state(),
                sides,
                trays().map(MediaTray::toString).distinct().toList());
    }

    /**
     * The order as far as the printer can be told it; each copy comes out whole before the next. Without a word on
     * banner pages Java asks for one where the system has them, so none are asked for.
     *
     * @throws Failure PRINTER_ONE_SIDED where both sides are wanted of a printer that does not offer them
     */
    PrintRequestAttributeSet asked(PrintOrder order) {
        PrintRequestAttributeSet asked = new HashPrintRequestAttributeSet();
        asked.add(new Copies(order.copies()));
        if (service.isAttributeValueSupported(SheetCollate.COLLATED, PAGES, null)) {
            asked.add(SheetCollate.COLLATED);
        }
        asked.add(sides(order));
        trays().filter(tray -> tray.toString().equals(order.tray())).findFirst().ifPresent(asked::add);
        if (service.isAttributeCategorySupported(JobSheets.class)) {
            asked.add(JobSheets.NONE);
        }
        return asked;
    }

    /** Never silently on one side: the pages of a copy would lie apart. */
    private Sides sides(PrintOrder order) {
        Sides sides = SIDES.getOrDefault(order.sides(), Sides.ONE_SIDED);
        if (sides != Sides.ONE_SIDED && !supported(Sides.class).contains(sides)) {
            throw new Failure(Failure.Kind.PRINTER_ONE_SIDED, service.getName());
        }
        return sides;
    }

    private Printer.State state() {
        if (service.getAttribute(PrinterIsAcceptingJobs.class) == PrinterIsAcceptingJobs.NOT_ACCEPTING_JOBS) {
            return Printer.State.NOT_ACCEPTING;
        }
        PrinterStateReasons reasons = service.getAttribute(PrinterStateReasons.class);
        if (reasons != null) {
            for (Map.Entry<PrinterStateReason, Severity> reason : reasons.entrySet()) {
                Printer.State trouble = TROUBLES.get(reason.getKey());
                if (trouble != null && reason.getValue() == Severity.ERROR) {
                    return trouble;
                }
            }
        }
        return service.getAttribute(PrinterState.class) == PrinterState.STOPPED
                ? Printer.State.OFFLINE
                : Printer.State.READY;
    }

    private Stream<MediaTray> trays() {
        return supported(Media.class).stream()
                .filter(MediaTray.class::isInstance)
                .map(MediaTray.class::cast);
    }

    /** A list, an array or nothing at all, as the service pleases. */
    private List<Object> supported(Class<? extends Attribute> category) {
        List<Object> values = new ArrayList<>();
        if (service.isAttributeCategorySupported(category)
                && service.getSupportedAttributeValues(category, PAGES, null) instanceof Object[] several) {
            values.addAll(List.of(several));
        }
        return values;
    }
}
