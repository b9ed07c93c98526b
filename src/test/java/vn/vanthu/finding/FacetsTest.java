package vn.vanthu.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.vanthu.TestArchive.fields;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vanthu.TestArchive;
import vn.vanthu.domain.query.Facets;
import vn.vanthu.domain.query.Search;
import vn.vanthu.domain.register.Direction;
import vn.vanthu.work.Cancelled;

/** What the hits have in common, with how many each. */
final class FacetsTest {
    @TempDir
    Path temporary;

    private TestArchive archive;
    private FindDocuments find;

    @BeforeEach
    void three() {
        archive = TestArchive.in(temporary.resolve("archive"));
        find = new FindDocuments(archive.database());
        enter("1-CV/HU", "Công văn", "HUYỆN ỦY ĐÔNG HẢI");
        enter("2-KH/HU", "Kế hoạch", "HUYỆN ỦY ĐÔNG HẢI");
        enter("3-CV/ĐU", "Công văn", "ĐẢNG ỦY XÃ BẾN ĐÁ");
    }

    @AfterEach
    void close() {
        archive.close();
    }

    @Test
    void countsTheMostFrequentFirst() {
        Facets facets = find.facets(find.places(Search.of("", 1), 10));

        assertThat(facets.years().toString()).isEqualTo("{2026=3}");
        assertThat(facets.types().toString()).isEqualTo("{Công văn=2, Kế hoạch=1}");
        assertThat(facets.issuers().toString()).isEqualTo("{HUYỆN ỦY ĐÔNG HẢI=2, ĐẢNG ỦY XÃ BẾN ĐÁ=1}");
        assertThat(find.facets(new long[0]).types()).isEmpty();
    }

    /** More than are read at once: a word of half of a large archive narrows by every year, not by the last ones only. */
    @Test
    void countsAllHitsOfACommonWord() {
        Facets facets = find.facets(manyTimes(find.places(Search.of("", 1), 10), 15_000));

        assertThat(facets.years()).containsEntry("2026", 45_000);
        assertThat(facets.types()).containsEntry("Công văn", 30_000).containsEntry("Kế hoạch", 15_000);
    }

    @Test
    void stopsCounting() {
        long[] places = manyTimes(find.places(Search.of("", 1), 10), 2_000_000);
        CompletableFuture<Facets> counted = CompletableFuture.supplyAsync(() -> find.facets(places));
        while (!counted.isDone()) {
            find.stop();
            Thread.onSpinWait();
        }

        assertThatThrownBy(counted::join)
                .isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(Cancelled.class);
    }

    private static long[] manyTimes(long[] places, int times) {
        long[] many = new long[places.length * times];
        for (int i = 0; i < many.length; i++) {
            many[i] = places[i % places.length];
        }
        return many;
    }

    private void enter(String code, String type, String issuer) {
        archive.registered(
                Direction.INCOMING,
                fields(code, "Việc chung").change().type(type).issuer(issuer).done());
    }
}
