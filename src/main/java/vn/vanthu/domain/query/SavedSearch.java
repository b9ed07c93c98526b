package vn.vanthu.domain.query;

import vn.vanthu.domain.text.Folding;

/**
 * A search that the clerk keeps at hand.
 *
 * @param name as shown; the words where none was given
 * @param words as typed
 */
public record SavedSearch(String name, String words) {
    public SavedSearch {
        words = Folding.tidy(words);
        name = name.isBlank() ? words : Folding.tidy(name);
    }
}
