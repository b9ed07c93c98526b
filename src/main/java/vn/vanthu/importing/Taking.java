package vn.vanthu.importing;

import java.time.LocalDate;
import java.util.Optional;
import vn.vanthu.domain.register.Direction;
import vn.vanthu.domain.register.Document;
import vn.vanthu.domain.register.NumberSeries;
import vn.vanthu.domain.register.RegistrationNumber;
import vn.vanthu.storage.SheetImportEntries;

/** Hands an accepted entry on to be kept: a document under its number, or a number that none bears. */
final class Taking {
    private Taking() {}

    static void add(SheetImportEntries entries, NumberSeries.Key key, Entry entry, Direction direction) {
        RegistrationNumber number = entry.number().orElseThrow();
        LocalDate day = entry.registeredOn().orElseThrow();
        if (entry.voidedBecause().isPresent()) {
            entries.addVoided(key, day, number, entry.voidedBecause().get());
            return;
        }
        entries.add(
                key,
                new Document(
                        0,
                        "",
                        direction,
                        Optional.of(number),
                        key.shown(),
                        day,
                        entry.fields(),
                        Optional.empty(),
                        Optional.empty()));
    }
}
