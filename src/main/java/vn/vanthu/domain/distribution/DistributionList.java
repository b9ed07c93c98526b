package vn.vanthu.domain.distribution;

import java.util.ArrayList;
import java.util.List;

/** A "Nơi nhận" list in its printed order. */
public record DistributionList(List<DistributionLine> lines) {
    /** No recipients. */
    public static final DistributionList EMPTY = new DistributionList(List.of());

    public DistributionList {
        lines = List.copyOf(lines);
    }

    /** Reads a pasted block, one entry a line; a heading "Nơi nhận:" and blank lines are left out. */
    public static DistributionList parse(String block) {
        List<DistributionLine> lines = new ArrayList<>();
        for (String line : block.split("\\R")) {
            DistributionLine parsed = DistributionLine.parse(line.replaceFirst("(?iu)^\\s*nơi nhận\\s*:?", ""));
            if (!parsed.text().isEmpty()) {
                lines.add(parsed);
            }
        }
        return new DistributionList(lines);
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
     * the last (domain.md 2.8, 6.3).
     *
     * @param separator {@code ","} under HD36, {@code ";"} under HD05 and NĐ30
     */
    public List<String> printed(String separator) {
        List<String> printed = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            printed.add("- " + lines.get(i).printed() + (i == lines.size() - 1 ? "." : separator));
        }
        return List.copyOf(printed);
    }

    /** One entry a line, as the editor shows and {@link #parse} reads it. */
    public String asText() {
        return String.join(
                "\n", lines.stream().map(line -> "- " + line.printed()).toList());
    }
}
