package vn.vanthu.officefile;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.HWPFDocumentCore;
import org.apache.poi.hwpf.HWPFOldDocument;
import org.apache.poi.hwpf.OldWordFileFormatException;
import org.apache.poi.hwpf.usermodel.CharacterRun;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import vn.vanthu.domain.document.PageTexts;
import vn.vanthu.domain.text.Letters;

/** A document of Word 97 to 2003, or of Word 6 and 95. */
final class DocText {
    private static final char FIELD_BEGINS = 0x13;
    private static final char FIELD_SHOWS = 0x14;
    private static final char FIELD_ENDS = 0x15;
    private static final char CELL_ENDS = 0x07;
    private static final char PAGE_BREAK = '\f';

    private final WordPages pages = new WordPages();

    private DocText() {}

    static PageTexts read(POIFSFileSystem files) throws IOException {
        DocText text = new DocText();
        try (HWPFDocumentCore document = open(files)) {
            text.add(document.getRange());
            if (document instanceof HWPFDocument modern) {
                text.add(modern.getMainTextboxRange());
            }
            return text.pages.done();
        }
    }

    private static HWPFDocumentCore open(POIFSFileSystem files) throws IOException {
        try {
            return new HWPFDocument(files);
        } catch (OldWordFileFormatException older) {
            return new HWPFOldDocument(files);
        }
    }

    private void add(Range range) throws IOException {
        List<List<Paragraph>> row = new ArrayList<>();
        List<Paragraph> cell = new ArrayList<>();
        for (int i = 0; i < range.numParagraphs(); i++) {
            Paragraph paragraph = range.getParagraph(i);
            if (!paragraph.isInTable()) {
                add(row);
                add(paragraph);
            } else if (paragraph.isTableRowEnd()) {
                add(row);
            } else {
                cell.add(paragraph);
                if (paragraph.text().indexOf(CELL_ENDS) >= 0) {
                    row.add(cell);
                    cell = new ArrayList<>();
                }
            }
        }
        if (!cell.isEmpty()) {
            row.add(cell);
        }
        add(row);
    }

    /** The library knows the cells' widths but not of a table at a text's end, so all cells are taken for as wide. */
    private void add(List<List<Paragraph>> row) throws IOException {
        if (row.isEmpty()) {
            return;
        }
        pages.startRow();
        for (int i = 0; i < row.size(); i++) {
            pages.startCell((double) i / row.size(), 1.0 / row.size());
            for (Paragraph paragraph : row.get(i)) {
                add(paragraph);
            }
        }
        pages.endRow();
        row.clear();
    }

    private void add(Paragraph paragraph) throws IOException {
        StringBuilder text = new StringBuilder();
        int boldLetters = 0;
        for (int i = 0; i < paragraph.numCharacterRuns(); i++) {
            CharacterRun run = paragraph.getCharacterRun(i);
            if (run.isMarkedDeleted()) {
                continue;
            }
            String written = run.text();
            String font = run.getFontName() == null ? "" : run.getFontName();
            text.append(
                    Letters.ofFont(font).map(old -> old.decode(written, font)).orElse(written));
            boldLetters += run.isBold() ? written.length() : 0;
        }
        boolean bold = boldLetters * 2 > text.length();
        String shown = shown(text);
        int start = 0;
        for (int at = shown.indexOf(PAGE_BREAK); at >= 0; at = shown.indexOf(PAGE_BREAK, start)) {
            if (at > start) {
                add(paragraph, shown.substring(start, at), bold);
            }
            pages.pageBreak();
            start = at + 1;
        }
        if (start < shown.length() || start == 0) {
            add(paragraph, shown.substring(start), bold);
        }
    }

    private void add(Paragraph paragraph, String text, boolean bold) throws IOException {
        WordPages.Side side = switch (paragraph.getJustification()) {
            case 1 -> WordPages.Side.CENTRE;
            case 2 -> WordPages.Side.RIGHT;
            default -> WordPages.Side.LEFT;
        };
        String bullet = paragraph.isInList() && !text.isBlank() ? "- " : "";
        pages.paragraph(bullet + text, side, bold);
    }

    /** Without marks of paragraphs and cells, and of fields only what they show. */
    private static String shown(CharSequence text) {
        StringBuilder shown = new StringBuilder();
        int hidden = 0;
        int shows = 0;
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            if (sign == FIELD_BEGINS) {
                hidden++;
            } else if (sign == FIELD_SHOWS) {
                shows++;
            } else if (sign == FIELD_ENDS) {
                hidden = Math.max(0, hidden - 1);
                shows = Math.min(shows, hidden);
            } else if (hidden <= shows && sign == 0x1e) {
                shown.append('-');
            } else if (hidden <= shows && (sign >= ' ' || sign == '\t' || sign == '\u000b' || sign == PAGE_BREAK)) {
                shown.append(sign);
            }
        }
        return shown.toString();
    }
}
