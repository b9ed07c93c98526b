package vn.vanthu.copying;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.vanthu.domain.copy.CertifiedCopy;
import vn.vanthu.domain.copy.CopyOrder;
import vn.vanthu.domain.copy.CopyProposal;
import vn.vanthu.domain.distribution.DistributionList;
import vn.vanthu.domain.register.Document;
import vn.vanthu.work.Cancelled;
import vn.vanthu.work.Failure;
import vn.vanthu.work.Progress;

/** Issues many copies, each whole and with its own number: one document to many lists, many documents to one list. */
public final class IssueCopies {
    private static final int ARCHIVE_IN_TROUBLE = Failure.Kind.ARCHIVE_BUSY.exitStatus();

    private final IssueCopy copies;

    public IssueCopies(IssueCopy copies) {
        this.copies = copies;
    }

    /** One order for each list, all else alike. */
    public static List<CopyOrder> toEach(CopyOrder order, List<DistributionList> lists) {
        return lists.stream().map(order::to).toList();
    }

    /**
     * One order for each document: its own kind by origin, all else as in {@code like}. The whole of each is copied, for
     * pages and regions of one document mean nothing in another; so is a place of the block.
     *
     * @throws Failure NO_SUCH_DOCUMENT, NO_FILE, SECRET_REFUSED
     */
    public List<CopyOrder> ofEach(List<Long> sourceIds, CopyOrder like) {
        return sourceIds.stream().map(id -> of(copies.propose(id), like)).toList();
    }

    private CopyOrder of(CopyProposal proposal, CopyOrder like) {
        CopyOrder own = proposal.order();
        CopyOrder order = new CopyOrder(
                own.sourceId(),
                own.kind(),
                like.issuer(),
                Optional.empty(),
                like.date(),
                like.place(),
                like.signer(),
                like.distribution(),
                like.profile(),
                own.content(),
                like.finish().with(own.finish().placing()));
        return order.of(copies.advise(order).kind(), order.content());
    }

    /**
     * Issues them one after the other. One that fails is named in the result and does not stop the rest, unless the
     * archive itself fails. Stopped by {@code progress} between two copies: those issued stay, whole and numbered.
     *
     * @param folder where each PDF is wanted besides, under the name of its number; empty for nowhere
     */
    public CopyBatch issue(List<CopyOrder> orders, Optional<Path> folder, Progress progress) {
        List<CopyBatch.Result> results = new ArrayList<>();
        boolean goesOn = true;
        try {
            for (int i = 0; i < orders.size() && goesOn; i++) {
                progress.at(i, orders.size());
                CopyBatch.Result result = one(orders.get(i), folder);
                results.add(result);
                goesOn = result.reason()
                        .filter(reason -> reason.kind().exitStatus() == ARCHIVE_IN_TROUBLE)
                        .isEmpty();
            }
            progress.at(results.size(), orders.size());
            return new CopyBatch(results, false);
        } catch (Cancelled stopped) {
            return new CopyBatch(results, results.size() < orders.size());
        }
    }

    private CopyBatch.Result one(CopyOrder order, Optional<Path> folder) {
        try {
            CertifiedCopy copy = copies.issue(order, Optional.empty());
            return new CopyBatch.Result(order, Optional.of(copy), folder.flatMap(wanted -> writeOut(copy, wanted)));
        } catch (Failure reason) {
            return new CopyBatch.Result(order, Optional.empty(), Optional.of(reason));
        }
    }

    private Optional<Failure> writeOut(CertifiedCopy copy, Path folder) {
        Document document = copy.document();
        String name = document.file().map(Document.KeptFile::name).orElseThrow();
        try {
            copies.writeOut(
                    document.id(), folder.resolve(document.number().isEmpty() ? document.id() + "-" + name : name));
            return Optional.empty();
        } catch (Failure reason) {
            return Optional.of(Failure.of(
                    Failure.Kind.ISSUED_NOT_WRITTEN,
                    reason,
                    document.fields().code().shown(),
                    document.id(),
                    folder.resolve(name)));
        }
    }
}
