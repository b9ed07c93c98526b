package vn.vanthu.pdf;

import java.awt.GraphicsEnvironment;
import java.awt.print.PrinterAbortException;
import java.awt.print.PrinterException;
import java.awt.print.PrinterJob;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.print.PrintService;
import javax.print.PrintServiceLookup;
import javax.print.attribute.HashPrintRequestAttributeSet;
import javax.print.attribute.PrintRequestAttributeSet;
import javax.print.attribute.standard.Copies;
import javax.print.attribute.standard.DialogTypeSelection;
import javax.print.attribute.standard.JobSheets;
import org.apache.pdfbox.pdmodel.PDDocument;
import vn.vanthu.domain.printing.PageChoice;
import vn.vanthu.domain.printing.PrintOrder;
import vn.vanthu.domain.printing.Printer;
import vn.vanthu.work.Cancelled;
import vn.vanthu.work.Failure;
import vn.vanthu.work.Failure.Kind;
import vn.vanthu.work.Progress;

/**
 * The printers of this machine. Prints the PDF's own vectors, at 100 % of its size, a page at a time: a long file needs
 * no more memory than a short one.
 */
public final class Printing {
    /** In the order of the system. */
    public List<Printer> printers() {
        Optional<String> usual = Optional.ofNullable(PrintServiceLookup.lookupDefaultPrintService())
                .map(PrintService::getName);
        return services()
                .map(service -> new ServiceAttributes(service).printer(usual.equals(Optional.of(service.getName()))))
                .toList();
    }

    /**
     * Sends the pages of {@code file} to a printer's queue; returns when the queue has taken them. Takes seconds for a
     * long file; never call it on a screen's thread. Stopped by {@code progress}, the queue gets nothing.
     *
     * @throws Failure NO_PRINTER, PRINTER_MISSING, PRINTER_NOT_READY, PRINTING_FAILED, NO_SUCH_PAGES; those of {@link PdfFile#open}
     */
    public void print(Path file, String jobName, PrintOrder order, Progress progress) {
        PrintService service = service(order.printer());
        ServiceAttributes attributes = new ServiceAttributes(service);
        Printer printer = attributes.printer(false);
        if (printer.state() != Printer.State.READY) {
            throw new Failure(Kind.PRINTER_NOT_READY, printer.name(), printer.state());
        }
        try (PdfDocument source = new PdfDocument(file)) {
            PrinterJob job = job(source.document(), jobName, order.pages(), progress);
            job.setPrintService(service);
            job.print(attributes.asked(order));
        } catch (PrinterAbortException stopped) {
            throw new Cancelled();
        } catch (PrinterException broken) {
            throw Failure.of(Kind.PRINTING_FAILED, broken, printer.name());
        }
    }

    /**
     * Shows the system's print dialog and prints what the person chose. Blocks; never call it on a screen's thread.
     *
     * @return the printer that it was sent to; empty where the person left the dialog
     * @throws Failure NO_PRINTER, PRINTING_FAILED; those of {@link PdfFile#open}
     */
    public Optional<String> printWithDialog(Path file, String jobName, int copies) {
        try (PdfDocument source = new PdfDocument(file)) {
            if (GraphicsEnvironment.isHeadless() || services().findAny().isEmpty()) {
                throw new Failure(Kind.NO_PRINTER);
            }
            PrinterJob job = job(source.document(), jobName, PageChoice.ALL, Progress.UNWATCHED);
            job.setCopies(Math.max(1, copies));
            return printed(job, copies);
        }
    }

    private static Optional<String> printed(PrinterJob job, int copies) {
        PrintService before = job.getPrintService();
        PrintRequestAttributeSet asked = new HashPrintRequestAttributeSet();
        boolean hasBanners = before != null && before.isAttributeCategorySupported(JobSheets.class);
        if (hasBanners) {
            asked.add(JobSheets.NONE);
            asked.add(DialogTypeSelection.NATIVE);
            asked.add(new Copies(Math.max(1, copies)));
        }
        try {
            if (!(hasBanners ? job.printDialog(asked) : job.printDialog())) {
                return Optional.empty();
            }
            if (hasBanners) {
                job.print(asked);
            } else {
                job.print();
            }
            return Optional.of(name(job));
        } catch (PrinterAbortException stopped) {
            return Optional.empty();
        } catch (PrinterException broken) {
            throw Failure.of(Kind.PRINTING_FAILED, broken, name(job));
        }
    }

    private static String name(PrinterJob job) {
        return job.getPrintService() == null ? "" : job.getPrintService().getName();
    }

    private static PrinterJob job(PDDocument document, String jobName, PageChoice pages, Progress progress) {
        List<Integer> chosen = pages.of(document.getNumberOfPages());
        if (chosen.isEmpty()) {
            throw new Failure(Kind.NO_SUCH_PAGES, pages, document.getNumberOfPages());
        }
        PrinterJob job = PrinterJob.getPrinterJob();
        job.setJobName(jobName);
        job.setPageable(new PrintedPages(document, chosen, progress, job::cancel));
        return job;
    }

    private static PrintService service(String name) {
        Optional<PrintService> found = name.isEmpty()
                ? Optional.ofNullable(PrintServiceLookup.lookupDefaultPrintService())
                : services().filter(service -> service.getName().equals(name)).findFirst();
        return found.orElseThrow(
                () -> name.isEmpty() ? new Failure(Kind.NO_PRINTER) : new Failure(Kind.PRINTER_MISSING, name));
    }

    private static Stream<PrintService> services() {
        return Stream.of(PrintServiceLookup.lookupPrintServices(null, null));
    }
}
