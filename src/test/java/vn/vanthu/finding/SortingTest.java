package vn.vanthu.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.vanthu.TestArchive.fields;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.vanthu.TestArchive;
import vn.vanthu.domain.agency.Signer;
import vn.vanthu.domain.document.DocCode;
import vn.vanthu.domain.query.Found;
import vn.vanthu.domain.query.Search;
import vn.vanthu.domain.query.Sorting;
import vn.vanthu.domain.register.Direction;
import vn.vanthu.domain.text.PartialDate;

/** Hits by a field instead of by day, as a heading of the table asks for them. */
final class SortingTest {
    @TempDir
    Path temporary;

    private TestArchive archive;
    private FindDocuments find;

    @BeforeEach
    void five() {
        archive = TestArchive.in(temporary.resolve("archive"));
        find = new FindDocuments(archive.database());
        enter("112-CV/HU", "Đảng viên mới", "Trần Văn Ánh", "2026-03-01");
        enter("9-BC/HU", "Ánh sáng", "Lê Thị Bình", "2025");
        enter("9a-BC/HU", "an toàn", "Phạm Đức", "2026-02-28");
        enter("06-KH/HU", "Dân vận", "Nguyễn An", "2024-12-31");
        enter("", "Ăn uống", "", "");
    }

    @AfterEach
    void close() {
        archive.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    CODE       | false | Dân vận, Ánh sáng, an toàn, Đảng viên mới, Ăn uống
                    CODE       | true  | Đảng viên mới, an toàn, Ánh sáng, Dân vận, Ăn uống
                    SUBJECT    | false | an toàn, Ánh sáng, Ăn uống, Dân vận, Đảng viên mới
                    SUBJECT    | true  | Đảng viên mới, Dân vận, Ăn uống, Ánh sáng, an toàn
                    SIGNER     | false | Dân vận, Đảng viên mới, Ánh sáng, an toàn, Ăn uống
                    ISSUE_DATE | false | Dân vận, Ánh sáng, an toàn, Đảng viên mới, Ăn uống
                    ISSUE_DATE | true  | Đảng viên mới, an toàn, Ánh sáng, Dân vận, Ăn uống
                    NUMBER     | true  | Ăn uống, Dân vận, an toàn, Ánh sáng, Đảng viên mới
                    """)
    void standsByAFieldAsAReaderExpects(Sorting.By by, boolean isDescending, String subjects) {
        assertThat(subjects(new Sorting(by, isDescending))).containsExactly(subjects.split(", "));
    }

    @ParameterizedTest
    @EnumSource(Sorting.By.class)
    void losesNoneWhateverTheField(Sorting.By by) {
        long[] places = find.places(Search.of("", 1), 100);
        for (boolean isDescending : List.of(true, false)) {
            assertThat(find.sorted(places, new Sorting(by, isDescending))).containsExactlyInAnyOrder(places);
        }
    }

    /** Equal ones stay in the order in which they were found, whichever way the field goes. */
    @Test
    void keepsTheOrderOfEquals() {
        long[] places = find.places(Search.of("", 1), 100);
        for (boolean isDescending : List.of(true, false)) {
            assertThat(find.sorted(places, new Sorting(Sorting.By.ISSUER, isDescending)))
                    .containsExactly(places);
        }
        assertThat(find.sorted(new long[0], new Sorting(Sorting.By.CODE, false)))
                .isEmpty();
    }

    @Test
    void facetsOfAKindStandAsAReaderExpects() {
        List<String> cells = List.of("CHI BỘ THÔN 10", "CHI BỘ THÔN 2", "CHI BỘ THÔN 2", "CHI BỘ THÔN 1");
        for (String cell : cells) {
            archive.registered(
                    Direction.INCOMING,
                    fields(nextCode(), "Họp")
                            .change()
                            .issuer(cell)
                            .issueDate(PartialDate.NONE)
                            .done());
        }
        assertThat(find.facets(find.places(Search.of("", 1), 100)).issuers().keySet())
                .containsExactly("HUYỆN ỦY ĐÔNG HẢI", "CHI BỘ THÔN 2", "CHI BỘ THÔN 1", "CHI BỘ THÔN 10");
    }

    private String nextCode() {
        return 1 + find.count(Search.of("", 1), 100) + "-BC/CB";
    }

    private void enter(String code, String subject, String signer, String date) {
        archive.registered(
                Direction.INCOMING,
                fields(code.isEmpty() ? "1-CV/HU" : code, subject)
                        .change()
                        .code(
                                code.isEmpty()
                                        ? DocCode.NONE
                                        : DocCode.parse(code).orElseThrow())
                        .signer(new Signer(signer, "", List.of()))
                        .issueDate(PartialDate.parse(date))
                        .done());
    }

    private List<String> subjects(Sorting sorting) {
        long[] sorted = find.sorted(find.places(Search.of("", 1), 100), sorting);
        List<Found> found = find.at(sorted);
        assertThat(found)
                .extracting(Found::place)
                .containsExactly(Arrays.stream(sorted).boxed().toArray(Long[]::new));
        return found.stream().map(Found::subject).toList();
    }
}
