package vn.vanthu.ui.kit;

import java.time.LocalDate;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import vn.vanthu.domain.distribution.DistributionLine;
import vn.vanthu.domain.distribution.DistributionList;
import vn.vanthu.domain.distribution.Recipient;
import vn.vanthu.domain.distribution.Resolution;
import vn.vanthu.domain.distribution.SavedList;

/**
 * What an editor of recipients asks of the archive, always in the background; the screens give it, for the kit knows no
 * deeds.
 *
 * @param lists reads the lists that the office keeps
 * @param keepList keeps a list under its name
 * @param suggest finds entries of the address book by what is typed
 * @param resolve finds out whom the lines mean
 * @param remember keeps whom a line means, for all later ones that read alike
 * @param ownRecord reads the abbreviation of the office that keeps the record copy, {@code VPĐU}; may be empty
 */
public record RecipientBook(
        Supplier<List<SavedList>> lists,
        Consumer<SavedList> keepList,
        Suggesting suggest,
        Resolving resolve,
        BiConsumer<DistributionLine, List<Long>> remember,
        Supplier<String> ownRecord) {
    /** Finds entries by a short code, an abbreviation or a few letters. */
    @FunctionalInterface
    public interface Suggesting {
        List<Recipient> suggest(String typed, LocalDate day, int limit);
    }

    /** Finds out whom lines mean; one answer a line, in order. */
    @FunctionalInterface
    public interface Resolving {
        List<Resolution> resolve(DistributionList list, List<String> addressees, LocalDate day);
    }
}
