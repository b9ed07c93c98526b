package vn.vanthu.proving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vanthu.TestArchive;
import vn.vanthu.domain.form.RegisterForm;
import vn.vanthu.pdf.RegisterWriter;
import vn.vanthu.storage.Forms;
import vn.vanthu.work.Failure;

/** Registers are data: the columns of domain.md 5.2 and 5.5, word for word, and those that an office adds. */
class RegisterFormsTest {
    @TempDir
    Path disk;

    private TestArchive archive;
    private PrintRegister registers;

    @BeforeEach
    void open() {
        archive = TestArchive.in(disk.resolve("archive"));
        registers = new PrintRegister(archive.database(), new Forms().load(), new RegisterWriter(TestArchive.CLOCK));
    }

    @AfterEach
    void close() {
        archive.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            incoming | Ngày đến · Số đến · Tác giả · Số, ký hiệu văn bản · Ngày tháng văn bản · Tên loại và trích yếu nội dung văn bản · Đơn vị hoặc người nhận · Ngày chuyển · Ký nhận · Ghi chú
            incoming-party | Ngày đến · Số đến · Tác giả (cơ quan gửi) · Số ký hiệu · Ngày văn bản · Trích yếu · Số trang · Số bản · Đơn vị / người nhận bản lưu · Hồ sơ lưu · Ghi chú
            outgoing | Số, ký hiệu văn bản · Ngày tháng văn bản · Tên loại và trích yếu nội dung văn bản · Người ký · Nơi nhận văn bản · Đơn vị, người nhận bản lưu · Số lượng bản · Ngày chuyển · Ký nhận · Ghi chú
            postal | Ngày chuyển · Số, ký hiệu văn bản · Nơi nhận văn bản · Số lượng bì · Ký nhận và dấu bưu điện · Ghi chú
            transfer-incoming | Ngày chuyển · Số đến · Đơn vị hoặc người nhận · Ký nhận · Ghi chú
            transfer-outgoing | Ngày chuyển · Số, ký hiệu văn bản · Nơi nhận văn bản · Ký nhận · Ghi chú
            follow-up | Số đến · Tên loại, số, ký hiệu, ngày, tháng và tên cơ quan, tổ chức ban hành văn bản · Đơn vị hoặc người nhận · Thời hạn giải quyết · Tiến độ giải quyết · Số, ký hiệu văn bản trả lời · Ghi chú
            copies | Số, ký hiệu bản sao · Ngày sao · Loại bản sao · Số, ký hiệu, ngày tháng văn bản được sao · Tác giả · Tên loại và trích yếu nội dung · Sao từ (bản chính / bản sao) · Số trang · Người ký sao · Nơi nhận bản sao · Số lượng bản · Đơn vị, người nhận bản lưu · Ghi chú
            """)
    void columnsAreThoseOfTheRule(String code, String columns) {
        assertThat(registers.form(code).orElseThrow().columns())
                .extracting(RegisterForm.Column::title)
                .containsExactly(columns.split(" · "));
    }

    private void give(String name, String text) throws IOException {
        Path folder = Files.createDirectories(archive.folder().resolve("forms/registers"));
        Files.writeString(folder.resolve(name), text);
    }

    private static final String OWN = """
            code = letters-of-citizens
            title = SỔ ĐĂNG KÝ ĐƠN THƯ
            basis = Quy chế của cơ quan
            validFrom = 2026-01-01
            subject = INCOMING
            column.01 = arrivalNumber | Số | 10 | NUMBER_TEXT
            column.02 = subject | Nội dung đơn | 60 | TEXT
            column.03 = remark | Ghi chú | 20 | TEXT
            """;

    @Test
    void anOfficeAddsARegisterOfItsOwn() throws IOException {
        give("don-thu.properties", OWN);

        RegisterForm form = registers.form("letters-of-citizens").orElseThrow();
        assertThat(form.title()).isEqualTo("SỔ ĐĂNG KÝ ĐƠN THƯ");
        assertThat(form.columns())
                .extracting(RegisterForm.Column::key)
                .isEqualTo(List.of("arrivalNumber", "subject", "remark"));
        assertThat(registers.forms()).hasSize(10);
    }

    @Test
    void aFormOfTheSameCodeTakesThePlaceOfTheProgramsOwn() throws IOException {
        give("den.properties", OWN.replace("letters-of-citizens", "incoming"));

        assertThat(registers.form("incoming").orElseThrow().columns()).hasSize(3);
        assertThat(registers.forms()).hasSize(9);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "title = SỔ ĐĂNG KÝ ĐƠN THƯ>title = ",
                "INCOMING>LETTERS",
                "2026-01-01>01/01/2026",
                "| 10 |>| rộng |",
                "| 10 |>| -1 |",
                "NUMBER_TEXT>NUMBER",
                "= arrivalNumber>= soDen",
                "column.>cot.",
                "code = letters>kode = letters"
            })
    void aFormThatCannotBeUsedIsNamed(String change) throws IOException {
        String[] parts = change.split(">", 2);
        give("don-thu.properties", OWN.replace(parts[0], parts[1]));

        Failure failure = catchThrowableOfType(Failure.class, registers::forms);

        assertThat(failure.kind()).isEqualTo(Failure.Kind.BAD_FORM);
        assertThat(failure.facts().get(0)).hasToString("don-thu.properties");
    }

    @Test
    void aFormInAnotherEncodingIsNamed() throws IOException {
        Path folder = Files.createDirectories(archive.folder().resolve("forms/registers"));
        Files.write(
                folder.resolve("x.properties"),
                OWN.replaceAll("[^\\x00-\\x7f]", "é").getBytes(StandardCharsets.ISO_8859_1));

        assertThat(catchThrowableOfType(Failure.class, registers::forms).kind()).isEqualTo(Failure.Kind.BAD_FORM);
    }
}
