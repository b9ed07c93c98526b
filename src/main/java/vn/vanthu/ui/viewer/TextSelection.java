package vn.vanthu.ui.viewer;

import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

/**
 * A stretch of the text of a document, from where a person began to where they are now.
 *
 * @param page where it began, from 1
 * @param index in the text of that page
 */
record TextSelection(int page, int index, int toPage, int toIndex) {
    static final TextSelection NONE = new TextSelection(0, 0, 0, 0);

    boolean isEmpty() {
        return page == toPage && index == toIndex;
    }

    boolean isBackward() {
        return toPage < page || (toPage == page && toIndex < index);
    }

    int firstPage() {
        return Math.min(page, toPage);
    }

    int lastPage() {
        return Math.max(page, toPage);
    }

    TextSelection to(int otherPage, int otherIndex) {
        return new TextSelection(page, index, otherPage, otherIndex);
    }

    /** The places on one page. */
    List<PageMark> on(PageText text) {
        return isEmpty() || text.number() < firstPage() || text.number() > lastPage()
                ? List.of()
                : text.marks(from(text), till(text));
    }

    /** The words in reading order, lines parted by line ends. */
    String words(IntFunction<Optional<PageText>> texts) {
        StringBuilder words = new StringBuilder();
        for (int at = firstPage(); at <= lastPage() && !isEmpty(); at++) {
            texts.apply(at).ifPresent(text -> words.append(text.text(), from(text), till(text)));
        }
        return words.toString().strip();
    }

    private int from(PageText text) {
        int start = isBackward() ? toIndex : index;
        return text.number() == firstPage() ? Math.min(start, text.text().length()) : 0;
    }

    private int till(PageText text) {
        int end = isBackward() ? index : toIndex;
        return text.number() == lastPage()
                ? Math.min(end, text.text().length())
                : text.text().length();
    }
}
