package vn.vanthu.pdf;

import java.time.Duration;
import vn.vanthu.work.Failure;
import vn.vanthu.work.Failure.Kind;

/** How long a page may take: ends content that draws itself again and again, which never ends on its own (law L8). */
final class Patience {
    private static final Duration LONGEST = Duration.ofSeconds(20);

    private final long end;
    private final String file;

    Patience(String file) {
        this(file, LONGEST);
    }

    Patience(String file, Duration longest) {
        this.file = file;
        this.end = System.nanoTime() + longest.toNanos();
    }

    /** @throws Failure FILE_TOO_HEAVY when the time is over */
    void check() {
        if (System.nanoTime() - end >= 0) {
            throw new Failure(Kind.FILE_TOO_HEAVY, file);
        }
    }
}
