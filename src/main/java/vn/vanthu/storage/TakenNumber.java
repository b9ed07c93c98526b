package vn.vanthu.storage;

import vn.vanthu.domain.register.RegistrationNumber;

/**
 * A number that the ledger gave out in the running transaction.
 *
 * @param series as shown
 */
public record TakenNumber(long seriesId, String series, RegistrationNumber number) {}
