package vn.vanthu.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import vn.vanthu.domain.register.NumberAccount;
import vn.vanthu.domain.register.NumberAccount.Kind;
import vn.vanthu.pdf.Fonts.Face;
import vn.vanthu.pdf.GridForm.Align;
import vn.vanthu.pdf.GridForm.Column;

/** The parts that a report on numbers and the closing of a book share: the table of counts, and what was found. */
final class AccountPages {
    private static final double SIZE = 13;
    private static final double TABLE_SIZE = 11;
    private static final double LEAST_ROW = 19;
    private static final double INDENT = SeenPage.pt(10);
    private static final double STEP = SeenPage.pt(5);
    private static final List<String> COUNTS =
            List.of("Từ số", "Đến số", "Văn bản", "Số chèn", "Số chờ", "Số huỷ", "Số trống", "Số trùng");

    private final Paper paper;

    AccountPages(Paper paper) {
        this.paper = paper;
    }

    /** One row a series, and their sum where there are several. */
    void table(List<NumberAccount> accounts) throws IOException {
        double narrow = SeenPage.pt(14);
        List<Column> columns = new ArrayList<>();
        columns.add(new Column("Dãy số", Paper.ROOM - COUNTS.size() * narrow, Align.LEFT));
        COUNTS.forEach(title -> columns.add(new Column(title, narrow, Align.CENTRE)));
        Grid grid = paper.table(new GridForm(columns, TABLE_SIZE, GridForm.Numbers.NONE, LEAST_ROW));
        int[] sums = new int[COUNTS.size()];
        for (NumberAccount account : accounts) {
            int[] counts = counts(account);
            IntStream.range(0, counts.length).forEach(i -> sums[i] += counts[i]);
            List<String> cells =
                    new ArrayList<>(List.of(AccountWords.name(account.series().key())));
            IntStream.of(counts).forEach(count -> cells.add(Integer.toString(count)));
            if (account.last() == 0) {
                cells.set(1, "");
                cells.set(2, "");
            }
            grid.row(cells, Grid.Look.PLAIN);
        }
        if (accounts.size() > 1) {
            List<String> cells = new ArrayList<>(List.of("Cộng", "", ""));
            IntStream.range(2, sums.length).forEach(i -> cells.add(Integer.toString(sums[i])));
            grid.row(cells, Grid.Look.BOLD);
        }
        paper.goTo(grid.end() + STEP);
    }

    /** Every finding of a series, kind by kind; a sentence where there is none. */
    void findings(NumberAccount account) throws IOException {
        if (account.last() == 0) {
            paper.paragraph(Face.REGULAR, SIZE, INDENT, "Chưa cấp số nào.");
            return;
        }
        if (account.findings().isEmpty()) {
            paper.paragraph(
                    Face.REGULAR,
                    SIZE,
                    INDENT,
                    "Số cấp liên tục, theo đúng thứ tự ngày; không có số trống, số trùng, số chờ, số huỷ, số chèn.");
            return;
        }
        for (Kind kind : Kind.values()) {
            String summary = AccountWords.summary(account, kind);
            if (summary.isEmpty()) {
                continue;
            }
            paper.keep(3 * SIZE);
            paper.item(SIZE, INDENT, "-", summary);
            for (String line : AccountWords.explained(account, kind)) {
                paper.item(SIZE, INDENT + STEP, "+", line);
            }
        }
    }

    private static int[] counts(NumberAccount account) {
        return new int[] {
            account.first(),
            account.last(),
            account.taken(),
            account.inserted(),
            account.reserved(),
            account.voided(),
            account.missing(),
            AccountWords.count(account, Kind.REPEATED)
        };
    }
}
