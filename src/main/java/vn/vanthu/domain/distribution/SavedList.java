package vn.vanthu.domain.distribution;

/**
 * A list that the office uses again and again, chosen as a whole.
 *
 * @param id 0 before it is kept
 * @param name unique in the office, {@code Toàn quận}
 */
public record SavedList(long id, String name, DistributionList list) {}
