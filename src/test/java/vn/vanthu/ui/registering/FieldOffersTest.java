package vn.vanthu.ui.registering;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.vanthu.TestArchive;
import vn.vanthu.TestProgram;
import vn.vanthu.domain.document.Field;
import vn.vanthu.domain.document.PageTexts;
import vn.vanthu.domain.register.Direction;
import vn.vanthu.domain.register.Registration;
import vn.vanthu.opening.Archives;
import vn.vanthu.opening.OpenArchive;
import vn.vanthu.texts.Texts;
import vn.vanthu.ui.kit.Background;
import vn.vanthu.ui.kit.Desk;
import vn.vanthu.ui.kit.Notices;
import vn.vanthu.ui.kit.Remembered;

class FieldOffersTest {
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-22T02:00:00Z"), ZoneId.of("Asia/Ho_Chi_Minh"));

    @TempDir
    Path folder;

    private final Background background = new Background(Runnable::run);
    private OpenArchive archive;

    @BeforeEach
    void open() {
        Archives archives = TestProgram.archives(CLOCK);
        archives.init().init(folder.resolve("archive"), TestArchive.OFFICE);
        archive = archives.open().apply(folder.resolve("archive"));
    }

    @AfterEach
    void close() {
        background.close();
        archive.close();
    }

    @ParameterizedTest
    @CsvSource({
        "T/M BAN THƯỜNG VỤ, tm ban, true",
        "T/M BAN THƯỜNG VỤ, t/m, true",
        "T/L BAN THƯỜNG VỤ, tm, false",
        "Đảng ủy xã Hòa Bình, dang hoa, true",
        "Đảng ủy xã Hòa Bình, ang, false",
        "Lưu hành nội bộ, noi bo, true"
    })
    void eachTypedWordBeginsAWord(String value, String typed, boolean fits) {
        assertThat(FieldOffers.fits(value, typed)).isEqualTo(fits);
    }

    @Test
    void ownDocumentsAreOfferedTheSignersOfTheOfficeAndTheAuthoritiesOfTheRules() {
        FieldOffers own = offers(Direction.OUTGOING);
        assertThat(own.of(Field.SIGNER, "hanh")).containsExactly("Trần Thị Hạnh");
        assertThat(own.of(Field.AUTHORITY, "tl")).startsWith("T/L BAN THƯỜNG VỤ");
        assertThat(own.of(Field.AUTHORITY, "")).contains("T/M BAN THƯỜNG VỤ", "K/T CHÁNH VĂN PHÒNG", "Q. TRƯỞNG BAN");
        assertThat(offers(Direction.INCOMING).of(Field.SIGNER, "hanh")).isEmpty();
    }

    @Test
    void whatWasTypedBeforeIsOffered() {
        archive.register()
                .register(
                        new Registration(
                                Direction.INCOMING,
                                TestArchive.fields("12-CV/HU", "về việc họp"),
                                TestArchive.TODAY,
                                Optional.empty(),
                                "",
                                Registration.WhenHeld.REFUSE),
                        Optional.empty(),
                        PageTexts.EMPTY);
        FieldOffers offers = offers(Direction.INCOMING);
        assertThat(offers.of(Field.ISSUER, "huyen uy")).containsExactly("HUYỆN ỦY ĐÔNG HẢI");
        assertThat(offers.of(Field.SIGNER, "binh")).containsExactly("Lê Văn Bình");
    }

    @Test
    void marksAreOfferedFromTheRules() {
        FieldOffers offers = offers(Direction.INCOMING);
        assertThat(offers.of(Field.CIRCULATION, "")).hasSize(5);
        assertThat(offers.of(Field.URGENCY, "")).containsExactly("Khẩn", "Thượng khẩn", "Hỏa tốc", "Hỏa tốc hẹn giờ");
        assertThat(offers.of(Field.TYPE, "bao cao")).isEqualTo(List.of("Báo cáo"));
    }

    private FieldOffers offers(Direction direction) {
        Texts texts = Texts.in(Texts.Language.VIETNAMESE);
        Desk desk = new Desk(texts, background, new Notices(texts), new Remembered(folder), CLOCK);
        return new FieldOffers(archive, desk, direction);
    }
}
