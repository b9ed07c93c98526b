package vn.vanthu.copying;

import vn.vanthu.domain.copy.RetypedText;
import vn.vanthu.domain.document.PageTexts;
import vn.vanthu.domain.register.Document;
import vn.vanthu.pdf.PdfFile;
import vn.vanthu.storage.Database;
import vn.vanthu.storage.FileVault;
import vn.vanthu.work.Failure;

/** Proposes the text of a retyped copy from the text layer of its source, for a person to correct (domain.md 4.1, 4.8). */
public final class TakeText {
    private final Database database;
    private final FileVault vault;

    public TakeText(Database database, FileVault vault) {
        this.database = database;
        this.vault = vault;
    }

    /**
     * The paragraphs between heading and signature; none for a scan without text. What the register says of heading,
     * Kính gửi, nơi nhận and signer is what is taken off.
     *
     * @param password that opens the file; empty for none
     * @throws Failure NO_SUCH_DOCUMENT, NO_FILE, KEPT_FILE_CHANGED, and those of the PDF
     */
    public RetypedText take(long documentId, String password) {
        Document document = database.read(tx -> tx.documents()
                .byId(documentId)
                .orElseThrow(() -> new Failure(Failure.Kind.NO_SUCH_DOCUMENT, documentId)));
        Document.KeptFile kept = document.file().orElseThrow(() -> new Failure(Failure.Kind.NO_FILE, document));
        try (PdfFile pdf = PdfFile.open(vault.checked(kept.hash()), password)) {
            PageTexts texts = pdf.texts();
            String name = document.fields().signer().name();
            return new RetypedText(
                    new BodyOfText(document.fields()).paragraphs(texts), name.isEmpty() ? "" : "Đã ký: " + name);
        }
    }
}
