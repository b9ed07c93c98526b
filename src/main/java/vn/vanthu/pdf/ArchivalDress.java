package vn.vanthu.pdf;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.GregorianCalendar;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.graphics.color.PDOutputIntent;
import vn.vanthu.domain.text.Folding;

/** What a copy says of itself, and what PDF/A-2b wants besides (ISO 19005-2): metadata, output intent, dates that agree. */
final class ArchivalDress {
    private static final String TOOL = "Văn Thư";
    private static final ZoneId VIETNAM = ZoneId.of("+07:00");

    private final PDDocument document;
    private final String title;
    private final GregorianCalendar written;
    private String author = "";
    private String subject = "";

    ArchivalDress(PDDocument document, String title, Instant now) {
        this.document = document;
        this.title = plain(title);
        this.written = GregorianCalendar.from(ZonedDateTime.ofInstant(now.truncatedTo(ChronoUnit.SECONDS), VIETNAM));
    }

    /**
     * Names who made it and which one it is.
     *
     * @param agency that stands as author
     * @param number with the day, that stands as subject
     */
    ArchivalDress by(String agency, String number) {
        author = plain(agency);
        subject = plain(number);
        return this;
    }

    private static String plain(String words) {
        return Folding.tidy(words.replaceAll("[\\p{Cntrl}\\p{Cn}\\p{Co}\\p{Cs}]", " "));
    }

    /** Metadata of an ordinary PDF. */
    void asOrdinary() throws IOException {
        describe();
        writeMetadata(false);
    }

    /** Metadata that claims PDF/A-2b, with all that the claim needs. */
    void asArchival() throws IOException {
        describe();
        writeMetadata(true);
        addOutputIntent();
        printAnnotations();
    }

    private void describe() {
        PDDocumentInformation about = new PDDocumentInformation();
        about.setTitle(title);
        if (!author.isEmpty()) {
            about.setAuthor(author);
            about.setSubject(subject);
        }
        about.setCreator(TOOL);
        about.setProducer(TOOL);
        about.setCreationDate(written);
        about.setModificationDate(written);
        document.setDocumentInformation(about);
        about.getCOSObject().setNeedToBeUpdated(true);
        // Two copies of one moment need not differ; without this the library takes the machine's clock.
        document.setDocumentId(written.getTimeInMillis());
    }

    private void writeMetadata(boolean claim) throws IOException {
        byte[] packet = XmpPacket.of(new XmpPacket.About(
                title, author, subject, TOOL, written.toZonedDateTime().toOffsetDateTime(), claim));
        document.getDocumentCatalog().setMetadata(new PDMetadata(document, new ByteArrayInputStream(packet)));
        document.getDocumentCatalog().getCOSObject().setNeedToBeUpdated(true);
    }

    private void addOutputIntent() throws IOException {
        if (ArchivalCheck.archivalIntent(document).isPresent()) {
            return;
        }
        byte[] sRgb = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
        PDOutputIntent intent = new PDOutputIntent(document, new ByteArrayInputStream(sRgb));
        intent.setInfo("sRGB IEC61966-2.1");
        intent.setOutputCondition("sRGB IEC61966-2.1");
        intent.setOutputConditionIdentifier("sRGB IEC61966-2.1");
        intent.setRegistryName("http://www.color.org");
        COSArray intents = new COSArray();
        intents.add(intent);
        document.getDocumentCatalog().getCOSObject().setItem(COSName.OUTPUT_INTENTS, intents);
    }

    /** Links and form fields without the print flag are not allowed (clause 6.3.2). */
    private void printAnnotations() {
        for (COSDictionary annotation : Annotations.of(document)) {
            int flags = annotation.getInt(COSName.F, 0);
            if ((flags & Annotations.PRINT) == 0 && !Annotations.isPopup(annotation)) {
                annotation.setInt(COSName.F, flags | Annotations.PRINT);
                annotation.setNeedToBeUpdated(true);
            }
        }
    }
}
