package vn.vanthu.pdf;

import java.util.ArrayList;
import java.util.List;
import vn.vanthu.domain.agency.AgencyName;
import vn.vanthu.domain.text.Folding;
import vn.vanthu.pdf.Fonts.Face;

/** Breaks words into lines of a given width; all lengths in pt. */
final class TypeSetter {
    private static final double STEP = 4;

    private final Fonts fonts;

    TypeSetter(Fonts fonts) {
        this.fonts = fonts;
    }

    /**
     * A line of a list.
     *
     * @param indent from the column's left edge
     */
    record Indented(double indent, String words) {}

    double width(Face face, double size, String words) {
        return fonts.width(face, size, words);
    }

    /** As few lines as the width allows, of about equal length, as headings are set. None for an empty text. */
    List<String> balanced(Face face, double size, String words, double width) {
        List<String> best = wrapped(face, size, words, width);
        double narrower = width - STEP;
        while (best.size() > 1 && narrower > width / 2) {
            List<String> tried = wrapped(face, size, words, narrower);
            if (tried.size() > best.size()) {
                break;
            }
            best = tried;
            narrower -= STEP;
        }
        return best;
    }

    /** An agency's name: broken before the name of its place where that fits, else {@link #balanced}. */
    List<String> agency(Face face, double size, String name, double width) {
        List<String> parts = AgencyName.lines(fonts.printable(name));
        boolean fits = fonts.width(face, size, String.join(" ", parts)) > width
                && parts.stream().allMatch(part -> fonts.width(face, size, part) <= width);
        return fits ? parts : balanced(face, size, name, width);
    }

    /** A list entry; its second and later lines begin under its first word, not under its dash. */
    List<Indented> hanging(Face face, double size, String words, double width) {
        String dash = words.startsWith("- ") ? "- " : "";
        double indent = fonts.width(face, size, dash);
        List<Indented> lines = new ArrayList<>();
        for (String line : wrapped(face, size, words.substring(dash.length()), width - indent)) {
            lines.add(lines.isEmpty() ? new Indented(0, dash + line) : new Indented(indent, line));
        }
        return lines;
    }

    private List<String> wrapped(Face face, double size, String words, double width) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : Folding.tidy(fonts.printable(words)).split(" ")) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (fonts.width(face, size, longer) <= width) {
                line = longer;
                continue;
            }
            if (!line.isEmpty()) {
                lines.add(line);
            }
            line = cut(face, size, word, width, lines);
        }
        if (!line.isEmpty()) {
            lines.add(line);
        }
        return lines;
    }

    /** Cuts a word that is wider than the column into pieces; returns the last one. */
    private String cut(Face face, double size, String word, double width, List<String> lines) {
        String rest = word;
        while (fonts.width(face, size, rest) > width) {
            int fits = 1;
            while (fonts.width(face, size, rest.substring(0, fits + 1)) <= width) {
                fits++;
            }
            lines.add(rest.substring(0, fits));
            rest = rest.substring(fits);
        }
        return rest;
    }
}
