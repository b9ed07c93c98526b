package vn.vanthu.proving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vanthu.TestArchive;
import vn.vanthu.domain.document.PageTexts;
import vn.vanthu.domain.register.BookClosing;
import vn.vanthu.domain.register.Direction;
import vn.vanthu.domain.register.Registration;
import vn.vanthu.domain.register.RegistrationNumber;
import vn.vanthu.pdf.AccountWriter;
import vn.vanthu.safeguarding.Verify;
import vn.vanthu.work.Failure;
import vn.vanthu.work.Progress;

class AccountForNumbersTest {
    private static final LocalDate LAST_DAY = LocalDate.of(2026, 12, 31);

    @TempDir
    Path disk;

    private TestArchive archive;
    private AccountForNumbers accounts;

    @BeforeEach
    void open() {
        archive = TestArchive.in(disk.resolve("archive"));
        accounts = new AccountForNumbers(
                archive.database(), archive.vault(), new AccountWriter(TestArchive.CLOCK), TestArchive.CLOCK);
    }

    @AfterEach
    void close() {
        archive.close();
    }

    private long arrivals(int... numbers) {
        for (int number : numbers) {
            arrive(number);
        }
        return accounts.accounts().get(0).series().id();
    }

    private void arrive(int number) {
        Registration asked = new Registration(
                Direction.INCOMING,
                TestArchive.fields(number + "-CV/HU", "việc thứ " + number),
                TestArchive.TODAY,
                Optional.of(RegistrationNumber.of(number)),
                "",
                Registration.WhenHeld.REFUSE);
        archive.register().register(asked, Optional.empty(), PageTexts.EMPTY);
    }

    @Test
    void aClosedBookIsSealedInTheArchiveAndTakesNothingMore() throws IOException {
        long series = arrivals(1, 2);

        BookClosing closing = accounts.close(series, LAST_DAY, "Trần Thị Hạnh", "");

        Path sealed = archive.vault().checked(closing.file().hash());
        try (PDDocument pdf = Loader.loadPDF(sealed.toFile())) {
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains("Trần Thị Hạnh", "Sổ văn bản đến, năm 2026", "31/12/2026");
        }
        assertThat(accounts.account(series).series().endsOn()).contains(LAST_DAY);
        assertThat(accounts.closings()).singleElement().satisfies(kept -> {
            assertThat(kept.file().hash()).isEqualTo(closing.file().hash());
            assertThat(kept.signedBy()).isEqualTo("Trần Thị Hạnh");
            assertThat(kept.account().taken()).isEqualTo(2);
        });
        assertThat(catchThrowableOfType(Failure.class, () -> arrive(3)).kind()).isEqualTo(Failure.Kind.BOOK_CLOSED);
        assertThat(refusal(series, LAST_DAY, "Trần Thị Hạnh", "")).isEqualTo(Failure.Kind.BOOK_CLOSED);
        assertThat(new Verify(archive.database(), archive.vault()).deep(Progress.UNWATCHED))
                .isEmpty();
    }

    private Failure.Kind refusal(long series, LocalDate day, String by, String remark) {
        return catchThrowableOfType(Failure.class, () -> accounts.close(series, day, by, remark))
                .kind();
    }

    @Test
    void whatIsMissingWantsAnExplanation() {
        long series = arrivals(1, 4);

        assertThat(refusal(series, LAST_DAY, "Trần Thị Hạnh", " ")).isEqualTo(Failure.Kind.REASON_MISSING);
        assertThat(accounts.closings()).isEmpty();
        BookClosing closing = accounts.close(series, LAST_DAY, "Trần Thị Hạnh", "Số 2, 3 ghi ở sổ giấy cũ");
        assertThat(closing.account().missing()).isEqualTo(2);
    }

    @Test
    void somebodyAnswersForIt() {
        assertThat(refusal(arrivals(1), LAST_DAY, "", "")).isEqualTo(Failure.Kind.REASON_MISSING);
    }

    @Test
    void documentsBehindTheLastDayKeepItOpen() {
        long series = arrivals(1);

        assertThat(refusal(series, TestArchive.TODAY.minusDays(1), "Trần Thị Hạnh", ""))
                .isEqualTo(Failure.Kind.BAD_VALUE);
        assertThat(accounts.account(series).series().endsOn()).isEmpty();
        assertThat(accounts.close(series, TestArchive.TODAY, "Trần Thị Hạnh", "")
                        .lastDay())
                .isEqualTo(TestArchive.TODAY);
    }

    @Test
    void accountsArePrinted() throws IOException {
        long series = arrivals(1, 4);
        Path out = disk.resolve("account.pdf");

        accounts.print(List.of(series), out);

        try (PDDocument pdf = Loader.loadPDF(out.toFile())) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("Sổ văn bản đến, năm 2026", "02");
        }
    }
}
