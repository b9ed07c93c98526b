package vn.vanthu.ui.browsing;

import java.util.List;
import java.util.Optional;
import javafx.scene.control.TextField;
import javafx.scene.layout.Pane;
import vn.vanthu.domain.document.DocumentFields;
import vn.vanthu.domain.document.DocumentType;
import vn.vanthu.domain.document.Field;
import vn.vanthu.domain.register.Direction;
import vn.vanthu.domain.register.RegistrationNumber;
import vn.vanthu.domain.text.Folding;
import vn.vanthu.opening.OpenArchive;
import vn.vanthu.ui.kit.Desk;
import vn.vanthu.ui.kit.Inquiry;
import vn.vanthu.ui.kit.Suggestions;

/** What can be done to a register as a whole: a number is kept for a document still to come (số chờ). */
final class BookDeeds {
    private final OpenArchive archive;
    private final Desk desk;
    private final Direction direction;
    private final Pane place;

    /** @param place where questions are asked */
    BookDeeds(OpenArchive archive, Desk desk, Direction direction, Pane place) {
        this.archive = archive;
        this.desk = desk;
        this.direction = direction;
        this.place = place;
    }

    /** Asks what for, of which type, and which number; the next one where none is said. */
    void reserve() {
        Inquiry inquiry = new Inquiry(desk, place, desk.text("ui.reserve.question"));
        boolean isByType = direction == Direction.OUTGOING;
        if (isByType) {
            TextField type = inquiry.ask(desk.word(Field.TYPE), "", true);
            Suggestions.of(desk, type, this::types);
        }
        inquiry.ask(desk.text("ui.reserve.number"), desk.text("ui.register.next"), false);
        inquiry.ask(desk.text("ui.reserve.title"), "", true);
        inquiry.show(
                desk.text("ui.reserve.do"),
                answers -> reserve(
                        isByType ? answers.get(0) : "",
                        answers.get(answers.size() - 2),
                        answers.get(answers.size() - 1)));
    }

    private List<String> types(String typed) {
        String key = Folding.key(typed);
        return archive.forms().types().stream()
                .map(DocumentType::name)
                .filter(name -> Folding.key(name).startsWith(key))
                .toList();
    }

    private void reserve(String type, String typed, String title) {
        Optional<RegistrationNumber> number = RegistrationNumber.parse(typed.replace(".", ""));
        if (number.isEmpty() && !typed.isBlank()) {
            desk.notices().warning(desk.text("ui.reserve.no_number", typed));
            return;
        }
        DocumentFields fields = DocumentFields.EMPTY.change().type(type).done();
        desk.background()
                .change(
                        desk.text("ui.changing"),
                        progress ->
                                archive.books().numbers().reserve(direction, fields, desk.today(), "", number, title),
                        kept -> desk.notices().success(desk.text("ui.reserve.done", kept.printed(), title), List.of()),
                        desk::failed);
    }
}
