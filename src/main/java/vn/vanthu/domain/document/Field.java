package vn.vanthu.domain.document;

/** The fields by name, where a proposal or a problem points at one. */
public enum Field {
    CODE,
    TYPE,
    SUBJECT,
    ISSUE_DATE,
    PLACE,
    ISSUER,
    SUPERIOR_AGENCY,
    SIGNER,
    SIGNER_TITLE,
    AUTHORITY,
    ADDRESSEES,
    DISTRIBUTION,
    URGENCY,
    SECRECY,
    CIRCULATION,
    PAGES,
    COPIES,
    HOLDER,
    RECORDS_FILE,
    DUE_DATE,
    NOTE,
    CITATIONS,
    COPY
}
