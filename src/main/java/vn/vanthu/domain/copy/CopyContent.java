package vn.vanthu.domain.copy;

import java.util.List;

/**
 * What of the source a copy shows, and in which way (HD36 §II.3.2: sao photocopy, sao thông thường; domain.md 4.1).
 *
 * @param pages of the source, from 1, for {@link Way#PAGES}; else empty
 * @param regions in the order in which they are to stand, for {@link Way#REGIONS}; else empty
 * @param text for {@link Way#RETYPED}; else {@link RetypedText#NONE}
 */
public record CopyContent(Way way, List<Integer> pages, List<Region> regions, RetypedText text) {
    public static final CopyContent WHOLE = new CopyContent(Way.WHOLE, List.of(), List.of(), RetypedText.NONE);

    public CopyContent {
        pages = List.copyOf(pages);
        regions = List.copyOf(regions);
    }

    /** How the text is carried over. */
    public enum Way {
        /** All pages as they are. */
        WHOLE,
        /** Some pages as they are. */
        PAGES,
        /** Parts of pages, cut out of them; nothing else of the source is in the file. */
        REGIONS,
        /** The text laid out again in the form of the profile. */
        RETYPED
    }

    /** Some pages as they are; all of them where {@code pages} is empty. */
    public static CopyContent pages(List<Integer> pages) {
        return pages.isEmpty() ? WHOLE : new CopyContent(Way.PAGES, pages, List.of(), RetypedText.NONE);
    }

    /** Parts of pages. */
    public static CopyContent regions(List<Region> regions) {
        return new CopyContent(Way.REGIONS, List.of(), regions, RetypedText.NONE);
    }

    /** The text laid out again. */
    public static CopyContent retyped(RetypedText text) {
        return new CopyContent(Way.RETYPED, List.of(), List.of(), text);
    }
}
