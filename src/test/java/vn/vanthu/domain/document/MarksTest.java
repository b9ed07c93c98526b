package vn.vanthu.domain.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Độ khẩn, độ mật, phạm vi lưu hành and kinds of copies as they are printed or typed (domain.md 2.7, 4.1). */
final class MarksTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
            KHẨN,                      KHAN
            Thượng khẩn,               THUONG_KHAN
            HỎA TỐC,                   HOA_TOC
            Hoả tốc,                   HOA_TOC
            hoa toc,                   HOA_TOC
            HỎA TỐC HẸN GIỜ 14h 05/9,  HOA_TOC_HEN_GIO
            HOA_TOC,                   HOA_TOC
            thường,                    NONE
            '',                        NONE
            """)
    void readsUrgency(String printed, Urgency urgency) {
        assertThat(Urgency.of(printed)).isEqualTo(urgency);
    }

    @ParameterizedTest
    @CsvSource({"MẬT, MAT", "Tối mật, TOI_MAT", "TUYỆT MẬT, TUYET_MAT", "TUYET_MAT, TUYET_MAT", "x, NONE"})
    void readsSecrecy(String printed, SecrecyLevel level) {
        assertThat(SecrecyLevel.of(printed)).isEqualTo(level);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Tài liệu thu hồi", "XEM XONG TRẢ LẠI", "Xong hội nghị trả lại"})
    void someMarksForbidCopying(String mark) {
        assertThat(new Markings(Urgency.NONE, SecrecyLevel.NONE, mark).forbidsCopying())
                .isTrue();
    }

    @Test
    void othersDoNot() {
        assertThat(new Markings(Urgency.NONE, SecrecyLevel.NONE, "Lưu hành nội bộ").forbidsCopying())
                .isFalse();
        assertThat(Markings.NONE.isSecret()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            SAO Y BẢN CHÍNH, TRUE_COPY
            SAO Y,           TRUE_COPY
            sao-luc,         TRANSCRIPT_COPY
            SAO LỤC,         TRANSCRIPT_COPY
            Trích sao từ bản chính, EXTRACT
            """)
    void readsKindsOfCopies(String printed, CopyKind kind) {
        assertThat(CopyKind.of(printed)).contains(kind);
    }
}
