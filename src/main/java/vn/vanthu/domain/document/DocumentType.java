package vn.vanthu.domain.document;

import java.util.List;

/**
 * A kind of document (tên loại) as versioned data: QĐ399 for the Party, NĐ30 PL III for the state (domain.md 3.1, 3.2).
 *
 * @param name {@code Nghị quyết}
 * @param partyAbbreviation in Party symbols; empty where there is none
 * @param stateAbbreviation in state symbols; empty where there is none
 * @param printedForms other headings that mean this type, {@code Giấy mời họp}
 */
public record DocumentType(String name, String partyAbbreviation, String stateAbbreviation, List<String> printedForms) {
    /** The type of a document that prints none. */
    public static final String OFFICIAL_LETTER = "Công văn";
}
