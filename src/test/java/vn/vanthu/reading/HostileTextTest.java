package vn.vanthu.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vanthu.domain.document.PageTexts;
import vn.vanthu.storage.Forms;

/** Any text at all is read without failure; the limit of time only guards against a hang. */
final class HostileTextTest {
    private static final Duration HANG = Duration.ofMinutes(2);

    private final Recognition recognition = new Recognition(new Forms().load());

    @ParameterizedTest
    @ValueSource(
            strings = {
                " ",
                "a",
                "-",
                "|",
                "*",
                "1",
                "12, ",
                "Số ",
                "số: 12, ",
                "12-CV/",
                "1/2025/",
                "A-",
                "ngày ",
                "ngày .. tháng ",
                "Ngày 1/1/2025, ",
                "T/M ",
                "T/M BAN ",
                "CỦA ",
                "ĐẢNG ",
                "Kính gửi: - ",
                "Nơi nhận: - ",
                "để ",
                "(b/c",
                "Đã ký "
            })
    void oneLongLineDoesNotHang(String piece) {
        String line = piece.repeat(1_000_000 / piece.length());

        assertTimeoutPreemptively(HANG, () -> recognition.read(PageTexts.ofPlainText(line)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-",
                "*",
                "|",
                "Số 1-CV/ĐU",
                "KẾ HOẠCH",
                "Kính gửi:",
                "Nơi nhận:",
                "- Lưu",
                "- Như trên;",
                "T/M BAN THƯỜNG VỤ",
                "BÍ THƯ",
                "SAO LỤC",
                "Số 1-BS/QU",
                "Nguyễn Văn A",
                "Căn cứ Nghị quyết số 1-NQ/TW ngày 1/1/2020;",
                "V/v"
            })
    void manyLinesDoNotHang(String line) {
        String text = (line + "\n").repeat(100_000);

        assertTimeoutPreemptively(HANG, () -> recognition.read(PageTexts.ofPlainText(text)));
    }

    @Property(tries = 300)
    void randomTextIsRead(@ForAll("shuffledForms") String text) {
        assertThat(recognition.read(PageTexts.ofPlainText(text)).fields()).isNotNull();
    }

    @Property(tries = 200)
    void arbitraryCharactersAreRead(@ForAll String text, @ForAll long seed) {
        String[] lines = text.split("(?<=\\G.{3})");
        Random random = new Random(seed);
        StringBuilder mixed = new StringBuilder();
        for (String line : lines) {
            mixed.append(line).append(random.nextBoolean() ? "\n" : " ");
        }
        assertThat(recognition.read(PageTexts.ofPlainText(mixed.toString())).fields())
                .isNotNull();
    }

    @Provide
    Arbitrary<String> shuffledForms() {
        return Arbitraries.of(
                        "ĐẢNG ỦY XÃ X",
                        "*",
                        "Số",
                        "Số 12",
                        "-CV/ĐU",
                        "Số: /QĐ-UBND",
                        "ngày tháng năm 2025",
                        "X, ngày 31 tháng 02 năm 2025",
                        "KẾ HOẠCH",
                        "QUYẾT",
                        "ĐỊNH",
                        "Kính gửi:",
                        "- A;",
                        "- ",
                        "Nơi nhận:",
                        "- Lưu",
                        "T/M",
                        "T/M A",
                        "SAO LỤC",
                        "TRÍCH SAO",
                        "Số 1-BS/QU",
                        "Đã ký:",
                        "(đã ký)",
                        "V/v",
                        "|",
                        "",
                        "-----",
                        "CỦA AI",
                        "VỀ",
                        "ỦY",
                        "TỈNH",
                        "điện:",
                        "AI điện:",
                        "HỎA TỐC",
                        "MẬT",
                        "số 1, 2 - TB/QU")
                .list()
                .ofMaxSize(40)
                .map(lines -> String.join("\n", lines));
    }
}
