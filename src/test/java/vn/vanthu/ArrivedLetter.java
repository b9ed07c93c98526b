package vn.vanthu;

import java.nio.file.Path;
import java.util.List;
import vn.vanthu.domain.agency.Signer;
import vn.vanthu.domain.distribution.DistributionList;
import vn.vanthu.domain.document.DocCode;
import vn.vanthu.domain.document.DocumentFields;
import vn.vanthu.domain.text.PartialDate;
import vn.vanthu.pdf.Letter;
import vn.vanthu.pdf.LetterTypesetter;

/** A typeset letter of another agency, as it lies in the folder of a clerk. */
public final class ArrivedLetter {
    private ArrivedLetter() {}

    public static DocumentFields fields(String code, String subject) {
        return DocumentFields.EMPTY
                .change()
                .code(DocCode.parse(code).orElseThrow())
                .type("Công văn")
                .subject(subject)
                .issuer("TỈNH ỦY BÌNH SƠN")
                .issueDate(PartialDate.parse("2026-02-25"))
                .place("Bình Sơn")
                .addressees(List.of("Các đảng ủy trực thuộc"))
                .signer(new Signer("Lê Văn Bình", "PHÓ BÍ THƯ", List.of("T/M BAN THƯỜNG VỤ")))
                .distribution(DistributionList.parse("- Như trên,\n- Lưu VPTU."))
                .done();
    }

    /** Writes it into {@code folder}, called by its code. */
    public static Path in(Path folder, String code, String subject, String body) {
        return write(folder.resolve(code.replaceAll("\\W", "-") + ".pdf"), fields(code, subject), List.of(body));
    }

    public static Path write(Path target, DocumentFields fields, List<String> body) {
        new LetterTypesetter().typeset(new Letter(Letter.Form.PARTY, ",", fields, body), target);
        return target;
    }
}
