package vn.vanthu.domain.intake;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.vanthu.domain.document.Citation;
import vn.vanthu.domain.document.CopyStamp;
import vn.vanthu.domain.document.DocumentFields;
import vn.vanthu.domain.document.Field;

/**
 * What was read in a file that waits to be entered, for a person to confirm.
 *
 * @param pages of the file; 0 where unknown
 * @param typeAsPrinted empty where none
 * @param urgencyAsPrinted empty where none
 * @param secrecyAsPrinted empty where none
 * @param found for each field that was found: how sure, and where
 * @param starts pages on which a new letterhead begins, from 1; more than one where the file looks like a stack
 */
public record Reading(
        int pages,
        DocumentFields fields,
        String typeAsPrinted,
        String urgencyAsPrinted,
        String secrecyAsPrinted,
        List<Citation> citations,
        Optional<CopyStamp> copy,
        Map<Field, Found> found,
        List<Integer> starts) {
    /** What no register does without: these are to be certain before anything is entered unasked (domain.md 5.2). */
    public static final List<Field> NEEDED =
            List.of(Field.CODE, Field.TYPE, Field.SUBJECT, Field.ISSUE_DATE, Field.ISSUER);

    /** Fewer right values of ten than this: shown as a question, not as a fact. */
    public static final double DOUBTFUL_BELOW = 0.9;

    public Reading {
        citations = List.copyOf(citations);
        found = Map.copyOf(found);
        starts = List.copyOf(starts);
    }

    /**
     * How sure the program is of a field.
     *
     * @param confidence from 0 to 1
     * @param place on the page; empty for text without geometry
     */
    public record Found(double confidence, Optional<Place> place) {}

    /** @param page from 1; the rest in mm from the upper left corner of the page as seen */
    public record Place(int page, double x, double y, double width, double height) {}

    /** The same file read to another end, as by somebody who knows better. */
    public Reading corrected(DocumentFields better, Map<Field, Found> sure) {
        return new Reading(
                pages, better, typeAsPrinted, urgencyAsPrinted, secrecyAsPrinted, citations, copy, sure, starts);
    }

    /** 0 where the field was not found. */
    public double confidence(Field field) {
        return found.containsKey(field) ? found.get(field).confidence() : 0;
    }

    /** How sure the program is of the least certain field that a register needs; 0 where one is missing. */
    public double certainty() {
        boolean isWhole = fields.issueDate().whole().isPresent()
                && !fields.code().number().isEmpty()
                && fields.problems().isEmpty();
        return isWhole ? NEEDED.stream().mapToDouble(this::confidence).min().orElse(0) : 0;
    }

    /** The needed fields that are missing or a question. */
    public List<Field> doubtful() {
        return NEEDED.stream()
                .filter(field -> confidence(field) < DOUBTFUL_BELOW)
                .toList();
    }

    /** Whether it looks like several documents scanned in one file. */
    public boolean isStack() {
        return starts.size() > 1;
    }
}
