package vn.vanthu.copying;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import vn.vanthu.domain.copy.CopyContent;
import vn.vanthu.domain.copy.CopyOrder;
import vn.vanthu.domain.form.LayoutProfile;
import vn.vanthu.domain.register.Document;
import vn.vanthu.pdf.ExtractWriter;
import vn.vanthu.pdf.RetypedWriter;
import vn.vanthu.pdf.ShownPages;

/**
 * The file whose pages a copy shows, and which of them: the kept file itself, or one that was made from it for this
 * copy and goes with it.
 *
 * @param pages from 1; empty for all
 * @param isMade true for a file that goes with {@link #close}
 */
record CopyMaterial(Path file, List<Integer> pages, boolean isMade) implements AutoCloseable {
    /**
     * @param kept the source's file
     * @throws vn.vanthu.work.Failure NOTHING_CHOSEN, NO_SUCH_PAGES, DISK_FULL, and those of the kept file
     */
    static CopyMaterial of(Path kept, CopyOrder order, Document source, LayoutProfile profile) {
        CopyContent content = order.content();
        String password = order.finish().password();
        return switch (content.way()) {
            case WHOLE, PAGES -> {
                ShownPages pages = ShownPages.of(kept);
                yield new CopyMaterial(pages.file(), content.pages(), pages.isMade());
            }
            case RETYPED -> made(target -> new RetypedWriter().write(content.text(), source.fields(), profile, target));
            case REGIONS ->
                made(target -> {
                    try (ShownPages pages = ShownPages.of(kept)) {
                        new ExtractWriter()
                                .write(pages.file(), password, content.regions(), source.fields(), profile, target);
                    }
                });
        };
    }

    private static CopyMaterial made(Consumer<Path> work) {
        Path target = Path.of(System.getProperty("java.io.tmpdir"), "vanthu-" + UUID.randomUUID() + ".pdf");
        work.accept(target);
        return new CopyMaterial(target, List.of(), true);
    }

    @Override
    public void close() {
        File made = file.toFile();
        if (isMade && made.exists() && !made.delete()) {
            made.deleteOnExit();
        }
    }
}
