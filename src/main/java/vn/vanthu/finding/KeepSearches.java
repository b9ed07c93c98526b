package vn.vanthu.finding;

import java.util.List;
import vn.vanthu.domain.query.SavedSearch;
import vn.vanthu.storage.Database;

/** Keeps searches at hand, and remembers what was looked for lately. */
public final class KeepSearches {
    private final Database database;

    public KeepSearches(Database database) {
        this.database = database;
    }

    /** In the order in which they were kept. */
    public List<SavedSearch> saved() {
        return database.read(tx -> tx.searches().saved());
    }

    /** Keeps a search; one of the same name gets its words. */
    public void save(SavedSearch search) {
        database.jot(tx -> {
            tx.searches().save(search);
            return search;
        });
    }

    /** Forgets a search; nothing happens where there is none of this name. */
    public void forget(String name) {
        database.jot(tx -> {
            tx.searches().forget(name);
            return name;
        });
    }

    /** What was looked for lately, the latest first. */
    public List<String> recent() {
        return database.read(tx -> tx.searches().recent());
    }

    /** Remembers that a document was found by these words. */
    public void looked(String words) {
        if (!words.isBlank()) {
            String tidy = new SavedSearch("", words).words();
            database.jot(tx -> {
                tx.searches().looked(tidy);
                return tidy;
            });
        }
    }
}
