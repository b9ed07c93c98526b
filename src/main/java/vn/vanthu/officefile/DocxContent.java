package vn.vanthu.officefile;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;
import vn.vanthu.domain.text.Letters;

/**
 * Follows the content of a Word document. Paragraphs can stand within paragraphs (text boxes), tables within tables. What
 * was deleted, and the second way in which text boxes are kept for old programs, is passed over.
 */
final class DocxContent extends DefaultHandler {
    private static final int LONGEST_PARAGRAPH = 1 << 20;
    private static final int DEEPEST = 60;

    private final WordPages pages;
    private final Map<String, String> bullets;
    private final Deque<Paragraph> paragraphs = new ArrayDeque<>();
    private final Deque<Table> tables = new ArrayDeque<>();
    private int passedOver;
    private boolean inText;
    private String font = "";
    private boolean bold;
    private boolean inRunProperties;

    private static final class Paragraph {
        private final StringBuilder text = new StringBuilder();
        private WordPages.Side side = WordPages.Side.LEFT;
        private String bullet = "";
        private int boldLetters;
        private boolean breaksPage;
    }

    private static final class Table {
        private final List<Double> grid = new ArrayList<>();
        private double total;
        private int column;
        private int span = 1;
        private boolean cellOpen;

        double upTo(int columns) {
            return grid.stream().limit(columns).mapToDouble(Double::doubleValue).sum();
        }
    }

    DocxContent(WordPages pages, Map<String, String> bullets) {
        this.pages = pages;
        this.bullets = bullets;
    }

    static String value(Attributes attributes, String name) {
        for (int i = 0; i < attributes.getLength(); i++) {
            if (attributes.getLocalName(i).equals(name)) {
                return attributes.getValue(i);
            }
        }
        return "";
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) throws SAXException {
        if (passedOver > 0 || name.equals("Fallback") || name.equals("del") || name.equals("instrText")) {
            passedOver++;
            return;
        }
        switch (name) {
            case "p" -> startParagraph();
            case "tbl" -> tables.push(new Table());
            case "gridCol" -> addColumn(attributes);
            case "tr" -> startRow();
            case "tc" -> startCell();
            case "gridSpan" -> span(attributes);
            case "r" -> startRun();
            case "rPr" -> inRunProperties = true;
            default -> startInParagraph(name, attributes);
        }
    }

    private void startInParagraph(String name, Attributes attributes) {
        Paragraph paragraph = paragraphs.peek();
        if (paragraph == null) {
            return;
        }
        switch (name) {
            case "t" -> {
                inText = true;
                openCell();
            }
            case "tab" -> {
                if (!inRunProperties && attributes.getLength() == 0) {
                    paragraph.text.append('\t');
                }
            }
            case "br" -> {
                paragraph.breaksPage |= value(attributes, "type").equals("page");
                paragraph.text.append('\n');
            }
            case "noBreakHyphen" -> paragraph.text.append('-');
            case "lastRenderedPageBreak" -> paragraph.breaksPage |= paragraph.text.isEmpty();
            case "pageBreakBefore" -> paragraph.breaksPage = true;
            case "jc" -> paragraph.side = side(value(attributes, "val"));
            case "numId" -> paragraph.bullet = bullets.getOrDefault(value(attributes, "val"), "");
            case "b" -> bold = inRunProperties && !List.of("0", "false", "off").contains(value(attributes, "val"));
            case "rFonts" -> font = inRunProperties ? value(attributes, "ascii") : font;
            default -> {}
        }
    }

    private static WordPages.Side side(String word) {
        return switch (word) {
            case "center" -> WordPages.Side.CENTRE;
            case "right", "end" -> WordPages.Side.RIGHT;
            default -> WordPages.Side.LEFT;
        };
    }

    private void startParagraph() throws SAXException {
        if (paragraphs.size() >= DEEPEST) {
            throw new SAXException(new HeavyFileException("paragraphs within paragraphs"));
        }
        openCell();
        paragraphs.push(new Paragraph());
    }

    private void startRun() {
        font = "";
        bold = false;
    }

    private void addColumn(Attributes attributes) {
        Table table = tables.peek();
        if (table != null && table.grid.size() < 500) {
            double width = number(value(attributes, "w"), 1);
            table.grid.add(width);
            table.total += width;
        }
    }

    private static double number(String digits, double otherwise) {
        return digits.matches("\\d{1,7}") ? Math.max(1, Integer.parseInt(digits)) : otherwise;
    }

    private void startRow() throws SAXException {
        if (tables.size() > DEEPEST) {
            throw new SAXException(new HeavyFileException("tables within tables"));
        }
        Table table = tables.peek();
        if (table != null) {
            table.column = 0;
            pages.startRow();
        }
    }

    private void startCell() {
        Table table = tables.peek();
        if (table != null) {
            table.span = 1;
            table.cellOpen = false;
        }
    }

    private void span(Attributes attributes) {
        Table table = tables.peek();
        if (table != null) {
            table.span = (int) number(value(attributes, "val"), 1);
        }
    }

    /** A cell's own properties, and so its width, are known when its first paragraph begins. */
    private void openCell() {
        Table table = tables.peek();
        if (table == null || table.cellOpen) {
            return;
        }
        table.cellOpen = true;
        double total = table.total > 0 ? table.total : 1;
        double from = table.upTo(table.column) / total;
        double part = (table.upTo(table.column + table.span) - table.upTo(table.column)) / total;
        pages.startCell(from, part > 0 ? part : 1 - from);
        table.column += table.span;
    }

    @Override
    public void characters(char[] letters, int start, int length) throws SAXException {
        Paragraph paragraph = paragraphs.peek();
        if (!inText || passedOver > 0 || paragraph == null) {
            return;
        }
        if (paragraph.text.length() + length > LONGEST_PARAGRAPH) {
            throw new SAXException(new HeavyFileException("a paragraph without end"));
        }
        String text = new String(letters, start, length);
        Optional<Letters> old = Letters.ofFont(font);
        paragraph.text.append(old.isPresent() ? old.get().decode(text, font) : text);
        paragraph.boldLetters += bold ? length : 0;
    }

    @Override
    public void endElement(String uri, String name, String qualified) throws SAXException {
        if (passedOver > 0) {
            passedOver--;
            return;
        }
        switch (name) {
            case "t" -> inText = false;
            case "rPr" -> inRunProperties = false;
            case "p" -> endParagraph();
            case "tr" -> {
                if (!tables.isEmpty()) {
                    pages.endRow();
                }
            }
            case "tbl" -> tables.poll();
            default -> {}
        }
    }

    private void endParagraph() throws SAXException {
        Paragraph paragraph = paragraphs.poll();
        if (paragraph == null) {
            return;
        }
        if (paragraph.breaksPage) {
            pages.pageBreak();
        }
        String text = paragraph.text.toString();
        boolean mostlyBold = paragraph.boldLetters * 2 > text.length();
        try {
            pages.paragraph(text.isBlank() ? text : paragraph.bullet + text, paragraph.side, mostlyBold);
        } catch (HeavyFileException heavy) {
            throw new SAXException(heavy);
        }
    }
}
