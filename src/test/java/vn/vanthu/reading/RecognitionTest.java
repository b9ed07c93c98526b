package vn.vanthu.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vanthu.domain.agency.Signer;
import vn.vanthu.domain.distribution.DistributionLine;
import vn.vanthu.domain.document.CopyStamp;
import vn.vanthu.domain.document.DocumentFields;
import vn.vanthu.domain.document.Field;
import vn.vanthu.domain.document.PageTexts;
import vn.vanthu.domain.document.SecrecyLevel;
import vn.vanthu.domain.text.PartialDate;
import vn.vanthu.storage.Forms;

/** Golden pairs by file name: {@code X.txt} is read, {@code X.expected} says what must come out; nothing else may. */
final class RecognitionTest {
    private final Recognition recognition = new Recognition(new Forms().load());

    static List<Path> documents() throws IOException, URISyntaxException {
        Path folder = Path.of(
                        RecognitionTest.class.getResource("cong-van-so.txt").toURI())
                .getParent();
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void readsWhatTheLabelSays(Path document) throws IOException {
        Properties expected = new Properties();
        Path label = Path.of(document.toString().replace(".txt", ".expected"));
        try (Reader reader = Files.newBufferedReader(label)) {
            expected.load(reader);
        }
        Map<String, String> wanted = new TreeMap<>();
        expected.stringPropertyNames().forEach(key -> wanted.put(key, expected.getProperty(key)));

        Map<String, String> read = asLabel(read(Files.readString(document)));

        assertThat(read).isEqualTo(wanted);
    }

    /** A draft that is stamped later; the sentence below bears no date of the letter. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "An Mai, ngày    tháng    năm",
                "An Mai, ngày …… tháng 6 năm 20……",
                "An Mai, ngày 12 tháng 6 năm ......"
            })
    void aDateWithoutAYearIsAskedForAtItsPlace(String dated) {
        PageTexts.Page page = new PageTexts.Page(
                210,
                297,
                List.of(
                        new PageTexts.Line("ĐẢNG ỦY XÃ AN MAI", 30, 20, 60, 5, 13, true),
                        new PageTexts.Line("Số: 21-CV/ĐU", 40, 32, 40, 5, 13, false),
                        new PageTexts.Line(dated, 110, 32, 70, 5, 13, false),
                        new PageTexts.Line("Kính gửi: Các chi bộ trực thuộc", 50, 50, 100, 5, 13, false),
                        new PageTexts.Line("Họp vào thứ Hai, ngày 15 tháng 6 năm nay.", 30, 60, 150, 5, 13, false)));

        Recognition.Reading reading = recognition.read(new PageTexts(List.of(page)));

        assertThat(reading.fields().issueDate()).isEqualTo(PartialDate.NONE);
        assertThat(reading.fields().place()).isEqualTo("An Mai");
        assertThat(reading.found().get(Field.ISSUE_DATE).confidence()).isBetween(0.1, 0.89);
        assertThat(reading.found().get(Field.ISSUE_DATE).place())
                .hasValueSatisfying(place -> assertThat(place.x()).isEqualTo(110));
    }

    @Test
    void foundFieldsHaveAConfidenceAndOthersNone() throws IOException, URISyntaxException {
        Recognition.Reading reading = read(Files.readString(documents().get(0)));

        assertThat(reading.found()).containsKeys(Field.CODE, Field.SUBJECT, Field.ISSUE_DATE, Field.SIGNER);
        assertThat(reading.found()).doesNotContainKeys(Field.SECRECY, Field.COPY);
        assertThat(reading.found().values()).allSatisfy(found -> {
            assertThat(found.confidence()).isBetween(0.01, 1.0);
            assertThat(found.place()).isEmpty();
        });
    }

    @Test
    void secrecyBecomesAMarking() throws IOException, URISyntaxException {
        Path secret = documents().stream()
                .filter(file -> file.toString().contains("mat-bao-cao"))
                .findFirst()
                .orElseThrow();

        DocumentFields fields = read(Files.readString(secret)).fields();

        assertThat(fields.markings().secrecy()).isEqualTo(SecrecyLevel.MAT);
        assertThat(fields.problems()).isNotEmpty();
    }

    @Test
    void emptyTextGivesEmptyFields() {
        Recognition.Reading reading = recognition.read(PageTexts.EMPTY);

        assertThat(reading.fields()).isEqualTo(DocumentFields.EMPTY);
        assertThat(reading.found()).isEmpty();
    }

    private Recognition.Reading read(String text) {
        return recognition.read(PageTexts.ofPlainText(text));
    }

    private static Map<String, String> asLabel(Recognition.Reading reading) {
        DocumentFields fields = reading.fields();
        Map<String, String> label = new TreeMap<>();
        label.put("number", fields.code().number() + fields.code().suffix());
        label.put("year", fields.code().year());
        label.put("symbol", fields.code().symbol());
        label.put("type", fields.type());
        label.put("printed", reading.typeAsPrinted());
        label.put("place", fields.place());
        label.put("date", fields.issueDate().toString());
        label.put("issuer", fields.issuer());
        label.put("superior", fields.superiorAgency());
        label.put("subject", fields.subject());
        label.put("urgency", reading.marks().urgency().value());
        label.put("secrecy", reading.marks().secrecy().value());
        label.put("circulation", fields.markings().circulation());
        label.put("addressees", String.join(" | ", fields.addressees()));
        label.put("recipients", printed(fields.distribution().lines()));
        putSigner(label, "", fields.signer());
        label.put(
                "citations",
                String.join(
                        " | ",
                        reading.citations().stream()
                                .map(c -> (c.code().normalised() + " " + c.date()).trim())
                                .toList()));
        reading.copy().ifPresent(copy -> putCopy(label, copy));
        label.values().removeIf(String::isEmpty);
        return label;
    }

    private static void putCopy(Map<String, String> label, CopyStamp copy) {
        label.put("copy.kind", copy.kindAsPrinted());
        label.put("copy.code", copy.code().normalised());
        label.put("copy.issuer", copy.issuer());
        label.put("copy.place", copy.place());
        label.put("copy.date", copy.date().toString());
        label.put("copy.recipients", printed(copy.distribution().lines()));
        putSigner(label, "copy.", copy.signer());
    }

    private static void putSigner(Map<String, String> label, String prefix, Signer signer) {
        label.put(prefix + "authority", String.join(" | ", signer.authority()));
        label.put(prefix + "title", signer.title());
        label.put(prefix + "signer", signer.name());
    }

    private static String printed(List<DistributionLine> lines) {
        return String.join(" | ", lines.stream().map(DistributionLine::printed).toList());
    }
}
