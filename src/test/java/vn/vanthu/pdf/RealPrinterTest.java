package vn.vanthu.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vanthu.TestArchive;

/** Prints through CUPS to a printer that speaks IPP, and looks at the paper that came out. */
class RealPrinterTest {
    private static final int DPI = 100;
    private static final int TONES = 96;

    @TempDir
    Path folder;

    private PrinterService printer;
    private Path letter;
    private long letterId;
    private Process program;
    private PrintStream orders;
    private BufferedReader answers;

    @BeforeEach
    void aPrinterAndTheProgram() throws Exception {
        List<String> missing = PrinterService.missing();
        assumeTrue(missing.isEmpty(), () -> "no printer service to print to, this machine lacks " + missing);
        // CUPS sends as another user.
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        printer = new PrinterService(Files.createDirectory(folder.resolve("printer")));
        // The third page lies on its side, the fourth is A5.
        letter = Fixtures.letter(folder.resolve("letter.pdf"), 4, 12, document -> {
            document.getPage(2).setRotation(90);
            document.getPage(3).setMediaBox(new PDRectangle(0, 842 - 595, 420, 595));
        });
        Path archiveFolder = folder.resolve("archive");
        try (TestArchive archive = TestArchive.in(archiveFolder)) {
            letterId = archive.registered(TestArchive.fields("12-CV/QU", "về công tác thu"), letter, "thư")
                    .id();
        }
        startProgram(archiveFolder);
    }

    @AfterEach
    void stop() throws Exception {
        if (program != null) {
            orders.close();
            program.waitFor();
        }
        if (printer != null) {
            printer.close();
        }
    }

    @Test
    void thePaperIsThePdfAndTheOrderIsKept() throws Exception {
        assertThat(ask("printers"))
                .contains("name=" + PrinterService.QUEUE, "LONG_EDGE", "SHORT_EDGE", "By-pass Tray", "state=READY");

        assertThat(print(PrinterService.QUEUE, 3, "", "LONG_EDGE", "By-pass Tray"))
                .isEqualTo("1 SENT");

        Path paper = printer.nextPaper();
        assertSamePages(paper, List.of(1, 2, 3, 4), 3);
        assertThat(setup(paper))
                .contains("/NumCopies 3", "/Collate true", "/Duplex true")
                .doesNotContain("/Tumble true");
        assertThat(Files.readString(paper.resolve("job.txt")))
                .contains("IPP_MEDIA_COL={media-source=by-pass-tray}")
                .contains("12-CV/QU");
        assertThat(print(PrinterService.QUEUE, 1, "1-2", "SHORT_EDGE", "")).isEqualTo("2 SENT");
        assertThat(setup(printer.nextPaper())).contains("/Duplex true", "/Tumble true");
        assertThat(ask("open")).isEmpty();
    }

    @Test
    void chosenPagesComeAloneAndOnOneSide() throws Exception {
        print(PrinterService.QUEUE, 1, "4,2-3", "ONE", "");

        Path paper = printer.nextPaper();

        assertSamePages(paper, List.of(4, 2, 3), 1);
        assertThat(setup(paper)).contains("/NumCopies 1").doesNotContain("/Duplex true");
    }

    @Test
    void whatThePrinterCannotTakeWaitsAndIsPrintedWhenItIsBack() throws Exception {
        assertThat(print("May_khac", 2, "", "ONE", "")).startsWith("PRINTER_MISSING");
        assertThat(print(PrinterService.CLOSED_QUEUE, 2, "", "ONE", "")).startsWith("PRINTER_NOT_READY");
        printer.stopScheduler();
        assertThat(print(PrinterService.QUEUE, 2, "1", "ONE", ""))
                .satisfiesAnyOf(
                        said -> assertThat(said).startsWith("PRINTER_MISSING"),
                        said -> assertThat(said).startsWith("PRINTING_FAILED"));
        assertThat(ask("open")).contains("1 FAILED PRINTER_MISSING", "2 FAILED NOT_ACCEPTING", "3 FAILED PRINT");

        printer.startScheduler();
        assertThat(ask("retry|3|" + PrinterService.QUEUE)).isEqualTo("3 SENT");
        Path third = printer.nextPaper();
        assertSamePages(third, List.of(1), 2);
        assertThat(setup(third)).contains("/NumCopies 2");

        assertThat(ask("retry|1|" + PrinterService.QUEUE)).isEqualTo("1 SENT");
        assertSamePages(printer.nextPaper(), List.of(1, 2, 3, 4), 2);
        assertThat(ask("open")).isEqualTo("2 FAILED NOT_ACCEPTING");
    }

    @Test
    void aPrintThatIsStoppedPutsNothingOnPaper() throws Exception {
        assertThat(ask("stop|" + letterId + "|" + PrinterService.QUEUE + "|1||ONE|"))
                .isEqualTo("CANCELLED");

        assertThat(ask("open")).isEmpty();
        assertThat(print(PrinterService.QUEUE, 1, "1", "ONE", "")).isEqualTo("2 SENT");
        assertSamePages(printer.nextPaper(), List.of(1), 1);
    }

