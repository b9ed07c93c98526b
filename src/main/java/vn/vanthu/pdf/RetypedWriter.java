package vn.vanthu.pdf;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import vn.vanthu.domain.copy.RetypedText;
import vn.vanthu.domain.document.DocumentFields;
import vn.vanthu.domain.form.CopyForm;
import vn.vanthu.domain.form.LayoutProfile;
import vn.vanthu.work.Failure;

/**
 * Lays the text of a document out again, as a sao thông thường wants it: heading, subject, Kính gửi, nơi nhận and
 * signer of the original, {@code Đã ký:} where its signature stood (HD36 §II.3.2; domain.md 4.1, 4.8).
 */
public final class RetypedWriter {
    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    /** State documents end the lines of their lists so in all years (NĐ30). */
    private static final String STATE_SEPARATOR = ";";

    private final LetterTypesetter typesetter = new LetterTypesetter();

    /**
     * Writes the text to {@code target}, a new file.
     *
     * @param source what the original says of itself
     * @param profile of the copy; decides where the original's number does not say whether Party or state issued it
     * @throws Failure NOTHING_CHOSEN for a text without words; FILE_EXISTS, FILE_UNWRITABLE, DISK_FULL
     */
    public void write(RetypedText text, DocumentFields source, LayoutProfile profile, Path target) {
        if (text.body().stream().allMatch(String::isBlank)) {
            throw new Failure(Failure.Kind.NOTHING_CHOSEN);
        }
        List<String> body = text.body().stream().filter(line -> !line.isBlank()).toList();
        typesetter.typeset(
                new Letter(
                        form(source, profile), separator(source, profile), asPrinted(source), body, text.signedLine()),
                target);
    }

    /** Whose form the original has: its number tells, {@code 12-CT/TU} or {@code 15/QĐ-UBND}; else the profile's. */
    static Letter.Form form(DocumentFields source, LayoutProfile profile) {
        boolean party = source.code().symbol().isEmpty()
                ? profile.copy().numbering() == CopyForm.Numbering.PARTY
                : source.code().isPartyStyle();
        return party ? Letter.Form.PARTY : Letter.Form.STATE;
    }

    static String separator(DocumentFields source, LayoutProfile profile) {
        return form(source, profile) == Letter.Form.STATE
                ? STATE_SEPARATOR
                : profile.copy().separator();
    }

    /** Agencies in capitals, whatever the register has (domain.md 2.3). */
    static DocumentFields asPrinted(DocumentFields source) {
        return source.change()
                .issuer(source.issuer().toUpperCase(VIETNAMESE))
                .superiorAgency(source.superiorAgency().toUpperCase(VIETNAMESE))
                .done();
    }
}
