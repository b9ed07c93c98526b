package vn.vanthu.domain.distribution;

import java.util.List;

/**
 * What stands on an envelope or an address label (domain.md 5.4, bì văn bản).
 *
 * @param sender name of the sending agency, then address and telephone; one entry a line
 * @param codes số, ký hiệu of the documents inside
 * @param recipient Kính gửi
 * @param address of the recipient; one entry a line; may be empty
 * @param urgency the word of the stamp, {@code HỎA TỐC}; empty for none
 */
public record Envelope(
        List<String> sender, List<String> codes, String recipient, List<String> address, String urgency) {
    public Envelope {
        sender = List.copyOf(sender);
        codes = List.copyOf(codes);
        address = List.copyOf(address);
    }
}
