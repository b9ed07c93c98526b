package vn.vanthu.ui.browsing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.kordamp.ikonli.feather.Feather;
import vn.vanthu.domain.query.CitingWords;
import vn.vanthu.domain.register.AttachedFile;
import vn.vanthu.domain.register.Direction;
import vn.vanthu.domain.register.Document;
import vn.vanthu.ui.browsing.DetailFoot.Other;
import vn.vanthu.ui.kit.Act;
import vn.vanthu.ui.kit.Desk;
import vn.vanthu.ui.kit.Ways;
import vn.vanthu.ui.viewer.PrintAndSave;

/** What can be done to the chosen document of a register: the usual as buttons, the seldom in a menu. */
final class BookActs {
    private static final Predicate<Document> STANDS =
            document -> document.voidedBecause().isEmpty();

    private final Desk desk;
    private final Direction direction;
    private final Consumer<Consumer<Document>> chosen;
    private final Consumer<Consumer<List<Document>>> all;

    /**
     * @param chosen does something to the document chosen last, or tells that none is
     * @param all does something to all that are chosen, or tells that none is
     */
    BookActs(
            Desk desk,
            Direction direction,
            Consumer<Consumer<Document>> chosen,
            Consumer<Consumer<List<Document>>> all) {
        this.desk = desk;
        this.direction = direction;
        this.chosen = chosen;
        this.all = all;
    }

    /**
     * @param buttons the most usual first
     * @param read opens the document in full width
     * @param others in the menu
     */
    record Acts(List<Act> buttons, Act read, List<Other> others) {}

    Acts of(Ways ways, PrintAndSave output, DocumentDeeds deeds, CopyDeeds copies) {
        Act copy = new Act(desk.text("ui.copy.do"), Feather.COPY, "Ctrl+L", () -> all.accept(ways::copyEach));
        Act edit = act("ui.edit", Feather.EDIT_2, "F2", ways::correct);
        Act assign = act("ui.assign", Feather.USER_CHECK, "F6", ways::assign);
        Act dispatch = act("ui.dispatch", Feather.SEND, "F7", ways::dispatch);
        Act print = act("ui.print", Feather.PRINTER, "Ctrl+P", output::print);
        Act read = act("ui.open_wide", Feather.MAXIMIZE_2, "Ctrl+O", document -> ways.read(document, 1));
        Act save = act("ui.save_pdf", Feather.DOWNLOAD, "Ctrl+S", output::save);
        List<Act> buttons = switch (direction) {
            case INCOMING -> List.of(copy, assign, edit, print, read);
            case OUTGOING, INTERNAL -> List.of(dispatch, edit, copy, print, read);
            case COPY -> List.of(print, dispatch, read);
        };
        List<Other> others = new ArrayList<>(List.of(
                new Other(act("ui.trail.menu", Feather.SHARE_2, "Ctrl+Shift+D", ways::trace), BookActs::any),
                new Other(act("ui.citing.do", Feather.CORNER_UP_LEFT, "Ctrl+Shift+W", citing(ways)), BookActs::any),
                new Other(save, document -> document.file().isPresent())));
        others.addAll(others(deeds, copies));
        return new Acts(buttons, read, others);
    }

    private static boolean any(Document document) {
        return true;
    }

    private static Consumer<Document> citing(Ways ways) {
        return document -> ways.find(CitingWords.of(document.fields()));
    }

    private List<Other> others(DocumentDeeds deeds, CopyDeeds copies) {
        Other voiding = new Other(act("ui.void.menu", Feather.SLASH, "", deeds::voidNumber), STANDS);
        Other standing = new Other(act("ui.void.undo", Feather.ROTATE_CCW, "", deeds::bringBack), STANDS.negate());
        if (direction == Direction.COPY) {
            return List.of(
                    new Other(
                            act("ui.copy.enter_number", Feather.HASH, "", copies::enterNumber),
                            STANDS.and(document -> document.number().isEmpty())),
                    new Other(act("ui.copy.replace", Feather.REFRESH_CW, "", copies::replace), STANDS),
                    voiding,
                    standing);
        }
        return List.of(
                new Other(act("ui.link.menu", Feather.LINK, "", deeds::link), BookActs::any),
                new Other(act("ui.attach.signed", Feather.FILE_PLUS, "", deeds::showSigned), BookActs::any),
                new Other(attaching(deeds, AttachedFile.Role.DRAFT), BookActs::any),
                new Other(attaching(deeds, AttachedFile.Role.ENCLOSURE), BookActs::any),
                voiding,
                standing,
                new Other(act("ui.trash.menu", Feather.TRASH_2, "", deeds::trash), BookActs::any));
    }

    private Act attaching(DocumentDeeds deeds, AttachedFile.Role role) {
        return act("ui.attach." + role.name(), Feather.PAPERCLIP, "", document -> deeds.attach(document, role));
    }

    private Act act(String key, Feather icon, String keys, Consumer<Document> what) {
        return new Act(desk.text(key), icon, keys, () -> chosen.accept(what));
    }
}
