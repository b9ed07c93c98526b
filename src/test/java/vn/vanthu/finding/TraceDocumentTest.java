package vn.vanthu.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vanthu.TestArchive;
import vn.vanthu.domain.query.CitingWords;
import vn.vanthu.domain.query.Found;
import vn.vanthu.domain.query.Search;
import vn.vanthu.domain.register.Direction;
import vn.vanthu.domain.register.Document;
import vn.vanthu.domain.register.Link;
import vn.vanthu.domain.register.Trail;
import vn.vanthu.domain.register.Trail.Kind;

/** The way from a directive over the office's plan to what its cells sent back. */
final class TraceDocumentTest {
    @TempDir
    Path temporary;

    private TestArchive archive;

    @BeforeEach
    void open() {
        archive = TestArchive.in(temporary.resolve("kho"));
    }

    @AfterEach
    void close() {
        archive.close();
    }

    @Test
    void leadsFromWhatIsCitedToWhatCameBack() {
        ChainOfDocuments chain = ChainOfDocuments.in(archive.register(), 3);
        Trail trail = trace(chain.plan, Map.of());

        String plan = key(chain.plan);
        String unheld = new Trail.Unheld(ChainOfDocuments.UNHELD).key();
        assertThat(trail.middle()).isEqualTo(plan);
        assertThat(kinds(trail, unheld, key(chain.directive))).containsExactly(Kind.CITED);
        assertThat(kinds(trail, key(chain.directive), plan)).containsExactly(Kind.CITED);
        assertThat(kinds(trail, plan, key(chain.amendment))).containsExactly(Kind.AMENDED);
        assertThat(kinds(trail, plan, key(chain.report))).containsExactly(Kind.CONCERNED);
        assertThat(kinds(trail, plan, "s" + chain.plan.id())).containsExactly(Kind.SENT);
        assertThat(chain.answers)
                .allSatisfy(answer -> assertThat(kinds(trail, "s" + chain.plan.id(), key(answer)))
                        .as("an answer of one it was sent to is one, and cites it of course")
                        .containsExactly(Kind.CAME_BACK, Kind.ANSWERED));
        assertThat(kinds(trail, key(chain.answers.get(0)), key(chain.report))).containsExactly(Kind.CITED);
        assertThat(trail.stop("s" + chain.plan.id())).get().isEqualTo(new Trail.Sent(chain.plan, 3, 0, 0));
    }

    @Test
    void leavesOutWhatADrawingHasNoRoomForAndSaysSo() {
        ChainOfDocuments chain = ChainOfDocuments.in(archive.register(), 30);
        Trail trail = trace(chain.plan, Map.of());

        Trail.More more =
                (Trail.More) trail.stop("m" + chain.plan.id() + "LATER").orElseThrow();
        long shown = chain.answers.stream()
                .filter(answer -> trail.stop(key(answer)).isPresent())
                .count();
        assertThat(trail.stop(key(chain.amendment)))
                .as("what changes it comes first")
                .isPresent();
        assertThat(shown).isLessThan(10);
        // All answers, the amendment and the report: shown or counted.
        assertThat(trail.steps().stream()
                                .filter(step -> step.from().equals(key(chain.plan))
                                        || step.from().equals("s" + chain.plan.id()))
                                .filter(step -> step.to().startsWith("d"))
                                .count()
                        + more.count())
                .isEqualTo(32);

        Trail wider = trace(chain.plan, Map.of(chain.plan.id(), 40));
        assertThat(chain.answers).allMatch(answer -> wider.stop(key(answer)).isPresent());
        assertThat(wider.stop(more.key())).isEmpty();
    }

    @Test
    void endsAfterAFewStepsAndInCircles() {
        Document last = archive.registered(Direction.INCOMING, TestArchive.fields("1-CV/HU", "Đầu"));
        Document first = last;
        ChainOfDocuments chain = ChainOfDocuments.in(archive.register(), 1);
        for (int i = 2; i <= 8; i++) {
            last = chain.entered(
                    Direction.INCOMING,
                    TestArchive.fields(i + "-CV/HU", "Tiếp"),
                    List.of(),
                    new Link(Link.Kind.REPLIES_TO, last.id()));
        }
        Trail trail = trace(first, Map.of());
        assertThat(trail.stops()).filteredOn(Trail.Held.class::isInstance).hasSize(4);
        assertThat(trail.stops()).filteredOn(Trail.More.class::isInstance).hasSize(1);

        Document end = last;
        archive.database().jot(tx -> {
            tx.changes().link(first.id(), new Link(Link.Kind.CONCERNS, end.id()));
            return null;
        });
        assertThat(trace(first, Map.of()).stops())
                .filteredOn(Trail.Held.class::isInstance)
                .hasSize(7);
    }

    @Test
    void whatCitesADocumentIsFoundByItsWordsHeldOrNot() {
        ChainOfDocuments chain = ChainOfDocuments.in(archive.register(), 2);

        assertThat(ids(CitingWords.of(chain.directive.fields())))
                .containsExactlyInAnyOrder(chain.plan.id(), chain.report.id());
        assertThat(ids(CitingWords.of(ChainOfDocuments.UNHELD))).containsExactly(chain.directive.id());
        assertThat(ids("viện dẫn: 66-QĐ/TW")).containsExactly(chain.directive.id());
        assertThat(ids("viện dẫn: 66-QĐ/TW năm 2025")).containsExactly(chain.directive.id());
        assertThat(ids("cites: 66-QĐ/TW ngày 7/11/2025")).isEmpty();
    }

    private Set<Long> ids(String words) {
        return new FindDocuments(archive.database())
                .lines(Search.of(words, 50)).stream().map(Found::id).collect(java.util.stream.Collectors.toSet());
    }

    private Trail trace(Document document, Map<Long, Integer> wider) {
        return new TraceDocument(archive.database()).trace(document.id(), wider);
    }

    private static String key(Document document) {
        return Trail.Held.key(document.id());
    }

    private static Set<Kind> kinds(Trail trail, String from, String to) {
        return trail.steps().stream()
                .filter(step -> step.from().equals(from) && step.to().equals(to))
                .findFirst()
                .map(Trail.Step::kinds)
                .orElse(Set.of());
    }
}
