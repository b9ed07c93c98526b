package vn.vanthu.domain.copy;

/**
 * How the file of a copy is finished.
 *
 * @param numberLine whether the number is printed or written by hand later (domain.md 4.8)
 * @param corner what stands at the upper right of page 1
 * @param signature whether an empty signature field is kept where the seal goes (domain.md 4.6)
 * @param pages how the source's pages are carried over
 * @param sheets on how many sides of the paper the copy will be printed
 * @param kindReason why the kind is not the one that the origin of the source gives; empty where it is
 * @param permittedBy who allowed a copy of what is not copied without leave (domain.md 4.1); empty where nobody need
 * @param password that opens the source; never kept; empty for none
 */
public record CopyFinish(
        Placing placing,
        NumberLine numberLine,
        Corner corner,
        SignatureField signature,
        PageForm pages,
        Sheets sheets,
        String kindReason,
        String permittedBy,
        String password) {
    public static final CopyFinish USUAL = new CopyFinish(
            Placing.AUTOMATIC,
            NumberLine.PRINTED,
            Corner.NONE,
            SignatureField.NONE,
            PageForm.AS_THEY_ARE,
            Sheets.ONE_SIDED,
            "",
            "",
            "");

    /** What stands in the number line. */
    public enum NumberLine {
        PRINTED,
        /** Room for a number by hand; the copy takes its number when the clerk enters it. */
        BLANK
    }

    /** The text at the upper right of page 1. */
    public enum Corner {
        NONE,
        /** Kind, agency and time of signing of a copy from paper to electronic (NĐ30 PL I Part II I.3). */
        ELECTRONIC
    }

    /** Whether a field for the agency's certificate is reserved. */
    public enum SignatureField {
        NONE,
        RESERVED
    }

    /** How pages of the source come into the copy. */
    public enum PageForm {
        /** Untouched. */
        AS_THEY_ARE,
        /** As pictures of 300 dpi, which can be PDF/A whatever the source is. */
        AS_IMAGES
    }

    /** How the paper is used. */
    public enum Sheets {
        ONE_SIDED,
        /** Every second page is a verso, with the margins that the form gives it (domain.md 2.1). */
        TWO_SIDED
    }

    public CopyFinish with(Placing other) {
        return new CopyFinish(other, numberLine, corner, signature, pages, sheets, kindReason, permittedBy, password);
    }

    public CopyFinish with(NumberLine other) {
        return new CopyFinish(placing, other, corner, signature, pages, sheets, kindReason, permittedBy, password);
    }

    public CopyFinish with(Corner other) {
        return new CopyFinish(placing, numberLine, other, signature, pages, sheets, kindReason, permittedBy, password);
    }

    public CopyFinish with(SignatureField other) {
        return new CopyFinish(placing, numberLine, corner, other, pages, sheets, kindReason, permittedBy, password);
    }

    public CopyFinish with(PageForm other) {
        return new CopyFinish(placing, numberLine, corner, signature, other, sheets, kindReason, permittedBy, password);
    }

    public CopyFinish with(Sheets other) {
        return new CopyFinish(placing, numberLine, corner, signature, pages, other, kindReason, permittedBy, password);
    }

    public CopyFinish withPassword(String other) {
        return new CopyFinish(placing, numberLine, corner, signature, pages, sheets, kindReason, permittedBy, other);
    }

    public CopyFinish withReasons(String forKind, String leave) {
        return new CopyFinish(placing, numberLine, corner, signature, pages, sheets, forKind, leave, password);
    }
}
