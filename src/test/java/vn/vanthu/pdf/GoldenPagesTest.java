package vn.vanthu.pdf;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vanthu.domain.copy.CopyFinish;

/** Copies as pictures. */
class GoldenPagesTest {
    @TempDir
    Path folder;

    @Test
    void underTheText() throws Exception {
        assertLooksLike("hd36-under-the-text", Fixtures.letter(folder.resolve("letter.pdf"), 1, 12), 1);
    }

    @Test
    void onAnAddedPage() throws Exception {
        assertLooksLike("hd36-added-page", Fixtures.letter(folder.resolve("full.pdf"), 1, 36), 2);
    }

    private void assertLooksLike(String name, Path source, int page) throws IOException {
        Path copy = folder.resolve("copy.pdf");
        try (CopyComposer.Prepared prepared =
                new CopyComposer(() -> Instant.EPOCH).prepare(source, List.of(), CopyForms.HD36, CopyFinish.USUAL)) {
            prepared.write(CopyForms.BLOCK, name, copy);
        }
        GoldenPage.assertLooksLike(name, copy, page);
    }
}
