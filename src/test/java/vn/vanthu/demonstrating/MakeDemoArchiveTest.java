package vn.vanthu.demonstrating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vanthu.Wiring;
import vn.vanthu.domain.copy.CertifiedCopy;
import vn.vanthu.domain.query.Search;
import vn.vanthu.domain.register.Direction;
import vn.vanthu.domain.register.Document;
import vn.vanthu.opening.Archives;
import vn.vanthu.opening.OpenArchive;
import vn.vanthu.storage.Forms;
import vn.vanthu.work.Cancelled;
import vn.vanthu.work.Progress;

class MakeDemoArchiveTest {
    private static final Clock NOW = Clock.fixed(Instant.parse("2026-11-22T01:00:00Z"), ZoneOffset.ofHours(7));

    @TempDir
    private Path folder;

    @Test
    void fillsTheBooksAndIssuesCopies() {
        try (OpenArchive archive = archive()) {
            List<Long> steps = new ArrayList<>();
            archive.demo().fill((done, total) -> steps.add(done));

            assertThat(steps).isSorted().hasSizeGreaterThan(40);
            assertThat(archive.list().count(Direction.INCOMING)).isEqualTo(31);
            assertThat(archive.list().count(Direction.OUTGOING)).isEqualTo(8);
            assertThat(archive.list().count(Direction.COPY)).isEqualTo(3);
            assertThat(archive.lists().named("Toàn xã")).isPresent();
            assertThat(archive.verify().deep(Progress.UNWATCHED)).isEmpty();
        }
    }

    @Test
    void aDocumentIsFoundWithoutMarksAndShowsItsCopy() {
        try (OpenArchive archive = archive()) {
            archive.demo().fill(Progress.UNWATCHED);

            Document found = archive.find().find(Search.of("cong tac van thu luu tru", 20)).stream()
                    .map(hit -> hit.document())
                    .filter(document -> document.fields().code().normalised().equals("06-CT/TU"))
                    .findFirst()
                    .orElseThrow();
            List<CertifiedCopy> copies = archive.show().show(found.id()).copies();
            assertThat(copies).hasSize(1);
            assertThat(copies.get(0).document().fields().code().normalised()).isEqualTo("01-BS/ĐU");
        }
    }

    @Test
    void stopsWhereItIsAskedTo() {
        try (OpenArchive archive = archive()) {
            assertThatThrownBy(() -> archive.demo().fill((done, total) -> {
                        if (done == 3) {
                            throw new Cancelled();
                        }
                    }))
                    .isInstanceOf(Cancelled.class);

            assertThat(archive.list().count(Direction.INCOMING)).isEqualTo(3);
        }
    }

    private OpenArchive archive() {
        Archives archives = new Wiring(NOW, new Forms().load()).archives();
        archives.init().init(folder.resolve("archive"), DemoOffice.office());
        return archives.open().apply(folder.resolve("archive"));
    }
}
