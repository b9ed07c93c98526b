package vn.vanthu.ui.distributing;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import vn.vanthu.domain.distribution.Dispatch;
import vn.vanthu.domain.register.Document;

/** A recipient of a document as a row, and whether a person has marked it for what is done next. */
final class DispatchRow {
    private final Document document;
    private final Dispatch dispatch;
    private final int daysWaiting;
    private final BooleanProperty marked = new SimpleBooleanProperty();

    /** @param daysWaiting since it was sent; 0 where that is not asked */
    DispatchRow(Document document, Dispatch dispatch, int daysWaiting) {
        this.document = document;
        this.dispatch = dispatch;
        this.daysWaiting = daysWaiting;
    }

    Document document() {
        return document;
    }

    Dispatch dispatch() {
        return dispatch;
    }

    int daysWaiting() {
        return daysWaiting;
    }

    BooleanProperty marked() {
        return marked;
    }
}