    private void startProgram(Path archive) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:TieredStopAtLevel=1",
                        "-Djava.awt.headless=true",
                        "-cp",
                        System.getProperty("java.class.path"),
                        PrintingProcess.class.getName(),
                        archive.toString())
                .redirectError(folder.resolve("program.err").toFile());
        builder.environment().put("CUPS_SERVER", printer.address());
        program = builder.start();
        orders = new PrintStream(program.getOutputStream(), true, StandardCharsets.UTF_8);
        answers = new BufferedReader(new InputStreamReader(program.getInputStream(), StandardCharsets.UTF_8));
    }

    private String print(String queue, int copies, String pages, String sides, String tray) throws IOException {
        return ask("print|%d|%s|%d|%s|%s|%s".formatted(letterId, queue, copies, pages, sides, tray));
    }

    private String ask(String line) throws IOException {
        orders.println(line);
        String answer = answers.readLine();
        return answer == null ? Files.readString(folder.resolve("program.err")) : answer;
    }

    /** What the printer is told before the first page. */
    private static String setup(Path paper) throws IOException {
        String all = Files.readString(paper.resolve("paper.ps"), StandardCharsets.ISO_8859_1);
        return all.substring(all.indexOf("%%BeginSetup"), all.indexOf("%%EndSetup"));
    }

    /**
     * Size, place of the ink to half a mm, and look of each page. The renderer obeys the number of copies, page by page.
     */
    private void assertSamePages(Path paper, List<Integer> pages, int copies) throws Exception {
        List<BufferedImage> printed = printed(paper.resolve("paper.ps"));
        assertThat(printed.size()).isEqualTo(pages.size() * copies);
        try (PdfFile pdf = PdfFile.open(letter)) {
            for (int i = 0; i < pages.size(); i++) {
                PageImage page = pdf.image(pages.get(i), DPI);
                BufferedImage asked = new BufferedImage(page.width(), page.height(), BufferedImage.TYPE_INT_RGB);
                asked.setRGB(0, 0, page.width(), page.height(), page.argb(), 0, page.width());
                assertSame("page " + pages.get(i), upright(printed.get(i * copies), asked), asked);
            }
        }
    }

    private static void assertSame(String name, BufferedImage printed, BufferedImage asked) {
        assertThat(printed.getWidth()).as(name).isCloseTo(asked.getWidth(), within(2));
        assertThat(printed.getHeight()).as(name).isCloseTo(asked.getHeight(), within(2));
        Rectangle ink = ink(printed);
        Rectangle wanted = ink(asked);
        assertThat(ink.x).as(name).isCloseTo(wanted.x, within(2));
        assertThat(ink.y).as(name).isCloseTo(wanted.y, within(2));
        assertThat(ink.width).as(name).isCloseTo(wanted.width, within(2));
        assertThat(ink.height).as(name).isCloseTo(wanted.height, within(2));
        int different = 0;
        for (int y = 0; y < Math.min(printed.getHeight(), asked.getHeight()); y++) {
            for (int x = 0; x < Math.min(printed.getWidth(), asked.getWidth()); x++) {
                different += Math.abs(tone(printed, x, y) - tone(asked, x, y)) > TONES ? 1 : 0;
            }
        }
        double part = (double) different / asked.getWidth() / asked.getHeight();
        assertThat(part).as(name + ": part of the page that differs").isLessThan(0.01);
    }

    /** A page on its side goes through the printer upright. */
    private static BufferedImage upright(BufferedImage printed, BufferedImage asked) {
        if (printed.getWidth() > printed.getHeight() == asked.getWidth() > asked.getHeight()) {
            return printed;
        }
        BufferedImage turned = new BufferedImage(printed.getHeight(), printed.getWidth(), BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < printed.getHeight(); y++) {
            for (int x = 0; x < printed.getWidth(); x++) {
                turned.setRGB(printed.getHeight() - 1 - y, x, printed.getRGB(x, y));
            }
        }
        return turned;
    }

    private static Rectangle ink(BufferedImage image) {
        int left = image.getWidth();
        int top = image.getHeight();
        int right = 0;
        int bottom = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                if (tone(image, x, y) < 128) {
                    left = Math.min(left, x);
                    right = Math.max(right, x);
                    top = Math.min(top, y);
                    bottom = Math.max(bottom, y);
                }
            }
        }
        return new Rectangle(left, top, right - left, bottom - top);
    }

    private static int tone(BufferedImage image, int x, int y) {
        return image.getRGB(x, y) >> 8 & 0xFF;
    }

    private List<BufferedImage> printed(Path paper) throws Exception {
        Path pictures = Files.createTempDirectory(folder, "pictures");
        Process gs = new ProcessBuilder(
                        "/usr/bin/gs",
                        "-q",
                        "-dSAFER",
                        "-dBATCH",
                        "-dNOPAUSE",
                        "-sDEVICE=pnggray",
                        "-dTextAlphaBits=4",
                        "-dGraphicsAlphaBits=4",
                        "-r" + DPI,
                        "-sOutputFile=" + pictures.resolve("%04d.png"),
                        paper.toString())
                .inheritIO()
                .start();
        assertThat(gs.waitFor()).isZero();
        try (Stream<Path> files = Files.list(pictures)) {
            List<BufferedImage> images = new ArrayList<>();
            for (Path file : files.sorted().toList()) {
                images.add(ImageIO.read(file.toFile()));
            }
            return images;
        }
    }
}
