package vn.vanthu.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vanthu.storage.Forms;
import vn.vanthu.work.Failure;

/** Files of somebody who means harm, or of nobody in particular: each ends in a named outcome, and the next is read. */
final class HostileFileTest {
    /** Law L8 has 20 s; a machine under load starts processes slowly. */
    private static final Duration BOUND = Duration.ofSeconds(90);

    private final ReadDocument read = new ReadDocument(new Forms().load());

    @TempDir
    private Path folder;

    @Test
    void formsThatDrawThemselvesAMillionfoldAreGivenUpAndTheNextFileIsRead() throws IOException {
        Path bomb = bomb();

        assertThat(outcome(bomb)).isEqualTo(Failure.Kind.FILE_TOO_HEAVY);
        assertThat(read.read(letter(folder.resolve("sau.pdf"), 1)).texts().text())
                .contains("Cong van 1");
    }

    @Test
    void whatIsReadBesideAHostileFileIsReadAllTheSame() throws IOException {
        Path sound = letter(folder.resolve("ben canh.pdf"), 60);
        Path bomb = bomb();
        CompletableFuture<Failure.Kind> heavy = CompletableFuture.supplyAsync(() -> outcome(bomb));

        while (!heavy.isDone()) {
            assertThat(read.read(sound).pages()).isEqualTo(60);
        }

        assertThat(heavy.join()).isEqualTo(Failure.Kind.FILE_TOO_HEAVY);
    }

    /** Forms that draw each other, twelve times each, twelve deep. */
    private Path bomb() throws IOException {
        StringBuilder objects = new StringBuilder();
        for (int i = 0; i < 12; i++) {
            String draws = i == 11 ? "BT (x) Tj ET " : "/F Do ".repeat(12);
            objects.append(stream(
                    10 + i,
                    "/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /F " + (11 + i)
                            + " 0 R >> >>",
                    draws));
        }
        return pdf("bomb.pdf", page("/XObject << /F 10 0 R >>") + stream(4, "", "/F Do") + objects);
    }

    @Test
    void aTreeOfPagesThatBitesItsTailIsNamed() throws IOException {
        Path cycle =
                pdf("cycle.pdf", "2 0 obj\n<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 2 /Parent 2 0 R >>\nendobj\n");

        assertThat(outcome(cycle)).isEqualTo(Failure.Kind.PDF_DAMAGED);
    }

    @Test
    void aMapOfCharactersThatGoesRoundIsNamedOrRead() throws IOException {
        String font = "5 0 obj\n<< /Type /Font /Subtype /Type0 /BaseFont /X /Encoding 6 0 R /ToUnicode 6 0 R"
                + " /DescendantFonts [7 0 R] >>\nendobj\n"
                + stream(
                        6,
                        "/Type /CMap /CMapName /X /UseCMap 6 0 R",
                        "1 begincidrange <0000> <ffffffff> 0 endcidrange"
                                + " 1 beginbfrange <00000000> <ffffffff> <0041> endbfrange")
                + "7 0 obj\n<< /Type /Font /Subtype /CIDFontType2 /BaseFont /X /CIDSystemInfo << /Registry (A)"
                + " /Ordering (B) /Supplement 0 >> >>\nendobj\n";
        Path loop = pdf("map.pdf", page("/Font << /F 5 0 R >>") + font + stream(4, "", "BT /F 12 Tf (abcd) Tj ET"));

        assertThat(outcome(loop)).isIn(null, Failure.Kind.FILE_TOO_HEAVY, Failure.Kind.PDF_DAMAGED);
    }

