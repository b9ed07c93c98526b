package vn.vanthu.distributing;

import java.nio.file.Path;
import java.util.List;
import vn.vanthu.domain.form.RegisterForm;
import vn.vanthu.domain.form.RegisterRow;
import vn.vanthu.officefile.Workbook;
import vn.vanthu.work.Progress;

/** A spreadsheet as somebody may have typed it. */
final class SheetRows {
    private SheetRows() {}

    static void write(Path out, List<String> headings, List<List<String>> rows) {
        try (Workbook workbook = Workbook.create(out)) {
            workbook.add(
                    "Sheet1",
                    headings.stream()
                            .map(title -> new RegisterForm.Column(title, title, 10, RegisterForm.Kind.TEXT))
                            .toList(),
                    rows.stream()
                            .map(row -> new RegisterRow(
                                    row.stream().map(RegisterRow.Cell::of).toList(), RegisterRow.Mark.NONE))
                            .toList(),
                    rows.size(),
                    Progress.UNWATCHED);
            workbook.publish();
        }
    }
}
