package vn.vanthu.copying;

import java.nio.file.Path;
import java.util.List;
import vn.vanthu.domain.copy.CopyContent;

/**
 * The file whose pages a copy shows, and which of them: the kept file itself, or one that was made from it for this
 * copy and goes with it.
 *
 * @param pages from 1; empty for all
 */
record CopyMaterial(Path file, List<Integer> pages) implements AutoCloseable {
    static CopyMaterial of(Path kept, CopyContent content) {
        return switch (content.way()) {
            case WHOLE, PAGES -> new CopyMaterial(kept, content.pages());
            case REGIONS, RETYPED -> throw new IllegalStateException("not yet: " + content.way());
        };
    }

    @Override
    public void close() {}
}
