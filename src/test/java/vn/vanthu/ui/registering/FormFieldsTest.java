package vn.vanthu.ui.registering;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.vanthu.TestArchive;
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
                Map.of(
                        Field.CODE, new Proposal.Found(0.95, Optional.of(new Proposal.Place(1, 30, 40, 50, 5))),
                        Field.SUBJECT, new Proposal.Found(0.5, Optional.empty())));
    }
}
