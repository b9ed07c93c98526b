package vn.vanthu.ui.browsing;

import java.util.List;
import java.util.Optional;
import vn.vanthu.domain.distribution.Dispatch;
import vn.vanthu.domain.register.AttachedFile;
import vn.vanthu.domain.register.Correction;
import vn.vanthu.domain.register.Document;
import vn.vanthu.domain.routing.Assignment;
import vn.vanthu.finding.DocumentSheet;

/**
 * A document with all that gathered around it.
 *
 * @param attached files beside the one that is shown, oldest first
 * @param history corrections, newest first
 * @param dispatches to whom it goes and what was sent; none for an incoming one
 * @param assignment bút phê; empty where nothing was noted
 */
record Dossier(
        DocumentSheet sheet,
        List<AttachedFile> attached,
        List<Correction> history,
        List<Dispatch> dispatches,
        Optional<Assignment> assignment) {
    Document document() {
        return sheet.document();
    }
}
