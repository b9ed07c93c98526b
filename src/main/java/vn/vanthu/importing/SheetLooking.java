package vn.vanthu.importing;

import java.util.ArrayList;
import java.util.List;
import vn.vanthu.domain.text.Folding;
import vn.vanthu.domain.text.Letters;
import vn.vanthu.importing.ImportSheet.Look;
import vn.vanthu.officefile.SheetFile;

/** Looks at one sheet: where its headings are, what they say, and how it is written. */
final class SheetLooking {
    private static final int HEADINGS_WITHIN = 40;
    private static final int FEWEST_HEADINGS = 2;
    private static final int WEIGHED = 400;
    private static final int SHOWN = 30;

    private final String sheet;
    private final List<SheetFile.Row> first = new ArrayList<>();
    private long rows;

    private SheetLooking(String sheet) {
        this.sheet = sheet;
    }

    static Look look(SheetFile file, String sheet) {
        SheetLooking looking = new SheetLooking(sheet);
        file.each(sheet, looking::take);
        return looking.seen();
    }

    private void take(SheetFile.Row row) {
        rows++;
        if (first.size() < WEIGHED) {
            first.add(row);
        }
    }

    private Look seen() {
        Letters letters = LegacyRows.guess(first);
        LegacyRows reading = new LegacyRows(letters);
        int best = -1;
        long most = FEWEST_HEADINGS - 1;
        List<String> headings = List.of();
        List<String> above = List.of();
        for (int i = 0; i < first.size() && first.get(i).number() <= HEADINGS_WITHIN; i++) {
            List<String> own = tidy(reading.texts(first.get(i)));
            List<String> whole = Headings.known(own) > 0 ? filled(own, above) : own;
            long known = Headings.known(whole);
            // Headings on two lines: the lower one says more, or as much where joined cells stand in both.
            if (known > most || (known == most && best >= 0 && i - best == 1)) {
                best = i;
                most = known;
                headings = whole;
            }
            above = own;
        }
        int width = first.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
        int header = best < 0 ? 0 : first.get(best).number();
        List<List<String>> raw = new ArrayList<>();
        List<List<String>> sample = new ArrayList<>();
        first.stream().skip(best + 1L).limit(SHOWN).forEach(row -> {
            raw.add(padded(row.cells().stream().map(SheetFile.Cell::text).toList(), width));
            sample.add(padded(tidy(reading.texts(row)), width));
        });
        List<String> all = padded(headings, width);
        return new Look(sheet, header, all, Headings.columns(all), sample, raw, Math.max(0, rows - best - 1), letters);
    }

    private static List<String> tidy(List<String> texts) {
        return texts.stream().map(Folding::tidy).toList();
    }

    /** A heading that stands over several columns goes for those under which nothing is written. */
    private static List<String> filled(List<String> own, List<String> above) {
        List<String> whole = new ArrayList<>();
        for (int i = 0; i < Math.max(own.size(), above.size()); i++) {
            String text = i < own.size() ? own.get(i) : "";
            whole.add(text.isEmpty() && i < above.size() ? above.get(i) : text);
        }
        return whole;
    }

    private static List<String> padded(List<String> texts, int width) {
        List<String> all = new ArrayList<>(texts);
        while (all.size() < width) {
            all.add("");
        }
        return List.copyOf(all.subList(0, width));
    }
}
