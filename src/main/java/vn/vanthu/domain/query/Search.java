package vn.vanthu.domain.query;

import java.time.LocalDate;
import java.util.Optional;
import vn.vanthu.domain.register.Direction;

/**
 * What is looked for.
 *
 * @param text as typed; any text is a query
 * @param from first registration day
 * @param to last registration day
 * @param type tên loại; empty for all
 * @param issuer words of the issuer's name; empty for all
 * @param limit most hits wanted
 */
public record Search(
        String text,
        Optional<Direction> direction,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        String type,
        String issuer,
        Order order,
        int limit) {
    /** Order of the hits. */
    public enum Order {
        NEWEST,
        OLDEST,
        RELEVANCE
    }

    /** All documents with these words, newest first, no more than {@code limit}. */
    public static Search of(String text, int limit) {
        return new Search(text, Optional.empty(), Optional.empty(), Optional.empty(), "", "", Order.NEWEST, limit);
    }

    /** The same search for other words. */
    public Search asking(String words) {
        return new Search(words, direction, from, to, type, issuer, order, limit);
    }

    public Search in(Direction only) {
        return new Search(text, Optional.of(only), from, to, type, issuer, order, limit);
    }
}
