package vn.vanthu.receiving;

import java.util.OptionalDouble;
import vn.vanthu.domain.register.Direction;

/**
 * How files are to be taken in.
 *
 * @param direction the book they are meant for
 * @param confirmAbove what is at least as certain in every field that a register needs is entered; empty: all of them
 *     wait for a person
 */
public record Wish(Direction direction, OptionalDouble confirmAbove) {
    /** All wait in the tray. */
    public static Wish waiting(Direction direction) {
        return new Wish(direction, OptionalDouble.empty());
    }
}
