package vn.vanthu.ui.registering;

import java.util.ArrayList;
import java.util.List;
import vn.vanthu.domain.document.Field;
import vn.vanthu.reading.Proposal;
import vn.vanthu.ui.kit.Desk;

/** What a file says that no field of a register has: of which copy it is, what is bound behind it; offered as its note. */
final class NoteOffer {
    private final Desk desk;
    private final FormFields form;

    NoteOffer(Desk desk, FormFields form) {
        this.desk = desk;
        this.form = form;
    }

    /** Nothing where a person has written a note. */
    void offer(Proposal proposal, List<String> appendices) {
        List<String> notes = new ArrayList<>();
        proposal.copy()
                .ifPresent(stamp -> notes.add(desk.text(
                        "ui.register.was_copied",
                        stamp.kindAsPrinted(),
                        stamp.code().shown())));
        if (!appendices.isEmpty()) {
            notes.add(desk.text("ui.register.appendices", appendices.size(), String.join("; ", appendices)));
        }
        form.offer(Field.NOTE, String.join(". ", notes));
    }
}
