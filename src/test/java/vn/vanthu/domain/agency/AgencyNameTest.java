package vn.vanthu.domain.agency;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgencyNameTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
            ĐẢNG ỦY XÃ AN MAI,                     Đảng ủy xã An Mai
            QUẬN ỦY SÔNG NHUỆ,                     Quận ủy Sông Nhuệ
            QUẬN UỶ SÔNG NHUỆ,                     Quận ủy Sông Nhuệ
            TỈNH ỦY VÂN HẢI,                       Tỉnh ủy Vân Hải
            VĂN PHÒNG ĐẢNG ỦY PHƯỜNG 4,            Văn phòng Đảng ủy phường 4
            ỦY BAN NHÂN DÂN THÀNH PHỐ VÂN HẢI,     Ủy ban nhân dân thành phố Vân Hải
            ĐẢNG BỘ XÃ IA PA,                      Đảng bộ xã Ia Pa
            Đảng ủy xã An Mai,                     Đảng ủy xã An Mai
            """)
    void placesAreWrittenInCapitalsAndKindsAreNot(String letterhead, String running) {
        assertThat(AgencyName.inRunningText(letterhead)).isEqualTo(running);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            ỦY BAN NHÂN DÂN TỈNH VÂN HẢI, ỦY BAN NHÂN DÂN|TỈNH VÂN HẢI
            ĐẢNG BỘ THÀNH PHỐ VÂN HẢI,    ĐẢNG BỘ|THÀNH PHỐ VÂN HẢI
            QUẬN ỦY SÔNG NHUỆ,            QUẬN ỦY SÔNG NHUỆ
            XÃ AN MAI,                    XÃ AN MAI
            """)
    void aLongNameIsBrokenBeforeItsPlace(String name, String lines) {
        assertThat(AgencyName.lines(name)).containsExactly(lines.split("\\|"));
    }

    @ParameterizedTest
    @CsvSource({"ĐẢNG ỦY CÁC CƠ QUAN ĐẢNG TỈNH", "VĂN PHÒNG", "ĐẢNG ỦY XÃ", "BAN TỔ CHỨC TRUNG ƯƠNG", "''"})
    void whatIsNotCertainStaysAsItIs(String name) {
        assertThat(AgencyName.inRunningText(name)).isEqualTo(name);
    }
}
