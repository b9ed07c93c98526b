package vn.vanthu.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import vn.vanthu.domain.text.Folding;
import vn.vanthu.importing.ImportSheet.Plan;
import vn.vanthu.officefile.SheetFile;
import vn.vanthu.work.Progress;

/** The rows of a sheet as entries, one after the other; headings repeated on each page, sums and blank lines left out. */
final class EntryRows {
    private static final int ROWS_A_WORD = 50;

    private final Plan plan;
    private final EntryReader reader;
    private final LegacyRows letters;
    private List<String> above = List.of();
    private List<String> headings = List.of();

    EntryRows(Plan plan, EntryReader reader) {
        this.plan = plan;
        this.reader = reader;
        this.letters = new LegacyRows(plan.letters());
    }

    /** As {@link ImportSheet.Look#headings} has them; known after the rows were read. */
    List<String> headings() {
        return headings;
    }

    void each(Progress progress, Consumer<Entry> taker) {
        try (SheetFile file = SheetFile.open(plan.file())) {
            long[] total = new long[1];
            file.each(plan.sheet(), row -> total[0]++);
            long[] done = new long[1];
            file.each(plan.sheet(), row -> {
                done[0]++;
                if (done[0] % ROWS_A_WORD == 0 || done[0] == total[0]) {
                    progress.at(done[0], total[0]);
                }
                pass(row, taker);
            });
        }
    }

    private void pass(SheetFile.Row row, Consumer<Entry> taker) {
        List<String> texts = letters.texts(row).stream().map(EntryRows::tidy).toList();
        if (row.number() <= plan.headerRow()) {
            headings = row.number() == plan.headerRow() ? filled(texts) : headings;
            above = texts;
            reader.seeAbove(texts);
        } else if (!isPageHead(texts)) {
            reader.read(row, texts).ifPresent(taker);
        }
    }

    /** Lines of a cell stay apart: recipients are written so. */
    private static String tidy(String text) {
        return String.join(
                "\n",
                text.lines().map(Folding::tidy).filter(line -> !line.isEmpty()).toList());
    }

    private List<String> filled(List<String> own) {
        List<String> whole = new ArrayList<>();
        for (int i = 0; i < plan.columns().size(); i++) {
            String text = i < own.size() ? own.get(i) : "";
            whole.add(text.isEmpty() && i < above.size() ? above.get(i) : text);
        }
        return whole;
    }

    private static boolean isPageHead(List<String> texts) {
        List<String> said = texts.stream().filter(text -> !text.isEmpty()).toList();
        boolean isNumbering = said.size() > 2;
        for (int i = 0; i < said.size() && isNumbering; i++) {
            isNumbering = said.get(i).matches("\\(?0?" + (i + 1) + "\\)?");
        }
        return isNumbering || (Headings.known(said) >= 3 && Headings.known(said) * 2 > said.size());
    }
}
