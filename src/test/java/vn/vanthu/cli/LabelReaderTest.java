package vn.vanthu.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vanthu.domain.agency.Signer;
import vn.vanthu.domain.distribution.DistributionLine;
import vn.vanthu.domain.document.DocCode;
import vn.vanthu.domain.document.DocumentFields;
import vn.vanthu.domain.document.SecrecyLevel;
import vn.vanthu.domain.document.Urgency;
import vn.vanthu.work.Failure;

class LabelReaderTest {
    private static final DocumentFields READ = DocumentFields.EMPTY
            .change()
            .code(DocCode.parse("366-CV/QU").orElseThrow())
            .subject("Đã đọc")
            .signer(new Signer("Lê Văn Bình", "BÍ THƯ", List.of("T/M BAN THƯỜNG VỤ")))
            .done();

    @Test
    void whatIsNotGivenStaysAsItWasRead() {
        assertThat(over("{}")).isEqualTo(READ);
        assertThat(over("{\"subject\":null,\"signer\":null,\"recipients\":null}"))
                .isEqualTo(READ);
    }

    @Test
    void whatIsGivenEmptyIsEmpty() {
        assertThat(over("{\"subject\":\"\",\"number_symbol\":\"\"}").subject()).isEmpty();
        assertThat(over("{\"number_symbol\":\"\"}").code().isNone()).isTrue();
    }

    @Test
    void aCodeComesWholeOrInParts() {
        assertThat(over("{\"number_symbol\":\"63/2025/QĐ-UBND\"}").code().year())
                .isEqualTo("2025");
        assertThat(over("{\"number\":\"264a\"}").code().normalised()).isEqualTo("264a-CV/QU");
        assertThat(over("{\"number\":49,\"symbol\":\"BS/QU\"}").code().normalised())
                .isEqualTo("49-BS/QU");
        assertThat(over("{\"number_symbol\":\"không ra số\"}").code().normalised())
                .isEqualTo("không ra số");
    }

    @Test
    void aListIsAListOrLines() {
        assertThat(over("{\"addressees\":[\"Ban A\",\"Ban B\"]}").addressees()).containsExactly("Ban A", "Ban B");
        assertThat(over("{\"addressees\":\"Ban A\\nBan B\"}").addressees()).containsExactly("Ban A", "Ban B");
        assertThat(over("{\"recipients\":\"- Như trên;\\n- Thường trực (b/c);\"}")
                        .distribution()
                        .lines())
                .containsExactly(DistributionLine.of("Như trên"), new DistributionLine("Thường trực", "b/c", 0, 0));
        assertThat(over("{\"recipients\":[{\"text\":\"- Ban (A);\",\"purpose\":null,\"copies\":3}]}")
                        .distribution()
                        .lines())
                .as("in JSON a text is that text")
                .containsExactly(new DistributionLine("- Ban (A);", "", 0, 3));
    }

    @Test
    void marksAreReadInAnyCase() {
        assertThat(over("{\"urgency\":\"HỎA TỐC\"}").markings().urgency()).isEqualTo(Urgency.HOA_TOC);
        assertThat(over("{\"secrecy\":\"tối mật\"}").markings().secrecy()).isEqualTo(SecrecyLevel.TOI_MAT);
        assertThat(over("{\"secrecy\":\"\"}").markings().secrecy()).isEqualTo(SecrecyLevel.NONE);
    }

    @Test
    void aDateMayBePartial() {
        assertThat(over("{\"date\":\"2021-05-25\"}").issueDate()).hasToString("2021-05-25");
        assertThat(over("{\"date\":null,\"date_partial\":\"2021-05\"}").issueDate())
                .hasToString("2021-05");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"date\":\"25/5/2021\"}",
                "{\"date\":\"2021-02-30\"}",
                "{\"urgency\":\"nhanh\"}",
                "{\"secrecy\":\"bậy\"}",
                "{\"subject\":{}}",
                "{\"number\":\"a1b2\"}",
                "{\"pages\":-1}",
                "{\"recipients\":[{\"purpose\":\"b/c\"}]}",
                "{\"recipients\":[{\"text\":\"X\",\"copies\":\"nhiều\"}]}"
            })
    void aValueThatIsNoneIsRefused(String json) {
        assertThatThrownBy(() -> over(json))
                .isInstanceOfSatisfying(
                        Failure.class, failure -> assertThat(failure.kind()).isEqualTo(Failure.Kind.BAD_VALUE));
    }

    private static DocumentFields over(String json) {
        return LabelReader.over(READ, Json.parse("test", json));
    }
}
