package vn.vanthu.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jdbi.v3.core.statement.SqlStatement;
import vn.vanthu.domain.distribution.DistributionLine;

/** The columns that lines of recipients have wherever they are kept. */
final class Lines {
    private Lines() {}

    static <S extends SqlStatement<S>> S bind(S statement, DistributionLine line, int ordinal) {
        return statement
                .bind("ordinal", ordinal)
                .bind("text", line.text())
                .bind("purposeText", line.purposeText())
                .bind("braceGroup", line.braceGroup())
                .bind("copies", line.copies());
    }

    static DistributionLine read(ResultSet row) throws SQLException {
        return new DistributionLine(
                row.getString("text"), row.getString("purpose_text"), row.getInt("brace_group"), row.getInt("copies"));
    }
}
