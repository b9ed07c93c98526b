package vn.vanthu.domain.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * How far down a page is inked: all of its ink that a block under the text must know of. Lengths in hundredths of an
 * inch from the upper edge of the page as it is seen.
 *
 * @param steps from the top down; each begins and ends lower than the one before
 */
public record InkReach(List<Step> steps) {
    /** The way in which pages are measured. What was measured in another way is measured anew. */
    public static final int MEASURING = 1;

    private static final double PER_MM = 100 / 25.4;

    /** @throws IllegalArgumentException where {@code steps} are no such steps */
    public InkReach {
        steps = List.copyOf(steps);
        int top = -1;
        int end = 0;
        for (Step step : steps) {
            if (step.top() <= top || step.end() <= Math.max(end, step.top())) {
                throw new IllegalArgumentException("ink that does not reach further down");
            }
            top = step.top();
            end = step.end();
        }
    }

    /**
     * What is inked in one piece.
     *
     * @param end the first row below it
     */
    public record Step(int top, int end) {}

    /** Of pieces in any order: those that others reach beyond are left out. */
    public static InkReach of(List<Step> pieces) {
        List<Step> steps = new ArrayList<>();
        int end = 0;
        for (Step piece : pieces.stream()
                .sorted(Comparator.comparingInt(Step::top).thenComparing(Step::end, Comparator.reverseOrder()))
                .toList()) {
            if (piece.end() > end) {
                steps.add(piece);
                end = piece.end();
            }
        }
        return new InkReach(steps);
    }

    /**
     * The lower end of the ink that begins above {@code limit}: what stands wholly below it, such as a page number in
     * the margin, takes no room from the block. 0 for an empty page.
     *
     * @param limit mm from the upper edge
     * @return mm from the upper edge
     */
    public double lowestAbove(double limit) {
        double lowest = 0;
        for (Step step : steps) {
            if (step.top() < limit * PER_MM) {
                lowest = step.end() / PER_MM;
            }
        }
        return lowest;
    }
}
