package vn.vanthu.proving;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import vn.vanthu.domain.agency.Office;
import vn.vanthu.domain.document.PageTexts;
import vn.vanthu.domain.register.BookClosing;
import vn.vanthu.domain.register.Document;
import vn.vanthu.domain.register.NumberAccount;
import vn.vanthu.pdf.AccountWriter;
import vn.vanthu.storage.Database;
import vn.vanthu.storage.Done;
import vn.vanthu.storage.FileVault;
import vn.vanthu.storage.Subject;
import vn.vanthu.storage.Transaction;
import vn.vanthu.work.Failure;

/** Accounts for every number of every series, and closes a book for its year or term. */
public final class AccountForNumbers {
    private final Database database;
    private final FileVault vault;
    private final AccountWriter writer;
    private final Clock clock;

    public AccountForNumbers(Database database, FileVault vault, AccountWriter writer, Clock clock) {
        this.database = database;
        this.vault = vault;
        this.writer = writer;
        this.clock = clock;
    }

    /**
     * Of one series.
     *
     * @throws Failure NO_SUCH_SERIES
     */
    public NumberAccount account(long seriesId) {
        return database.read(tx -> account(tx, seriesId));
    }

    private static NumberAccount account(Transaction tx, long seriesId) {
        return tx.numberBooks()
                .account(seriesId)
                .orElseThrow(() -> new Failure(Failure.Kind.NO_SUCH_SERIES, Long.toString(seriesId)));
    }

    /** Of all series: open ones first, then by name and period. */
    public List<NumberAccount> accounts() {
        return database.read(tx -> tx.numberBooks().accounts());
    }

    /** The series of books that are closed: what was missing in them is explained and signed for. */
    public Set<Long> closedSeries() {
        return database.read(tx -> tx.closings().closedSeries());
    }

    /**
     * Prints the accounts.
     *
     * @throws Failure FILE_EXISTS, DISK_FULL, FILE_UNWRITABLE
     */
    public void print(List<Long> seriesIds, Path out) {
        Map<Long, NumberAccount> all = new HashMap<>();
        accounts().forEach(account -> all.put(account.series().id(), account));
        Office office = database.read(tx -> tx.offices().office());
        List<NumberAccount> wanted =
                seriesIds.stream().map(all::get).filter(Objects::nonNull).toList();
        writer.write(office, wanted, LocalDate.now(clock), out);
    }

    /**
     * Closes the book: the series ends, the account is printed as a PDF that is kept in the archive with its hash, and
     * nothing of the series can be changed any more.
     *
     * @param signedBy who answers for it; not blank
     * @param remark explains what is missing, repeated or out of order; not blank where something is
     * @throws Failure BOOK_CLOSED, REASON_MISSING, BAD_VALUE where documents after {@code lastDay} have numbers of it
     */
    public BookClosing close(long seriesId, LocalDate lastDay, String signedBy, String remark) {
        return database.write("CLOSE_BOOK", tx -> {
            NumberAccount account = account(tx, seriesId);
            refuse(tx, account, lastDay, signedBy, remark);
            BookClosing closing = new BookClosing(
                    account,
                    lastDay,
                    signedBy.strip(),
                    remark.strip(),
                    clock.instant(),
                    sealed(tx.offices().office(), account, lastDay, signedBy.strip(), remark.strip()));
            tx.files().add(closing.file(), PageTexts.EMPTY);
            tx.closings().add(closing);
            return new Done<>(
                    closing,
                    new Subject(Subject.Kind.SERIES, seriesId),
                    account.series().key().shown() + " " + lastDay + " " + signedBy.strip() + " "
                            + closing.file().hash().hex());
        });
    }

    private static void refuse(
            Transaction tx, NumberAccount account, LocalDate lastDay, String signedBy, String remark) {
        long series = account.series().id();
        String name = account.series().key().shown();
        if (tx.closings().isClosed(series)) {
            throw new Failure(Failure.Kind.BOOK_CLOSED, name);
        }
        boolean isUnexplained = account.wantsExplanation() && remark.isBlank();
        if (signedBy.isBlank() || isUnexplained) {
            throw new Failure(Failure.Kind.REASON_MISSING, name);
        }
        boolean isTooEarly =
                tx.ledger().latestDay(series).filter(lastDay::isBefore).isPresent()
                        || account.series().startsOn().filter(lastDay::isBefore).isPresent();
        if (isTooEarly) {
            throw new Failure(Failure.Kind.BAD_VALUE, "lastDay", lastDay.toString());
        }
    }

    /** Written within the transaction, so that the account on paper is the one that is closed. */
    private Document.KeptFile sealed(
            Office office, NumberAccount account, LocalDate lastDay, String signedBy, String remark) {
        Path part = vault.newPart();
        writer.writeClosing(office, account, lastDay, signedBy, remark, part);
        String name = "khoa-so-" + account.series().key().shown().replaceAll("[^\\p{L}\\p{N}]+", "-") + ".pdf";
        return vault.adopt(part, name, 0);
    }

    /** Books closed so far, latest first. */
    public List<BookClosing> closings() {
        return database.read(tx -> tx.closings().all());
    }
}
