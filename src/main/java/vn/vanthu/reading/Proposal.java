package vn.vanthu.reading;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.vanthu.domain.document.Citation;
import vn.vanthu.domain.document.CopyStamp;
import vn.vanthu.domain.document.DocumentFields;
import vn.vanthu.domain.document.Field;
import vn.vanthu.domain.document.FileHash;
import vn.vanthu.domain.document.PageTexts;

/**
 * What was read in a file, for a person to confirm.
 *
 * @param pages of the file
 * @param urgencyAsPrinted empty where none
 * @param typeAsPrinted empty where none
 * @param found for each field that was found: how sure, and where
 * @param copy the block of the office that copied the document, apart from its own fields
 * @param starts pages, from 1, on which a letterhead begins: more than one where several letters were scanned as one
 *     file; the first is 1
 * @param remarks what a person should know of how it was read
 */
public record Proposal(
        Path source,
        FileHash hash,
        int pages,
        PageTexts texts,
        DocumentFields fields,
        String typeAsPrinted,
        String urgencyAsPrinted,
        String secrecyAsPrinted,
        List<Citation> citations,
        Optional<CopyStamp> copy,
        List<Integer> starts,
        Set<Remark> remarks,
        Map<Field, Found> found) {
    /** What a person should know of how a file was read. */
    public enum Remark {
        /** The text of some pages was recognised from their pictures, and may have slips. */
        RECOGNISED,
        /** Pages are pictures, and this machine cannot recognise their text. */
        RECOGNITION_MISSING,
        /** Not all pages were read: more was not asked for, or they took too long. */
        PAGES_LEFT
    }

    /**
     * @param confidence from 0 to 1
     * @param place on the page; empty for text without geometry
     */
    public record Found(double confidence, Optional<Place> place) {}

    /** @param page from 1; the rest in mm from the upper left corner of the page as seen */
    public record Place(int page, double x, double y, double width, double height) {}

    /** The same file read to another end, as by somebody who knows better. */
    public Proposal corrected(DocumentFields better, Map<Field, Found> sure) {
        return new Proposal(
                source,
                hash,
                pages,
                texts,
                better,
                typeAsPrinted,
                urgencyAsPrinted,
                secrecyAsPrinted,
                citations,
                copy,
                starts,
                remarks,
                sure);
    }

    /** 0 where the field was not found. */
    public double confidence(Field field) {
        return found.containsKey(field) ? found.get(field).confidence() : 0;
    }
}
