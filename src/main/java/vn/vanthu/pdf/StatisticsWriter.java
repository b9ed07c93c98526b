package vn.vanthu.pdf;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.vanthu.domain.agency.Office;
import vn.vanthu.domain.document.Urgency;
import vn.vanthu.domain.register.Statistics;
import vn.vanthu.domain.register.Statistics.By;
import vn.vanthu.domain.register.Statistics.Row;
import vn.vanthu.domain.register.Statistics.Settling;
import vn.vanthu.domain.register.Statistics.Table;
import vn.vanthu.domain.text.DateWording;
import vn.vanthu.pdf.Charts.Bar;
import vn.vanthu.pdf.Fonts.Face;
import vn.vanthu.pdf.GridForm.Align;
import vn.vanthu.pdf.GridForm.Column;

/** Prints statistics: charts on the first page, tables behind. */
public final class StatisticsWriter {
    private static final List<String> KINDS = List.of("Văn bản đến", "Văn bản đi", "Văn bản nội bộ", "Bản sao");
    private static final List<String> SETTLED =
            List.of("Đúng hạn", "Trễ hạn", "Đang giải quyết, còn hạn", "Chưa giải quyết, quá hạn");
    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    private static final double SIZE = 13;
    private static final double TABLE_SIZE = 11;
    private static final double LEAST_ROW = 17;
    private static final double MONTHS = SeenPage.pt(55);
    /** More types than this are in the table only. */
    private static final int MOST_TYPES = 8;

    private static final double NUMBERS = SeenPage.pt(21);

    private final InstantSource clock;

    public StatisticsWriter(InstantSource clock) {
        this.clock = clock;
    }

    /**
     * @param out must not exist
     * @throws vn.vanthu.work.Failure FILE_EXISTS, DISK_FULL, FILE_UNWRITABLE
     */
    public void write(Office office, Statistics statistics, Path out) {
        PrintedPdf.write(out, "Thống kê văn bản - " + office.name(), clock, sheet -> {
            Paper paper = new Paper(sheet);
            OfficeHead.draw(paper, office, Optional.empty());
            paper.heading(Face.BOLD, 15, "THỐNG KÊ VĂN BẢN");
            paper.heading(
                    Face.ITALIC,
                    SIZE,
                    "(từ ngày " + DateWording.brief(statistics.from()) + " đến ngày "
                            + DateWording.brief(statistics.to()) + ")");
            charts(paper, statistics);
            paper.turn();
            for (Table table : statistics.tables()) {
                heading(paper, heading(table.by()));
                table(paper, table);
            }
            heading(paper, "Giải quyết văn bản đến có thời hạn");
            settling(paper, statistics.settling());
        });
    }

    private static void charts(Paper paper, Statistics statistics) throws IOException {
        Charts charts = new Charts(paper);
        heading(paper, "Số văn bản theo tháng");
        charts.legend(KINDS);
        charts.standing(bars(By.MONTH, rows(statistics, By.MONTH)), MONTHS);
        List<Row> types = rows(statistics, By.TYPE).stream()
                .sorted(Comparator.comparingInt(Row::total).reversed())
                .limit(MOST_TYPES)
                .toList();
        heading(
                paper,
                rows(statistics, By.TYPE).size() > MOST_TYPES
                        ? "Số văn bản theo loại (" + MOST_TYPES + " loại nhiều nhất)"
                        : "Số văn bản theo loại");
        charts.lying(bars(By.TYPE, types));
        heading(paper, "Giải quyết văn bản đến có thời hạn");
        charts.legend(SETTLED);
        Settling settling = statistics.settling();
        charts.lying(List.of(new Bar(
                "Văn bản có thời hạn",
                List.of(settling.inTime(), settling.late(), settling.open(), settling.overdue()))));
    }

    private static void heading(Paper paper, String words) throws IOException {
        paper.space(SIZE * 0.8);
        paper.keep(5 * SIZE);
        paper.paragraph(Face.BOLD, SIZE, 0, words);
        paper.space(SIZE / 3);
    }

