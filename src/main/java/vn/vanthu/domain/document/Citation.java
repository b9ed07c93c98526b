package vn.vanthu.domain.document;

import vn.vanthu.domain.text.PartialDate;

/**
 * Another document that a document names.
 *
 * @param code number and symbol as written there
 * @param date of the cited document; {@link PartialDate#NONE} where the text does not give it
 * @param asWritten the words where number and symbol do not stand together; else empty
 */
public record Citation(DocCode code, PartialDate date, String asWritten) {}
