package vn.vanthu.work;

/** The person who asked for the work has stopped it: not a failure, nothing is reported. */
public final class Cancelled extends RuntimeException {
    public Cancelled() {
        super("cancelled", null, false, false);
    }
}
