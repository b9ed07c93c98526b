package vn.vanthu.domain.document;

import vn.vanthu.domain.text.Folding;
import vn.vanthu.domain.text.PartialDate;

/**
 * What the office itself notes beside a document in its register (domain.md 5.2).
 *
 * @param pages số trang; 0 where not counted
 * @param copies số bản; 0 where not counted
 * @param holder unit or person who receives it or keeps the record copy; may be empty
 * @param recordsFile hồ sơ lưu; may be empty
 * @param dueDate thời hạn giải quyết; {@link PartialDate#NONE} where none
 * @param note ghi chú; may be empty
 */
public record Handling(int pages, int copies, String holder, String recordsFile, PartialDate dueDate, String note) {
    /** Nothing noted. */
    public static final Handling NONE = new Handling(0, 0, "", "", PartialDate.NONE, "");

    public Handling {
        holder = Folding.tidy(holder);
        recordsFile = Folding.tidy(recordsFile);
        note = Folding.nfc(note).strip();
    }
}
