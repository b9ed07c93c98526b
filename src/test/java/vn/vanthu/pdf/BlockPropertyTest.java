package vn.vanthu.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import vn.vanthu.domain.copy.CopyBlock;
import vn.vanthu.domain.copy.CopyFinish;
import vn.vanthu.domain.copy.Placement;
import vn.vanthu.domain.distribution.DistributionLine;
import vn.vanthu.domain.distribution.DistributionList;
import vn.vanthu.domain.document.PageTexts;
import vn.vanthu.domain.form.LayoutProfile;
import vn.vanthu.pdf.CopyComposer.Composed;
import vn.vanthu.pdf.CopyComposer.Prepared;

/** What holds for every source and every list. */
class BlockPropertyTest {
    private static final List<PDRectangle> PAPERS = List.of(
            PDRectangle.A4,
            PDRectangle.A4,
            PDRectangle.LETTER,
            PDRectangle.A5,
            PDRectangle.A3,
            new PDRectangle(842, 595),
            new PDRectangle(20, 30, 595, 842));
    private static final String[] WORDS =
            "Ban Chỉ đạo phòng chống thiên tai Hội Nông dân Đảng ủy xã phường Trung tâm Chính trị chi bộ cơ sở"
                    .split(" ");

    @Property(tries = 24)
    void theBlockCoversNoInkKeepsTheMarginsAndNamesEverybodyInOrder(
            @ForAll long seed,
            @ForAll @IntRange(min = 0, max = 36) int lines,
            @ForAll @IntRange(min = 0, max = 6) int paper,
            @ForAll @IntRange(min = 1, max = 230) int recipients,
            @ForAll boolean scan,
            @ForAll boolean state,
            @ForAll @IntRange(min = 0, max = 3) int quarters)
            throws Exception {
        Path folder = Files.createTempDirectory("block");
        Path source = folder.resolve("source.pdf");
        Path copy = folder.resolve("copy.pdf");
        LayoutProfile profile = state ? CopyForms.ND30 : CopyForms.HD36;
        List<String> wanted = list(new Random(seed), recipients);
        try {
            source(source, scan, lines, PAPERS.get(paper), quarters);
            Composed made;
            try (Prepared prepared =
                    new CopyComposer(() -> Instant.EPOCH).prepare(source, List.of(), profile, CopyFinish.USUAL)) {
                made = prepared.write(CopyForms.block("ĐẢNG ỦY XÃ AN MAI", wanted), "property", copy);
            }
            List<PageTexts.Page> pages = Papers.texts(copy).pages();
            assertThat(pages).hasSize(made.pages());
            assertWithinMargins(made, pages);
            assertThat(entries(made, pages)).containsExactlyElementsOf(wanted);
            if (made.placement().where() == Placement.Where.UNDER_THE_TEXT) {
                assertInkIsKept(source, copy);
            }
        } finally {
            Files.deleteIfExists(copy);
            Files.deleteIfExists(source);
            Files.delete(folder);
        }
    }

    private static void source(Path file, boolean scan, int lines, PDRectangle paper, int quarters) throws IOException {
        if (quarters > 0) {
            Fixtures.rotated(file, 90 * quarters);
        } else if (scan) {
            Fixtures.scan(file, 1, lines);
        } else {
            Fixtures.letter(file, 1, lines, document -> {
                document.getPage(0).setMediaBox(paper);
                document.getPage(0).setCropBox(paper);
            });
        }
    }

    /** Runs of lines of one purpose stand beside a brace: every name once, every purpose once for its run. */
    @Property(tries = 16)
    void bracesKeepEveryNameOnceAndEveryPurposeOnce(
            @ForAll long seed, @ForAll @IntRange(min = 2, max = 160) int recipients) throws Exception {
        Random random = new Random(seed);
        List<DistributionLine> lines = new ArrayList<>();
        while (lines.size() < recipients) {
            String purpose = List.of("", "để b/c", "để t/hiện", "để phối hợp").get(random.nextInt(4));
            int run = 1 + random.nextInt(5);
            int brace = run > 1 && !purpose.isEmpty() ? lines.size() + 1 : 0;
            for (int i = 0; i < run; i++) {
                lines.add(new DistributionLine("Đơn vị số " + (lines.size() + 1), purpose, brace, 0));
            }
        }
        DistributionList list = new DistributionList(lines);
        Path folder = Files.createTempDirectory("braces");
        Path source = Fixtures.letter(folder.resolve("source.pdf"), 1, 20);
        Path copy = folder.resolve("copy.pdf");
        try {
            CopyBlock plain = CopyForms.BLOCK;
            CopyBlock block = new CopyBlock(
                    plain.superior(),
                    plain.agency(),
                    plain.number(),
                    plain.kind(),
                    plain.placeAndDate(),
                    plain.signer(),
                    list.besideBraces(","),
                    list.braces());
            try (Prepared prepared = new CopyComposer(() -> Instant.EPOCH)
                    .prepare(source, List.of(), CopyForms.HD36, CopyFinish.USUAL)) {
                prepared.write(block, "braces", copy);
            }
            String words = Papers.flat(copy);
            for (int i = 1; i <= lines.size(); i++) {
                assertThat(words.split("Đơn vị số " + i + "(?!\\d)", -1))
                        .as("name %d of %d", i, lines.size())
                        .hasSize(2);
            }
            for (String purpose : List.of("b/c", "t/hiện")) {
                long alone = lines.stream()
                        .filter(line ->
                                line.braceGroup() == 0 && line.purposeText().contains(purpose))
                        .count();
                long braced = list.braces().stream()
                        .filter(brace -> brace.purpose().contains(purpose))
                        .count();
                assertThat(words.split(purpose, -1)).as(purpose).hasSize((int) (alone + braced) + 1);
            }
        } finally {
            Files.deleteIfExists(copy);
            Files.deleteIfExists(source);
            Files.delete(folder);
        }
    }

