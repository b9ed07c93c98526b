package vn.vanthu.pdf;

import java.util.List;
import vn.vanthu.domain.document.DocumentFields;

/**
 * An official document to be typeset.
 *
 * @param separator ends each addressee and recipient but the last, as its layout profile has it
 * @param fields number, heading, subject, Kính gửi, nơi nhận and signer; what is empty is not printed
 * @param body paragraphs of the text; one that begins with {@code "# "} is a centred heading, with {@code "## "} a
 *     heading at the paragraph's indent; words between two {@code **} are bold
 * @param signed stands in the place of the signature: {@code Đã ký: Nguyễn Văn A} (domain.md 4.8); empty where room is
 *     left for a signature by hand
 */
public record Letter(Form form, String separator, DocumentFields fields, List<String> body, String signed) {
    public Letter {
        body = List.copyOf(body);
    }

    /** One that is still to be signed. */
    public Letter(Form form, String separator, DocumentFields fields, List<String> body) {
        this(form, separator, fields, body, "");
    }

    /** Whose form it has. */
    public enum Form {
        /** HD36 and HD05 (domain.md 2.1 to 2.4). */
        PARTY,
        /** NĐ30 (domain.md 2.9). */
        STATE
    }
}
