package vn.vanthu.cli;

/** How a command that does many things went, and the exit statuses of product.md 4. */
final class Outcome {
    static final int DONE = 0;
    static final int SOME_FAILED = 1;
    static final int BAD_INPUT = 2;
    static final int ARCHIVE = 3;

    private int succeeded;
    private int failed;
    private int worst;

    void success() {
        succeeded++;
    }

    /** @param status that the failure alone would have had */
    void failure(int status) {
        failed++;
        worst = Math.max(worst, status);
    }

    int succeeded() {
        return succeeded;
    }

    int failed() {
        return failed;
    }

    /** True where the archive itself failed, so that going on is of no use. */
    boolean isHopeless() {
        return worst == ARCHIVE;
    }

    int status() {
        if (failed == 0) {
            return DONE;
        }
        return isHopeless() || succeeded == 0 ? worst : SOME_FAILED;
    }
}