    private static List<String> list(Random random, int count) {
        List<String> all = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            StringBuilder entry = new StringBuilder("-");
            for (int word = random.nextInt(16); word >= 0; word--) {
                entry.append(' ').append(WORDS[random.nextInt(WORDS.length)]);
            }
            all.add(entry + " " + i + (i == count ? "." : ","));
        }
        return all;
    }

    private static void assertWithinMargins(Composed made, List<PageTexts.Page> pages) {
        int block = made.placement().page();
        for (int i = block; i <= pages.size(); i++) {
            double top = i == block ? made.placement().top() : 20;
            double bottom = made.placement().where() == Placement.Where.UNDER_THE_TEXT
                    ? made.guides().bottom()
                    : 277;
            double right = made.placement().where() == Placement.Where.UNDER_THE_TEXT
                    ? made.guides().right()
                    : 195;
            assertThat(pages.get(i - 1).lines())
                    .filteredOn(line -> line.y() > top - 0.1)
                    .isNotEmpty()
                    .allSatisfy(line -> {
                        assertThat(line.x()).isGreaterThanOrEqualTo(29.9);
                        assertThat(line.x() + line.width()).isLessThanOrEqualTo(right + 0.1);
                        assertThat(line.y() + line.height()).isLessThanOrEqualTo(bottom + 0.1);
                    });
        }
    }

    private static List<String> entries(Composed made, List<PageTexts.Page> pages) {
        List<String> all = new ArrayList<>();
        boolean under = made.placement().where() == Placement.Where.UNDER_THE_TEXT;
        double middle = under ? (made.guides().left() + made.guides().right()) / 2 - 1 : 111.5;
        for (int i = made.placement().page(); i <= pages.size(); i++) {
            List<PageTexts.Line> lines = pages.get(i - 1).lines();
            double label = lines.stream()
                    .filter(line -> line.text().startsWith("Nơi nhận"))
                    .mapToDouble(PageTexts.Line::y)
                    .max()
                    .orElse(Double.MAX_VALUE);
            for (boolean right : new boolean[] {false, true}) {
                String words = lines.stream()
                        .filter(line -> line.y() > label + 2 && line.x() > middle == right)
                        .map(PageTexts.Line::text)
                        .collect(Collectors.joining(" "));
                for (String entry : words.split(" (?=- )")) {
                    if (entry.startsWith("- ")) {
                        all.add(entry);
                    }
                }
            }
        }
        return all;
    }

    private static void assertInkIsKept(Path source, Path copy) {
        try (PdfFile before = PdfFile.open(source);
                PdfFile after = PdfFile.open(copy)) {
            PageImage old = before.image(1, 72);
            int[] now = after.image(1, 72).argb();
            int lost = 0;
            for (int i = 0; i < now.length; i++) {
                boolean differs = Math.abs((old.argb()[i] & 0xFF) - (now[i] & 0xFF)) > 30;
                lost += differs && isText(old, i) ? 1 : 0;
            }
            assertThat(lost).isZero();
        }
    }

    /** A single dark pixel is dirt. */
    private static boolean isText(PageImage page, int at) {
        int dark = 0;
        for (int y = -2; y <= 2; y++) {
            for (int x = -2; x <= 2; x++) {
                int i = at + y * page.width() + x;
                dark += i >= 0 && i < page.argb().length && (page.argb()[i] & 0xFF) < 128 ? 1 : 0;
            }
        }
        return (page.argb()[at] & 0xFF) < 128 && dark > 5;
    }
}
