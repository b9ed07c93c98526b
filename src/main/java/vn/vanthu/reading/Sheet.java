package vn.vanthu.reading;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import vn.vanthu.domain.document.PageTexts;

/**
 * A document in reading order, cut into its parts: the letterhead ends where the kind's name, the addressees or the
 * body begin; the block of a copy is cut off below (domain.md 2.2).
 *
 * @param lines of the document itself
 * @param title tên loại; empty in a công văn
 * @param address index of the line "Kính gửi"; empty where there is none
 * @param letterheadEnd index behind the letterhead
 */
record Sheet(
        List<SheetLine> lines,
        Optional<CopyStampReader.Found> copy,
        Optional<TitleReader.Title> title,
        OptionalInt address,
        int letterheadEnd) {
    /** No letterhead with trích yếu and addressees' label is longer, OCR's blank lines not counted. */
    private static final int LETTERHEAD_LINES = 45;

    private static final int SHORT_LETTERHEAD = 30;
    private static final Pattern GROUNDS =
            Pattern.compile("^(?:- ?)?căn cứ\\b.*", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    static Sheet of(PageTexts texts, TitleReader titles, CopyStampReader copies) {
        List<SheetLine> all = ReadingOrder.of(texts);
        Optional<CopyStampReader.Found> copy = copies.find(all);
        List<SheetLine> own =
                withoutMottoes(copy.map(found -> all.subList(0, found.start())).orElse(all));
        int top = indexOfText(own, LETTERHEAD_LINES);
        OptionalInt address = AddresseesReader.find(own, top);
        int titleEnd = address.orElse(top);
        for (int i = 0; i < titleEnd; i++) {
            if (own.get(i).isText() && GROUNDS.matcher(own.get(i).head()).matches()) {
                titleEnd = i;
            }
        }
        Optional<TitleReader.Title> title = titles.find(own, 0, titleEnd);
        int end = title.map(TitleReader.Title::start)
                .orElse(Math.min(titleEnd, address.orElse(indexOfText(own, SHORT_LETTERHEAD))));
        return new Sheet(own, copy, title, address, end);
    }

    /** Index behind the heading: no signature stands above it. */
    int bodyFrom() {
        return Math.max(
                letterheadEnd, Math.max(title.map(TitleReader.Title::end).orElse(0), address.orElse(0)));
    }

    /** Index behind the {@code count}-th line of text. */
    private static int indexOfText(List<SheetLine> lines, int count) {
        int seen = 0;
        for (int i = 0; i < lines.size(); i++) {
            seen += lines.get(i).isText() ? 1 : 0;
            if (seen == count) {
                return i + 1;
            }
        }
        return lines.size();
    }

    /**
     * National title, motto and Party title, also broken over lines, become edges between the columns' texts; one that
     * stands behind the other column's words on their line goes.
     */
    private static List<SheetLine> withoutMottoes(List<SheetLine> lines) {
        SheetLine[] kept = lines.toArray(SheetLine[]::new);
        int top = indexOfText(lines, LETTERHEAD_LINES);
        for (int i = 0; i < top; i++) {
            int start = kept[i].isCapitals() ? Motto.startAtEndOf(kept[i].head()) : 0;
            if (start > 0) {
                kept[i] = kept[i].part(
                        kept[i].head().substring(0, start).trim(), kept[i].at().x(), kept[i].right());
            }
            String together = "";
            for (int n = i; n < Math.min(top, i + 3) && kept[n].isText(); n++) {
                together += " " + kept[n].head();
                if (Motto.is(together)) {
                    for (int k = i; k <= n; k++) {
                        kept[k] = SheetLine.parting(SheetLine.Kind.CELL, kept[k].page(), kept[k].at());
                    }
                    break;
                }
            }
        }
        return List.of(kept);
    }
}
