package vn.vanthu.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Typesets official documents on A4 in the form of the Party or of the state, fonts embedded. */
public final class LetterTypesetter {
    /**
     * Writes {@code letter} to {@code target}, a new file. The same letter gives the same bytes.
     *
     * @throws vn.vanthu.work.Failure FILE_EXISTS, FILE_UNWRITABLE, DISK_FULL
     */
    public void typeset(Letter letter, Path target) {
        try (Fonts fonts = new Fonts();
                PDDocument document = new PDDocument()) {
            document.setDocumentId((long) letter.fields().title().hashCode());
            document.getDocumentInformation().setTitle(letter.fields().title());
            document.getDocumentCatalog().setLanguage("vi");
            try (LetterSheet sheet = new LetterSheet(document, fonts)) {
                double top = new LetterHead(sheet, letter).draw();
                new LetterBody(sheet, letter).draw(top, new LetterFoot(sheet, letter));
            }
            NewFile.write(target, document::save);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot typeset " + letter.fields().title(), e);
        }
    }
}
