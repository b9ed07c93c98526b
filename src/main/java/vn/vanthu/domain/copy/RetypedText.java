package vn.vanthu.domain.copy;

import java.util.List;

/**
 * The text of a document as typed again; its heading, subject, Kính gửi and nơi nhận come from the registration.
 *
 * @param body paragraphs; one that begins with {@code "# "} is a centred heading, with {@code "## "} a heading at the
 *     paragraph's indent; words between two {@code **} are bold
 * @param signedLine stands in the place of the signature: {@code Đã ký: Nguyễn Văn A} (domain.md 4.8)
 */
public record RetypedText(List<String> body, String signedLine) {
    public static final RetypedText NONE = new RetypedText(List.of(), "");

    public RetypedText {
        body = List.copyOf(body);
    }
}
