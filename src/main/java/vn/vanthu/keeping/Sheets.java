package vn.vanthu.keeping;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.vanthu.domain.distribution.Dispatch;
import vn.vanthu.domain.document.DocumentFields;
import vn.vanthu.domain.form.RegisterForm;
import vn.vanthu.domain.form.RegisterForm.Kind;
import vn.vanthu.domain.form.RegisterRow;
import vn.vanthu.domain.form.RegisterRow.Cell;
import vn.vanthu.domain.register.Document;
import vn.vanthu.domain.register.RegistrationNumber;
import vn.vanthu.domain.text.DateWording;
import vn.vanthu.domain.text.PartialDate;
import vn.vanthu.officefile.Workbook;
import vn.vanthu.storage.Database;
import vn.vanthu.storage.ExportRows;
import vn.vanthu.storage.ExportRows.Counted;
import vn.vanthu.work.Progress;

/** The sheets of an export. All that is not a date or a count is a text cell, whatever a formula it looks like. */
final class Sheets {
    private static final int WINDOW = 200;

    private final Database database;
    private final Workbook workbook;

    Sheets(Database database, Workbook workbook) {
        this.database = database;
        this.workbook = workbook;
    }

    /** One column: its heading, how wide and of what kind it is, and what stands in it. */
    private record Column<T>(String title, double width, Kind kind, Function<T, Cell> cell) {
        static <T> Column<T> text(String title, double width, Function<T, String> text) {
            return new Column<>(title, width, Kind.TEXT, row -> Cell.of(text.apply(row)));
        }

        static <T> Column<T> count(String title, Function<T, Integer> count) {
            return new Column<>(title, 6, Kind.COUNT, row -> Cell.of(count.apply(row)));
        }

        static <T> Column<T> date(String title, Function<T, PartialDate> date) {
            return new Column<>(title, 10, Kind.DATE, row -> cell(date.apply(row)));
        }

        private static Cell cell(PartialDate date) {
            return date.whole().map(Cell::of).orElseGet(() -> Cell.of(DateWording.brief(date)));
        }
    }

    /** A document and where its file was put. */
    private record Placed(ExportRows.Whole whole, String path) {
        Document document() {
            return whole.document();
        }

        DocumentFields fields() {
            return whole.document().fields();
        }
    }

    /** @return how many they are */
    long documents(Export.Placing placing, Progress progress) {
        return documents(this::behind, count(Counted.DOCUMENTS), placing, progress);
    }

    /** Of these only, in their order. */
    long documents(List<Long> ids, Export.Placing placing, Progress progress) {
        return documents(chosen(ids), ids.size(), placing, progress);
    }

    private List<ExportRows.Whole> behind(Optional<ExportRows.Whole> last) {
        return database.read(tx ->
                tx.exportRows().documents(last.map(row -> row.document().id()).orElse(0L), WINDOW));
    }

    private Function<Optional<ExportRows.Whole>, List<ExportRows.Whole>> chosen(List<Long> ids) {
        AtomicInteger at = new AtomicInteger();
        return last -> {
            List<ExportRows.Whole> window = List.of(); // Some may be gone; only the end of the ids is the end.
            while (window.isEmpty() && at.get() < ids.size()) {
                int from = at.getAndAdd(WINDOW);
                window = database.read(tx ->
                        tx.exportRows().documents(ids.subList(from, Math.min(ids.size(), from + WINDOW))));
            }
            return window;
        };
    }

    private long documents(
            Function<Optional<ExportRows.Whole>, List<ExportRows.Whole>> reading,
            long total,
            Export.Placing placing,
            Progress progress) {
        return write(
                "Văn bản",
                documentColumns(),
                total,
                new Windows<ExportRows.Whole, Placed>(
                        reading,
                        whole -> Stream.of(new Placed(whole, placing.put(whole).orElse("")))),
                progress);
    }

