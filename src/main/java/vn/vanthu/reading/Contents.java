package vn.vanthu.reading;

import java.util.Set;
import vn.vanthu.domain.document.PageTexts;

/**
 * The text of a file, before anything is understood of it.
 *
 * @param pages of the file
 */
record Contents(PageTexts texts, int pages, Set<Proposal.Remark> remarks) {
    Contents {
        remarks = Set.copyOf(remarks);
    }

    static Contents of(PageTexts texts) {
        return new Contents(texts, texts.pages().size(), Set.of());
    }
}
