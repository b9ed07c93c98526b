package vn.vanthu.domain.query;

import java.util.ArrayList;
import java.util.List;

/**
 * Joins conditions without those that follow from others: where {@code đảng} is asked for with its marks, {@code dang}
 * need not be asked for besides. Each condition less is a list less to read.
 */
final class Narrowing {
    private Narrowing() {}

    /** {@code wide} where {@code narrow} holds as well. */
    static Node both(Node wide, Node narrow) {
        if (wide instanceof Node.Except except) {
            return new Node.Except(both(except.wanted(), narrow), except.unwanted());
        }
        List<Node> parts = new ArrayList<>();
        add(narrow, parts);
        add(wide, parts);
        List<Node> needed = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            if (!followsFromAnother(parts, i)) {
                needed.add(parts.get(i));
            }
        }
        return Node.all(needed);
    }

    private static void add(Node node, List<Node> parts) {
        if (node instanceof Node.All all) {
            all.parts().forEach(part -> add(part, parts));
        } else {
            parts.add(node);
        }
    }

    private static boolean followsFromAnother(List<Node> parts, int at) {
        for (int i = 0; i < parts.size(); i++) {
            // Of two that say the same the first stays.
            if (i != at && follows(parts.get(at), parts.get(i)) && (i < at || !follows(parts.get(i), parts.get(at)))) {
                return true;
            }
        }
        return false;
    }

    /** Whether every document that meets {@code from} meets {@code node}; false where that is not seen easily. */
    private static boolean follows(Node node, Node from) {
        if (node.equals(from)) {
            return true;
        }
        if (from instanceof Node.Any any) {
            return any.parts().stream().allMatch(part -> follows(node, part));
        }
        if (node instanceof Node.Any any) {
            return any.parts().stream().anyMatch(part -> follows(part, from));
        }
        if (node instanceof Node.All all) {
            return all.parts().stream().allMatch(part -> follows(part, from));
        }
        if (from instanceof Node.All all) {
            return all.parts().stream().anyMatch(part -> follows(node, part));
        }
        return node instanceof Node.Words asked && from instanceof Node.Words given && follows(asked, given);
    }

    private static boolean follows(Node.Words asked, Node.Words given) {
        if (asked.words().size() > 1 || asked.facet() != given.facet()) {
            return false;
        }
        String word = asked.words().get(0);
        boolean isBeginning = asked.extent() == Node.Extent.BEGINNING;
        int whole = given.words().size() - (given.extent() == Node.Extent.WHOLE ? 0 : 1);
        for (int i = 0; i < given.words().size(); i++) {
            String there = given.words().get(i);
            if (isBeginning
                    ? there.startsWith(word)
                    : i < whole && IndexWords.withoutMarks(there).equals(word)) {
                return true;
            }
        }
        return false;
    }
}