    private static List<Column<Placed>> documentColumns() {
        List<Column<Placed>> columns = new ArrayList<>(List.of(
                Column.text("Mã", 6, row -> Long.toString(row.document().id())),
                Column.text("Sổ", 8, row -> Export.book(row.document())),
                Column.text("Dãy số", 12, row -> row.document().series()),
                Column.text(
                        "Số",
                        7,
                        row -> row.document()
                                .number()
                                .map(RegistrationNumber::printed)
                                .orElse("")),
                Column.date("Ngày vào sổ", row -> PartialDate.of(row.document().registeredOn())),
                Column.text("Số, ký hiệu", 16, row -> row.fields().code().shown()),
                Column.text(
                        "Số, ký hiệu như đã ghi", 16, row -> row.fields().code().asWritten()),
                Column.date("Ngày văn bản", row -> row.fields().issueDate()),
                Column.text("Tên loại", 14, row -> row.fields().type()),
                Column.text("Trích yếu", 60, row -> row.fields().subject()),
                Column.text("Cơ quan ban hành", 30, row -> row.fields().issuer()),
                Column.text("Cơ quan cấp trên", 30, row -> row.fields().superiorAgency()),
                Column.text("Địa danh", 14, row -> row.fields().place()),
                Column.text("Người ký", 22, row -> row.fields().signer().name()),
                Column.text("Chức vụ", 22, row -> row.fields().signer().title())));
        columns.addAll(handlingColumns());
        return columns;
    }

    private static List<Column<Placed>> handlingColumns() {
        return List.of(
                Column.text(
                        "Quyền hạn ký",
                        22,
                        row -> String.join("\n", row.fields().signer().authority())),
                Column.text(
                        "Kính gửi", 40, row -> String.join("\n", row.fields().addressees())),
                Column.text("Nơi nhận", 40, row -> row.fields().distribution().asText()),
                Column.text(
                        "Độ khẩn", 12, row -> row.fields().markings().urgency().wording()),
                Column.text(
                        "Phạm vi lưu hành", 18, row -> row.fields().markings().circulation()),
                Column.count("Số trang", row -> row.fields().handling().pages()),
                Column.count("Số bản", row -> row.fields().handling().copies()),
                Column.text(
                        "Đơn vị, người nhận", 24, row -> row.fields().handling().holder()),
                Column.text("Hồ sơ lưu", 18, row -> row.fields().handling().recordsFile()),
                Column.date(
                        "Thời hạn giải quyết", row -> row.fields().handling().dueDate()),
                Column.text("Ghi chú", 30, row -> row.fields().handling().note()),
                Column.text(
                        "Đã huỷ vì", 24, row -> row.document().voidedBecause().orElse("")),
                Column.text("Mã tham chiếu", 14, row -> row.document().ref()),
                Column.text("Tệp", 40, row -> row.path()),
                Column.text(
                        "SHA-256",
                        66,
                        row -> row.document()
                                .file()
                                .map(file -> file.hash().hex())
                                .orElse("")));
    }

    /** Every recipient of every document, as frozen when it was registered. */
    void dispatches() {
        dispatches(this::behind, count(Counted.DISPATCHES));
    }

    /** The same of these documents only. */
    void dispatches(List<Long> ids) {
        dispatches(chosen(ids), ids.size());
    }

    private void dispatches(Function<Optional<ExportRows.Whole>, List<ExportRows.Whole>> reading, long total) {
        record Sent(Document document, Dispatch dispatch) {}
        List<Column<Sent>> columns = List.of(
                Column.text("Mã văn bản", 8, row -> Long.toString(row.document().id())),
                Column.text(
                        "Số, ký hiệu", 16, row -> row.document().fields().code().shown()),
                Column.text("Nơi nhận", 40, row -> row.dispatch().recipientName()),
                Column.count("Số bản", row -> row.dispatch().copies()),
                Column.text(
                        "Hình thức gửi",
                        14,
                        row -> channel(row.dispatch().channel().name())),
                Column.date("Ngày chuyển", row -> partial(row.dispatch().sentOn())),
                Column.text("Người gửi", 20, row -> row.dispatch().sentBy()),
                Column.text("Người nhận", 20, row -> row.dispatch().receivedBy()),
                Column.date("Ngày nhận", row -> partial(row.dispatch().receivedOn())),
                Column.text("Ghi chú", 24, row -> row.dispatch().note()));
        write(
                "Nơi nhận",
                columns,
                total,
                new Windows<ExportRows.Whole, Sent>(
                        reading, whole -> whole.dispatches().stream().map(sent -> new Sent(whole.document(), sent))),
                Progress.UNWATCHED);
    }

