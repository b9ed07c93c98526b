package vn.vanthu.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.statement.SqlStatement;
import vn.vanthu.domain.agency.Signer;
import vn.vanthu.domain.distribution.DistributionList;
import vn.vanthu.domain.document.DocCode;
import vn.vanthu.domain.document.DocumentFields;
import vn.vanthu.domain.document.FileHash;
import vn.vanthu.domain.document.Handling;
import vn.vanthu.domain.document.Markings;
import vn.vanthu.domain.document.SecrecyLevel;
import vn.vanthu.domain.document.Urgency;
import vn.vanthu.domain.register.Direction;
import vn.vanthu.domain.register.Document;
import vn.vanthu.domain.register.RegistrationNumber;
import vn.vanthu.domain.text.PartialDate;

/** The columns of the table {@code document}, one way and the other. */
final class DocumentColumns {
    static final String NAMES = "direction, ref, series_id, number_value, number_suffix, registered_on,"
            + " code_number, code_suffix, code_year, code_symbol, code_written, type, subject, issue_date, place,"
            + " issuer, superior_agency, signer_name, signer_title, signer_authority, urgency, secrecy, circulation,"
            + " pages, copies, holder, records_file_name, due_date, note, file_hash, file_name, fonds_id,"
            + " duplicate_key";
    static final String VALUES = ":" + NAMES.replaceAll(",\\s*", ", :");

    /** The columns of the fields, for a change. */
    static final String SET_FIELDS = Stream.of(
                    NAMES.substring(NAMES.indexOf("code_number"), NAMES.indexOf(", file_hash"))
                            .split(",\\s*"))
            .map(name -> name + " = :" + name)
            .collect(Collectors.joining(", "));

    private DocumentColumns() {}

    static <S extends SqlStatement<S>> S bind(S statement, Document document, TakenNumber taken) {
        return bind(statement, document, Optional.of(taken));
    }

    static <S extends SqlStatement<S>> S bind(S statement, Document document, Optional<TakenNumber> taken) {
        DocumentFields fields = document.fields();
        bindNumber(statement, taken)
                .bind("direction", document.direction().name())
                .bind("ref", document.ref())
                .bind("registered_on", document.registeredOn().toString())
                .bind(
                        "file_hash",
                        document.file().map(file -> file.hash().hex()).orElse(null))
                .bind("file_name", document.file().map(Document.KeptFile::name).orElse(""))
                .bind("duplicate_key", fields.sameDocumentKey().orElse(null));
        return bindFields(statement, fields);
    }

    static <S extends SqlStatement<S>> S bindNumber(S statement, Optional<TakenNumber> taken) {
        return statement
                .bind("series_id", taken.map(TakenNumber::seriesId).orElse(null))
                .bind(
                        "number_value",
                        taken.map(number -> number.number().value()).orElse(null))
                .bind(
                        "number_suffix",
                        taken.map(number -> number.number().suffix()).orElse(null));
    }

    static <S extends SqlStatement<S>> S bindFields(S statement, DocumentFields fields) {
        return bindCode(statement, fields.code())
                .bind("type", fields.type())
                .bind("subject", fields.subject())
                .bind("issue_date", fields.issueDate().toString())
                .bind("place", fields.place())
                .bind("issuer", fields.issuer())
                .bind("superior_agency", fields.superiorAgency())
                .bind("signer_name", fields.signer().name())
                .bind("signer_title", fields.signer().title())
                .bind("signer_authority", lines(fields.signer().authority()))
                .bind("urgency", fields.markings().urgency().name())
                .bind("secrecy", fields.markings().secrecy().name())
                .bind("circulation", fields.markings().circulation())
                .bind("pages", fields.handling().pages())
                .bind("copies", fields.handling().copies())
                .bind("holder", fields.handling().holder())
                .bind("records_file_name", fields.handling().recordsFile())
                .bind("due_date", fields.handling().dueDate().toString())
                .bind("note", fields.handling().note());
    }

    static <S extends SqlStatement<S>> S bindCode(S statement, DocCode code) {
        return statement
                .bind("code_number", code.number())
                .bind("code_suffix", code.suffix())
                .bind("code_year", code.year())
                .bind("code_symbol", code.symbol())
                .bind("code_written", code.asWritten());
    }

    /** A row of {@code document} joined with its series ({@code shown}) and file ({@code file_bytes, file_pages}). */
    static Document read(ResultSet row, List<String> addressees, DistributionList distribution) throws SQLException {
        String suffix = row.getString("number_suffix");
        return new Document(
                row.getLong("id"),
                row.getString("ref"),
                Direction.valueOf(row.getString("direction")),
                suffix == null
                        ? Optional.empty()
                        : Optional.of(new RegistrationNumber(row.getInt("number_value"), suffix)),
                suffix == null ? "" : row.getString("shown"),
                LocalDate.parse(row.getString("registered_on")),
                fields(row, addressees, distribution),
                file(row),
                Optional.ofNullable(row.getString("voided_because")));
    }

    private static DocumentFields fields(ResultSet row, List<String> addressees, DistributionList distribution)
            throws SQLException {
        return new DocumentFields(
                code(row),
                row.getString("type"),
                row.getString("subject"),
                PartialDate.parse(row.getString("issue_date")),
                row.getString("place"),
                row.getString("issuer"),
                row.getString("superior_agency"),
                new Signer(
                        row.getString("signer_name"),
                        row.getString("signer_title"),
                        lines(row.getString("signer_authority"))),
                addressees,
                distribution,
                new Markings(
                        Urgency.valueOf(row.getString("urgency")),
                        SecrecyLevel.valueOf(row.getString("secrecy")),
                        row.getString("circulation")),
                new Handling(
                        row.getInt("pages"),
                        row.getInt("copies"),
                        row.getString("holder"),
                        row.getString("records_file_name"),
                        PartialDate.parse(row.getString("due_date")),
                        row.getString("note")));
    }

    static DocCode code(ResultSet row) throws SQLException {
        return new DocCode(
                row.getString("code_number"),
                row.getString("code_suffix"),
                row.getString("code_year"),
                row.getString("code_symbol"),
                row.getString("code_written"));
    }

    private static Optional<Document.KeptFile> file(ResultSet row) throws SQLException {
        String hash = row.getString("file_hash");
        return hash == null
                ? Optional.empty()
                : Optional.of(new Document.KeptFile(
                        new FileHash(hash),
                        row.getString("file_name"),
                        row.getLong("file_bytes"),
                        row.getInt("file_pages")));
    }

    static String lines(List<String> lines) {
        return String.join("\n", lines);
    }

    static List<String> lines(String text) {
        return text.lines().toList();
    }
}
