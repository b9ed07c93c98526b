package vn.vanthu.pdf;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.vanthu.domain.form.BookCover;
import vn.vanthu.domain.form.RegisterForm;
import vn.vanthu.domain.form.RegisterRow;
import vn.vanthu.domain.text.Folding;
import vn.vanthu.pdf.Fonts.Face;
import vn.vanthu.work.Progress;

/** Prints a register as the book it is: A4 landscape, cover, header on each page, page numbers, signatures. */
public final class RegisterWriter {
    /** A4 lying, mm. */
    static final double WIDTH = 297;

    static final double HEIGHT = 210;

    /** The edge at which books are bound, mm. */
    private static final double LEFT = 20;

    private static final double RIGHT = 285;
    private static final double TOP = 14;
    private static final double BOTTOM = 195;
    private static final double FOOT = 202;
    private static final double FOOT_SIZE = 10;
    private static final int TOLD_EACH = 20;

    private final InstantSource clock;

    public RegisterWriter(InstantSource clock) {
        this.clock = clock;
    }

    /**
     * Writes the book whole or not at all. Pages that are full wait on disk; each keeps about 5 KB in memory.
     *
     * @param rows gone through once
     * @param total how many there are, for {@code progress}
     * @param out must not exist
     * @return its pages, cover and signatures page among them
     * @throws vn.vanthu.work.Failure FILE_EXISTS, DISK_FULL, FILE_UNWRITABLE
     */
    public int write(
            RegisterForm form, BookCover cover, Iterable<RegisterRow> rows, long total, Path out, Progress progress) {
        String title = joined(form.title(), cover.period(), cover.agency());
        return PrintedPdf.write(out, title, clock, sheet -> new Book(sheet, form, cover).draw(rows, total, progress));
    }

    private static String joined(String... parts) {
        return Stream.of(parts)
                .map(Folding::tidy)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" - "));
    }

    /** One book being drawn. */
    private static final class Book {
        private final Sheet sheet;
        private final RegisterForm form;
        private final BookCover cover;
        private final PageTotal pages;

        Book(Sheet sheet, RegisterForm form, BookCover cover) {
            this.sheet = sheet;
            this.form = form;
            this.cover = cover;
            this.pages = new PageTotal(sheet, FOOT_SIZE);
        }

        void draw(Iterable<RegisterRow> rows, long total, Progress progress) throws IOException {
            BookPages ends = new BookPages(sheet, form, cover);
            ends.cover();
            GridForm columns = RegisterColumns.of(form, sheet.fonts(), SeenPage.pt(RIGHT - LEFT));
            Grid grid = new Grid(sheet, columns, SeenPage.pt(LEFT), SeenPage.pt(BOTTOM), this::page);
            grid.begin(page());
            long done = 0;
            for (RegisterRow row : rows) {
                if (done % TOLD_EACH == 0) {
                    progress.at(done, total);
                }
                grid.row(texts(row), look(row.mark()));
                done++;
            }
            progress.at(done, Math.max(done, total));
            int behindCover = sheet.pages();
            ends.signatures(behindCover, done, page());
            pages.is(behindCover);
        }

        /** A numbered page; the cover does not count. */
        private double page() throws IOException {
            sheet.turn(WIDTH, HEIGHT);
            double baseline = SeenPage.pt(FOOT);
            String what = joined(form.title(), cover.period());
            String number = "Trang " + (sheet.pages() - 1) + "/";
            double numberAt = SeenPage.pt(RIGHT) - sheet.width(Face.REGULAR, FOOT_SIZE, number + "0000");
            List<String> fits = CellText.lines(
                    sheet.fonts(), Face.ITALIC, FOOT_SIZE, what, numberAt - SeenPage.pt(LEFT) - FOOT_SIZE);
            sheet.text(Face.ITALIC, FOOT_SIZE, SeenPage.pt(LEFT), baseline, fits.isEmpty() ? "" : fits.get(0));
            sheet.text(Face.REGULAR, FOOT_SIZE, numberAt, baseline, number);
            pages.draw(numberAt + sheet.width(Face.REGULAR, FOOT_SIZE, number), baseline);
            return SeenPage.pt(TOP);
        }

        private List<String> texts(RegisterRow row) {
            return IntStream.range(0, form.columns().size())
                    .mapToObj(i -> i < row.cells().size() ? row.cells().get(i).text() : "")
                    .toList();
        }

        private static Grid.Look look(RegisterRow.Mark mark) {
            return switch (mark) {
                case NONE -> Grid.Look.PLAIN;
                case VOIDED -> Grid.Look.STRUCK;
                case MISSING -> Grid.Look.FAINT;
            };
        }
    }
}
