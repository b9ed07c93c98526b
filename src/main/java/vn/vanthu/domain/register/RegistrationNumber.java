package vn.vanthu.domain.register;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number of a series: sorted by value, then by suffix, {@code 264 < 264a < 265} (domain.md 3.4).
 *
 * @param value from 1
 * @param suffix of an inserted number; usually empty
 */
public record RegistrationNumber(int value, String suffix) implements Comparable<RegistrationNumber> {
    private static final Pattern FORM = Pattern.compile("0*(\\d{1,6})([a-zđ]{0,2})");
    private static final Comparator<RegistrationNumber> ORDER =
            Comparator.comparingInt(RegistrationNumber::value).thenComparing(RegistrationNumber::suffixKey);

    /** The letters of inserted numbers in their order; none that Vietnamese does not write, none with a hat or horn. */
    private static final String LETTERS = "abcdđeghiklmnopqrstuvxy";

    public RegistrationNumber {
        if (value < 1) {
            throw new IllegalArgumentException("numbers count from 1");
        }
    }

    public static RegistrationNumber of(int value) {
        return new RegistrationNumber(value, "");
    }

    /** Reads {@code 49}, {@code 06}, {@code 264a}; empty where it is none. */
    public static Optional<RegistrationNumber> parse(String typed) {
        Matcher matcher = FORM.matcher(typed.trim());
        if (!matcher.matches() || Integer.parseInt(matcher.group(1)) < 1) {
            return Optional.empty();
        }
        return Optional.of(new RegistrationNumber(Integer.parseInt(matcher.group(1)), matcher.group(2)));
    }

    /**
     * The next number that can be inserted behind those with this value, {@code 264a, 264b … 264d, 264đ}: behind the
     * last of them, so that a letter left out is not filled later.
     *
     * @param suffixes of the numbers that stand with this value
     * @return empty when the alphabet is used up
     */
    public Optional<RegistrationNumber> insertedBehind(Collection<String> suffixes) {
        int last = suffixes.stream().mapToInt(LETTERS::indexOf).max().orElse(-1);
        int next = suffixes.stream().allMatch(String::isEmpty) ? 0 : last + 1;
        return next < LETTERS.length()
                ? Optional.of(new RegistrationNumber(value, LETTERS.substring(next, next + 1)))
                : Optional.empty();
    }

    /** Sorts đ between d and e, where the alphabet has it. */
    private String suffixKey() {
        return suffix.replace("đ", "d\u007f");
    }

    /** As printed on documents: below 10 with a leading 0 (HD36 1.3.1). */
    public String printed() {
        return "%02d%s".formatted(value, suffix);
    }

    @Override
    public String toString() {
        return value + suffix;
    }

    @Override
    public int compareTo(RegistrationNumber other) {
        return ORDER.compare(this, other);
    }
}
