package vn.vanthu.ui.browsing;

import java.util.List;
import vn.vanthu.domain.register.AttachedFile;
import vn.vanthu.domain.register.Correction;
import vn.vanthu.domain.register.Document;
import vn.vanthu.finding.DocumentSheet;

/**
 * A document with all that gathered around it.
 *
 * @param attached files beside the one that is shown, oldest first
 * @param history corrections, newest first
 */
record Dossier(DocumentSheet sheet, List<AttachedFile> attached, List<Correction> history) {
    Document document() {
        return sheet.document();
    }
}
