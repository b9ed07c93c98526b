package vn.vanthu.domain.agency;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SigningAuthorityTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
            T/M BAN THƯỜNG VỤ,     T_M
            TM. ỦY BAN NHÂN DÂN,   T_M
            TM.ỦY BAN NHÂN DÂN,    T_M
            K/T TRƯỞNG BAN,        K_T
            KT. CHỦ TỊCH,          K_T
            T/L BAN THƯỜNG VỤ,     T_L
            TL. GIÁM ĐỐC,          T_L
            Q. TRƯỞNG BAN,         Q
            TUQ. CHỦ TỊCH,         T_Q
            T/Q BÍ THƯ,            T_Q
            CHÁNH VĂN PHÒNG,       NONE
            '',                    NONE
            """)
    void readsThePrefix(String line, SigningAuthority authority) {
        assertThat(SigningAuthority.of(line)).isEqualTo(authority);
    }

    @Test
    void aSignerIsTidied() {
        Signer signer = new Signer(" Tạ  Văn Lộc ", " BÍ THƯ", List.of("", " T/M  ĐẢNG UỶ "));

        assertThat(signer).isEqualTo(new Signer("Tạ Văn Lộc", "BÍ THƯ", List.of("T/M ĐẢNG UỶ")));
        assertThat(signer.signingAuthority()).isEqualTo(SigningAuthority.T_M);
        assertThat(Signer.NONE.isNone()).isTrue();
    }
}
