package vn.vanthu.ui.registering;

import vn.vanthu.domain.register.Document;
import vn.vanthu.domain.register.Link;

/** What the document in hand does to one that is registered. */
record LinkTo(Link.Kind kind, Document to) {
    Link link() {
        return new Link(kind, to.id());
    }
}
