package vn.vanthu.domain.register;

import java.time.Instant;
import java.util.Optional;

/**
 * An old register taken in from a sheet as one deed.
 *
 * @param undoneAt when it was undone as a whole; empty while it stands
 */
public record SheetImport(
        long id, Instant at, String source, Direction direction, int documents, Optional<Instant> undoneAt) {}
