package vn.vanthu.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A list of pages as typed: {@code 1,3-5}. */
final class PageList {
    private static final Pattern PART = Pattern.compile("\\s*(\\d{1,5})(?:\\s*-\\s*(\\d{1,5}))?\\s*");

    private PageList() {}

    /** The pages in the order typed, from 1; empty where it is no list of pages. */
    static Optional<List<Integer>> parse(String typed) {
        List<Integer> pages = new ArrayList<>();
        for (String part : typed.split(",", -1)) {
            Matcher matcher = PART.matcher(part);
            if (!matcher.matches()) {
                return Optional.empty();
            }
            int first = Integer.parseInt(matcher.group(1));
            int last = matcher.group(2) == null ? first : Integer.parseInt(matcher.group(2));
            if (first < 1 || last < first) {
                return Optional.empty();
            }
            for (int page = first; page <= last; page++) {
                pages.add(page);
            }
        }
        return Optional.of(List.copyOf(pages));
    }
}