    /** The address book. */
    void addresses() {
        List<Column<ExportRows.Address>> columns = List.of(
                Column.text("Mã", 6, row -> Long.toString(row.id())),
                Column.text("Loại", 12, row -> kind(row.kind())),
                Column.text("Tên", 40, ExportRows.Address::name),
                Column.text("Trực thuộc", 40, ExportRows.Address::parent),
                Column.text("Viết tắt", 12, ExportRows.Address::abbreviation),
                Column.text("Địa chỉ", 40, ExportRows.Address::address),
                Column.text("Thư điện tử", 24, ExportRows.Address::email),
                Column.text("Điện thoại", 14, ExportRows.Address::phone),
                Column.text("Hình thức gửi", 14, row -> channel(row.channel())),
                Column.date("Từ ngày", row -> PartialDate.parse(row.validFrom())),
                Column.date("Đến ngày", row -> PartialDate.parse(row.validTo())));
        write(
                "Địa chỉ",
                columns,
                count(Counted.ADDRESSES),
                new Windows<ExportRows.Address, ExportRows.Address>(
                        last -> database.read(tx -> tx.exportRows()
                                .addresses(last.map(ExportRows.Address::id).orElse(0L), WINDOW)),
                        Stream::of),
                Progress.UNWATCHED);
    }

    /** Every number that was ever taken, and what became of it. */
    void numbers() {
        List<Column<ExportRows.NumberRow>> columns = List.of(
                Column.text("Dãy số", 14, ExportRows.NumberRow::shown),
                Column.text("Số", 8, row -> new RegistrationNumber(row.value(), row.suffix()).printed()),
                Column.text("Tình trạng", 12, row -> state(row.state())),
                Column.text("Cho văn bản", 50, ExportRows.NumberRow::title),
                Column.text("Lý do", 40, ExportRows.NumberRow::reason));
        write(
                "Số",
                columns,
                count(Counted.NUMBERS),
                new Windows<ExportRows.NumberRow, ExportRows.NumberRow>(
                        last -> database.read(tx -> tx.exportRows().numbers(last, WINDOW)), Stream::of),
                Progress.UNWATCHED);
    }

    private static PartialDate partial(Optional<LocalDate> day) {
        return day.map(PartialDate::of).orElse(PartialDate.NONE);
    }

    private static String channel(String name) {
        return switch (name) {
            case "BY_HAND" -> "Trực tiếp";
            case "POST" -> "Bưu điện";
            case "PARTY_NETWORK" -> "Mạng của Đảng";
            case "EMAIL" -> "Thư điện tử";
            default -> "";
        };
    }

    private static String kind(String name) {
        return switch (name) {
            case "AGENCY" -> "Cơ quan";
            case "UNIT" -> "Đơn vị";
            case "POST" -> "Chức danh";
            case "PERSON" -> "Người";
            case "GROUP" -> "Nhóm";
            default -> "";
        };
    }

    private static String state(String name) {
        return switch (name) {
            case "RESERVED" -> "Số chờ";
            case "VOIDED" -> "Đã huỷ";
            default -> "Đã cấp";
        };
    }

    private long count(Counted counted) {
        return database.read(tx -> tx.exportRows().count(counted));
    }

    private <R, T> long write(String name, List<Column<T>> columns, long total, Windows<R, T> rows, Progress progress) {
        List<RegisterForm.Column> headings = columns.stream()
                .map(column -> new RegisterForm.Column(column.title(), column.title(), column.width(), column.kind()))
                .toList();
        workbook.add(name, headings, () -> rows.map(row -> row(columns, row)), total, progress);
        return rows.read();
    }

    private static <T> RegisterRow row(List<Column<T>> columns, T row) {
        return new RegisterRow(
                columns.stream().map(column -> column.cell().apply(row)).toList(), RegisterRow.Mark.NONE);
    }
}
