package vn.vanthu.importing;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.vanthu.domain.text.Letters;
import vn.vanthu.officefile.SheetFile;

/**
 * Rows of which some are written in old letters and others not: registers went on for years while the office changed to
 * Unicode. A cell is converted by its font, else when its row as a whole reads better so (domain.md 8.2).
 */
final class LegacyRows {
    /** Letters that neither Latin-1 nor the old ways have: such a text is Unicode, whatever its font. */
    private static final Pattern UNICODE_ONLY =
            Pattern.compile("[\\u0102\\u0103\\u0110\\u0111\\u0128\\u0129\\u0168\\u0169\\u01a0\\u01a1\\u01af\\u01b0"
                    + "\\u0300\\u0301\\u0303\\u0309\\u0323\\u1ea0-\\u1ef9]");

    private final Letters letters;

    LegacyRows(Letters letters) {
        this.letters = letters;
    }

    /** What most of the rows that are not Unicode are written in: by their fonts, else by their words. */
    static Letters guess(List<SheetFile.Row> rows) {
        Map<Letters, Integer> byFont = new EnumMap<>(Letters.class);
        List<String> texts = new ArrayList<>();
        for (SheetFile.Row row : rows) {
            for (SheetFile.Cell cell : row.cells()) {
                if (isOpen(cell)) {
                    texts.add(cell.text());
                    Letters.ofFont(cell.font()).ifPresent(found -> byFont.merge(found, 1, Integer::sum));
                }
            }
        }
        return byFont.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElseGet(() -> Letters.guess(texts));
    }

    /** Whether the text may be anything: it has letters beyond ASCII, but none that only Unicode has. */
    private static boolean isOpen(SheetFile.Cell cell) {
        return cell.text().chars().anyMatch(sign -> sign >= 0x80)
                && (!UNICODE_ONLY.matcher(cell.text()).find()
                        || Letters.guess(List.of(cell.text())) == Letters.MISREAD);
    }

    /** The texts of a row in Unicode. */
    List<String> texts(SheetFile.Row row) {
        if (letters == Letters.UNICODE) {
            return row.cells().stream()
                    .map(cell -> Letters.UNICODE.decode(cell.text()))
                    .toList();
        }
        List<String> unsaid = row.cells().stream()
                .filter(cell -> isOpen(cell) && Letters.ofFont(cell.font()).isEmpty())
                .map(SheetFile.Cell::text)
                .toList();
        boolean isLegacyRow = Letters.guess(unsaid) == letters;
        return row.cells().stream().map(cell -> text(cell, isLegacyRow)).toList();
    }

    private String text(SheetFile.Cell cell, boolean isLegacyRow) {
        Optional<Letters> byFont = Letters.ofFont(cell.font());
        boolean isOpen = isOpen(cell);
        boolean isPlain = cell.text().chars().allMatch(sign -> sign < 0x80);
        if ((isOpen || isPlain) && byFont.filter(letters::equals).isPresent()) {
            return letters.decode(cell.text(), cell.font());
        }
        return isOpen && isLegacyRow ? letters.decode(cell.text()) : Letters.UNICODE.decode(cell.text());
    }
}
