package vn.vanthu.copying;

import java.util.List;
import java.util.Optional;
import vn.vanthu.domain.copy.CertifiedCopy;
import vn.vanthu.domain.copy.CopyOrder;
import vn.vanthu.work.Failure;

/**
 * What became of many copies asked for at once.
 *
 * @param results one for each order that was begun, in their order
 * @param isCancelled whether a person stopped it before the last
 */
public record CopyBatch(List<Result> results, boolean isCancelled) {
    public CopyBatch {
        results = List.copyOf(results);
    }

    /** The copies that were issued. */
    public List<CertifiedCopy> issued() {
        return results.stream().flatMap(result -> result.copy().stream()).toList();
    }

    /** The orders that failed, with the reason. */
    public List<Result> failed() {
        return results.stream().filter(result -> result.reason().isPresent()).toList();
    }

    /**
     * One of them.
     *
     * @param copy empty where it was not issued
     * @param reason why it was not, or why its file could not be written out although it was
     */
    public record Result(CopyOrder order, Optional<CertifiedCopy> copy, Optional<Failure> reason) {}
}
