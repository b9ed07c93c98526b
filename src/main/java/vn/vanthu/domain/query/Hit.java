package vn.vanthu.domain.query;

import java.util.List;
import vn.vanthu.domain.register.Document;

/**
 * A document that was found.
 *
 * @param snippet words around the best place, from the subject or the file's text
 * @param page of the file on which the snippet stands, from 1; 0 where it stands in the fields
 * @param marks what was looked for, as ranges of {@code snippet}
 */
public record Hit(Document document, String snippet, int page, List<Mark> marks) {
    public Hit {
        marks = List.copyOf(marks);
    }

    /** From {@code start} to before {@code end}, in characters. */
    public record Mark(int start, int end) {}
}
