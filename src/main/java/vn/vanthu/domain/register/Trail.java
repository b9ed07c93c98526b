package vn.vanthu.domain.register;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.vanthu.domain.document.Citation;
import vn.vanthu.domain.text.PartialDate;

/**
 * The way of a document through others (đường đi): what it came of, and that in turn, and what came of it.
 *
 * @param middle key of the document it is asked for
 * @param stops the middle first, then in the order in which they were found
 * @param steps from the earlier to the later, each pair once
 */
public record Trail(String middle, List<Stop> stops, List<Step> steps) {
    public Trail {
        stops = List.copyOf(stops);
        steps = List.copyOf(steps);
    }

    /** A place on the way. */
    public sealed interface Stop {
        /** Tells it from all others of its trail. */
        String key();

        /** When it was; {@link PartialDate#NONE} where unknown. */
        PartialDate date();
    }

    /** A document of the archive. */
    public record Held(Document document) implements Stop {
        @Override
        public String key() {
            return key(document.id());
        }

        @Override
        public PartialDate date() {
            PartialDate issued = document.fields().issueDate();
            return issued.isNone() ? PartialDate.of(document.registeredOn()) : issued;
        }

        /** The key of the document with this id. */
        public static String key(long id) {
            return "d" + id;
        }
    }

    /** A document that is cited and not held, or cannot be told from its namesakes. */
    public record Unheld(Citation citation) implements Stop {
        @Override
        public String key() {
            String code = citation.code().comparisonKey();
            return "c" + (code.isEmpty() ? citation.asWritten() : code) + "|" + citation.date();
        }

        @Override
        public PartialDate date() {
            return citation.date();
        }
    }

    /**
     * To whom a document of the office went.
     *
     * @param recipients how many they are
     * @param sent to how many it went already
     * @param received how many signed for it
     */
    public record Sent(Document document, int recipients, int sent, int received) implements Stop {
        @Override
        public String key() {
            return "s" + document.id();
        }

        @Override
        public PartialDate date() {
            return new Held(document).date();
        }
    }

    /**
     * What is left out.
     *
     * @param of the document beside which there is more
     * @param side on which side of it
     * @param count how many there are at least
     */
    public record More(Document of, Side side, int count) implements Stop {
        @Override
        public String key() {
            return "m" + of.id() + side;
        }

        @Override
        public PartialDate date() {
            return PartialDate.NONE;
        }
    }

    /** Before or after a document. */
    public enum Side {
        EARLIER,
        LATER
    }

    /**
     * From what was earlier to what came of it.
     *
     * @param from key of the earlier stop
     * @param to key of the later one
     * @param kinds in the order of their weight, at least one
     */
    public record Step(String from, String to, Set<Kind> kinds) {}

    /** What becomes of the earlier document in the later one, the weightiest first. */
    public enum Kind {
        RECALLED,
        SUPERSEDED,
        AMENDED,
        CORRECTED,
        /** One of those it was sent to answered, or cites it. */
        CAME_BACK,
        ANSWERED,
        CONCERNED,
        COPIED,
        /** A copy was issued in the place of another copy. */
        COPY_REPLACED,
        CITED,
        SENT,
        /** Leads to what is left out. */
        LEFT_OUT;

        /** What a link between documents makes of the one that is linked to. */
        public static Kind of(Link.Kind link) {
            return switch (link) {
                case REPLIES_TO -> ANSWERED;
                case AMENDS -> AMENDED;
                case SUPERSEDES -> SUPERSEDED;
                case RECALLS -> RECALLED;
                case CORRECTS -> CORRECTED;
                case CONCERNS -> CONCERNED;
            };
        }
    }

    /** The stop of this key; empty where there is none. */
    public Optional<Stop> stop(String key) {
        return stops.stream().filter(stop -> stop.key().equals(key)).findFirst();
    }
}
