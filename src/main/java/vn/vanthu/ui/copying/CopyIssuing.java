package vn.vanthu.ui.copying;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import vn.vanthu.copying.CopyBatch;
import vn.vanthu.copying.IssueCopies;
import vn.vanthu.domain.copy.CertifiedCopy;
import vn.vanthu.domain.copy.CopyOrder;
import vn.vanthu.domain.distribution.DistributionList;
import vn.vanthu.domain.register.Document;
import vn.vanthu.opening.OpenArchive;
import vn.vanthu.ui.kit.Desk;
import vn.vanthu.work.Progress;

/** Issues what the copy desk has prepared, in the background, one order at a time. */
final class CopyIssuing {
    private final OpenArchive archive;
    private final Desk desk;
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();

    CopyIssuing(OpenArchive archive, Desk desk) {
        this.archive = archive;
        this.desk = desk;
    }

    /** Something is being issued. */
    ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    /** @param replaced the copy in whose place it is issued */
    void issue(CopyOrder order, Optional<Document> replaced, Consumer<CertifiedCopy> issued) {
        run(
                progress -> replaced.isPresent()
                        ? archive.copies().replace(replaced.get().id(), order, Optional.empty())
                        : archive.copies().issue(order, Optional.empty()),
                issued);
    }

    /** One copy for each list; those issued before it is stopped stay. */
    void issueToEach(CopyOrder order, List<DistributionList> lists, Consumer<CopyBatch> issued) {
        run(
                progress ->
                        archive.copying().batch().issue(IssueCopies.toEach(order, lists), Optional.empty(), progress),
                issued);
    }

    /** One copy of each document; those issued before it is stopped stay. */
    void issueOfEach(List<Long> sources, CopyOrder like, Consumer<CopyBatch> issued) {
        run(
                progress -> archive.copying()
                        .batch()
                        .issue(archive.copying().batch().ofEach(sources, like), Optional.empty(), progress),
                issued);
    }

    private <T> void run(Function<Progress, T> deed, Consumer<T> issued) {
        if (busy.get()) {
            return;
        }
        busy.set(true);
        desk.background()
                .change(
                        desk.text("ui.copy.issuing"),
                        deed,
                        done -> {
                            busy.set(false);
                            issued.accept(done);
                        },
                        reason -> {
                            busy.set(false);
                            desk.notices().failure(reason, desk.text("ui.copy.kept"));
                        });
    }
}
