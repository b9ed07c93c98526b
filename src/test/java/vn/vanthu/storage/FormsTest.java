package vn.vanthu.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.vanthu.domain.document.CopyKind;
import vn.vanthu.domain.form.CopyForm;
import vn.vanthu.domain.form.FormCatalog;
import vn.vanthu.domain.form.LayoutProfile;
import vn.vanthu.domain.register.RegistrationNumber;

final class FormsTest {
    private final FormCatalog forms = new Forms().load();

    @ParameterizedTest
    @CsvSource(textBlock = """
            2017-01-01, HD36
            2018-04-03, HD36
            2022-01-20, HD36
            2026-05-26, HD36
            2026-05-27, HD05
            2030-01-01, HD05
            """)
    void thePartyProfileFollowsTheDate(LocalDate day, String code) {
        assertThat(forms.partyProfileOn(day).code()).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            HD36 | TRUE_COPY       | SAO Y BẢN CHÍNH | Số 07-BS/ĐU
            HD36 | TRANSCRIPT_COPY | SAO LỤC         | Số 07-BS/ĐU
            HD05 | EXTRACT         | TRÍCH SAO       | Số 07-BS/ĐU
            ND30 | TRUE_COPY       | SAO Y           | Số: 07/SY-ĐU
            ND30 | TRANSCRIPT_COPY | SAO LỤC         | Số: 07/SL-ĐU
            ND30 | EXTRACT         | TRÍCH SAO       | Số: 07/TrS-ĐU
            """)
    void wordsAndNumbersOfCopies(String profile, CopyKind kind, String word, String numberLine) {
        CopyForm form = forms.profile(profile).orElseThrow().copy();

        assertThat(form.words()).containsEntry(kind, word);
        assertThat(form.numberLine(kind, RegistrationNumber.of(7), "ĐU")).isEqualTo(numberLine);
    }

    @Test
    void profilesDifferInSeparatorLabelAndSizes() {
        LayoutProfile hd36 = forms.profile("HD36").orElseThrow();
        LayoutProfile hd05 = forms.profile("HD05").orElseThrow();
        LayoutProfile nd30 = forms.profile("ND30").orElseThrow();

        assertThat(hd36.copy().separator()).isEqualTo(",");
        assertThat(hd05.copy().separator()).isEqualTo(";");
        assertThat(nd30.copy().separator()).isEqualTo(";");
        assertThat(hd05.sizes()).isEqualTo(hd36.sizes());
        assertThat(hd36.sizes()).isEqualTo(new LayoutProfile.Sizes(14, 14, 14, 14, 14, 14, 14, 12, 11));
        assertThat(hd36.margins()).isEqualTo(new LayoutProfile.Margins(20, 20, 30, 15, LayoutProfile.Verso.MIRRORED));
        assertThat(hd36.copy().ruleWeight()).isEqualTo(0.75);
        assertThat(hd36.copy().tightPitch()).isLessThan(hd36.copy().pitch());
        assertThat(nd30.copy().label()).isEqualTo(CopyForm.Label.BOLD_ITALIC);
        assertThat(nd30.copy().heading()).isEqualTo(CopyForm.Heading.SHORT_RULE);
        assertThat(nd30.copy().titleWeight()).isEqualTo(CopyForm.Weight.BOLD);
        assertThat(nd30.validFrom()).isEqualTo("2020-03-05");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            Nghị quyết,    NQ,  NQ
            Quyết định,    QĐ,  QĐ
            Quy định,      QĐ,  QyĐ
            Tờ trình,      TTr, TTr
            Công văn,      CV,  ''
            Thông tri,     TT,  ''
            Thông tư,      '',  TT
            Công điện,     '',  CĐ
            Điện,          '',  ''
            GIẤY MỜI HỌP,  GM,  GM
            KẾ HOẠCH,      KH,  KH
            Bản thoả thuận, '', BTT
            """)
    void typesHaveTheirAbbreviations(String printed, String party, String state) {
        assertThat(forms.type(printed)).hasValueSatisfying(type -> {
            assertThat(type.partyAbbreviation()).isEqualTo(party);
            assertThat(type.stateAbbreviation()).isEqualTo(state);
        });
    }

    @Test
    void everyTypeIsThereOnce() {
        assertThat(forms.types())
                .extracting(type -> type.name())
                .doesNotHaveDuplicates()
                .hasSizeGreaterThan(40);
    }
}
