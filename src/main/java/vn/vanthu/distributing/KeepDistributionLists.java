package vn.vanthu.distributing;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.vanthu.domain.distribution.SavedList;
import vn.vanthu.domain.text.VietnameseOrder;
import vn.vanthu.storage.Database;
import vn.vanthu.storage.Done;
import vn.vanthu.storage.Subject;

/** Keeps the lists of recipients that the office uses again and again. */
public final class KeepDistributionLists {
    private final Database database;

    public KeepDistributionLists(Database database) {
        this.database = database;
    }

    /** In alphabetical order. */
    public List<SavedList> all() {
        return database.read(tx -> tx.savedLists().all()).stream()
                .sorted(Comparator.comparing(SavedList::name, VietnameseOrder.ofTexts()))
                .toList();
    }

    /** By its name, in any case and tone position. */
    public Optional<SavedList> named(String name) {
        return database.read(tx -> tx.savedLists().named(name));
    }

    /** Adds the list, or changes the one of this name. */
    public SavedList save(SavedList list) {
        return database.write("SAVE_LIST", tx -> {
            SavedList saved = tx.savedLists().put(list);
            return new Done<>(
                    saved,
                    new Subject(Subject.Kind.SAVED_LIST, saved.id()),
                    saved.name() + "\n" + saved.list().asText());
        });
    }

    public void remove(SavedList list) {
        database.write("REMOVE_LIST", tx -> {
            tx.savedLists().remove(list.id());
            return new Done<>(list, new Subject(Subject.Kind.SAVED_LIST, list.id()), list.name());
        });
    }
}
