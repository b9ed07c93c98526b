package vn.vanthu.domain.form;

import java.util.List;
import java.util.Optional;
import vn.vanthu.domain.distribution.Dispatch;
import vn.vanthu.domain.document.CopyKind;
import vn.vanthu.domain.register.Document;
import vn.vanthu.domain.routing.Assignment;

/**
 * What the archive knows of one line of a register. A line of a transfer book has the one dispatch, or the one step,
 * that it is about.
 *
 * @param dispatches in the order of the printed lines
 * @param assignment bút phê and deadline; empty for a document that was put to nobody
 * @param replyCode number and symbol of the answer; empty without one
 * @param copied what it was copied from; empty where it is no copy
 */
public record RegisterEntry(
        Document document,
        List<Dispatch> dispatches,
        Optional<Assignment> assignment,
        String replyCode,
        Optional<Copied> copied) {
    public RegisterEntry {
        dispatches = List.copyOf(dispatches);
    }

    /** @param pages of the copy; 0 where not counted */
    public record Copied(CopyKind kind, From from, Document source, int pages) {}

    /** What lay on the desk when the copy was made. */
    public enum From {
        /** Bản chính. */
        ORIGINAL,
        /** Bản sao. */
        COPY
    }
}
