package vn.vanthu.domain.query;

import java.util.Map;

/**
 * How many documents of a list have what in common.
 *
 * @param years of registration, the latest first
 * @param types the most frequent first
 * @param issuers the most frequent first
 */
public record Facets(Map<String, Integer> years, Map<String, Integer> types, Map<String, Integer> issuers) {}
