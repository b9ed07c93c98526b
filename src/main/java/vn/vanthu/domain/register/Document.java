package vn.vanthu.domain.register;

import java.time.LocalDate;
import java.util.Optional;
import vn.vanthu.domain.document.DocumentFields;
import vn.vanthu.domain.document.FileHash;

/**
 * A registered document.
 *
 * @param id never used again; rises in the order of registration
 * @param ref the registrant's own reference (product.md 4); empty where none was given
 * @param number in its series; empty only for a document registered without one
 * @param series name of its series as shown; empty without a number
 * @param registeredOn ngày đến for an incoming one, the day of entry for others
 * @param file the file it came with; empty where it was registered from paper
 * @param voidedBecause why its number was voided; empty while it stands
 */
public record Document(
        long id,
        String ref,
        Direction direction,
        Optional<RegistrationNumber> number,
        String series,
        LocalDate registeredOn,
        DocumentFields fields,
        Optional<KeptFile> file,
        Optional<String> voidedBecause) {
    /**
     * A file as the archive keeps it.
     *
     * @param name as it was called when it came
     * @param bytes its size
     * @param pages 0 where unknown
     */
    public record KeptFile(FileHash hash, String name, long bytes, int pages) {}
}
