package vn.vanthu.domain.query;

import java.util.List;
import java.util.stream.Collectors;

/** A condition on documents as a small tree: words that stand side by side, and what joins them. */
public sealed interface Node {
    /** In the index's own language; every word stands between quotation marks, so none is an operator. */
    String expression();

    /**
     * Words that stand side by side.
     *
     * @param words letters and digits only, at least one
     * @param extent whether the last word may go on
     */
    record Words(Facet facet, List<String> words, Extent extent) implements Node {
        public Words {
            words = List.copyOf(words);
        }

        @Override
        public String expression() {
            return words.stream().map(facet::token).collect(Collectors.joining(" ", "\"", "\""))
                    + (extent == Extent.BEGINNING ? "*" : "");
        }
    }

    /** All of these at once; never empty. */
    record All(List<Node> parts) implements Node {
        public All {
            parts = List.copyOf(parts);
        }

        @Override
        public String expression() {
            return joined(parts, " AND ");
        }
    }

    /** At least one of these; never empty. */
    record Any(List<Node> parts) implements Node {
        public Any {
            parts = List.copyOf(parts);
        }

        @Override
        public String expression() {
            return joined(parts, " OR ");
        }
    }

    /** The one without the other. */
    record Except(Node wanted, Node unwanted) implements Node {
        @Override
        public String expression() {
            return "(" + wanted.expression() + " NOT " + unwanted.expression() + ")";
        }
    }

    /** How far words reach. */
    enum Extent {
        /** As they are. */
        WHOLE,
        /** The last one may be the beginning of a longer one. */
        BEGINNING
    }

    static Node word(Facet facet, String word) {
        return new Words(facet, List.of(word), Extent.WHOLE);
    }

    /** @param parts one or more */
    static Node all(List<? extends Node> parts) {
        return parts.size() == 1 ? parts.get(0) : new All(List.copyOf(parts));
    }

    /** @param parts one or more */
    static Node any(List<? extends Node> parts) {
        List<Node> different = parts.stream().map(Node.class::cast).distinct().toList();
        return different.size() == 1 ? different.get(0) : new Any(different);
    }

    private static String joined(List<Node> parts, String by) {
        return parts.stream().map(Node::expression).collect(Collectors.joining(by, "(", ")"));
    }
}
