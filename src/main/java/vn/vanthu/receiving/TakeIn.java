package vn.vanthu.receiving;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.vanthu.domain.document.PageTexts;
import vn.vanthu.domain.intake.IntakeItem;
import vn.vanthu.domain.intake.Reading;
import vn.vanthu.domain.register.Direction;
import vn.vanthu.domain.register.Document;
import vn.vanthu.domain.register.Registration;
import vn.vanthu.reading.Proposal;
import vn.vanthu.reading.ReadDocument;
import vn.vanthu.registering.RegisterDocument;
import vn.vanthu.storage.Database;
import vn.vanthu.storage.Done;
import vn.vanthu.storage.FileVault;
import vn.vanthu.storage.Subject;
import vn.vanthu.storage.Transaction;
import vn.vanthu.work.Failure;

/**
 * Takes one file into the archive, in two halves: reading it, which many threads may do at once, and entering it, which
 * one does. The file itself is only read.
 */
public final class TakeIn {
    private final Database database;
    private final FileVault vault;
    private final ReadDocument read;
    private final RegisterDocument register;

    public TakeIn(Database database, FileVault vault, ReadDocument read, RegisterDocument register) {
        this.database = database;
        this.vault = vault;
        this.read = read;
        this.register = register;
    }

    /**
     * A file after its first half.
     *
     * @param kept by the archive, on the disk; empty where there is nothing more to do
     * @param settled what became of it; empty while it is to be entered
     */
    record Ready(
            String origin, Optional<Document.KeptFile> kept, Optional<Proposal> proposal, Optional<TakenFile> settled) {
        private static Ready settled(TakenFile taken) {
            return new Ready(taken.origin(), Optional.empty(), Optional.empty(), Optional.of(taken));
        }
    }

    /** Both halves of one file. */
    public TakenFile take(Path file, Wish wish) {
        return enter(ready(file, file.toString()), wish);
    }

    /**
     * Copies, hashes and reads the file; what is held already is not read, what is secret is not kept (domain.md 4.7).
     *
     * @throws Failure where the archive itself cannot go on: DISK_FULL, FILE_UNWRITABLE …
     */
    Ready ready(Path file, String origin) {
        FileVault.Staged staged;
        try {
            staged = vault.stage(file);
        } catch (Failure unread) {
            if (isOfTheArchive(unread)) {
                throw unread;
            }
            return Ready.settled(TakenFile.refused(origin, unread));
        }
        try {
            Optional<TakenFile> held = database.read(tx -> held(tx, staged, origin));
            if (held.isPresent()) {
                return Ready.settled(held.get());
            }
            Proposal proposal = read.read(staged.part(), staged.name(), staged.hash());
            if (proposal.fields().markings().isSecret()) {
                throw new Failure(
                        Failure.Kind.SECRET_REFUSED,
                        proposal.fields().markings().secrecy().wording());
            }
            Document.KeptFile kept = vault.keep(staged);
            return new Ready(
                    origin,
                    Optional.of(new Document.KeptFile(kept.hash(), kept.name(), kept.bytes(), proposal.pages())),
                    Optional.of(proposal),
                    Optional.empty());
        } catch (Failure refused) {
            if (isOfTheArchive(refused)) {
                throw refused;
            }
            return Ready.settled(TakenFile.refused(origin, named(refused, staged)));
        } finally {
            vault.drop(staged);
        }
    }

    /** A failure to read the copy, said of the file. */
    private static Failure named(Failure failure, FileVault.Staged staged) {
        String copy = staged.part().getFileName().toString();
        if (!failure.facts().contains(copy)) {
            return failure;
        }
        return Failure.of(
                failure.kind(),
                failure.getCause() == null ? failure : failure.getCause(),
                failure.facts().stream()
                        .map(fact -> fact.equals(copy) ? staged.name() : fact)
                        .toArray());
    }

    /** The file is not to blame, and the next one would fare no better. */
    static boolean isOfTheArchive(Failure failure) {
        return switch (failure.kind()) {
            case DISK_FULL, FILE_UNWRITABLE, ARCHIVE_BUSY, ARCHIVE_DAMAGED, ARCHIVE_NEWER -> true;
            default -> false;
        };
    }

    private static Optional<TakenFile> held(Transaction tx, FileVault.Staged staged, String origin) {
        Optional<Document> document =
                tx.intake().holder(staged.hash()).flatMap(id -> tx.documents().byId(id));
        Optional<IntakeItem> item = tx.intake().of(staged.hash());
        boolean isHeld = document.isPresent() || item.isPresent();
        return isHeld
                ? Optional.of(new TakenFile(origin, TakenFile.Status.HELD, document, item, Optional.empty()))
                : Optional.empty();
    }

