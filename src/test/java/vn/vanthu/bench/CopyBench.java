package vn.vanthu.bench;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.function.IntFunction;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import vn.vanthu.TestArchive;
import vn.vanthu.domain.agency.Signer;
import vn.vanthu.domain.copy.CopyBlock;
import vn.vanthu.domain.copy.CopyFinish;
import vn.vanthu.domain.document.FileHash;
import vn.vanthu.domain.document.InkReach;
import vn.vanthu.domain.document.PageTexts;
import vn.vanthu.domain.form.LayoutProfile;
import vn.vanthu.domain.register.Document;
import vn.vanthu.pdf.CopyComposer;
import vn.vanthu.pdf.PdfFile;
import vn.vanthu.storage.Database;
import vn.vanthu.storage.Forms;
import vn.vanthu.storage.PageInks;

/**
 * How long a copy of a scan takes beside {@code qpdf --overlay} and {@code mutool merge} (aims G8 and G9): sources of 1,
 * 3, 30 and 500 pages of 300 dpi, in turns, the medians and their ratio. Ours forces the file to the disk, theirs do
 * not; give a folder in memory as the argument to compare the work alone. "Kept" is a copy of a file whose ink was measured
 * when it was taken in, read from the archive within the time; "seen" one that the process looked at before, as the copy
 * desk does; "unseen" has to look at the picture of the last page.
 */
public final class CopyBench {
    private static final int DOTS = 300;
    private static final int FACES = 12;
    /** So many copies until Java has compiled what it runs. */
    private static final int WARM_UP = 200;

    private static final List<Integer> PAGES = List.of(1, 3, 30, 500);

    private final Path folder;
    private final LayoutProfile profile;
    private final CopyComposer desk = new CopyComposer(InstantSource.system());

    CopyBench(Path folder) {
        this.folder = folder;
        this.profile = new Forms().load().profile("HD36").orElseThrow();
    }

    /** @param args the folder for the files, and {@code one} for a single copy of 500 pages that reports its memory */
    public static void main(String[] args) throws Exception {
        Path folder = args.length > 0 ? Path.of(args[0]) : Path.of("target", "bench");
        Files.createDirectories(folder);
        CopyBench bench = new CopyBench(folder);
        if (args.length > 1) {
            bench.copy(bench.source(500), new CopyComposer(InstantSource.system()));
            Files.readAllLines(Path.of("/proc/self/status")).stream()
                    .filter(line -> line.startsWith("VmHWM"))
                    .forEach(System.out::println);
            return;
        }
        bench.compare();
        bench.memory();
    }

    private void compare() throws Exception {
        Path block = overlay();
        for (int i = 0; i < WARM_UP; i++) {
            copy(source(1), desk);
        }
        System.out.printf(
                "%6s %8s %8s %8s %8s %9s | %s%n",
                "pages", "unseen", "seen", "kept", "qpdf", "mutool ms", "to qpdf: unseen, seen, kept; kept to mutool");
        Path archive = Files.createTempDirectory(folder, "archive").resolve("kept");
        try (TestArchive kept = TestArchive.in(archive)) {
            for (int pages : PAGES) {
                compare(pages, block, kept.database());
            }
        }
    }

    private void compare(int pages, Path block, Database database) throws Exception {
        Path source = source(pages);
        PageInks.Place last = keep(source, pages, database);
        IntFunction<Optional<InkReach>> ink =
                page -> database.read(tx -> tx.pageInks().of(new PageInks.Place(last.hash(), page)));
        Path out = folder.resolve("theirs.pdf");
        List<Double> unseen = new ArrayList<>();
        List<Double> seen = new ArrayList<>();
        List<Double> kept = new ArrayList<>();
        List<Double> qpdf = new ArrayList<>();
        List<Double> mutool = new ArrayList<>();
        int rounds = pages > 100 ? 7 : 25;
        for (int round = 0; round < rounds; round++) {
            // A file that has changed is one that the desk has not seen.
            Files.setLastModifiedTime(source, FileTime.fromMillis(round));
            kept.add(millis(() -> copy(source, desk, ink)));
            unseen.add(millis(() -> copy(source, desk)));
            seen.add(millis(() -> copy(source, desk)));
            qpdf.add(millis(() ->
                    run("qpdf", "--overlay", block.toString(), "--to=z", "--", source.toString(), out.toString())));
            mutool.add(millis(() -> run("mutool", "merge", "-o", out.toString(), source.toString())));
        }
        double anchor = median(qpdf);
        System.out.println(String.format(
                Locale.ROOT,
                "%6d %8.1f %8.1f %8.1f %8.1f %9.1f | %.2f %.2f %.2f; %.2f",
                pages,
                median(unseen),
                median(seen),
                median(kept),
                anchor,
                median(mutool),
                median(unseen) / anchor,
                median(seen) / anchor,
                median(kept) / anchor,
                median(kept) / median(mutool)));
    }

