package vn.vanthu.domain.printing;

import java.util.List;
import java.util.Set;

/**
 * A printer as the system tells of it.
 *
 * @param name in the system
 * @param isUsual whether the system takes it when none is named
 * @param state as far as the system knows; many printers tell nothing and are then READY
 * @param sides it can print on; always has ONE
 * @param trays names of its trays; empty where the system knows none
 */
public record Printer(String name, boolean isUsual, State state, Set<PrintOrder.Sides> sides, List<String> trays) {
    /** What the system says of it. */
    public enum State {
        READY,
        /** The queue takes no jobs. */
        NOT_ACCEPTING,
        OUT_OF_PAPER,
        JAMMED,
        OUT_OF_INK,
        COVER_OPEN,
        /** Switched off, not connected, halted. */
        OFFLINE
    }

    public Printer {
        sides = Set.copyOf(sides);
        trays = List.copyOf(trays);
    }
}
