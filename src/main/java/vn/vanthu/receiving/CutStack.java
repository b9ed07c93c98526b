package vn.vanthu.receiving;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import vn.vanthu.domain.intake.IntakeItem;
import vn.vanthu.domain.register.Document;
import vn.vanthu.pdf.PageCutter;
import vn.vanthu.pdf.ShownPages;
import vn.vanthu.reading.Proposal;
import vn.vanthu.reading.ReadDocument;
import vn.vanthu.storage.Database;
import vn.vanthu.storage.Done;
import vn.vanthu.storage.FileVault;
import vn.vanthu.storage.Subject;
import vn.vanthu.work.Failure;
import vn.vanthu.work.Progress;

/**
 * Cuts a stack that was scanned in one file, a PDF or a TIFF, into its documents, each a PDF; the file as it came stays
 * kept.
 */
public final class CutStack {
    private final Database database;
    private final FileVault vault;
    private final ReadDocument read;
    private final PageCutter cutter;

    public CutStack(Database database, FileVault vault, ReadDocument read, PageCutter cutter) {
        this.database = database;
        this.vault = vault;
        this.read = read;
        this.cutter = cutter;
    }

    private record Piece(String pages, Document.KeptFile file, Proposal proposal) {}

    /**
     * @param starts the pages on which a document begins, from 1; the first page begins one in any case
     * @return the parts, which wait in the place of the stack
     * @throws Failure INTAKE_DONE, NOTHING_CHOSEN where nothing would be cut, NO_SUCH_PAGES, those of reading the stack; NOT_A_PDF
     *     where it has no pages of its own
     */
    public List<IntakeItem> cut(long id, List<Integer> starts, Progress progress) {
        IntakeItem stack = database.read(tx -> tx.intake().open(id));
        int pages = stack.file().pages();
        TreeSet<Integer> at = new TreeSet<>(starts);
        at.add(1);
        if (at.first() < 1 || at.last() > pages) {
            throw new Failure(Failure.Kind.NO_SUCH_PAGES, at.toString(), pages);
        }
        if (at.size() < 2) {
            throw new Failure(Failure.Kind.NOTHING_CHOSEN);
        }
        List<Piece> pieces = new ArrayList<>();
        try (ShownPages source = ShownPages.of(vault.checked(stack.file().hash()))) {
            for (int from : at) {
                progress.at(pieces.size(), at.size());
                Integer next = at.higher(from);
                pieces.add(piece(stack, source.file(), from, next == null ? pages : next - 1));
            }
        }
        return database.write("CUT", tx -> {
            tx.intake().open(id);
            tx.intake().put(id, IntakeItem.State.CUT, "");
            List<IntakeItem> parts = new ArrayList<>();
            List<Subject> touched = new ArrayList<>();
            for (Piece piece : pieces) {
                tx.files().add(piece.file(), piece.proposal().texts());
                IntakeItem part = tx.intake()
                        .of(piece.file().hash())
                        .orElseGet(() -> tx.intake().add(item(stack, piece)));
                parts.add(part);
                touched.add(Subject.intakeItem(part.id()));
            }
            return new Done<>(parts, Subject.intakeItem(id), stack.file().name() + " " + at, touched);
        });
    }

    private Piece piece(IntakeItem stack, Path source, int from, int to) {
        String pages = from == to ? Integer.toString(from) : from + "-" + to;
        String name = stack.file().name().replaceFirst("(?i)\\.(?:pdf|tiff?|gif)$", "") + " tr " + pages + ".pdf";
        Path part = vault.newPart();
        cutter.cut(source, from, to, part);
        Document.KeptFile kept = vault.adopt(part, name, to - from + 1);
        return new Piece(pages, kept, read.read(vault.checked(kept.hash()), name, kept.hash()));
    }

    private static IntakeItem item(IntakeItem stack, Piece piece) {
        return new IntakeItem(
                0,
                piece.file(),
                stack.origin(),
                stack.direction(),
                IntakeItem.State.WAITING,
                IntakeItem.Why.PART,
                "",
                Instant.EPOCH,
                Instant.EPOCH,
                Optional.empty(),
                Optional.of(new IntakeItem.Part(stack.id(), piece.pages())),
                Readings.of(piece.proposal()));
    }
}
