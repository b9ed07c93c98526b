package vn.vanthu.reading;

/** How many letters must be changed, added or left out to make one word of another. */
final class LetterDistance {
    private LetterDistance() {}

    static int between(String one, String other) {
        int[] before = new int[other.length() + 1];
        for (int i = 0; i <= other.length(); i++) {
            before[i] = i;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] now = new int[other.length() + 1];
            now[0] = i;
            for (int k = 1; k <= other.length(); k++) {
                int change = one.charAt(i - 1) == other.charAt(k - 1) ? 0 : 1;
                now[k] = Math.min(before[k - 1] + change, Math.min(before[k], now[k - 1]) + 1);
            }
            before = now;
        }
        return before[other.length()];
    }
}
