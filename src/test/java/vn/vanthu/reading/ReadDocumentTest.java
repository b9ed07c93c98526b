package vn.vanthu.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vanthu.domain.document.Field;
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
