package vn.vanthu.pdf;

import java.awt.GraphicsEnvironment;
import java.awt.print.PrinterAbortException;
import java.awt.print.PrinterException;
import java.awt.print.PrinterJob;
import java.nio.file.Path;
import javax.print.PrintServiceLookup;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.printing.Orientation;
import org.apache.pdfbox.printing.PDFPageable;
import vn.vanthu.work.Failure;
import vn.vanthu.work.Failure.Kind;

/** The printers of this machine. Prints the PDF's own vectors, at 100 % of its size. */
public final class Printing {
    /**
     * Shows the system's print dialog and prints what the person chose. Blocks; never call it on a screen's thread.
     *
     * @return whether something was sent to a printer
     * @throws Failure PRINTER_MISSING where the machine has none; those of {@link PdfFile#open}
     */
    public boolean printWithDialog(Path file, String jobName, int copies) {
        try (PdfDocument source = new PdfDocument(file)) {
            if (GraphicsEnvironment.isHeadless() || PrintServiceLookup.lookupPrintServices(null, null).length == 0) {
                throw new Failure(Kind.PRINTER_MISSING, jobName);
            }
            return print(source.document(), jobName, copies);
        }
    }

    private static boolean print(PDDocument document, String jobName, int copies) {
        PrinterJob job = PrinterJob.getPrinterJob();
        job.setJobName(jobName);
        job.setCopies(Math.max(1, copies));
        // Every page at its own size and direction, not fitted, not centred: millimetres on paper are those of the
        // file.
        job.setPageable(new PDFPageable(document, Orientation.AUTO, false, 0, false));
        if (!job.printDialog()) {
            return false;
        }
        try {
            job.print();
            return true;
        } catch (PrinterAbortException stopped) {
            return false;
        } catch (PrinterException unreachable) {
            String printer = job.getPrintService() == null
                    ? jobName
                    : job.getPrintService().getName();
            throw Failure.of(Kind.PRINTER_MISSING, unreachable, printer);
        }
    }
}
