package vn.vanthu.domain.distribution;

import java.util.ArrayList;
import java.util.List;

/** The braces of a list, each over neighbouring lines that share a purpose (domain.md 6.2, S4). */
final class Braces {
    private Braces() {}

    /** The lines of entries; a brace that goes on over several makes them a group. */
    static List<DistributionLine> read(List<String> entries) {
        List<DistributionLine> lines = new ArrayList<>();
        List<Braced> run = new ArrayList<>();
        for (String entry : entries) {
            Braced braced = Braced.parse(entry);
            if (braced.isBraced() && !braced.entry().isBlank()) {
                run.add(braced);
            } else {
                close(run, lines);
                add(lines, DistributionLine.read(braced.entry().isBlank() ? braced.bare() : entry));
            }
        }
        close(run, lines);
        return lines;
    }

    /**
     * A purpose stands in the middle of its brace on paper, on its last line where it is written line by line: of
     * several in a run, each ends its brace.
     */
    private static void close(List<Braced> run, List<DistributionLine> lines) {
        List<String> purposes = run.stream()
                .map(Braced::purposeText)
                .filter(purpose -> !purpose.isEmpty())
                .toList();
        int before = lines.size();
        int group = before + 1;
        int next = 0;
        for (Braced braced : run) {
            DistributionLine line = DistributionLine.read(braced.entry());
            String purpose = purposes.isEmpty() ? "" : purposes.get(Math.min(next, purposes.size() - 1));
            add(lines, purpose.isEmpty() ? line : line.under(purpose, group + Math.min(next, purposes.size() - 1)));
            next += braced.purposeText().isEmpty() ? 0 : 1;
        }
        if (lines.size() == before && !purposes.isEmpty()) {
            // A brace over nothing: what stands behind it is kept as it is.
            lines.add(DistributionLine.of(String.join(" ", purposes)));
        }
        run.clear();
    }

    /** The same lines with braces numbered in their order, one purpose for each, and none over a single line. */
    static List<DistributionLine> joined(List<DistributionLine> lines) {
        List<DistributionLine> joined = new ArrayList<>();
        int group = 0;
        int from = 0;
        while (from < lines.size()) {
            int to = end(lines, from);
            String purpose = purpose(lines.subList(from, to));
            boolean isBrace = to - from > 1 && !purpose.isEmpty();
            group += isBrace ? 1 : 0;
            for (DistributionLine line : lines.subList(from, to)) {
                joined.add(new DistributionLine(
                        line.text(), isBrace ? purpose : line.purposeText(), isBrace ? group : 0, line.copies()));
            }
            from = to;
        }
        return List.copyOf(joined);
    }

    /** Index behind the last line that can stand under one brace with the line {@code from}. */
    private static int end(List<DistributionLine> lines, int from) {
        int group = lines.get(from).braceGroup();
        String purpose = lines.get(from).purposeText();
        int to = from + 1;
        while (group > 0 && to < lines.size() && lines.get(to).braceGroup() == group) {
            String next = lines.get(to).purposeText();
            if (!next.isEmpty() && !purpose.isEmpty() && !next.equals(purpose)) {
                return to;
            }
            purpose = purpose.isEmpty() ? next : purpose;
            to++;
        }
        return to;
    }

    private static String purpose(List<DistributionLine> lines) {
        return lines.stream()
                .map(DistributionLine::purposeText)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static void add(List<DistributionLine> lines, DistributionLine line) {
        if (!line.text().isEmpty()) {
            lines.add(line);
        }
    }
}
