package vn.vanthu.proving;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import vn.vanthu.domain.agency.Office;
import vn.vanthu.domain.form.FormCatalog;
import vn.vanthu.domain.form.RegisterForm;
import vn.vanthu.domain.form.RegisterRow;
import vn.vanthu.domain.register.NumberSeries;
import vn.vanthu.officefile.Workbook;
import vn.vanthu.pdf.RegisterWriter;
import vn.vanthu.storage.BookOutline;
import vn.vanthu.storage.BookRange;
import vn.vanthu.storage.Database;
import vn.vanthu.storage.RegisterForms;
import vn.vanthu.work.Failure;
import vn.vanthu.work.Progress;

/** Puts the registers on paper as the official books, or into a spreadsheet (domain.md 5.2, 5.5). */
public final class PrintRegister {
    private final Database database;
    private final FormCatalog forms;
    private final RegisterWriter writer;

    public PrintRegister(Database database, FormCatalog forms, RegisterWriter writer) {
        this.database = database;
        this.forms = forms;
        this.writer = writer;
    }

    /**
     * The forms of registers that can be printed: the program's, and those the office put into its archive.
     *
     * @throws Failure BAD_FORM naming a file of the office that cannot be used
     */
    public List<RegisterForm> forms() {
        return RegisterForms.of(database).beside(forms.registers());
    }

    /** The form of this code. */
    public Optional<RegisterForm> form(String code) {
        return forms().stream().filter(form -> form.code().equals(code)).findFirst();
    }

    /** The series that is shown by this name, in any case. */
    public Optional<NumberSeries> seriesNamed(String shown) {
        return database.read(tx -> tx.numberBooks().named(shown));
    }

    /** How many rows the order has. */
    public long count(RegisterOrder order) {
        return outline(order).lines().size();
    }

    /** Passes on the rows in number order, read in windows: gaps and voids as marked rows. */
    public void each(RegisterOrder order, Consumer<RegisterRow> reader) {
        rows(order, outline(order)).forEach(reader);
    }

    /**
     * As a PDF book.
     *
     * @return its pages
     * @throws Failure FILE_EXISTS, DISK_FULL, FILE_UNWRITABLE
     */
    public int pdf(RegisterOrder order, Path out, Progress progress) {
        BookOutline outline = outline(order);
        Office office = database.read(tx -> tx.offices().office());
        return writer.write(
                order.form(),
                new Cover(office, order, outline).cover(),
                rows(order, outline),
                outline.lines().size(),
                out,
                progress);
    }

    /**
     * As an .xlsx file.
     *
     * @throws Failure FILE_EXISTS, DISK_FULL, FILE_UNWRITABLE
     */
    public void sheet(RegisterOrder order, Path out, Progress progress) {
        BookOutline outline = outline(order);
        try (Workbook workbook = Workbook.create(out)) {
            workbook.add(
                    order.form().title(),
                    order.form().columns(),
                    rows(order, outline),
                    outline.lines().size(),
                    progress);
            workbook.publish();
        }
    }

    private BookOutline outline(RegisterOrder order) {
        BookRange range = new BookRange(
                order.form().subject(),
                order.seriesId(),
                order.from(),
                order.to(),
                order.firstNumber(),
                order.lastNumber());
        return database.read(tx -> tx.bookLines().of(range));
    }

    private Iterable<RegisterRow> rows(RegisterOrder order, BookOutline outline) {
        return () -> new Rows(database, order.form(), outline.lines());
    }
}
