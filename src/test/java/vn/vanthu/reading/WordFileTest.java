package vn.vanthu.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vanthu.domain.document.DocumentFields;
import vn.vanthu.domain.text.PartialDate;
import vn.vanthu.storage.Forms;
import vn.vanthu.work.Failure;

/** A letter in the old format of Word, made with LibreOffice; its office does not exist. */
final class WordFileTest {
    private final ReadDocument read = new ReadDocument(new Forms().load());

    @TempDir
    private Path folder;

    @Test
    void readsALetterInTheOldFormat() throws IOException {
        Proposal proposal = read.read(letter("công văn.doc", Integer.MAX_VALUE));

        DocumentFields fields = proposal.fields();
        assertThat(fields.code().normalised()).isEqualTo("21-CV/ĐU");
        assertThat(fields.issueDate()).isEqualTo(new PartialDate(2026, 6, 12));
        assertThat(fields.place()).isEqualTo("An Mai");
        assertThat(fields.superiorAgency()).isEqualTo("ĐẢNG BỘ TỈNH VÂN HẢI");
        assertThat(fields.issuer()).isEqualTo("ĐẢNG ỦY XÃ AN MAI");
        assertThat(fields.subject()).containsIgnoringCase("báo cáo kết quả sinh hoạt chuyên đề quý II");
        assertThat(fields.addressees()).containsExactly("Các chi bộ trực thuộc");
        assertThat(fields.signer().name()).isEqualTo("Ngô Thế Dũng");
        assertThat(fields.signer().title()).isEqualTo("PHÓ BÍ THƯ");
        assertThat(fields.distribution().lines()).hasSize(3);
        assertThat(fields.handling().dueDate()).isEqualTo(new PartialDate(2026, 6, 30));
        assertThat(proposal.citations())
                .extracting(citation -> citation.code().normalised())
                .isEqualTo(List.of("14-KH/TU"));
    }

    @Test
    void namesAnOldFileThatIsCutShort() throws IOException {
        Failure failure = catchThrowableOfType(Failure.class, () -> read.read(letter("đứt.doc", 3_000)));

        assertThat(failure.kind()).isEqualTo(Failure.Kind.WORD_DAMAGED);
    }

    private Path letter(String name, int bytes) throws IOException {
        try (InputStream in = Objects.requireNonNull(WordFileTest.class.getResourceAsStream("cong-van.doc"))) {
            byte[] all = in.readAllBytes();
            return Files.write(folder.resolve(name), Arrays.copyOf(all, Math.min(bytes, all.length)));
        }
    }
}
