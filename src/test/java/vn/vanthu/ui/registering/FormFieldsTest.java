package vn.vanthu.ui.registering;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.vanthu.TestArchive;
import vn.vanthu.domain.agency.Signer;
import vn.vanthu.domain.document.DocumentFields;
import vn.vanthu.domain.document.Field;
import vn.vanthu.domain.document.FileHash;
import vn.vanthu.domain.document.PageTexts;
import vn.vanthu.domain.document.Problem;
import vn.vanthu.domain.text.PartialDate;
import vn.vanthu.reading.Proposal;
import vn.vanthu.ui.kit.FieldMark;

class FormFieldsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private final FormFields form = new FormFields();

    @Test
    void whatIsShownIsWhatIsSaid() {
        DocumentFields fields = TestArchive.fields("366-CV/HU", "về việc rà soát đảng viên");
        form.show(fields);
        assertThat(form.fields(TODAY)).isEqualTo(fields);
        assertThat(form.unreadable(TODAY)).isEmpty();
    }

    @Test
    void aDateWithoutItsDaySurvivesTheForm() {
        DocumentFields fields = DocumentFields.EMPTY
                .change()
                .issueDate(new PartialDate(2026, 1, 0))
                .done();
        form.show(fields);
        assertThat(form.fields(TODAY).issueDate()).isEqualTo(new PartialDate(2026, 1, 0));
    }

    @Test
    void proposedFieldsAreMarkedUntilAPersonTouchesThem() {
        form.propose(proposal());
        Entry subject = form.get(Field.SUBJECT);
        Entry code = form.get(Field.CODE);
        assertThat(subject.mark().get()).isEqualTo(FieldMark.DOUBTFUL);
        assertThat(code.mark().get()).isEqualTo(FieldMark.PROPOSED);
        assertThat(code.place()).contains(new Proposal.Place(1, 30, 40, 50, 5));
        code.confirmed();
        subject.text().set("về việc khác");
        assertThat(subject.mark().get()).isEqualTo(FieldMark.NONE);
        assertThat(code.mark().get()).isEqualTo(FieldMark.NONE);
    }

    @Test
    void whatIsNoDateOrNumberIsNamed() {
        form.get(Field.ISSUE_DATE).text().set("32/13/2026");
        form.get(Field.PAGES).text().set("ba");
        assertThat(form.unreadable(TODAY))
                .containsExactly(
                        new Problem(Field.ISSUE_DATE, Problem.Kind.NOT_A_DATE),
                        new Problem(Field.PAGES, Problem.Kind.NOT_A_NUMBER));
    }

    @Test
    void aDraftBringsBackWhatWasTypedRecipientsToo() {
        form.show(TestArchive.fields("366-CV/HU", "về việc rà soát đảng viên"));
        form.get(Field.ISSUE_DATE).text().set("chưa rõ ngày");
        FormFields again = new FormFields();
        again.resume(form.texts());
        assertThat(again.texts()).isEqualTo(form.texts());
        assertThat(again.fields(TODAY)).isEqualTo(form.fields(TODAY));
        assertThat(again.get(Field.ISSUE_DATE).text().get()).isEqualTo("chưa rõ ngày");
    }

    @ParameterizedTest
    @CsvSource({
        "5/9, 05/09/2026",
        "0509, 05/09/2026",
        "05/09/2026, 05/09/2026",
        "5-9-26, 05/09/2026",
        "hôm qua, hôm qua"
    })
    void aDateIsWrittenOutWhenItsFieldIsLeft(String typed, String shown) {
        form.get(Field.ISSUE_DATE).text().set(typed);
        assertThat(form.get(Field.ISSUE_DATE).text().get())
                .as("not while typing")
                .isEqualTo(typed);
        form.normalise(Field.ISSUE_DATE, TODAY);
        assertThat(form.get(Field.ISSUE_DATE).text().get()).isEqualTo(shown);
    }

    @Test
    void anAuthorityOfTwoLinesSurvivesItsField() {
        DocumentFields fields = DocumentFields.EMPTY
                .change()
                .signer(new Signer("Lê Văn Bình", "PHÓ BÍ THƯ", List.of("T/M BAN THƯỜNG VỤ", "K/T BÍ THƯ")))
                .done();
        form.show(fields);
        assertThat(form.get(Field.AUTHORITY).text().get()).isEqualTo("T/M BAN THƯỜNG VỤ; K/T BÍ THƯ");
        assertThat(form.fields(TODAY).signer()).isEqualTo(fields.signer());
    }

    private static Proposal proposal() {
        return new Proposal(
                Path.of("den.pdf"),
                new FileHash("0".repeat(64)),
                1,
                PageTexts.EMPTY,
                TestArchive.fields("12-CV/HU", "về việc họp"),
                "",
                "",
                "",
                List.of(),
                Optional.empty(),
                List.of(1),
                Set.of(),
                Map.of(
                        Field.CODE, new Proposal.Found(0.95, Optional.of(new Proposal.Place(1, 30, 40, 50, 5))),
                        Field.SUBJECT, new Proposal.Found(0.5, Optional.empty())));
    }
}
