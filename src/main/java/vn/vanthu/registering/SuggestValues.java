package vn.vanthu.registering;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.vanthu.domain.document.Field;
import vn.vanthu.domain.text.Folding;
import vn.vanthu.storage.Database;

/** Suggests what was typed into a field before; never changes what is being typed (domain.md 8.5). */
public final class SuggestValues {
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern DOUBLED = Pattern.compile("([aeod])\\1");
    private static final Pattern HORNED = Pattern.compile("([aou])w");
    /** A letter that Telex takes for a tone when it comes after a vowel; no syllable has it there. */
    private static final Pattern TONE = Pattern.compile("(?<=[aeiouy][a-z]{0,3})[sfrxj]");

    private final Database database;

    public SuggestValues(Database database) {
        this.database = database;
    }

    /**
     * Values of which each typed word begins a word, with or without marks, half-typed Telex too; the most used and
     * latest first.
     *
     * @param typed may be empty: then the latest
     */
    public List<String> suggest(Field field, String typed, int limit) {
        List<List<String>> spellings = NO_WORD.splitAsStream(Folding.key(typed))
                .filter(word -> !word.isEmpty())
                .map(word -> Stream.of(word, withoutTelex(word)).distinct().toList())
                .toList();
        return database.read(tx -> tx.recentValues().like(field, spellings, limit));
    }

    /** What the word would be without the keys that only make marks: {@code ddoongf} is dong, {@code uwr} is u. */
    private static String withoutTelex(String word) {
        String plain = DOUBLED.matcher(word).replaceAll("$1");
        plain = HORNED.matcher(plain).replaceAll("$1").replace('w', 'u');
        String toneless = TONE.matcher(plain).replaceAll("");
        return DOUBLED.matcher(toneless).replaceAll("$1");
    }
}
