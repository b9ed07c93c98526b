package vn.vanthu.distributing;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import vn.vanthu.domain.distribution.DistributionLine;
import vn.vanthu.domain.distribution.DistributionList;
import vn.vanthu.domain.distribution.Recipient;
import vn.vanthu.domain.distribution.Resolution;
import vn.vanthu.domain.distribution.Resolver;
import vn.vanthu.domain.document.DocumentFields;
import vn.vanthu.storage.Database;
import vn.vanthu.storage.Done;
import vn.vanthu.storage.Subject;

/** Finds out whom the lines of a nơi nhận mean, on the day of the document (domain.md 6.3). */
public final class ResolveDistribution {
    private final Database database;

    public ResolveDistribution(Database database) {
        this.database = database;
    }

    /**
     * One answer a line, in order.
     *
     * @param addressees the lines of Kính gửi, for "Như trên"
     */
    public List<Resolution> resolve(DistributionList list, List<String> addressees, LocalDate day) {
        return database.read(tx -> new Resolver(tx.recipientLookup().known(Resolver.wordings(list, addressees)), day)
                .resolve(list, addressees));
    }

    /** Whether the address book knows who issued a document, under any of its names on {@code day}. */
    public boolean isKnown(DocumentFields fields, LocalDate day) {
        List<DistributionLine> names = Stream.of(fields.author(), fields.issuer())
                .filter(name -> !name.isEmpty())
                .map(name -> new DistributionLine(name, "", 0, 0))
                .toList();
        return resolve(new DistributionList(names), List.of(), day).stream()
                .anyMatch(resolution -> resolution.kind() != Resolution.Kind.UNKNOWN);
    }

    /**
     * Remembers whom a line means, for all later ones that read alike; nobody makes the program forget it. "Như trên"
     * and "Lưu …" mean what they say and are not remembered.
     */
    public void remember(DistributionLine line, List<Long> recipientIds) {
        if (line.isAsAddressees() || line.isRecordCopy() || line.text().isEmpty()) {
            return;
        }
        database.write("REMEMBER_LINE", tx -> {
            tx.recipientLookup().remember(line.text(), recipientIds);
            List<String> names = tx.recipients().byIds(recipientIds).stream()
                    .map(Recipient::name)
                    .toList();
            return new Done<>(
                    line,
                    new Subject(Subject.Kind.RECIPIENT, recipientIds.isEmpty() ? 0 : recipientIds.get(0)),
                    line.text() + " = " + String.join("; ", names));
        });
    }

    /** Số lượng bản: what goes out by all lines, and the record copies. */
    public int copies(List<Resolution> resolutions) {
        return resolutions.stream().mapToInt(Resolution::copies).sum();
    }
}