    /** Enters the file as taking in does, with the ink of its last page. */
    private static PageInks.Place keep(Path source, int pages, Database database) throws IOException {
        FileHash hash = new FileHash("%064d".formatted(pages));
        Document.KeptFile file = new Document.KeptFile(hash, source.toString(), Files.size(source), pages);
        List<PageTexts.Page> texts = new ArrayList<>(Collections.nCopies(pages, new PageTexts.Page(0, 0, List.of())));
        try (PdfFile pdf = PdfFile.open(source)) {
            texts.set(pages - 1, texts.get(pages - 1).inked(pdf.ink(pages)));
        }
        database.jot(tx -> {
            tx.files().add(file, new PageTexts(texts));
            return hash;
        });
        return new PageInks.Place(hash, pages);
    }

    /** G9: the 500 pages in a process with 64 MB of heap. */
    private void memory() throws Exception {
        System.out.println("500 pages with -Xmx64m:");
        new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-Djava.awt.headless=true",
                        "-cp",
                        System.getProperty("java.class.path"),
                        CopyBench.class.getName(),
                        folder.toString(),
                        "one")
                .inheritIO()
                .start()
                .waitFor();
    }

    private void copy(Path source, CopyComposer composer) throws IOException {
        copy(source, composer, page -> Optional.empty());
    }

    private void copy(Path source, CopyComposer composer, IntFunction<Optional<InkReach>> ink) throws IOException {
        Path target = folder.resolve("ours.pdf");
        Files.deleteIfExists(target);
        try (CopyComposer.Prepared prepared = composer.prepare(source, List.of(), profile, CopyFinish.USUAL, ink)) {
            prepared.write(block(), "Sao lục 49-BS/ĐU", target);
        }
    }

    private static CopyBlock block() {
        return new CopyBlock(
                "",
                "ĐẢNG ỦY XÃ TÂN HÒA",
                "Số 49-BS/ĐU",
                "SAO LỤC",
                "Tân Hòa, ngày 20 tháng 10 năm 2026",
                new Signer("Đặng Thị Mỹ Hường", "CHÁNH VĂN PHÒNG", List.of("T/L BAN THƯỜNG VỤ")),
                List.of("- Các chi bộ trực thuộc,", "- Các đồng chí đảng ủy viên,", "- Lưu VPĐU."),
                List.of());
    }

    /** A scan of so many pages; made once. */
    Path source(int pages) throws IOException {
        Path file = folder.resolve("scan-" + pages + ".pdf");
        if (Files.exists(file)) {
            return file;
        }
        List<byte[]> faces = new ArrayList<>();
        for (int i = 0; i < FACES; i++) {
            faces.add(face(i));
        }
        try (PDDocument document = new PDDocument()) {
            for (int i = 0; i < pages; i++) {
                PDPage page = new PDPage(PDRectangle.A4);
                document.addPage(page);
                try (PDPageContentStream out = new PDPageContentStream(document, page)) {
                    out.drawImage(
                            JPEGFactory.createFromByteArray(document, faces.get(i % FACES)),
                            0,
                            0,
                            PDRectangle.A4.getWidth(),
                            PDRectangle.A4.getHeight());
                }
            }
            document.save(file.toFile());
        }
        return file;
    }

    /** A grey page of half a sheet of text on noisy paper, about 700 kB. */
    private static byte[] face(int seed) throws IOException {
        int width = (int) (8.27 * DOTS);
        int height = (int) (11.69 * DOTS);
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = image.createGraphics();
        Random noise = new Random(seed);
        for (int y = 0; y < height; y += 4) {
            for (int x = 0; x < width; x += 4) {
                int tone = 244 + noise.nextInt(6);
                pen.setColor(new Color(tone, tone, tone));
                pen.fillRect(x, y, 4, 4);
            }
        }
        pen.setColor(Color.BLACK);
        pen.setFont(new Font(Font.SERIF, Font.PLAIN, 58));
        for (int line = 0; line < 18; line++) {
            pen.drawString("Dòng " + line + ": giao các chi bộ trực thuộc triển khai thực hiện.", 354, 500 + 85 * line);
        }
        pen.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "jpg", out);
        return out.toByteArray();
    }

    private Path overlay() throws IOException {
        Path file = folder.resolve("block.pdf");
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage(PDRectangle.A4));
            document.save(file.toFile());
        }
        try (CopyComposer.Prepared prepared =
                new CopyComposer(InstantSource.system()).prepare(file, List.of(), profile, CopyFinish.USUAL)) {
            Path written = folder.resolve("overlay.pdf");
            Files.deleteIfExists(written);
            prepared.write(block(), "overlay", written);
            return written;
        }
    }

    private static void run(String... command) throws IOException, InterruptedException {
        int code = new ProcessBuilder(command).inheritIO().start().waitFor();
        if (code != 0) {
            throw new IOException(String.join(" ", command) + " ended with " + code);
        }
    }

    private static double millis(Work work) throws Exception {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e6;
    }

    private static double median(List<Double> times) {
        return times.stream().sorted().toList().get(times.size() / 2);
    }

    @FunctionalInterface
    private interface Work {
        void run() throws Exception;
    }
}
