package vn.vanthu.proving;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import vn.vanthu.domain.agency.Office;
import vn.vanthu.domain.document.Urgency;
import vn.vanthu.domain.form.RegisterForm;
import vn.vanthu.domain.form.RegisterRow;
import vn.vanthu.domain.register.Statistics;
import vn.vanthu.officefile.Workbook;
import vn.vanthu.pdf.StatisticsWriter;
import vn.vanthu.storage.Database;
import vn.vanthu.work.Progress;

/** Counts what a period brought, for the report to the leader. */
public final class CountDocuments {
    private static final List<RegisterForm.Column> SETTLING =
            List.of(count("Đúng hạn"), count("Quá hạn"), count("Chưa đến hạn"), count("Quá hạn chưa giải quyết"));

    private final Database database;
    private final StatisticsWriter writer;
    private final Clock clock;

    public CountDocuments(Database database, StatisticsWriter writer, Clock clock) {
        this.database = database;
        this.writer = writer;
        this.clock = clock;
    }

    /** Counted by the database, whatever the size of the archive. */
    public Statistics count(LocalDate from, LocalDate to) {
        return database.read(tx -> new Statistics(
                from, to, tx.tallies().tables(from, to), tx.tallies().settling(from, to, LocalDate.now(clock))));
    }

    /**
     * As a page with charts and tables.
     *
     * @throws vn.vanthu.work.Failure FILE_EXISTS, DISK_FULL, FILE_UNWRITABLE
     */
    public void pdf(Statistics statistics, Path out) {
        Office office = database.read(tx -> tx.offices().office());
        writer.write(office, statistics, out);
    }

    /**
     * As an .xlsx file, a sheet a table.
     *
     * @throws vn.vanthu.work.Failure FILE_EXISTS, DISK_FULL, FILE_UNWRITABLE
     */
    public void sheet(Statistics statistics, Path out) {
        try (Workbook workbook = Workbook.create(out)) {
            for (Statistics.Table table : statistics.tables()) {
                List<RegisterRow> rows =
                        table.rows().stream().map(row -> row(table.by(), row)).toList();
                workbook.add(name(table.by()), columns(table.by()), rows, rows.size(), Progress.UNWATCHED);
            }
            workbook.add(
                    "Giải quyết văn bản đến",
                    SETTLING,
                    List.of(settling(statistics.settling())),
                    1,
                    Progress.UNWATCHED);
            workbook.publish();
        }
    }

    private static RegisterForm.Column count(String title) {
        return new RegisterForm.Column(title, title, 10, RegisterForm.Kind.COUNT);
    }

    private static List<RegisterForm.Column> columns(Statistics.By by) {
        return List.of(
                new RegisterForm.Column("label", name(by), 40, RegisterForm.Kind.TEXT),
                count("Văn bản đến"),
                count("Văn bản đi"),
                count("Văn bản nội bộ"),
                count("Bản sao"),
                count("Cộng"));
    }

    private static String name(Statistics.By by) {
        return switch (by) {
            case MONTH -> "Tháng";
            case TYPE -> "Tên loại";
            case BODY -> "Cơ quan ban hành";
            case TERM -> "Nhiệm kỳ";
            case URGENCY -> "Độ khẩn";
        };
    }

    /** A period without documents shows 0, for a report says so too. */
    private static RegisterRow.Cell shown(int number) {
        return new RegisterRow.Cell(Integer.toString(number), Optional.empty(), OptionalLong.of(number));
    }

    private static RegisterRow row(Statistics.By by, Statistics.Row row) {
        String label = by == Statistics.By.URGENCY ? wording(Urgency.valueOf(row.label())) : row.label();
        return new RegisterRow(
                List.of(
                        RegisterRow.Cell.of(label),
                        shown(row.incoming()),
                        shown(row.outgoing()),
                        shown(row.internal()),
                        shown(row.copies()),
                        shown(row.total())),
                RegisterRow.Mark.NONE);
    }

    private static String wording(Urgency urgency) {
        return urgency == Urgency.NONE ? "Thường" : urgency.wording();
    }

    private static RegisterRow settling(Statistics.Settling settling) {
        return new RegisterRow(
                List.of(
                        shown(settling.inTime()),
                        shown(settling.late()),
                        shown(settling.open()),
                        shown(settling.overdue())),
                RegisterRow.Mark.NONE);
    }
}
