package vn.vanthu.ui.viewer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import vn.vanthu.domain.query.Query;
import vn.vanthu.domain.query.QueryParser;
import vn.vanthu.ui.kit.Desk;
import vn.vanthu.ui.kit.Lane;

/** Walks through the hits of a document: they are looked for page by page in the background, while pages are drawn. */
final class HitWalk {
    /** So long at a time, ns, that a page to be drawn does not wait. */
    private static final long A_TURN = 60_000_000;

    private final Desk desk;
    private final PageColumn column;
    private final Lane lane;
    private final Runnable changed;
    private final ReadOnlyStringWrapper words = new ReadOnlyStringWrapper("");
    private OpenedFile file = OpenedFile.NONE;
    private Optional<WordMarks> looking = Optional.empty();
    private List<WordMarks.Hit> hits = List.of();
    private Optional<WordMarks.Hit> now = Optional.empty();
    private boolean isToFirst;
    private int firstPage;
    private boolean isAtEnd;

    /** What was found from one page on, and where to go on. */
    private record Turn(List<WordMarks.Hit> found, int next) {}

    /** @param changed told when other hits are to be marked */
    HitWalk(Desk desk, PageColumn column, Runnable changed) {
        this.desk = desk;
        this.column = column;
        this.changed = changed;
        lane = desk.background().pageLane();
    }

    /** "3/17"; with dots while it is being looked for; empty where nothing is. */
    ReadOnlyStringProperty words() {
        return words.getReadOnlyProperty();
    }

    /** Forgets what was looked for: another file is shown. */
    void open(OpenedFile other) {
        file = other;
        clear();
    }

    void clear() {
        lane.forget();
        looking = Optional.empty();
        isToFirst = false;
        hits = List.of();
        now = Optional.empty();
        isAtEnd = true;
        say();
    }

    /** Looks for what was typed, from the page that is read on; blank words mark nothing. */
    void look(String typed) {
        Query query = QueryParser.parse(typed);
        look(() -> query, column.current() + 1);
    }

    /**
     * Looks for what this query means, and goes to the first hit; an empty query marks nothing.
     *
     * @param page from which on the first hit is looked for, from 1
     */
    void look(Supplier<Query> query, int page) {
        clear();
        OpenedFile from = file;
        if (from.file() == null) {
            return;
        }
        isAtEnd = false;
        isToFirst = true;
        firstPage = page;
        lane.ask(
                () -> new WordMarks(query.get()),
                marks -> {
                    if (marks.isEmpty()) {
                        clear();
                    } else {
                        looking = Optional.of(marks);
                        go(from, marks, 1);
                    }
                },
                reason -> clear());
    }

    private void go(OpenedFile from, WordMarks marks, int page) {
        lane.ask(
                () -> turn(from, marks, page),
                turn -> {
                    marks.add(turn.found());
                    hits = marks.shown();
                    now = now.filter(hits::contains);
                    isAtEnd = turn.next() > from.sizes().size();
                    say();
                    goToFirst(turn.next());
                    if (!isAtEnd) {
                        go(from, marks, turn.next());
                    }
                },
                reason -> {
                    isAtEnd = true;
                    say();
                });
    }

    private void goToFirst(int next) {
        if (isToFirst && !hits.isEmpty() && (isAtEnd || next > firstPage)) {
            isToFirst = false;
            step(firstPage, 1);
        }
    }

    private static Turn turn(OpenedFile from, WordMarks marks, int first) {
        long end = System.nanoTime() + A_TURN;
        List<WordMarks.Hit> found = new ArrayList<>();
        int page = first;
        while (page <= from.sizes().size() && (page == first || System.nanoTime() - end < 0)) {
            found.addAll(marks.on(PageWords.read(from, page)));
            page++;
        }
        return new Turn(found, page);
    }

    /** The places of the hits on a page, but for the one among them where the person is. */
    List<PageMark> on(int page) {
        return hits.stream()
                .filter(hit -> hit.page() == page && !now.equals(Optional.of(hit)))
                .flatMap(hit -> hit.places().stream())
                .toList();
    }

    /** The places of the hit where the person is, on this page. */
    List<PageMark> nowOn(int page) {
        return now.filter(hit -> hit.page() == page).map(WordMarks.Hit::places).orElse(List.of());
    }

    /**
     * To the next hit or the one before; past the last to the first.
     *
     * @param by 1 or -1
     * @return false where there is none
     */
    boolean step(int by) {
        if (!hits.isEmpty()) {
            step(column.current() + 1, by);
        }
        return !hits.isEmpty();
    }

    /** @param page from 1; walking begins there */
    private void step(int page, int by) {
        Function<WordMarks.Hit, Integer> next = hit -> Math.floorMod(hits.indexOf(hit) + by, hits.size());
        WordMarks.Hit hit = hits.get(now.map(next).orElseGet(() -> first(page, by)));
        now = Optional.of(hit);
        say();
        hit.places().stream().findFirst().ifPresent(column::reveal);
    }

    private int first(int page, int by) {
        if (by < 0) {
            long before = hits.stream().filter(hit -> hit.page() <= page).count();
            return before == 0 ? hits.size() - 1 : (int) before - 1;
        }
        long before = hits.stream().filter(hit -> hit.page() < page).count();
        return before == hits.size() ? 0 : (int) before;
    }

    private void say() {
        String more = isAtEnd ? "" : "…";
        int at = now.map(hits::indexOf).orElse(-1) + 1;
        if (looking.isEmpty()) {
            words.set("");
        } else if (hits.isEmpty()) {
            words.set(isAtEnd ? desk.text("ui.viewer.no_hit") : more);
        } else {
            words.set(desk.text("ui.viewer.hit", at, hits.size()) + more);
        }
        changed.run();
    }
}
