package vn.vanthu.receiving;

import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.vanthu.domain.document.InkReach;
import vn.vanthu.reading.ReadDocument;
import vn.vanthu.storage.Database;
import vn.vanthu.storage.FileVault;
import vn.vanthu.storage.PageInks;
import vn.vanthu.work.Failure;

/**
 * Measures, while nobody works, the last pages of what was registered lately and was not measured when it was taken in,
 * so that a copy need not look at them. In the processes that read, for nobody watches (law L8).
 */
public final class MeasureInk {
    private static final Logger LOG = LoggerFactory.getLogger(MeasureInk.class);

    private final Database database;
    private final FileVault vault;
    private final ReadDocument read;

    public MeasureInk(Database database, FileVault vault, ReadDocument read) {
        this.database = database;
        this.vault = vault;
        this.read = read;
    }

    /**
     * Measures one page.
     *
     * @return whether there may be more
     * @throws Failure where the archive itself cannot go on
     */
    public boolean next() {
        Optional<PageInks.Place> next = database.read(tx -> tx.pageInks().nextUnmeasured());
        next.ifPresent(this::measure);
        return next.isPresent();
    }

    private void measure(PageInks.Place place) {
        Optional<InkReach> reach = reach(place);
        database.jot(tx -> {
            reach.ifPresentOrElse(
                    measured -> tx.pageInks().put(place, measured),
                    () -> tx.pageInks().putUnmeasurable(place));
            return place;
        });
    }

    private Optional<InkReach> reach(PageInks.Place place) {
        try {
            return Optional.of(read.ink(vault.checked(place.hash()), place.page()));
        } catch (Failure unmeasurable) {
            LOG.info("{} will be measured when it is copied", place.hash(), unmeasurable);
            return Optional.empty();
        }
    }
}
