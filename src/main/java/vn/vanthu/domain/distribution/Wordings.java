package vn.vanthu.domain.distribution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.vanthu.domain.text.Folding;

/**
 * The ways to read a printed line that may name several recipients (domain.md 6.3): whole, or split on "," ";" and
 * "và", where parts may share the head of the first or the tail of the last of them.
 */
final class Wordings {
    private static final Pattern AT_SIGNS = Pattern.compile("\\s*[,;]\\s*");
    private static final Pattern AT_WORDS =
            Pattern.compile("\\s*[,;]\\s*|\\s+(?:và|&)\\s+", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern HEADED = Pattern.compile("^([^:]{2,60}):\\s*(.+)$");
    private static final Pattern BRACKETS = Pattern.compile("^(.+?)\\s*\\([^()]*\\)$");
    private static final Pattern ADDRESS =
            Pattern.compile("^(?:đ/c|đồng chí|ông|bà)\\s+(?=\\S)", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final int MOST_PARTS = 40;
    private static final int MOST_WORDS = 4;

    private final String text;

    Wordings(String text) {
        this.text = Folding.tidy(text);
    }

    /** The line as it stands, then without a remark in brackets at its end, then without the word of address. */
    List<String> whole() {
        List<String> whole = new ArrayList<>(List.of(text));
        Matcher remark = BRACKETS.matcher(text);
        if (remark.matches()) {
            whole.add(remark.group(1));
        }
        String plain = ADDRESS.matcher(whole.get(whole.size() - 1)).replaceFirst("");
        if (!whole.contains(plain)) {
            whole.add(plain);
        }
        return List.copyOf(whole);
    }

    /** The ways to split it, the most cautious first; none where it is one. */
    List<List<Part>> splits() {
        Matcher headed = HEADED.matcher(text);
        String head = headed.matches() ? headed.group(1) : "";
        String rest = headed.matches() ? headed.group(2) : text;
        return Stream.of(AT_SIGNS, AT_WORDS)
                .map(joint -> Arrays.stream(joint.split(rest))
                        .filter(part -> !part.isBlank())
                        .toList())
                .filter(parts -> parts.size() > 1 && parts.size() <= MOST_PARTS)
                .distinct()
                .map(parts -> parts(head, parts))
                .toList();
    }

    /** All wordings that have to be looked up. */
    Set<String> all() {
        Set<String> all = new LinkedHashSet<>(whole());
        for (List<Part> split : splits()) {
            for (Part part : split) {
                all.addAll(part.first());
                all.addAll(part.second());
            }
        }
        return all;
    }

    /**
     * One of the recipients of a line.
     *
     * @param first wordings of equal right: if two of them name different recipients, none is sure
     * @param second to be tried where none of {@code first} names anybody
     */
    record Part(List<String> first, List<String> second) {}

    /** A head before a colon belongs to all parts; without one the first part's may, and the last one's tail. */
    private static List<Part> parts(String head, List<String> parts) {
        List<String> tails = tails(parts.get(parts.size() - 1));
        List<String> heads = heads(parts.get(0));
        List<Part> read = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            String own = head.isEmpty() ? parts.get(i) : head + " " + parts.get(i);
            List<String> alone = i < parts.size() - 1 ? tailed(own, tails) : List.of(own);
            List<String> behindFirst = i == 0 || !head.isEmpty()
                    ? List.of()
                    : heads.stream()
                            .flatMap(first -> alone.stream().map(part -> first + " " + part))
                            .toList();
            read.add(new Part(alone, behindFirst));
        }
        return List.copyOf(read);
    }

    private static List<String> tailed(String part, List<String> tails) {
        return Stream.concat(Stream.of(part), tails.stream().map(tail -> part + " " + tail))
                .toList();
    }

    private static List<String> heads(String part) {
        List<String> words = List.of(part.split(" "));
        List<String> heads = new ArrayList<>();
        for (int n = 1; n < words.size() && n <= MOST_WORDS; n++) {
            heads.add(String.join(" ", words.subList(0, n)));
        }
        return heads;
    }

    private static List<String> tails(String part) {
        List<String> words = List.of(part.split(" "));
        List<String> tails = new ArrayList<>();
        for (int n = 1; n < words.size() && n <= MOST_WORDS; n++) {
            tails.add(String.join(" ", words.subList(words.size() - n, words.size())));
        }
        return tails;
    }
}
