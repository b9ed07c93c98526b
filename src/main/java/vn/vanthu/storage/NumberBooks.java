package vn.vanthu.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import vn.vanthu.domain.register.LedgerEntry;
import vn.vanthu.domain.register.NumberAccount;
import vn.vanthu.domain.register.NumberSeries;
import vn.vanthu.domain.register.NumberState;
import vn.vanthu.domain.register.RegistrationNumber;
import vn.vanthu.domain.text.PartialDate;

/** The series with all their numbers, as they are accounted for (domain.md 3.4). */
public final class NumberBooks {
    private static final String ROWS = "SELECT s.*, t.value, t.suffix, t.state, t.reason, t.title, d.id AS document,"
            + " d.registered_on, d.issue_date, d.subject, d.voided_because, d.code_number, d.code_suffix, d.code_year,"
            + " d.code_symbol, d.code_written FROM number_series s LEFT JOIN taken_number t ON t.series_id = s.id"
            + " LEFT JOIN document d ON d.series_id = t.series_id AND d.number_value = t.value"
            + " AND d.number_suffix = t.suffix";
    private static final String ORDER =
            " ORDER BY EXISTS (SELECT 1 FROM book_closing c WHERE c.series_id = s.id) OR s.ends_on IS NOT NULL, s.shown,"
                    + " s.id, t.value, t.suffix";

    private final Handle handle;

    NumberBooks(Handle handle) {
        this.handle = handle;
    }

    /** All accounts: open series first, then by name. */
    public List<NumberAccount> accounts() {
        return accounts(handle.createQuery(ROWS + ORDER));
    }

    public Optional<NumberAccount> account(long seriesId) {
        return accounts(handle.createQuery(ROWS + " WHERE s.id = :id" + ORDER).bind("id", seriesId)).stream()
                .findFirst();
    }

    /** By the name that is shown, in any case; empty where none has it. */
    public Optional<NumberSeries> named(String shown) {
        return new Series(handle)
                .all().stream()
                        .filter(series -> series.key().shown().equalsIgnoreCase(shown.trim()))
                        .findFirst();
    }

    private static List<NumberAccount> accounts(Query query) {
        Accounting accounting = new Accounting();
        query.map((row, ctx) -> accounting.take(row)).forEach(series -> {});
        return accounting.accounts();
    }

    /** Goes through the rows series by series, so that only one is held at a time. */
    private static final class Accounting {
        private final List<NumberAccount> accounts = new ArrayList<>();
        private final List<LedgerEntry> entries = new ArrayList<>();
        private Optional<NumberSeries> series = Optional.empty();

        long take(ResultSet row) throws SQLException {
            NumberSeries now = Series.series(row);
            if (series.filter(now::equals).isEmpty()) {
                finish();
                series = Optional.of(now);
            }
            if (row.getString("state") != null) {
                entries.add(entry(row));
            }
            return now.id();
        }

        List<NumberAccount> accounts() {
            finish();
            return accounts;
        }

        private void finish() {
            series.ifPresent(done -> accounts.add(NumberAccount.of(done, entries)));
            series = Optional.empty();
            entries.clear();
        }

        private static LedgerEntry entry(ResultSet row) throws SQLException {
            long document = row.getLong("document");
            String voided = row.getString("voided_because");
            RegistrationNumber number = new RegistrationNumber(row.getInt("value"), row.getString("suffix"));
            if (document == 0) {
                return new LedgerEntry(
                        number,
                        NumberState.valueOf(row.getString("state")),
                        row.getString("title"),
                        row.getString("reason"),
                        Optional.empty(),
                        Optional.empty(),
                        PartialDate.NONE,
                        "");
            }
            return new LedgerEntry(
                    number,
                    voided == null ? NumberState.valueOf(row.getString("state")) : NumberState.VOIDED,
                    row.getString("subject"),
                    voided == null ? row.getString("reason") : voided,
                    Optional.of(document),
                    Optional.of(LocalDate.parse(row.getString("registered_on"))),
                    PartialDate.parse(row.getString("issue_date")),
                    DocumentColumns.code(row).shown());
        }
    }
}
