package vn.vanthu.pdf;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.CCITTFactory;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import vn.vanthu.pdf.Fonts.Face;
import vn.vanthu.work.Failure;

/**
 * A PDF of the pages of any file, so that it can be looked at, printed and copied. The kept file stays what it is; what
 * is made here goes with {@link #close}.
 *
 * @param file the PDF
 * @param isMade whether it was made for this
 */
public record ShownPages(Path file, boolean isMade) implements AutoCloseable {
    private static final int HEAD = 1024;
    private static final double SIZE = 12;
    private static final double SMALL = 10;
    private static final double PITCH = 17;

    /**
     * The pages of a PDF, which is its own, or of a picture: JPEG, PNG, BMP, GIF, TIFF, in their size on paper and pixel
     * for pixel, the bytes of a JPEG as they are.
     *
     * @throws Failure NOT_A_PDF for any other file; FILE_MISSING, FILE_UNREADABLE, FILE_TOO_HEAVY, DISK_FULL,
     *     PICTURE_DAMAGED
     */
    public static ShownPages of(Path kept) {
        if (isPdf(kept)) {
            return new ShownPages(kept, false);
        }
        if (!isPicture(kept)) {
            throw new Failure(Failure.Kind.NOT_A_PDF, PdfDoor.name(kept));
        }
        return made(target -> write(kept, target));
    }

    /** Whether {@link #of} gives the file's own pages. */
    public static boolean has(Path kept) {
        return isPdf(kept) || isPicture(kept);
    }

    /**
     * The words of a file on plain pages: what can be shown here of a text or a Word document. Not its own pages, and
     * never to be copied from; each says so.
     *
     * @param words of the file, a text a page
     * @param note stands above the words of each page
     */
    public static ShownPages ofWords(Path kept, List<String> words, String note) {
        Instant changed = changed(kept);
        return made(target -> PrintedPdf.write(target, note, () -> changed, sheet -> write(sheet, words, note)));
    }

    @Override
    public void close() {
        File made = file.toFile();
        if (isMade && made.exists() && !made.delete()) {
            made.deleteOnExit();
        }
    }

    private static ShownPages made(Consumer<Path> work) {
        Path target = Path.of(System.getProperty("java.io.tmpdir"), "vanthu-" + UUID.randomUUID() + ".pdf");
        work.accept(target);
        return new ShownPages(target, true);
    }

    static boolean isPdf(Path file) {
        return PdfDoor.guarded(file, () -> {
            try (InputStream in = Files.newInputStream(file)) {
                return new String(in.readNBytes(HEAD), StandardCharsets.ISO_8859_1).contains("%PDF-");
            }
        });
    }

    private static boolean isPicture(Path file) {
        try (PictureFile picture = PictureFile.open(file)) {
            return picture.pageCount() > 0;
        } catch (Failure none) {
            if (none.kind() == Failure.Kind.PICTURE_DAMAGED) {
                return false;
            }
            throw none;
        }
    }

    private static void write(Path file, Path target) {
        Instant changed = changed(file);
        PdfDoor.guarded(file, () -> {
            try (PictureFile picture = PictureFile.open(file);
                    PDDocument document = new PDDocument(MemoryUsageSetting.setupTempFileOnly().streamCache)) {
                for (int page = 1; page <= picture.pageCount(); page++) {
                    add(document, picture.size(page), image(document, file, picture, page));
                }
                new ArchivalDress(document, PdfDoor.name(file), changed).asArchival();
                NewFile.write(target, out -> document.save(out, CompressParameters.NO_COMPRESSION));
            }
            return true;
        });
    }

    private static Instant changed(Path file) {
        return PdfDoor.guarded(file, () -> Files.getLastModifiedTime(file).toInstant());
    }

    private static void write(Sheet sheet, List<String> words, String note) throws IOException {
        TypeSetter setter = new TypeSetter(sheet.fonts());
        for (String page : words) {
            double y = turn(sheet, note);
            for (String paragraph : page.lines().toList()) {
                for (TypeSetter.Indented line : setter.hanging(Face.REGULAR, SIZE, paragraph, Paper.ROOM)) {
                    y = y + PITCH > Paper.BOTTOM ? turn(sheet, note) : y;
                    y += PITCH;
                    sheet.text(Face.REGULAR, SIZE, Paper.LEFT + line.indent(), y, line.words());
                }
                y += PITCH / 4;
            }
        }
    }

    private static double turn(Sheet sheet, String note) throws IOException {
        sheet.turn(210, 297);
        sheet.text(
                Face.ITALIC, SMALL, Paper.LEFT, Paper.TOP - SMALL, sheet.fonts().printable(note));
        return Paper.TOP;
    }

    private static PDImageXObject image(PDDocument document, Path file, PictureFile picture, int page)
            throws IOException {
        if (picture.isJpeg()) {
            try (InputStream bytes = Files.newInputStream(file)) {
                return JPEGFactory.createFromStream(document, bytes);
            }
        }
        BufferedImage pixels = picture.picture(page);
        return pixels.getType() == BufferedImage.TYPE_BYTE_BINARY
                        && pixels.getColorModel().getPixelSize() == 1
                ? CCITTFactory.createFromImage(document, pixels)
                : LosslessFactory.createFromImage(document, pixels);
    }

    private static void add(PDDocument document, PdfFile.PageSize size, PDImageXObject image) throws IOException {
        float width = (float) SeenPage.pt(size.width());
        float height = (float) SeenPage.pt(size.height());
        PDPage page = new PDPage(new PDRectangle(width, height));
        document.addPage(page);
        try (PDPageContentStream out = new PDPageContentStream(document, page)) {
            out.drawImage(image, 0, 0, width, height);
        }
    }
}
