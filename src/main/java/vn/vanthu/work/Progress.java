package vn.vanthu.work;

/** Told by a long piece of work how far it is; the place where it notices that it should stop. */
@FunctionalInterface
public interface Progress {
    /** Progress that nobody watches and nobody stops. */
    Progress UNWATCHED = (done, total) -> {};

    /**
     * Says that {@code done} of {@code total} parts are done.
     *
     * @throws Cancelled when the person who asked for the work has stopped it
     */
    void at(long done, long total);
}
