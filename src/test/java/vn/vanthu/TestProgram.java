package vn.vanthu;

import java.time.Clock;
import vn.vanthu.opening.Archives;
import vn.vanthu.storage.Forms;

/** The program as Main wires it, with a clock of the test. */
public final class TestProgram {
    private TestProgram() {}

    public static Archives archives(Clock clock) {
        return new Wiring(clock, new Forms().load()).archives();
    }
}
