package vn.vanthu.officefile;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xml.sax.Attributes;

/** Puts together a text of runs ({@code <t>}, {@code <r>}); readings of Asian letters ({@code <rPh>}) are left out. */
final class RichText {
    /** ECMA-376 22.9.2.19: {@code _x000D_} for a sign that XML cannot hold. */
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private final StringBuilder text = new StringBuilder();
    private boolean inText;
    private boolean inReading;
    private String runFont = "";
    private int runStart;
    private int longestRun;
    private String font = "";

    void start(String element, Attributes attributes) {
        switch (element) {
            case "t" -> inText = !inReading;
            case "rPh" -> inReading = true;
            case "r" -> {
                runFont = "";
                runStart = text.length();
            }
            case "rFont" -> runFont = attributes.getValue("val") == null ? "" : attributes.getValue("val");
            default -> {}
        }
    }

    /** Takes in letters where they belong to the text; false where they do not. */
    boolean add(char[] signs, int from, int length) {
        if (inText) {
            text.append(signs, from, length);
        }
        return inText;
    }

    void end(String element) {
        switch (element) {
            case "t" -> inText = false;
            case "rPh" -> inReading = false;
            case "r" -> {
                if (text.length() - runStart > longestRun) {
                    longestRun = text.length() - runStart;
                    font = runFont;
                }
            }
            default -> {}
        }
    }

    int length() {
        return text.length();
    }

    /** Of the longest run; empty where it has none of its own. */
    String font() {
        return font;
    }

    /** The whole text; a new one begins. */
    String take() {
        String whole = unescaped(text.toString());
        text.setLength(0);
        longestRun = 0;
        font = "";
        return whole;
    }

    private static String unescaped(String written) {
        if (!written.contains("_x")) {
            return written;
        }
        return ESCAPED.matcher(written)
                .replaceAll(
                        sign -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(sign.group(1), 16))));
    }
}
