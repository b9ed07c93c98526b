package vn.vanthu.ui.browsing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.vanthu.TestArchive;
import vn.vanthu.domain.document.DocumentFields;
import vn.vanthu.domain.register.Direction;
import vn.vanthu.domain.register.Document;

class BookRowsTest {
    private final List<Integer> wanted = new ArrayList<>();
    private final BookRows rows = new BookRows(wanted::add);

    @Test
    void onlyThePageLookedAtIsAskedForAndOnlyOnce() {
        rows.reset(1_000_000, documents(1_000_000));
        assertThat(rows.get(5).document()).isPresent();
        assertThat(rows.get(450)).isEqualTo(BookRow.PENDING);
        assertThat(rows.get(451)).isEqualTo(BookRow.PENDING);
        assertThat(wanted).containsExactly(4);
    }

    @Test
    void aPageThatArrivesTakesThePlaceOfItsPendingRows() {
        rows.reset(250, documents(250));
        assertThat(rows.get(120)).isEqualTo(BookRow.PENDING);
        rows.fill(1, documents(150));
        assertThat(rows.get(120).document()).isPresent();
        assertThat(rows.indexOf(150)).isEqualTo(100);
        assertThat(rows.indexOf(9_999)).isNegative();
    }

    /** A page of documents with falling ids, the newest first. */
    private static List<Document> documents(int newest) {
        return IntStream.range(0, Math.min(BookRows.PAGE, newest))
                .mapToObj(i -> new Document(
                        newest - i,
                        "",
                        Direction.INCOMING,
                        Optional.empty(),
                        "",
                        TestArchive.TODAY,
                        DocumentFields.EMPTY,
                        Optional.empty(),
                        Optional.empty()))
                .toList();
    }
}
