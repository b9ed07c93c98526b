package vn.vanthu.domain.copy;

import vn.vanthu.domain.agency.Office;
import vn.vanthu.domain.register.Document;
import vn.vanthu.domain.register.RegistrationNumber;

/**
 * What the copy desk proposes for a document.
 *
 * @param order filled in as far as the rules and the office's habits tell
 * @param nextNumber the number that would be taken now; another clerk may be faster
 */
public record CopyProposal(Document source, Office office, CopyOrder order, RegistrationNumber nextNumber) {}
