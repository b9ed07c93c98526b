package vn.vanthu.domain.query;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.vanthu.domain.text.Folding;

/**
 * What a person typed into a search field, understood. Made by {@link QueryParser}.
 *
 * @param found what a document must meet; empty where nothing was typed that could be met
 * @param own narrower conditions: documents that meet the first of them come first, then those that meet the second;
 *     they bear the number or the date that was typed
 * @param closer further ones, by marks and whole words
 * @param subject all words in the subject: documents that meet it weigh more; empty where there are no words
 * @param sought what is to be marked in texts
 * @param named what was looked for in one field only, such as an agency's name; the pages say that too
 * @param from first day of registration that was typed
 * @param to last day of registration that was typed
 */
public record Query(
        Optional<Node> found,
        List<Node> own,
        List<Node> closer,
        Optional<Node> subject,
        List<Sought> sought,
        List<Sought> named,
        Optional<LocalDate> from,
        Optional<LocalDate> to) {
    private static final String APART = "[^\\p{L}\\p{N}]+";

    public Query {
        own = List.copyOf(own);
        closer = List.copyOf(closer);
        sought = List.copyOf(sought);
        named = List.copyOf(named);
    }

    /**
     * Words to be marked where they stand side by side.
     *
     * @param words in the loose key
     */
    public record Sought(List<String> words, Node.Extent extent) {
        public Sought {
            words = List.copyOf(words);
        }

        /** Finds them in folded text, in which positions are those of the text itself ({@link Folding#foldLetters}). */
        public Pattern pattern() {
            String all = words.stream().map(Sought::word).collect(Collectors.joining(APART));
            String end = extent == Node.Extent.BEGINNING ? "" : "(?![\\p{L}\\p{N}])";
            return Pattern.compile("(?<![\\p{L}\\p{N}])" + all + end);
        }

        /** A word of the loose key may stand in the text with y. */
        private static String word(String loose) {
            boolean isLoose = loose.length() > 1 && loose.length() <= 3 && loose.endsWith("i");
            return isLoose ? loose.substring(0, loose.length() - 1) + "[iy]" : loose;
        }
    }

    public boolean isEmpty() {
        return found.isEmpty() && from.isEmpty() && to.isEmpty();
    }

    /** This query where {@code narrower} holds as well. */
    public Query within(List<Node> narrower) {
        if (narrower.isEmpty()) {
            return this;
        }
        Node filters = Node.all(narrower);
        return new Query(Optional.of(both(found, filters)), own, closer, subject, sought, named, from, to);
    }

    /** What is found, parted by how close it comes: no document meets two of them, the closest stand first. */
    public List<Node> tiers() {
        List<Node> narrower = new ArrayList<>(own);
        narrower.addAll(closer);
        List<Node> tiers = widening();
        for (int i = 1; i < tiers.size(); i++) {
            tiers.set(i, new Node.Except(tiers.get(i), Node.any(narrower.subList(0, i))));
        }
        return tiers;
    }

    /** The same not parted: documents of a tier may stand in later ones again, and the last one has all. */
    public List<Node> widening() {
        List<Node> tiers = wideningOfNumbers();
        tiers.addAll(widening(closer));
        tiers.add(all());
        return tiers;
    }

    /** The tiers that follow from numbers, widening and without the last one. */
    public List<Node> wideningOfNumbers() {
        return widening(own);
    }

    private List<Node> widening(List<Node> narrower) {
        List<Node> tiers = new ArrayList<>();
        narrower.forEach(one -> tiers.add(Narrowing.both(all(), one)));
        return tiers;
    }

    /** What is found, not parted. */
    public Node all() {
        return found.orElseGet(() -> Node.word(Facet.ALL, ""));
    }

    private static Node both(Optional<Node> one, Node other) {
        return one.map(node -> Node.all(List.of(node, other))).orElse(other);
    }
}
