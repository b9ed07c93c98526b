package vn.vanthu.ui.kit;

import java.nio.file.Path;
import java.util.List;
import vn.vanthu.domain.register.Direction;
import vn.vanthu.domain.register.Document;

/** The ways from one screen to another; the window gives them, so that screens need not know each other. */
public interface Ways {
    /**
     * To the form of a new registration.
     *
     * @param files dropped or chosen; empty for a document on paper
     */
    void register(Direction direction, List<Path> files);

    /** Asks for files first, then as {@link #register}. */
    void chooseAndRegister(Direction direction);

    /** To the copy desk. */
    void copy(Document source);

    /** To a document in its register. */
    void show(Document document);

    /**
     * To the pages of a document in full width.
     *
     * @param page from 1
     */
    void read(Document document, int page);

    /** Back to where the person was before. */
    void back();
}
