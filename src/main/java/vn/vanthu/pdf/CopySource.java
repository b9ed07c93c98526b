package vn.vanthu.pdf;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import vn.vanthu.domain.copy.CopyFinish;
import vn.vanthu.domain.copy.CopyNote;
import vn.vanthu.work.Failure;
import vn.vanthu.work.Failure.Kind;

/**
 * The pages that a copy shows: those of the source, or pictures of them.
 *
 * @param file that {@code document} was read from
 * @param pages of {@code document}, from 1
 * @param isPart whether the source has more pages
 * @param notes what is to be said of the source
 * @param temporary a file that goes when this is closed
 */
record CopySource(
        Path file,
        PDDocument document,
        List<Integer> pages,
        boolean isPart,
        Set<CopyNote> notes,
        Optional<Path> temporary)
        implements AutoCloseable {
    /**
     * @param wanted pages from 1; empty for all
     * @throws Failure those of {@link PdfFile#open}; PASSWORD_WRONG, NO_SUCH_PAGES
     */
    static CopySource open(Path source, List<Integer> wanted, CopyFinish finish, Fonts fonts) {
        PDDocument document = PdfDoor.open(source, finish.password());
        boolean kept = false;
        try {
            CopySource opened = PdfDoor.guarded(source, () -> read(source, document, wanted, finish, fonts));
            kept = opened.document() == document;
            return opened;
        } finally {
            if (!kept) {
                new PdfDocument(source, document).close();
            }
        }
    }

    private static CopySource read(
            Path source, PDDocument document, List<Integer> wanted, CopyFinish finish, Fonts fonts) throws IOException {
        List<Integer> pages = chosen(wanted, document.getNumberOfPages());
        boolean isPart = pages.size() < document.getNumberOfPages();
        Set<CopyNote> notes = inspect(source, document, finish.password());
        if (finish.pages() == CopyFinish.PageForm.AS_THEY_ARE) {
            return new CopySource(source, document, pages, isPart, notes, Optional.empty());
        }
        Path drawn = new PagePictures(document, PdfDoor.name(source), fonts).draw(pages);
        boolean opened = false;
        try {
            PDDocument pictures = PdfDoor.open(drawn);
            opened = true;
            return new CopySource(drawn, pictures, chosen(List.of(), pages.size()), isPart, notes, Optional.of(drawn));
        } finally {
            if (!opened) {
                remove(drawn);
            }
        }
    }

    /** What is to be said of a file that copies are made from; nothing of one that is no PDF. */
    static Set<CopyNote> notes(Path source, String password) {
        if (!ShownPages.isPdf(source)) {
            return Set.of();
        }
        try (PdfDocument opened = new PdfDocument(source, PdfDoor.open(source, password))) {
            return PdfDoor.guarded(source, () -> inspect(source, opened.document(), password));
        }
    }

    private static Set<CopyNote> inspect(Path source, PDDocument document, String password) throws IOException {
        Set<CopyNote> notes = EnumSet.noneOf(CopyNote.class);
        if (Source.isRepaired(source, password, document)) {
            notes.add(CopyNote.SOURCE_REPAIRED);
        }
        if (Source.isSigned(document)) {
            notes.add(CopyNote.SOURCE_WAS_SIGNED);
        }
        if (document.isEncrypted()) {
            notes.add(CopyNote.SOURCE_RESTRICTED);
        }
        return notes;
    }

    private static List<Integer> chosen(List<Integer> wanted, int count) {
        if (wanted.isEmpty()) {
            return IntStream.rangeClosed(1, count).boxed().toList();
        }
        if (wanted.stream().anyMatch(page -> page < 1 || page > count)) {
            throw new Failure(Kind.NO_SUCH_PAGES, wanted, count);
        }
        return List.copyOf(new TreeSet<>(wanted));
    }

    private static void remove(Path file) {
        File leftover = file.toFile();
        if (leftover.exists() && !leftover.delete()) {
            leftover.deleteOnExit();
        }
    }

    @Override
    public void close() {
        new PdfDocument(file, document).close();
        temporary.ifPresent(CopySource::remove);
    }
}
