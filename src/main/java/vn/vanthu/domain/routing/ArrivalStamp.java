package vn.vanthu.domain.routing;

/**
 * What the ĐẾN stamp says (NĐ30 PL IV; domain.md 5.4), 50 mm wide and 35 mm high.
 *
 * @param agency name of the receiving agency, in capitals
 * @param number số đến
 * @param day ngày đến, {@code 05/9/2026}
 * @param routedTo whom it goes to; empty prints dots
 * @param recordsFile số và ký hiệu hồ sơ; empty prints dots
 */
public record ArrivalStamp(String agency, String number, String day, String routedTo, String recordsFile) {}