    private static void table(Paper paper, Table table) throws IOException {
        List<Column> columns = new ArrayList<>();
        columns.add(new Column(column(table.by()), Paper.ROOM - 5 * NUMBERS, Align.LEFT));
        for (String kind : List.of("Đến", "Đi", "Nội bộ", "Bản sao", "Cộng")) {
            columns.add(new Column(kind, NUMBERS, Align.RIGHT));
        }
        Grid grid = paper.table(new GridForm(columns, TABLE_SIZE, GridForm.Numbers.NONE, LEAST_ROW));
        Row sum = new Row("Cộng", 0, 0, 0, 0);
        for (Row row : table.rows()) {
            grid.row(cells(label(table.by(), row.label()), row), Grid.Look.PLAIN);
            sum = new Row(
                    sum.label(),
                    sum.incoming() + row.incoming(),
                    sum.outgoing() + row.outgoing(),
                    sum.internal() + row.internal(),
                    sum.copies() + row.copies());
        }
        grid.row(cells(sum.label(), sum), Grid.Look.BOLD);
        paper.goTo(grid.end());
    }

    private static void settling(Paper paper, Settling settling) throws IOException {
        List<Column> columns = List.of(
                new Column("Kết quả", Paper.ROOM - 2 * NUMBERS, Align.LEFT),
                new Column("Số văn bản", NUMBERS, Align.RIGHT),
                new Column("Tỷ lệ", NUMBERS, Align.RIGHT));
        Grid grid = paper.table(new GridForm(columns, TABLE_SIZE, GridForm.Numbers.NONE, LEAST_ROW));
        int[] counts = {settling.inTime(), settling.late(), settling.open(), settling.overdue()};
        int sum = settling.inTime() + settling.late() + settling.open() + settling.overdue();
        for (int i = 0; i < counts.length; i++) {
            grid.row(List.of(SETTLED.get(i), Integer.toString(counts[i]), share(counts[i], sum)), Grid.Look.PLAIN);
        }
        grid.row(List.of("Cộng", Integer.toString(sum), sum == 0 ? "" : "100 %"), Grid.Look.BOLD);
        paper.goTo(grid.end());
    }

    private static String share(int count, int sum) {
        return sum == 0 ? "" : String.format(VIETNAMESE, "%.1f %%", 100.0 * count / sum);
    }

    private static List<String> cells(String label, Row row) {
        List<String> cells = new ArrayList<>(List.of(label));
        for (int count : new int[] {row.incoming(), row.outgoing(), row.internal(), row.copies(), row.total()}) {
            cells.add(Integer.toString(count));
        }
        return cells;
    }

    private static List<Row> rows(Statistics statistics, By by) {
        return statistics.tables().stream()
                .filter(table -> table.by() == by)
                .flatMap(table -> table.rows().stream())
                .toList();
    }

    private static List<Bar> bars(By by, List<Row> rows) {
        return rows.stream()
                .map(row -> new Bar(
                        label(by, row.label()), List.of(row.incoming(), row.outgoing(), row.internal(), row.copies())))
                .toList();
    }

    private static String label(By by, String label) {
        return switch (by) {
            case MONTH -> label.replaceFirst("^(\\d{4})-(\\d{2})$", "$2/$1");
            case URGENCY ->
                Urgency.of(label) == Urgency.NONE ? "Thường" : Urgency.of(label).wording();
            default -> label.isBlank() ? "(không ghi)" : label;
        };
    }

    private static String heading(By by) {
        return switch (by) {
            case MONTH -> "Theo tháng";
            case TYPE -> "Theo loại văn bản";
            case BODY -> "Theo cơ quan ban hành";
            case TERM -> "Theo nhiệm kỳ";
            case URGENCY -> "Theo độ khẩn";
        };
    }

    private static String column(By by) {
        return switch (by) {
            case MONTH -> "Tháng";
            case TYPE -> "Loại văn bản";
            case BODY -> "Cơ quan ban hành";
            case TERM -> "Nhiệm kỳ";
            case URGENCY -> "Độ khẩn";
        };
    }
}
