package vn.vanthu.domain.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentFieldsTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
            TỈNH ỦY VÂN HẢI,          VĂN PHÒNG,              VĂN PHÒNG - TỈNH ỦY VÂN HẢI
            ĐẢNG BỘ TỈNH VÂN HẢI,     ĐẢNG ỦY XÃ AN MAI,      ĐẢNG ỦY XÃ AN MAI
            '',                       TỈNH ỦY VÂN HẢI,        TỈNH ỦY VÂN HẢI
            TỈNH ỦY VÂN HẢI,          VĂN PHÒNG TỈNH ỦY VÂN HẢI, VĂN PHÒNG TỈNH ỦY VÂN HẢI
            ỦY BAN NHÂN DÂN TỈNH VÂN HẢI, ỦY BAN NHÂN DÂN XÃ AN MAI, ỦY BAN NHÂN DÂN XÃ AN MAI
            TỈNH ỦY VÂN HẢI,          '',                     ''
            """)
    void theAuthorSaysWhoseOfficeItIs(String superior, String issuer, String author) {
        DocumentFields fields = DocumentFields.EMPTY
                .change()
                .superiorAgency(superior)
                .issuer(issuer)
                .done();

        assertThat(fields.author()).isEqualTo(author);
    }
}
