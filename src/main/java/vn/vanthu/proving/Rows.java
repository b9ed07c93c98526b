package vn.vanthu.proving;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Queue;
import vn.vanthu.domain.form.EmptyNumberRows;
import vn.vanthu.domain.form.RegisterCells;
import vn.vanthu.domain.form.RegisterEntry;
import vn.vanthu.domain.form.RegisterForm;
import vn.vanthu.domain.form.RegisterRow;
import vn.vanthu.storage.BookLine;
import vn.vanthu.storage.Database;

/** The rows of a book, one window of lines after the other, so that a book of any length needs the memory of one. */
final class Rows implements Iterator<RegisterRow> {
    private static final int WINDOW = 200;

    private final Database database;
    private final RegisterForm form;
    private final List<BookLine> lines;
    private final Queue<RegisterRow> window = new ArrayDeque<>();
    private int read;

    Rows(Database database, RegisterForm form, List<BookLine> lines) {
        this.database = database;
        this.form = form;
        this.lines = lines;
    }

    @Override
    public boolean hasNext() {
        while (window.isEmpty() && read < lines.size()) {
            readOn();
        }
        return !window.isEmpty();
    }

    @Override
    public RegisterRow next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return window.remove();
    }

    private void readOn() {
        List<BookLine> next = lines.subList(read, Math.min(lines.size(), read + WINDOW));
        Map<BookLine, RegisterEntry> entries =
                database.read(tx -> tx.bookEntries().of(next));
        for (BookLine line : next) {
            line.empty().map(this::row).ifPresent(window::add);
            if (entries.containsKey(line)) {
                window.add(RegisterCells.row(form, entries.get(line)));
            }
        }
        read += next.size();
    }

    private RegisterRow row(BookLine.EmptyNumbers numbers) {
        String remark = numbers.state()
                .map(state -> switch (state) {
                    case RESERVED -> EmptyNumberRows.reserved(numbers.why());
                    case VOIDED -> EmptyNumberRows.voided(numbers.why());
                    case TAKEN -> EmptyNumberRows.emptyNumbers(numbers.count());
                })
                .orElseGet(() -> EmptyNumberRows.emptyNumbers(numbers.count()));
        return EmptyNumberRows.row(form, numbers.series(), numbers.from(), numbers.until(), numbers.mark(), remark);
    }
}