    /**
     * Enters the file in its book where that was wished and everything is certain, else puts it into the tray.
     *
     * @throws Failure where the archive itself cannot go on
     */
    TakenFile enter(Ready ready, Wish wish) {
        if (ready.settled().isPresent()) {
            return ready.settled().get();
        }
        Proposal proposal = ready.proposal().orElseThrow();
        Reading reading = database.read(tx -> LearnAliases.apply(tx, Readings.of(proposal)));
        IntakeItem.Why why = why(reading, proposal.texts(), wish);
        if (why == IntakeItem.Why.TO_CONFIRM && wish.confirmAbove().isPresent()) {
            return register(ready, reading, wish);
        }
        return putIntoTray(ready, reading, wish, why);
    }

    /** What is kept is what was read; what was learned is applied each time that it is looked at. */
    private static Reading asRead(Ready ready) {
        return Readings.of(ready.proposal().orElseThrow());
    }

    private static IntakeItem.Why why(Reading reading, PageTexts texts, Wish wish) {
        if (texts.isBlank()) {
            return IntakeItem.Why.NO_TEXT;
        }
        if (reading.isStack()) {
            return IntakeItem.Why.STACK;
        }
        boolean isCertain = wish.confirmAbove().isEmpty()
                || reading.certainty() >= wish.confirmAbove().getAsDouble();
        return isCertain ? IntakeItem.Why.TO_CONFIRM : IntakeItem.Why.UNCERTAIN;
    }

    private TakenFile register(Ready ready, Reading reading, Wish wish) {
        Proposal proposal = ready.proposal().orElseThrow();
        try {
            Document entered = register.registerKept(
                    registration(reading, wish), ready.kept().orElseThrow(), proposal.texts());
            return new TakenFile(
                    ready.origin(),
                    TakenFile.Status.REGISTERED,
                    Optional.of(entered),
                    Optional.empty(),
                    Optional.empty());
        } catch (Failure refused) {
            if (isOfTheArchive(refused)) {
                throw refused;
            }
            IntakeItem.Why why = refused.kind() == Failure.Kind.ALREADY_HELD
                    ? IntakeItem.Why.SAME_DOCUMENT
                    : IntakeItem.Why.BOOK_REFUSED;
            TakenFile waiting = putIntoTray(ready, reading, wish, why);
            return waiting.status() == TakenFile.Status.HELD_OTHERWISE ? waiting : waiting.because(refused);
        }
    }

    /** Own documents are entered on the day that they bear, what came in on the day of its taking in. */
    private Registration registration(Reading reading, Wish wish) {
        LocalDate today = database.read(Transaction::today);
        LocalDate day = wish.direction() == Direction.INCOMING
                ? today
                : reading.fields().issueDate().whole().orElse(today);
        return new Registration(
                wish.direction(),
                reading.fields(),
                day,
                Optional.empty(),
                "",
                Registration.WhenHeld.REFUSE,
                "",
                List.of(),
                reading.citations(),
                reading.copy());
    }

    private TakenFile putIntoTray(Ready ready, Reading reading, Wish wish, IntakeItem.Why why) {
        Document.KeptFile kept = ready.kept().orElseThrow();
        PageTexts texts = ready.proposal().orElseThrow().texts();
        return database.write("TAKE_IN", tx -> {
            Optional<Document> same = tx.documents().same(reading.fields(), Optional.empty()).stream()
                    .findFirst();
            tx.files().add(kept, texts);
            IntakeItem item = tx.intake()
                    .add(item(
                            kept,
                            ready.origin(),
                            wish,
                            same.isPresent() ? IntakeItem.Why.SAME_DOCUMENT : why,
                            asRead(ready)));
            return new Done<>(
                    new TakenFile(
                            ready.origin(),
                            same.isPresent() ? TakenFile.Status.HELD_OTHERWISE : TakenFile.Status.WAITING,
                            same,
                            Optional.of(item),
                            Optional.empty()),
                    Subject.intakeItem(item.id()),
                    kept.name() + " " + kept.hash().hex());
        });
    }

    private static IntakeItem item(
            Document.KeptFile kept, String origin, Wish wish, IntakeItem.Why why, Reading reading) {
        Instant unknown = Instant.EPOCH;
        return new IntakeItem(
                0,
                kept,
                origin,
                wish.direction(),
                IntakeItem.State.WAITING,
                why,
                "",
                unknown,
                unknown,
                Optional.empty(),
                Optional.empty(),
                reading);
    }
}
