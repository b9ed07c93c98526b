package vn.vanthu.domain.distribution;

/**
 * One purpose for several lines of a "Nơi nhận" list, printed behind a curly bracket (domain.md 6.2, 6.3).
 *
 * @param first of the lines, from 0
 * @param last of them
 */
public record Brace(int first, int last, String purpose) {}
