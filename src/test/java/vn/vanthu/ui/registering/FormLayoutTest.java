package vn.vanthu.ui.registering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.vanthu.domain.document.Field;
import vn.vanthu.domain.register.Direction;

class FormLayoutTest {
    @ParameterizedTest
    @EnumSource(names = {"INCOMING", "OUTGOING", "INTERNAL"})
    void everyRowIsFullAndNoFieldStandsTwice(Direction direction) {
        List<FormLayout.Slot> slots = FormLayout.of(direction).slots();
        Map<Integer, Integer> widths = slots.stream()
                .collect(Collectors.groupingBy(FormLayout.Slot::row, Collectors.summingInt(FormLayout.Slot::span)));
        assertThat(widths.values()).allMatch(width -> width == FormLayout.COLUMNS);
        assertThat(FormLayout.of(direction).order()).doesNotHaveDuplicates();
    }

    /** What keeps a document from being registered, and what the printed book has a column for (domain.md 5.2). */
    @ParameterizedTest
    @EnumSource(names = {"INCOMING", "OUTGOING", "INTERNAL"})
    void whatTheRegisterWantsIsOnEveryForm(Direction direction) {
        assertThat(FormLayout.of(direction).order())
                .contains(
                        Field.CODE,
                        Field.ISSUE_DATE,
                        Field.TYPE,
                        Field.ISSUER,
                        Field.SUBJECT,
                        Field.SIGNER,
                        Field.ADDRESSEES,
                        Field.DISTRIBUTION,
                        Field.PAGES,
                        Field.COPIES,
                        Field.HOLDER,
                        Field.RECORDS_FILE,
                        Field.NOTE,
                        Field.URGENCY,
                        Field.SECRECY,
                        Field.CIRCULATION);
    }
}
