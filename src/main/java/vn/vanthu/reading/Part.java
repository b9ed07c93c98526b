package vn.vanthu.reading;

import java.util.List;
import java.util.Optional;
import vn.vanthu.domain.document.PageTexts;

/**
 * What one reader found.
 *
 * @param confidence from 0, where it found nothing, to 1
 * @param lines from which it was read
 */
record Part<T>(T value, double confidence, List<SheetLine> lines) {
    Part {
        lines = List.copyOf(lines);
    }

    static <T> Part<T> none(T nothing) {
        return new Part<>(nothing, 0, List.of());
    }

    boolean isFound() {
        return confidence > 0;
    }

    Proposal.Found found() {
        return new Proposal.Found(confidence, place());
    }

    /** The rectangle around its lines on the first of their pages; empty for text without geometry. */
    private Optional<Proposal.Place> place() {
        List<SheetLine> placed = lines.stream()
                .filter(line ->
                        line.hasGeometry() && line.page() == lines.get(0).page())
                .toList();
        if (placed.isEmpty()) {
            return Optional.empty();
        }
        double left = Double.MAX_VALUE;
        double top = Double.MAX_VALUE;
        double right = 0;
        double bottom = 0;
        for (SheetLine line : placed) {
            PageTexts.Line at = line.at();
            left = Math.min(left, at.x());
            top = Math.min(top, at.y());
            right = Math.max(right, line.right());
            bottom = Math.max(bottom, line.bottom());
        }
        return Optional.of(new Proposal.Place(placed.get(0).page(), left, top, right - left, bottom - top));
    }
}
