package vn.vanthu.ui.browsing;

import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntConsumer;
import javafx.collections.ObservableListBase;
import vn.vanthu.domain.register.Document;

/**
 * The rows of a register as a list as long as the register, of which only the pages looked at are held. A row that is
 * not there yet is asked for and stands as pending.
 */
final class BookRows extends ObservableListBase<BookRow> {
    static final int PAGE = 100;
    private static final int PAGES_HELD = 30;

    private final IntConsumer wanted;
    private final Map<Integer, List<BookRow>> pages = new LinkedHashMap<>(16, 0.75f, true);
    private final Set<Integer> asked = new HashSet<>();
    private int size;

    /** @param wanted asked for the page with this index, once */
    BookRows(IntConsumer wanted) {
        this.wanted = wanted;
    }

    /** Starts anew with so many rows; nothing is held but the {@code first} of them that are given. */
    void reset(int rows, List<Document> first) {
        int before = size;
        List<BookRow> removed = Collections.nCopies(before, BookRow.PENDING);
        beginChange();
        size = rows;
        pages.clear();
        asked.clear();
        for (int from = 0; from < first.size(); from += PAGE) {
            hold(from / PAGE, first.subList(from, Math.min(from + PAGE, first.size())));
        }
        nextReplace(0, size, removed);
        endChange();
    }

    /** Fills a page that was asked for. */
    void fill(int page, List<Document> documents) {
        int from = page * PAGE;
        int count = Math.min(documents.size(), size - from);
        if (count <= 0) {
            return;
        }
        beginChange();
        hold(page, documents);
        for (int i = from; i < from + count; i++) {
            nextSet(i, BookRow.PENDING);
        }
        endChange();
    }

    @Override
    public BookRow get(int index) {
        int page = index / PAGE;
        List<BookRow> held = pages.get(page);
        if (held != null) {
            return index % PAGE < held.size() ? held.get(index % PAGE) : BookRow.PENDING;
        }
        if (index >= 0 && index < size && asked.add(page)) {
            wanted.accept(page);
        }
        return BookRow.PENDING;
    }

    @Override
    public int size() {
        return size;
    }

    /** Index of the document among the rows held; below 0 where it is not. */
    int indexOf(long id) {
        for (Map.Entry<Integer, List<BookRow>> page : pages.entrySet()) {
            List<BookRow> rows = page.getValue();
            for (int i = 0; i < rows.size(); i++) {
                if (rows.get(i).document().filter(d -> d.id() == id).isPresent()) {
                    return page.getKey() * PAGE + i;
                }
            }
        }
        return -1;
    }

    private void hold(int page, List<Document> documents) {
        pages.put(page, documents.stream().map(BookRow::of).toList());
        asked.remove(page);
        while (pages.size() > PAGES_HELD) {
            pages.remove(pages.keySet().iterator().next());
        }
    }
}
