package vn.vanthu.officefile;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.Worksheet;
import vn.vanthu.domain.form.RegisterForm;
import vn.vanthu.domain.form.RegisterRow;
import vn.vanthu.work.Failure;
import vn.vanthu.work.Progress;

/** A new .xlsx file, written sheet by sheet with bounded memory; whole under its name, or absent. */
public final class Workbook implements AutoCloseable {
    private static final int ROWS_A_FLUSH = 500;
    private static final long NEARLY_FULL = 1 << 16;

    private final Path target;
    private final Path part;
    private final OutputStream out;
    private final org.dhatim.fastexcel.Workbook book;
    private final SheetNames names = new SheetNames();

    private Workbook(Path target, Path part, OutputStream out) {
        this.target = target;
        this.part = part;
        this.out = out;
        this.book = new org.dhatim.fastexcel.Workbook(out, "Van Thu", null);
    }

    /**
     * Begins a workbook beside its final name.
     *
     * @throws Failure FILE_EXISTS, DISK_FULL, FILE_UNWRITABLE
     */
    public static Workbook create(Path target) {
        Path whole = target.toAbsolutePath();
        Path part = whole.resolveSibling(whole.getFileName() + ".part");
        refuseExisting(whole);
        try {
            return new Workbook(whole, part, Files.newOutputStream(part));
        } catch (IOException e) {
            throw unwritable(e, whole);
        }
    }

    /**
     * Adds a sheet: header row set fast, column widths by the form, text cells for texts and numbers such as 06, real
     * dates, counts as numbers. Rows beyond what a sheet can hold go on in a further one.
     *
     * @param name shortened and cleaned to what a sheet may be called
     * @throws Failure DISK_FULL, FILE_UNWRITABLE
     */
    public void add(
            String name, List<RegisterForm.Column> columns, Iterable<RegisterRow> rows, long total, Progress progress) {
        try {
            SheetWriting sheet = begin(name, columns);
            long done = 0;
            for (RegisterRow row : rows) {
                if (sheet.isFull()) {
                    sheet.finish();
                    sheet = begin(name, columns);
                }
                sheet.write(row);
                done++;
                if (done % ROWS_A_FLUSH == 0) {
                    sheet.flush();
                    progress.at(done, Math.max(done, total));
                }
            }
            progress.at(done, Math.max(done, total));
            sheet.finish();
        } catch (IOException e) {
            throw unwritable(e, target);
        }
    }

    private SheetWriting begin(String name, List<RegisterForm.Column> columns) {
        Worksheet sheet = book.newWorksheet(names.free(name));
        return SheetWriting.begin(sheet, columns);
    }

    /**
     * Forces the file to the disk and gives it its name.
     *
     * @throws Failure FILE_EXISTS, DISK_FULL, FILE_UNWRITABLE
     */
    public void publish() {
        try {
            book.finish();
            out.close();
            try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            refuseExisting(target);
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
            forceName();
        } catch (IOException e) {
            throw unwritable(e, target);
        }
    }

    /** Windows opens no folder as a file, and NTFS keeps renames in its journal. */
    private void forceName() throws IOException {
        if (System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows")) {
            return;
        }
        try (FileChannel folder = FileChannel.open(target.getParent(), StandardOpenOption.READ)) {
            folder.force(true);
        }
    }

    /** Removes what was written unless it was published. */
    @Override
    public void close() {
        try {
            out.close();
        } catch (IOException e) {
            // What went wrong before is what counts; where the leftover cannot go, the next try writes over it.
            part.toFile().delete();
        }
        part.toFile().delete();
    }

    private static void refuseExisting(Path target) {
        if (Files.exists(target)) {
            throw new Failure(Failure.Kind.FILE_EXISTS, target);
        }
    }

    private static Failure unwritable(IOException e, Path target) {
        return Failure.of(isFull(e, target) ? Failure.Kind.DISK_FULL : Failure.Kind.FILE_UNWRITABLE, e, target);
    }

    /** The reason comes in the language of the system; the free space does not. */
    private static boolean isFull(IOException e, Path target) {
        String reason = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
        return reason.contains("no space left")
                || reason.contains("not enough space")
                || reason.contains("quota exceeded")
                || (Files.isWritable(target.getParent())
                        && target.getParent().toFile().getUsableSpace() < NEARLY_FULL);
    }
}
