package vn.vanthu.domain.copy;

/** What speaks against a copy as it is ordered; the clerk decides (domain.md 4.1, 4.5). */
public enum CopyWarning {
    /** The kind is not the one that the origin of the source gives; it needs a reason. */
    KIND_NOT_BY_ORIGIN,
    /** An extract is made by the issuer, or by the archive that keeps the original (HD36 §II.3.1); we are neither. */
    EXTRACT_NOT_BY_KEEPER,
    /** The issuer was dissolved with the districts on 1 July 2025; its originals are with the archive. */
    ISSUER_DISSOLVED,
    /** What is copied is itself a copy. */
    MADE_FROM_COPY,
    /** The source is marked so that its issuer's leave is needed; it must be said who gave it. */
    NEEDS_LEAVE,
    /** The authority lines are not those under which this person signs for this issuer. */
    SIGNER_NOT_FITTED
}
