package vn.vanthu.ui.viewer;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import vn.vanthu.domain.document.PageTexts;
import vn.vanthu.ui.kit.Desk;
import vn.vanthu.ui.kit.Lane;

/** The texts of the pages that are or were just in sight, read in the background. */
final class PageWords {
    private static final int MOST = 60;

    private final Lane lane;
    private final Runnable came;
    private final Map<Integer, PageText> texts = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, PageText> eldest) {
            return size() > MOST;
        }
    };
    private OpenedFile file = OpenedFile.NONE;
    private Optional<Integer> asked = Optional.empty();

    /** @param came told when the text of one more page is there */
    PageWords(Desk desk, Runnable came) {
        this.came = came;
        lane = desk.background().pageLane();
    }

    void open(OpenedFile other) {
        lane.forget();
        asked = Optional.empty();
        texts.clear();
        file = other;
    }

    /** @param page from 1 */
    Optional<PageText> of(int page) {
        return Optional.ofNullable(texts.get(page));
    }

    /** Reads the texts of these pages where they are not there yet. */
    void want(int first, int last) {
        if (asked.isPresent() || file.file() == null) {
            return;
        }
        Optional<Integer> next = IntStream.rangeClosed(first, last)
                .boxed()
                .filter(page -> !texts.containsKey(page))
                .findFirst();
        asked = next;
        next.ifPresent(page -> {
            OpenedFile from = file;
            lane.ask(
                    () -> read(from, page),
                    text -> {
                        asked = Optional.empty();
                        texts.put(page, text);
                        came.run();
                    },
                    unread -> {
                        asked = Optional.empty();
                        texts.put(page, none(page));
                        came.run();
                    });
        });
    }

    /** For the thread of pages. */
    static PageText read(OpenedFile file, int page) {
        return new PageText(
                page, file.file().words(page), file.sizes().get(page - 1).width());
    }

    /** A page that cannot be read has no text; its picture says why. */
    private static PageText none(int page) {
        return new PageText(page, new PageTexts.Page(0, 0, List.of()), 0);
    }
}
