package vn.vanthu.registering;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import vn.vanthu.domain.document.DocumentFields;
import vn.vanthu.domain.document.Field;
import vn.vanthu.domain.register.Correction;
import vn.vanthu.domain.text.DateWording;

/** The fields of a document as people read them, one text each. */
final class FieldTexts {
    private FieldTexts() {}

    /** What differs, in the order of the form. */
    static List<Correction.Changed> changed(DocumentFields was, DocumentFields became) {
        Map<Field, String> before = texts(was);
        Map<Field, String> after = texts(became);
        List<Correction.Changed> changed = new ArrayList<>();
        after.forEach((field, text) -> {
            if (!text.equals(before.get(field))) {
                changed.add(new Correction.Changed(field, before.get(field), text));
            }
        });
        return changed;
    }

    private static Map<Field, String> texts(DocumentFields fields) {
        Map<Field, String> texts = new EnumMap<>(Field.class);
        texts.put(
                Field.CODE,
                fields.code().asWritten().isEmpty()
                        ? fields.code().shown()
                        : fields.code().asWritten());
        texts.put(Field.TYPE, fields.type());
        texts.put(Field.SUBJECT, fields.subject());
        texts.put(Field.ISSUE_DATE, DateWording.brief(fields.issueDate()));
        texts.put(Field.PLACE, fields.place());
        texts.put(Field.ISSUER, fields.issuer());
        texts.put(Field.SUPERIOR_AGENCY, fields.superiorAgency());
        texts.put(Field.SIGNER, fields.signer().name());
        texts.put(Field.SIGNER_TITLE, fields.signer().title());
        texts.put(Field.AUTHORITY, String.join("\n", fields.signer().authority()));
        texts.put(Field.ADDRESSEES, String.join("\n", fields.addressees()));
        texts.put(Field.DISTRIBUTION, distribution(fields));
        texts.put(Field.URGENCY, fields.markings().urgency().wording());
        texts.put(Field.SECRECY, fields.markings().secrecy().wording());
        texts.put(Field.CIRCULATION, fields.markings().circulation());
        texts.put(Field.PAGES, count(fields.handling().pages()));
        texts.put(Field.COPIES, count(fields.handling().copies()));
        texts.put(Field.HOLDER, fields.handling().holder());
        texts.put(Field.RECORDS_FILE, fields.handling().recordsFile());
        texts.put(Field.DUE_DATE, DateWording.brief(fields.handling().dueDate()));
        texts.put(Field.NOTE, fields.handling().note());
        return texts;
    }

    /** The lines with what is noted beside them: the brace and the number of copies. */
    private static String distribution(DocumentFields fields) {
        List<String> lines = new ArrayList<>();
        fields.distribution().lines().forEach(line -> {
            String brace = line.braceGroup() > 0 ? " }" + line.braceGroup() : "";
            String copies = line.copies() > 0 ? " × " + line.copies() : "";
            lines.add(line.printed() + brace + copies);
        });
        return String.join("\n", lines);
    }

    private static String count(int number) {
        return number == 0 ? "" : Integer.toString(number);
    }
}
