package vn.vanthu.domain.distribution;

import java.time.LocalDate;
import java.util.Optional;

/**
 * One document on its way to one recipient, frozen when the document was registered.
 *
 * @param id of the target; 0 before it is kept
 * @param line ordinal of the printed line it stands in, from 1
 * @param recipientName as it was when the document was registered
 * @param channel {@link Channel#NONE} until it is sent or where the address book says none
 * @param envelopes số lượng bì by post; 0 where not counted
 * @param sentOn ngày chuyển; empty until sent
 * @param receivedBy who signed for it; empty until acknowledged
 * @param receivedOn ký nhận; empty until acknowledged
 */
public record Dispatch(
        long id,
        long documentId,
        int line,
        long recipientId,
        String recipientName,
        int copies,
        Channel channel,
        int envelopes,
        Optional<LocalDate> sentOn,
        String sentBy,
        String receivedBy,
        Optional<LocalDate> receivedOn,
        String note) {}
