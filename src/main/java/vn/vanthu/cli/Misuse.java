package vn.vanthu.cli;

import java.util.List;

/** The command was called in a way it cannot understand; never leaves this room. */
final class Misuse extends RuntimeException {
    private final String key;
    private final transient List<Object> facts;

    /** @param key of the sentence that says what is wrong */
    Misuse(String key, Object... facts) {
        super(key + " " + List.of(facts), null, false, false);
        this.key = key;
        this.facts = List.of(facts);
    }

    String key() {
        return key;
    }

    Object[] facts() {
        return facts.toArray();
    }
}
