package vn.vanthu.ui.registering;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import vn.vanthu.domain.agency.AgencyName;
import vn.vanthu.domain.distribution.Recipient;
import vn.vanthu.domain.register.Direction;
import vn.vanthu.domain.register.Document;
import vn.vanthu.opening.OpenArchive;
import vn.vanthu.ui.kit.Act;
import vn.vanthu.ui.kit.Desk;
import vn.vanthu.ui.kit.Inquiry;
import vn.vanthu.ui.kit.Ways;

/** Says that a document was saved, with the ways on; a sender that the address book does not know is offered to it. */
final class SavedNotice {
    private final OpenArchive archive;
    private final Desk desk;
    private final Ways ways;

    SavedNotice(OpenArchive archive, Desk desk, Ways ways) {
        this.archive = archive;
        this.desk = desk;
        this.ways = ways;
    }

    void show(Document document, boolean isCorrected) {
        Act see = new Act(desk.text("ui.see"), Feather.EYE, "", () -> ways.show(document));
        if (isCorrected) {
            desk.notices()
                    .success(
                            desk.text("ui.register.corrected", document.fields().title()), List.of(see));
            return;
        }
        String number = document.number()
                .map(NumberViewModel::written)
                .orElse(document.fields().code().shown());
        String sentence = desk.text("ui.register.done." + document.direction().name(), number);
        List<Act> acts = new ArrayList<>(
                List.of(see, new Act(desk.text("ui.copy.do"), Feather.COPY, "", () -> ways.copy(document))));
        desk.notices().success(sentence, acts);
        if (document.direction() == Direction.INCOMING) {
            offerSender(document, sentence, acts);
        }
    }

    private void offerSender(Document document, String sentence, List<Act> acts) {
        String sender = document.fields().author();
        if (sender.isEmpty()) {
            return;
        }
        // On the day of the document: a body that has ended since is in the book under its life.
        LocalDate day = document.fields().issueDate().whole().orElse(desk.today());
        desk.background()
                .lane()
                .ask(
                        () -> archive.distribution().resolve().isKnown(document.fields(), day),
                        isKnown -> {
                            // Something else may have been said by now, which counts for more.
                            if (!isKnown && desk.notices().says(sentence)) {
                                acts.add(new Act(
                                        desk.text("ui.register.add_sender"),
                                        Feather.USER_PLUS,
                                        "",
                                        () -> askName(sender)));
                                desk.notices().success(sentence, acts);
                            }
                        },
                        desk::failed);
    }

    /** A letterhead is in capitals and names the superior first: how the office writes it is for a person to say. */
    private void askName(String sender) {
        VBox place = new VBox();
        Inquiry inquiry = new Inquiry(desk, place, desk.text("ui.register.add_sender_question", sender));
        TextField name = inquiry.ask(desk.word(Recipient.Trait.NAME), "", true);
        name.setText(AgencyName.inRunningText(sender));
        desk.notices().ask(place, List.of());
        inquiry.show(desk.text("ui.register.add_sender"), answers -> add(answers.get(0), sender));
    }

    private void add(String name, String sender) {
        desk.background()
                .change(
                        desk.text("ui.address.saving"),
                        progress -> archive.distribution().addresses().saveSender(name, sender),
                        kept -> desk.notices().success(desk.text("ui.register.sender_added", kept.name()), List.of()),
                        desk::failed);
    }
}
