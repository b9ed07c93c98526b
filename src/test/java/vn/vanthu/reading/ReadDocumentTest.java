package vn.vanthu.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vanthu.domain.document.Field;
import vn.vanthu.domain.document.PageTexts;
import vn.vanthu.domain.intake.Reading;
import vn.vanthu.storage.Forms;
import vn.vanthu.work.Failure;

final class ReadDocumentTest {
    private static final String TEXT = """
            ĐẢNG ỦY XÃ TÂN HÒA
            VĂN PHÒNG
            *
            Số 21-CV/VPĐU
            về việc mượn hội trường
            ĐẢNG CỘNG SẢN VIỆT NAM
            Tân Hòa, ngày 02 tháng 6 năm 2026
            Kính gửi: Trung tâm Văn hóa xã.
            """;

    private final ReadDocument read = new ReadDocument(new Forms().load());

    @TempDir
    private Path folder;

    @Test
    void proposesTheFieldsOfATextFile() throws IOException {
        Path file = Files.writeString(folder.resolve("a.TXT"), TEXT);

        Proposal proposal = read.read(file);

        assertThat(proposal.source()).isEqualTo(file);
        assertThat(proposal.pages()).isEqualTo(1);
        assertThat(proposal.fields().code().normalised()).isEqualTo("21-CV/VPĐU");
        assertThat(proposal.fields().issuer()).isEqualTo("VĂN PHÒNG");
        assertThat(proposal.fields().subject()).isEqualTo("về việc mượn hội trường");
        assertThat(proposal.fields().addressees()).containsExactly("Trung tâm Văn hóa xã");
        assertThat(proposal.confidence(Field.CODE)).isGreaterThan(0.9);
        assertThat(proposal.confidence(Field.SIGNER)).isZero();
    }

    @Test
    void hashIsThatOfTheBytes() throws IOException {
        Path file = Files.writeString(folder.resolve("abc.txt"), "abc");

        assertThat(read.read(file).hash().hex())
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void aMarkOfTheByteOrderIsNoText() throws IOException {
        Path utf8 = Files.writeString(folder.resolve("bom.txt"), "\uFEFF" + TEXT);
        Path utf16 = Files.write(folder.resolve("utf16.txt"), ("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_16LE));

        assertThat(read.read(utf8).fields().superiorAgency()).isEqualTo("ĐẢNG ỦY XÃ TÂN HÒA");
        assertThat(read.read(utf16).fields().superiorAgency()).isEqualTo("ĐẢNG ỦY XÃ TÂN HÒA");
    }

    @Test
    void whatIsNotUtf8IsReadAsWindows1258() throws IOException {
        String halfDecomposed = halfDecomposed(TEXT);
        Path file = Files.write(folder.resolve("old.txt"), halfDecomposed.getBytes(Charset.forName("windows-1258")));

        assertThat(read.read(file).fields().subject()).isEqualTo("về việc mượn hội trường");
    }

    @Test
    void lettersOfOldFontsAreKnownByWhatTheyBecome() {
        String text = "cộng hòa xã hội chủ nghĩa việt nam, kính gửi các đảng ủy trực thuộc";
        Charset latin = Charset.forName("windows-1252");
        byte[] tcvn3 = "céng hßa x· héi chñ nghÜa viÖt nam, kÝnh göi c¸c ®¶ng ñy trùc thuéc".getBytes(latin);
        byte[] vni = "coäng hoøa xaõ hoäi chuû nghóa vieät nam, kính göûi caùc ñaûng uûy tröïc thuoäc".getBytes(latin);

        assertThat(TextFile.decode(tcvn3)).isEqualTo(text);
        assertThat(TextFile.decode(vni)).isEqualTo(text);
        assertThat(TextFile.decode(halfDecomposed(text).getBytes(Charset.forName("windows-1258"))))
                .isEqualTo(text);
    }

    @Test
    void aNumberStillToBeStampedIsAQuestionAtItsPlace() throws IOException {
        Path file = folder.resolve("blank.docx");
        try (XWPFDocument document = new XWPFDocument();
                OutputStream out = Files.newOutputStream(file)) {
            TEXT.replace("Số 21-CV/VPĐU", "Số:")
                    .lines()
                    .forEach(line -> document.createParagraph().createRun().setText(line));
            document.write(out);
        }

        Proposal proposal = read.read(file);

        assertThat(proposal.fields().code().isNone()).isTrue();
        assertThat(proposal.confidence(Field.CODE)).isBetween(0.01, Reading.DOUBTFUL_BELOW);
        assertThat(proposal.fields().issuer()).isEqualTo("VĂN PHÒNG");
        assertThat(proposal.fields().addressees()).containsExactly("Trung tâm Văn hóa xã");
    }

    @Test
    void whatIsBoundBehindADocumentIsNamed() {
        PageTexts.Page letter = PageTexts.ofPlainText(TEXT).pages().get(0);
        PageTexts.Page first = PageTexts.ofPlainText(
                        "PHỤ LỤC I\nDANH SÁCH ĐƠN VỊ\n(Kèm theo Công văn số 21-CV/VPĐU)\n1. Thôn Một")
                .pages()
                .get(0);
        PageTexts.Page goesOn =
                PageTexts.ofPlainText("2. Thôn Hai, xem Phụ lục I").pages().get(0);
        PageTexts.Page list = PageTexts.ofPlainText("BIỂU TỔNG HỢP\n(Kèm theo Công văn số 21-CV/VPĐU)")
                .pages()
                .get(0);

        assertThat(Appendices.in(new PageTexts(List.of(letter, first, goesOn, list))))
                .containsExactly("PHỤ LỤC I: DANH SÁCH ĐƠN VỊ", "BIỂU TỔNG HỢP");
    }

    /** Windows-1258 has â, ê, ô, ơ, ư, ă as letters and the tones as marks behind them. */
    private static String halfDecomposed(String text) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            String parts = Normalizer.normalize(text.substring(i, i + 1), Normalizer.Form.NFD);
            String tones = parts.replaceAll("[^\\u0300\\u0301\\u0303\\u0309\\u0323]", "");
            String base = parts.replaceAll("[\\u0300\\u0301\\u0303\\u0309\\u0323]", "");
            out.append(Normalizer.normalize(base, Normalizer.Form.NFC)).append(tones);
        }
        return out.toString();
    }

    @Test
    void saysWhatIsWrongWithAFile() throws IOException {
        Path empty = Files.createFile(folder.resolve("empty.pdf"));
        Path picture = Files.write(folder.resolve("picture.webp"), new byte[] {1, 2, 3});
        Path noPdf = Files.writeString(folder.resolve("no.pdf"), "xin chào");

        assertThat(failure(folder.resolve("none.pdf"))).isEqualTo(Failure.Kind.FILE_MISSING);
        assertThat(failure(empty)).isEqualTo(Failure.Kind.FILE_EMPTY);
        assertThat(failure(picture)).isEqualTo(Failure.Kind.FILE_TYPE_UNKNOWN);
        assertThat(failure(noPdf)).isEqualTo(Failure.Kind.NOT_A_PDF);
        assertThat(failure(folder)).isEqualTo(Failure.Kind.FILE_UNREADABLE);
    }

    private Failure.Kind failure(Path file) {
        return catchThrowableOfType(Failure.class, () -> read.read(file)).kind();
    }
}
