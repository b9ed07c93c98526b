package vn.vanthu.cli;

import vn.vanthu.domain.register.Direction;

/** The words of the command line for the books. */
final class Directions {
    private Directions() {}

    /** {@code incoming}, {@code outgoing}, {@code internal}, {@code copies}. */
    static Direction of(String word) {
        if (word.equals("copies")) {
            return Direction.COPY;
        }
        for (Direction direction : Direction.values()) {
            if (EntryJson.word(direction).equals(word)) {
                return direction;
            }
        }
        throw new Misuse("cli.noSuchDirection", word);
    }

    /** The same where a document is to be registered: copies are issued instead. */
    static Direction one(String word) {
        Direction direction = of(word);
        if (direction == Direction.COPY) {
            throw new Misuse("cli.noSuchDirection", word);
        }
        return direction;
    }
}