    @Test
    void twoThousandPagesAndAHundredThousandLettersAreRead() throws IOException {
        Path long2000 = letter(folder.resolve("long.pdf"), 2000);
        Path dense = folder.resolve("dense.pdf");
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream pen = new PDPageContentStream(document, page)) {
                pen.beginText();
                pen.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 2);
                for (int i = 0; i < 1000; i++) {
                    pen.newLineAtOffset(0, 0.7f);
                    pen.showText("van ban ".repeat(13).substring(0, 100));
                }
                pen.endText();
            }
            document.save(dense.toFile());
        }

        assertThat(outcome(long2000)).isNull();
        assertThat(outcome(dense)).isIn(null, Failure.Kind.FILE_TOO_HEAVY);
        assertThat(mostMemoryOfAReader()).isLessThan(512L << 10);
    }

    @Test
    void noReadingProcessMayTakeMoreMemoryThanTheLaw() throws IOException {
        assumeTrue(Files.isDirectory(Path.of("/proc/self")), "only Linux bounds it from outside");

        read.read(letter(folder.resolve("thu.pdf"), 1));

        assertThat(ProcessHandle.current().children().map(HostileFileTest::mostData))
                .contains(Long.toString(512L << 20));
    }

    /** The bound of a process's own memory as the system has it, bytes. */
    private static String mostData(ProcessHandle reader) {
        try (Stream<String> lines = Files.lines(Path.of("/proc/" + reader.pid() + "/limits"))) {
            return lines.filter(line -> line.startsWith("Max data size"))
                    .map(line -> line.split(" {2,}")[2])
                    .findFirst()
                    .orElse("");
        } catch (IOException | UncheckedIOException hasEnded) {
            return "";
        }
    }

    /** The most that any reading process ever had in memory, kB; 0 where the system does not tell. */
    private static long mostMemoryOfAReader() {
        return ProcessHandle.current()
                .children()
                .map(reader -> Path.of("/proc/" + reader.pid() + "/status"))
                .mapToLong(HostileFileTest::mostMemory)
                .max()
                .orElse(0);
    }

    private static long mostMemory(Path status) {
        try (Stream<String> lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException | UncheckedIOException hasEnded) {
            return 0;
        }
    }

    @Test
    void picturesThatUnfoldToMoreThanTheMemoryAreNamed() throws IOException {
        String huge = " /Type /XObject /Subtype /Image /Width 60000 /Height 60000 /BitsPerComponent 8 /ColorSpace"
                + " /DeviceRGB ";
        for (String filter : new String[] {"/JBIG2Decode", "/JPXDecode", "/FlateDecode"}) {
            Path bomb = pdf(
                    filter.substring(1) + ".pdf",
                    page("/XObject << /I 5 0 R >>")
                            + stream(4, "", "q 600 0 0 800 0 0 cm /I Do Q")
                            + stream(5, huge + "/Filter " + filter, "\u0097JB2 nonsense"));

            assertThat(outcome(bomb)).as(filter).isIn(null, Failure.Kind.FILE_TOO_HEAVY, Failure.Kind.PDF_DAMAGED);
        }
    }

    @Test
    void brokenPicturesAndWordFilesAreNamed() throws IOException {
        Path torn = Files.write(folder.resolve("torn.png"), Arrays.copyOf(png(40, 40), 60));
        Path noWord = Files.writeString(folder.resolve("no.docx"), "xin chào");
        Path bomb = folder.resolve("bomb.docx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(bomb))) {
            zip.setLevel(Deflater.BEST_COMPRESSION);
            entry(
                    zip,
                    "[Content_Types].xml",
                    "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                            + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                            + "<Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument"
                            + ".wordprocessingml.document.main+xml\"/></Types>");
            entry(
                    zip,
                    "_rels/.rels",
                    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                            + "<Relationship Id=\"r\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
                            + "officeDocument\" Target=\"word/document.xml\"/></Relationships>");
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write("<w:document xmlns:w=\"w\"><w:p><w:r><w:t>".getBytes(StandardCharsets.UTF_8));
            byte[] nothing = new byte[1 << 20];
            Arrays.fill(nothing, (byte) 'a');
            for (int i = 0; i < 64; i++) {
                zip.write(nothing);
            }
        }

        assertThat(outcome(torn)).isEqualTo(Failure.Kind.PICTURE_DAMAGED);
        assertThat(outcome(noWord)).isEqualTo(Failure.Kind.WORD_DAMAGED);
        assertThat(outcome(bomb)).isEqualTo(Failure.Kind.FILE_TOO_HEAVY);
    }

    @Test
    void mutatedPdfsAreReadOrNamed() throws IOException {
        byte[] sound = Files.readAllBytes(letter(folder.resolve("sound.pdf"), 1));
        Random random = new Random(7);
        for (int i = 0; i < 60; i++) {
            byte[] mutant = sound.clone();
            for (int k = 0; k < 1 + random.nextInt(40); k++) {
                mutant[random.nextInt(mutant.length)] = (byte) random.nextInt(256);
            }
            Throwable thrown = catchThrowable(() -> read.read(Files.write(folder.resolve("m.pdf"), mutant)));
            assertThat(thrown).isIn(null, thrown instanceof Failure ? thrown : null);
        }
    }

    private Failure.Kind outcome(Path file) {
        Throwable thrown = assertTimeoutPreemptively(BOUND, () -> catchThrowable(() -> read.read(file)));
        assertThat(thrown == null || thrown instanceof Failure)
                .as("%s: %s", file, thrown)
                .isTrue();
        return thrown == null ? null : ((Failure) thrown).kind();
    }

    private static Path letter(Path file, int pages) throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDType1Font font = new PDType1Font(Standard14Fonts.FontName.TIMES_ROMAN);
            for (int i = 1; i <= pages; i++) {
                PDPage page = new PDPage();
                document.addPage(page);
                try (PDPageContentStream pen = new PDPageContentStream(document, page)) {
                    pen.beginText();
                    pen.setFont(font, 12);
                    pen.newLineAtOffset(90, 700);
                    pen.showText("Cong van " + i);
                    pen.endText();
                }
            }
            document.save(file.toFile());
        }
        return file;
    }

    private static byte[] png(int width, int height) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY), "png", bytes);
        return bytes.toByteArray();
    }

    private static void entry(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private static String page(String resources) {
        return "2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox"
                + " [0 0 595 842] /Contents 4 0 R /Resources << " + resources + " >> >>\nendobj\n";
    }

    private static String stream(int number, String dictionary, String content) {
        return number + " 0 obj\n<< " + dictionary + " /Length " + content.length() + " >>\nstream\n" + content
                + "\nendstream\nendobj\n";
    }

    /** Without a table of places: readers look for the objects themselves. */
    private Path pdf(String name, String objects) throws IOException {
        String text = "%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n" + objects
                + "trailer\n<< /Root 1 0 R /Size 99 >>\nstartxref\n0\n%%EOF\n";
        try (OutputStream out = Files.newOutputStream(folder.resolve(name))) {
            out.write(text.getBytes(StandardCharsets.ISO_8859_1));
        }
        return folder.resolve(name);
    }
}
