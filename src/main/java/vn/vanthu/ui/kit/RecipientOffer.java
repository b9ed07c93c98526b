package vn.vanthu.ui.kit;

import java.util.Optional;
import vn.vanthu.domain.distribution.Recipient;
import vn.vanthu.domain.distribution.SavedList;

/**
 * What the popup below a line offers: an entry of the address book, or a whole list of the office.
 *
 * @param shown its row
 * @param recipient empty for a list
 * @param list empty for an entry
 */
record RecipientOffer(String shown, Optional<Recipient> recipient, Optional<SavedList> list) {
    static RecipientOffer of(Desk desk, Recipient recipient) {
        return new RecipientOffer(LineWords.offered(desk, recipient), Optional.of(recipient), Optional.empty());
    }

    static RecipientOffer of(Desk desk, SavedList list) {
        String words = desk.text(
                "ui.distribution.offered_list", list.name(), list.list().lines().size());
        return new RecipientOffer(words, Optional.empty(), Optional.of(list));
    }
}
