package vn.vanthu.ui.browsing;

import java.util.List;
import java.util.Optional;
import javafx.scene.layout.Pane;
import vn.vanthu.domain.copy.CertifiedCopy;
import vn.vanthu.domain.register.Document;
import vn.vanthu.domain.register.RegistrationNumber;
import vn.vanthu.opening.OpenArchive;
import vn.vanthu.ui.kit.Desk;
import vn.vanthu.ui.kit.Inquiry;
import vn.vanthu.ui.kit.Ways;

/** What can be done to an issued copy: enter the number that was written by hand, issue another in its place. */
final class CopyDeeds {
    private final OpenArchive archive;
    private final Desk desk;
    private final Pane place;
    private final Ways ways;

    /** @param place where questions are asked */
    CopyDeeds(OpenArchive archive, Desk desk, Pane place, Ways ways) {
        this.archive = archive;
        this.desk = desk;
        this.place = place;
        this.ways = ways;
    }

    void enterNumber(Document copy) {
        Inquiry inquiry = new Inquiry(desk, place, desk.text("ui.copy.enter_number_question"));
        inquiry.ask(desk.text("ui.copy.number"), desk.text("ui.register.next"), false);
        inquiry.show(desk.text("ui.copy.enter_number_do"), answers -> {
            Optional<RegistrationNumber> number = RegistrationNumber.parse(answers.get(0));
            if (number.isEmpty() && !answers.get(0).isBlank()) {
                desk.notices().warning(desk.text("ui.reserve.no_number", answers.get(0)));
                return;
            }
            inquiry.close();
            desk.background()
                    .change(
                            desk.text("ui.changing"),
                            progress -> archive.copying().numbers().enter(copy.id(), number),
                            this::entered,
                            desk::failed);
        });
    }

    private void entered(CertifiedCopy copy) {
        String code = copy.document().fields().code().shown();
        desk.notices().success(desk.text("ui.copy.number_entered", code), List.of());
    }

    /** To the copy desk, with what the copy was made from. */
    void replace(Document copy) {
        desk.background()
                .aside(
                        desk.text("ui.loading"),
                        progress -> archive.show().show(copy.id()).copyOf(),
                        source -> source.ifPresent(original -> ways.replace(original, copy)),
                        desk::failed);
    }
}
