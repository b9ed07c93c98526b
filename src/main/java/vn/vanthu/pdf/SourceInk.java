package vn.vanthu.pdf;

import java.io.IOException;
import java.util.Optional;
import java.util.function.IntFunction;
import vn.vanthu.domain.document.InkReach;

/** The ink of one source: what was kept of its pages, and what has to be measured. For one thread. */
final class SourceInk {
    private final CopySource source;
    private final InkMemory memory;
    private final IntFunction<Optional<InkReach>> kept;
    private Optional<CopyComposer.MeasuredInk> measured = Optional.empty();

    /** @param kept for a page of the source's own file, from 1 */
    SourceInk(CopySource source, InkMemory memory, IntFunction<Optional<InkReach>> kept) {
        this.source = source;
        this.memory = memory;
        this.kept = kept;
    }

    /** @param number of the page among those of the copy, from 1 */
    InkReach reach(int number) throws IOException {
        int page = source.pages().get(number - 1);
        // Pictures of pages are drawn for one copy, and other pages than those that something was kept of.
        boolean isOwn = source.temporary().isEmpty();
        Optional<InkReach> known = isOwn ? kept.apply(page) : Optional.empty();
        if (known.isPresent()) {
            return known.get();
        }
        InkReach reach = map(number).reach();
        measured = isOwn ? Optional.of(new CopyComposer.MeasuredInk(page, reach)) : Optional.empty();
        return reach;
    }

    /** All of the ink, which only the page itself tells; the caller may change it. */
    InkMap map(int number) throws IOException {
        return memory.of(source.file(), source.document(), source.pages().get(number - 1));
    }

    /** Empty where all was kept, or the pages are not the file's own. */
    Optional<CopyComposer.MeasuredInk> measured() {
        return measured;
    }
}
