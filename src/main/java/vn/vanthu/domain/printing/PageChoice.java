package vn.vanthu.domain.printing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Which pages are to be printed or copied, as people type it: {@code 1-3,5}.
 *
 * @param spans in the order typed; none for all pages
 */
public record PageChoice(List<Span> spans) {
    /** Every page. */
    public static final PageChoice ALL = new PageChoice(List.of());

    private static final Pattern PART = Pattern.compile("\\s*(\\d{1,5})\\s*(?:[-–]\\s*(\\d{1,5})\\s*)?");

    /**
     * Pages that follow each other.
     *
     * @param first from 1
     * @param last not before {@code first}
     */
    public record Span(int first, int last) {
        public Span {
            if (first < 1 || last < first) {
                throw new IllegalArgumentException(first + "-" + last);
            }
        }

        @Override
        public String toString() {
            return first == last ? Integer.toString(first) : first + "-" + last;
        }
    }

    public PageChoice {
        spans = List.copyOf(spans);
    }

    /** Blank means all pages; empty where what was typed is no list of pages. */
    public static Optional<PageChoice> parse(String typed) {
        if (typed.isBlank()) {
            return Optional.of(ALL);
        }
        List<Span> spans = new ArrayList<>();
        for (String part : typed.split("[,;]", -1)) {
            Matcher matcher = PART.matcher(part);
            if (!matcher.matches()) {
                return Optional.empty();
            }
            int first = Integer.parseInt(matcher.group(1));
            int last = matcher.group(2) == null ? first : Integer.parseInt(matcher.group(2));
            if (first < 1 || last < first) {
                return Optional.empty();
            }
            spans.add(new Span(first, last));
        }
        return Optional.of(new PageChoice(spans));
    }

    /** All pages that are named, from 1, in the order typed; none where none is named. */
    public List<Integer> named() {
        return spans.stream()
                .flatMap(
                        span -> IntStream.rangeClosed(span.first(), span.last()).boxed())
                .toList();
    }

    /** The pages there are of those chosen, from 1, in the order chosen. */
    public List<Integer> of(int total) {
        if (spans.isEmpty()) {
            return IntStream.rangeClosed(1, total).boxed().toList();
        }
        return spans.stream()
                .flatMap(span -> IntStream.rangeClosed(span.first(), Math.min(span.last(), total))
                        .boxed())
                .toList();
    }

    /** As {@link #parse} reads it; empty for all pages. */
    @Override
    public String toString() {
        return spans.stream().map(Span::toString).collect(Collectors.joining(","));
    }
}
