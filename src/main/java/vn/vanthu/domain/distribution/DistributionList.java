package vn.vanthu.domain.distribution;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A "Nơi nhận" list in its printed order. A brace joins neighbours, two at the least, that have one purpose: braces
 * are numbered from 1 in their order, and what is no such brace is none.
 */
public record DistributionList(List<DistributionLine> lines) {
    /** No recipients. */
    public static final DistributionList EMPTY = new DistributionList(List.of());

    public DistributionList {
        lines = Braces.joined(lines);
    }

    /**
     * Reads a pasted block: the heading "Nơi nhận:" alone or before the first entry, bullets of any kind or numbers,
     * wrapped lines, braces with a purpose beside them (domain.md 6.2). Every word stays; no text is refused.
     */
    public static DistributionList parse(String block) {
        return new DistributionList(Braces.read(PastedBlock.entries(block)));
    }

    public boolean isEmpty() {
        return lines.isEmpty();
    }

    /** Σ of the copies of all lines; a line without a number counts one (domain.md 6.3, "Số lượng bản"). */
    public int totalCopies() {
        return lines.stream().mapToInt(line -> Math.max(1, line.copies())).sum();
    }

    /**
     * The lines as printed under "Nơi nhận:": a dash, the profile's separator at the end of each, a full stop after
     * the last (domain.md 2.8, 6.3). Lines under one brace end in "}", the last of them with the purpose behind it.
     * Copies are no part of what is printed.
     *
     * @param separator {@code ","} under HD36, {@code ";"} under HD05 and NĐ30
     */
    public List<String> printed(String separator) {
        List<String> printed = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            DistributionLine line = lines.get(i);
            String end = i == lines.size() - 1 ? "." : separator;
            if (line.braceGroup() == 0) {
                printed.add("- " + line.printed() + (line.purposeText().isEmpty() && line.endsOpen() ? "" : end));
            } else if (isLastUnderBrace(i)) {
                printed.add("- " + line.text() + " } " + line.purposeText() + end);
            } else {
                printed.add("- " + line.text() + (line.endsOpen() ? "" : end) + " }");
            }
        }
        return List.copyOf(printed);
    }

    /**
     * The same for paper on which the braces are drawn: the purpose of lines in {@link #braces} stands behind the
     * brace, not in the line.
     */
    public List<String> besideBraces(String separator) {
        List<String> printed = new ArrayList<>();
        List<Brace> braces = braces();
        for (int i = 0; i < lines.size(); i++) {
            int at = i;
            boolean braced = braces.stream().anyMatch(brace -> brace.first() <= at && at <= brace.last());
            String words = braced ? lines.get(i).text() : lines.get(i).printed();
            boolean isOpen = lines.get(i).endsOpen()
                    && (braced || lines.get(i).purposeText().isEmpty());
            printed.add("- " + words + (isOpen ? "" : i == lines.size() - 1 ? "." : separator));
        }
        return List.copyOf(printed);
    }

    /** The braces over lines that follow each other in one group and have a purpose; those lines print none. */
    public List<Brace> braces() {
        List<Brace> braces = new ArrayList<>();
        int first = 0;
        while (first < lines.size()) {
            int group = lines.get(first).braceGroup();
            int last = first;
            while (group > 0 && last + 1 < lines.size() && lines.get(last + 1).braceGroup() == group) {
                last++;
            }
            String purpose = lines.subList(first, last + 1).stream()
                    .map(DistributionLine::purposeText)
                    .filter(words -> !words.isEmpty())
                    .distinct()
                    .collect(Collectors.joining(", "));
            if (last > first && !purpose.isEmpty()) {
                braces.add(new Brace(first, last, purpose));
            }
            first = last + 1;
        }
        return List.copyOf(braces);
    }

    /** One entry a line with its copies, as the editor shows and {@link #parse} reads it. */
    public String asText() {
        List<String> text = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            DistributionLine line = lines.get(i);
            if (line.braceGroup() == 0) {
                text.add("- " + line.printed() + line.countedWords());
            } else {
                text.add("- " + line.text() + line.countedWords() + " }"
                        + (isLastUnderBrace(i) ? " " + line.purposeText() : ""));
            }
        }
        return String.join("\n", text);
    }

    private boolean isLastUnderBrace(int i) {
        return i == lines.size() - 1
                || lines.get(i + 1).braceGroup() != lines.get(i).braceGroup();
    }
}
