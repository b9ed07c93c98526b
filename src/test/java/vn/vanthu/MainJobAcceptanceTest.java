package vn.vanthu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The main job on a real document, by the real program in a process of its own: the Điện of 17/01/2022 is registered
 * at Quận ủy Hà Đông and goes out as sao lục 49-BS/QU. The documents lie in the folder that the system property
 * {@code vanthu.samples} names; where it names none this is skipped.
 */
class MainJobAcceptanceTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final double TOLERANCE = 0.5;
    private static final List<String> RECIPIENTS = List.of(
            "TTQU, HĐND, UBND quận",
            "BCĐ phòng chống dịch quận",
            "MTTQ và các tổ chức CT-XH quận",
            "Các ban Đảng QU và VPQU",
            "Các đ/c Quận ủy viên",
            "Phòng, ban, đơn vị quận",
            "Các TCCSĐ trực thuộc",
            "Lưu VPQU");

    @TempDir
    private Path desk;

    private Path samples;

    @BeforeEach
    void theSamplesAreThere() {
        String folder = System.getProperty("vanthu.samples", "");
        assumeFalse(folder.isBlank(), "skipped: the system property vanthu.samples names no folder of documents");
        samples = Path.of(folder);
    }

    @Test
    void aTypesetTelegramBecomesANumberedCopy() throws Exception {
        Path copy = theWholeWay(samples.resolve("pdf/dien-tttu-ha-noi.pdf"));
        assertThat(pageText(copy, 1)).contains("Hà Nội, ngày 17 tháng 01 năm 2022");
    }

    @Test
    void aScannedTelegramBecomesANumberedCopy() throws Exception {
        theWholeWay(samples.resolve("scan/dien-tttu-ha-noi.pdf"));
    }

    private Path theWholeWay(Path telegram) throws Exception {
        byte[] before = Files.readAllBytes(telegram);
        Path archive = desk.resolve("archive");
        Path office = json("office.json", """
                {"parent": "ĐẢNG BỘ THÀNH PHỐ HÀ NỘI", "name": "QUẬN ỦY HÀ ĐÔNG", "place": "Hà Đông",
                 "abbreviation": "QU", "officeAbbreviation": "VPQU",
                 "signers": [{"name": "Nguyễn Sĩ Hoạt", "title": "CHÁNH VĂN PHÒNG",
                              "authority": "T/L BAN THƯỜNG VỤ"}]}
                """);
        vanthu("init", "--archive", archive, "--office", office);
        JsonNode registered = vanthu(
                "register",
                "incoming",
                telegram,
                "--archive",
                archive,
                "--json",
                "--set",
                "type=Điện",
                "--set",
                "issuer=Thường trực Thành ủy Hà Nội",
                "--set",
                "date=2022-01-17",
                "--set",
                "subject=về tiếp tục tăng cường công tác phòng, chống dịch bệnh Covid-19 trên địa bàn thành phố Hà Nội",
                "--set",
                "arrivalDate=2022-01-18");
        assertThat(registered.get("registrationNumber").asText()).isEqualTo("1");
        assertThat(registered.get("sha256").asText()).isEqualTo(sha256(before));
        long id = registered.get("id").asLong();
        assertThat(vanthu("search", "dich benh dia ban", "--archive", archive, "--json")
                        .get("id")
                        .asLong())
                .isEqualTo(id);

        List<String> lines = new ArrayList<>();
        RECIPIENTS.forEach(recipient -> lines.add("{\"text\": \"" + recipient + "\"}"));
        Path list = json("recipients.json", "{\"lines\": [" + String.join(",", lines) + "]}");
        Path copy = desk.resolve("sao-luc.pdf");
        JsonNode issued = vanthu(
                "copy",
                id,
                "--kind",
                "sao-luc",
                "--distribution",
                list,
                "--signer",
                "Nguyễn Sĩ Hoạt",
                "--date",
                "2022-01-20",
                "--number",
                "49",
                "--out",
                copy,
                "--archive",
                archive,
                "--json");
        assertThat(issued.get("number").asText()).isEqualTo("49");
        assertThat(Files.readAllBytes(telegram))
                .as("the original stays as it was")
                .isEqualTo(before);
        assertThat(vanthu("list", "copies", "--archive", archive, "--json")
                        .get("registrationNumber")
                        .asText())
                .isEqualTo("49");
        vanthu("verify", "--deep", "--archive", archive);
        theBlockStandsAsTheRulesHaveIt(
                telegram, copy, issued.get("placement").get("page").asInt());
        return copy;
    }

    /** HD36 §II.3.3; domain.md 4.2. */
    private static void theBlockStandsAsTheRulesHaveIt(Path original, Path copy, int page) throws IOException {
        PdfLook look = PdfLook.at(copy, page);
        PdfLook.Rule line = look.rules().stream()
                .filter(rule -> rule.right() - rule.left() > 164)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no separating line among " + look.rules()));
        assertThat(line.left()).isCloseTo(30, within());
        assertThat(line.right()).isCloseTo(195, within());

        List<PdfLook.Run> block =
                look.runs().stream().filter(run -> run.baseline() > line.y()).toList();
        List<String> expectedLeft = new ArrayList<>(List.of("QUẬN ỦY HÀ ĐÔNG", "*", "Số 49-BS/QU", "Nơi nhận:"));
        for (int i = 0; i < RECIPIENTS.size(); i++) {
            expectedLeft.add("- " + RECIPIENTS.get(i) + (i == RECIPIENTS.size() - 1 ? "." : ","));
        }
        assertThat(column(block, 0, 105)).isEqualTo(expectedLeft);
        assertThat(column(block, 105, 210))
                .containsExactly(
                        "SAO LỤC",
                        "Hà Đông, ngày 20 tháng 01 năm 2022",
                        "T/L BAN THƯỜNG VỤ",
                        "CHÁNH VĂN PHÒNG",
                        "Nguyễn Sĩ Hoạt");
        assertThat(block).allSatisfy(run -> {
            assertThat(run.left()).isGreaterThanOrEqualTo(30 - TOLERANCE);
            assertThat(run.right()).isLessThanOrEqualTo(195 + TOLERANCE);
            assertThat(run.baseline()).isLessThanOrEqualTo(277 + TOLERANCE);
        });
        assertThat(look.run("SAO LỤC").baseline())
                .isCloseTo(look.run("QUẬN ỦY HÀ ĐÔNG").baseline(), within());
        assertThat(look.run("T/L BAN THƯỜNG VỤ").baseline())
                .isCloseTo(look.run("Nơi nhận:").baseline(), within());
        assertThat(look.run("SAO LỤC").font()).contains("Bold");
        assertThat(look.run("ngày 20 tháng 01").font()).contains("Italic");
        assertThat(look.run("CHÁNH VĂN PHÒNG").font()).doesNotContain("Bold");
        assertThat(look.run("Lưu VPQU").size()).isBetween(11.0, 12.0);
        nothingIsOverlapped(original, page, line.y());
    }

    /** Where the block is, the original's own page is blank. */
    private static void nothingIsOverlapped(Path original, int page, double top) throws IOException {
        try (PDDocument source = Loader.loadPDF(original.toFile())) {
            if (page > source.getNumberOfPages()) {
                return;
            }
            int dpi = 72;
            var picture = new PDFRenderer(source).renderImageWithDPI(page - 1, dpi, ImageType.GRAY);
            int inked = 0;
            for (int y = (int) (top / 25.4 * dpi); y < (int) (277 / 25.4 * dpi); y++) {
                for (int x = (int) (30 / 25.4 * dpi); x < (int) (195 / 25.4 * dpi); x++) {
                    inked += (picture.getRGB(x, y) & 0xff) < 128 ? 1 : 0;
                }
            }
            assertThat(inked).as("dark points of the original under the block").isLessThan(30);
        }
    }

    /** The lines of one column from top to bottom; a wrapped entry is one. */
    private static List<String> column(List<PdfLook.Run> block, double from, double to) {
        List<String> lines = new ArrayList<>();
        double last = -1;
        for (PdfLook.Run run : block) {
            if (run.left() < from || run.left() >= to) {
                continue;
            }
            if (Math.abs(run.baseline() - last) < 0.3) {
                lines.set(
                        lines.size() - 1,
                        lines.get(lines.size() - 1) + " " + run.text().strip());
            } else {
                lines.add(run.text().strip());
            }
            last = run.baseline();
        }
        return lines;
    }

    private static String pageText(Path pdf, int page) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            stripper.setStartPage(page);
            stripper.setEndPage(page);
            return stripper.getText(document);
        }
    }

    private Path json(String name, String content) throws IOException {
        return Files.writeString(desk.resolve(name), content);
    }

    private static org.assertj.core.data.Offset<Double> within() {
        return org.assertj.core.data.Offset.offset(TOLERANCE);
    }

    private static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }

    /** Runs the program and reads the first object it printed. */
    private JsonNode vanthu(Object... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dvanthu.settings=" + desk.resolve("settings"),
                "-cp",
                System.getProperty("java.class.path"),
                "vn.vanthu.Main"));
        for (Object argument : arguments) {
            command.add(argument.toString());
        }
        Path out = desk.resolve("out.txt");
        Path err = desk.resolve("err.txt");
        Process process = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        String said = Files.readString(out, StandardCharsets.UTF_8);
        assertThat(process.exitValue())
                .as("%s%n%s%n%s", List.of(arguments), said, Files.readString(err, StandardCharsets.UTF_8))
                .isZero();
        return said.startsWith("{") ? JSON.readTree(said.lines().findFirst().orElseThrow()) : JSON.createObjectNode();
    }
}
