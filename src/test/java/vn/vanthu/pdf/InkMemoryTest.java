package vn.vanthu.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vanthu.domain.copy.CopyFinish;
import vn.vanthu.domain.copy.Placement;
import vn.vanthu.domain.document.PageTexts;
import vn.vanthu.pdf.CopyComposer.Prepared;

/** One composer makes many copies and remembers what it measured: that must never show. */
class InkMemoryTest {
    private final CopyComposer composer = new CopyComposer(() -> Instant.EPOCH);

    @TempDir
    Path folder;

    @Test
    void aFileThatChangedIsMeasuredAnew() throws Exception {
        Path source = Fixtures.letter(folder.resolve("source.pdf"), 1, 5);
        Placement before = copy(source, "before.pdf", CopyFinish.USUAL);
        Files.delete(source);
        Fixtures.letter(source, 1, 12);

        Placement after = copy(source, "after.pdf", CopyFinish.USUAL);

        assertThat(after.top()).isGreaterThan(before.top() + 20);
    }

    @Test
    void laterCopiesLookLikeTheFirst() throws Exception {
        Path source = Fixtures.scan(folder.resolve("scan.pdf"), 1, 8);
        CopyFinish corner = CopyFinish.USUAL.with(CopyFinish.Corner.ELECTRONIC);

        Placement first = copy(source, "first.pdf", corner);

        assertThat(copy(source, "second.pdf", corner)).isEqualTo(first);
        assertThat(copy(source, "third.pdf", corner)).isEqualTo(first);
        assertThat(lines("second.pdf")).isEqualTo(lines("first.pdf"));
        assertThat(lines("third.pdf")).isEqualTo(lines("first.pdf"));
    }

    @Test
    void copiesMadeSideBySideDoNotDisturbEachOther() throws Exception {
        List<Path> sources = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            sources.add(Fixtures.letter(folder.resolve("source" + i + ".pdf"), 1 + i % 2, 3 + 4 * i));
        }
        ExecutorService workers = Executors.newFixedThreadPool(4);
        try {
            List<Future<Placement>> made = new ArrayList<>();
            for (int i = 0; i < 24; i++) {
                Path source = sources.get(i % sources.size());
                String name = "beside" + i + ".pdf";
                made.add(workers.submit(() -> copy(source, name, CopyFinish.USUAL)));
            }
            for (Future<Placement> each : made) {
                each.get();
            }
        } finally {
            workers.shutdownNow();
        }
        for (int i = 0; i < 24; i++) {
            Path alone = folder.resolve("alone" + i + ".pdf");
            copyWith(new CopyComposer(() -> Instant.EPOCH), sources.get(i % sources.size()), alone, CopyFinish.USUAL);
            assertThat(lines("beside" + i + ".pdf")).isEqualTo(lines("alone" + i + ".pdf"));
            assertThat(Archival.faults(folder.resolve("beside" + i + ".pdf"))).isEmpty();
        }
    }

    /** All words with their places. */
    private List<PageTexts.Page> lines(String name) {
        return Papers.texts(folder.resolve(name)).pages();
    }

    private Placement copy(Path source, String name, CopyFinish finish) {
        return copyWith(composer, source, folder.resolve(name), finish);
    }

    private static Placement copyWith(CopyComposer composer, Path source, Path target, CopyFinish finish) {
        try (Prepared prepared = composer.prepare(source, List.of(), CopyForms.HD36, finish)) {
            return prepared.write(CopyForms.BLOCK, "Sao lục", target).placement();
        }
    }
}
