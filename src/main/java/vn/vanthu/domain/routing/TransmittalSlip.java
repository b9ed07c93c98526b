package vn.vanthu.domain.routing;

import java.time.LocalDate;
import java.util.List;
import vn.vanthu.domain.agency.Office;
import vn.vanthu.domain.register.Document;

/**
 * Phiếu gửi: goes with documents to one recipient, who signs it and sends it back.
 *
 * @param day on which it is made out
 * @param recipient as printed when the documents were registered
 */
public record TransmittalSlip(Office office, LocalDate day, String recipient, List<Enclosed> enclosed) {
    public TransmittalSlip {
        enclosed = List.copyOf(enclosed);
    }

    /**
     * A document that goes with it.
     *
     * @param copies of it; 0 where not counted
     */
    public record Enclosed(Document document, int copies) {}
}
