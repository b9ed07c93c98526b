package vn.vanthu.registering;

import java.time.LocalDate;
import vn.vanthu.domain.agency.Office;
import vn.vanthu.domain.document.DocumentFields;
import vn.vanthu.domain.document.DocumentType;
import vn.vanthu.domain.form.FormCatalog;
import vn.vanthu.domain.register.Direction;
import vn.vanthu.domain.register.NumberSeries;
import vn.vanthu.domain.text.Folding;

/** Which series numbers a document (domain.md 3.4): arrivals by year, own documents by type, issuing body and term. */
final class SeriesOfDocument {
    private final FormCatalog forms;
    private final Office office;

    SeriesOfDocument(FormCatalog forms, Office office) {
        this.forms = forms;
        this.office = office;
    }

    NumberSeries.Key key(Direction direction, DocumentFields fields, LocalDate registeredOn) {
        return switch (direction) {
            case INCOMING -> NumberSeries.Key.arrivalsOf(registeredOn.getYear());
            case INTERNAL ->
                new NumberSeries.Key(
                        NumberSeries.Kind.INTERNAL,
                        "NB",
                        NumberSeries.Period.YEAR,
                        Integer.toString(registeredOn.getYear()));
            case OUTGOING -> issued(fields);
            case COPY -> throw new IllegalArgumentException("copies are issued, not registered");
        };
    }

    /** The symbol that stands on an own document: what the clerk wrote, else the type's and the issuing body's. */
    String symbol(DocumentFields fields) {
        return fields.code().symbol().isEmpty()
                ? type(fields) + "/" + body(fields)
                : fields.code().symbol();
    }

    private NumberSeries.Key issued(DocumentFields fields) {
        return new NumberSeries.Key(NumberSeries.Kind.ISSUE, symbol(fields), NumberSeries.Period.TERM, "");
    }

    private String type(DocumentFields fields) {
        return forms.type(fields.type())
                .map(DocumentType::partyAbbreviation)
                .filter(abbreviation -> !abbreviation.isEmpty())
                .orElseGet(() -> initials(fields.type()));
    }

    /** For a type that no list has: {@code Bản tin} is BT. */
    private static String initials(String type) {
        StringBuilder letters = new StringBuilder();
        for (String word : Folding.tidy(type).split(" ")) {
            word.codePoints().limit(1).map(Character::toUpperCase).forEach(letters::appendCodePoint);
        }
        return letters.toString();
    }

    private String body(DocumentFields fields) {
        boolean byOffice = Folding.key(fields.issuer()).startsWith("van phong");
        return byOffice && !office.officeAbbreviation().isEmpty() ? office.officeAbbreviation() : office.abbreviation();
    }
}
