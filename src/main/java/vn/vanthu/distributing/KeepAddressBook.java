package vn.vanthu.distributing;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.vanthu.domain.distribution.AddressTree;
import vn.vanthu.domain.distribution.LineKey;
import vn.vanthu.domain.distribution.Membership;
import vn.vanthu.domain.distribution.Recipient;
import vn.vanthu.domain.text.DateWording;
import vn.vanthu.storage.Database;
import vn.vanthu.storage.Done;
import vn.vanthu.storage.RecipientMerge;
import vn.vanthu.storage.Subject;
import vn.vanthu.storage.Transaction;
import vn.vanthu.work.Failure;

/** Keeps the address book: agencies, units, posts, persons as a tree, and groups with members by date. */
public final class KeepAddressBook {
    private final Database database;

    public KeepAddressBook(Database database) {
        this.database = database;
    }

    /** All entries but free texts, parents before children, in the order of the tree. */
    public List<Recipient> all() {
        return database.read(tx -> new AddressTree(tx.recipients().all()).ordered());
    }

    public Optional<Recipient> byId(long id) {
        return database.read(tx -> tx.recipients().byId(id));
    }

    /** Bodies of which this one is a successor. */
    public List<Recipient> predecessors(long id) {
        return database.read(tx -> tx.recipients().predecessors(id));
    }

    /**
     * Adds the entry, or changes the one of its id; what was sent before keeps the old name.
     *
     * @throws vn.vanthu.work.Failure BAD_VALUE: no name, an end before the beginning, a parent below itself
     */
    public Recipient save(Recipient recipient) {
        return database.write("SAVE_RECIPIENT", tx -> {
            refuseWrong(tx, recipient);
            Recipient kept = tx.recipients().put(recipient);
            return new Done<>(kept, new Subject(Subject.Kind.RECIPIENT, kept.id()), kept.name());
        });
    }

    /**
     * Adds a body of which a document came.
     *
     * @param name as the office writes it
     * @param asPrinted as the body writes itself; kept as another name, so that it is known by its next document
     * @throws vn.vanthu.work.Failure as {@link #save}
     */
    public Recipient saveSender(String name, String asPrinted) {
        Recipient bare = Recipient.named(Recipient.Kind.AGENCY, name);
        return save(LineKey.of(name).equals(LineKey.of(asPrinted)) ? bare : bare.alsoNamed(asPrinted));
    }

    /**
     * Takes an entry out of the book that nothing was ever sent to.
     *
     * @throws vn.vanthu.work.Failure RECIPIENT_IN_USE: it has been written to, or has members or children; end it by
     *     date instead
     */
    public void remove(long id) {
        database.write("REMOVE_RECIPIENT", tx -> {
            Recipient gone = present(tx, id, Recipient.Trait.NAME);
            if (tx.recipients().isInUse(id)) {
                throw new Failure(Failure.Kind.RECIPIENT_IN_USE, gone.name());
            }
            tx.recipients().remove(id);
            return new Done<>(gone, new Subject(Subject.Kind.RECIPIENT, id), gone.name());
        });
    }

    /** Members of a group, those of the past too, in the order of the tree. */
    public List<Membership> members(long groupId) {
        return database.read(tx -> {
            Map<Long, Integer> order = new HashMap<>();
            new AddressTree(tx.recipients().all()).ordered().forEach(entry -> order.put(entry.id(), order.size()));
            return tx.groups().of(groupId).stream()
                    .sorted(Comparator.comparing(one -> order.getOrDefault(one.memberId(), order.size())))
                    .toList();
        });
    }

    /** Replaces the members of a group; a group may hold groups, never itself. */
    public void saveMembers(long groupId, List<Membership> members) {
        database.write("SAVE_MEMBERS", tx -> {
            Recipient group = present(tx, groupId, Recipient.Trait.MEMBERS);
            List<Membership> own = members.stream()
                    .map(one -> new Membership(groupId, one.memberId(), one.validFrom(), one.validTo()))
                    .distinct()
                    .toList();
            refuseWrongMembers(tx, group, own);
            tx.groups().put(groupId, own);
            return new Done<>(
                    own, new Subject(Subject.Kind.RECIPIENT, groupId), group.name() + " (" + own.size() + ")");
        });
    }

    /**
     * Entries that live on {@code day} and match what is typed: short code first, then abbreviation, then the words of
     * name and aliases, with or without marks.
     */
    public List<Recipient> suggest(String typed, LocalDate day, int limit) {
        return database.read(tx -> tx.recipients()
                .byIds(new Suggestions(typed).best(tx.recipientLookup().living(day), limit)));
    }

    /** Two entries that are likely one. */
    public record Likeness(Recipient one, Recipient other, Reason reason) {
        /** Why they are likely one. */
        public enum Reason {
            SAME_NAME,
            SAME_ABBREVIATION,
            ALIAS_OF_THE_OTHER,
            NEARLY_THE_SAME_NAME
        }
    }

    /** Pairs that are likely one and the same, the likeliest first. */
    public List<Likeness> likelyDuplicates() {
        return new LikelyDuplicates(all()).pairs();
    }

    /**
     * What a merge would do.
     *
     * @param merged the entry as it would be: fields of the one kept, filled up from the other, whose names become
     *     aliases
     */
    public record MergePreview(Recipient merged, int dispatches, int groups, int children) {}

    public MergePreview previewMerge(long keptId, long goneId) {
        return database.read(tx -> {
            RecipientMerge.Ties ties = tx.recipientMerge().ties(goneId);
            return new MergePreview(merged(tx, keptId, goneId), ties.dispatches(), ties.groups(), ties.children());
        });
    }

    /** Makes one of two: dispatches, groups, children and remembered lines go to the one kept. */
    public Recipient merge(long keptId, long goneId) {
        return database.write("MERGE_RECIPIENTS", tx -> {
            Recipient merged = merged(tx, keptId, goneId);
            String gone = present(tx, goneId, Recipient.Trait.TWIN).name();
            tx.recipientMerge().merge(keptId, goneId);
            tx.recipients().put(merged);
            if (new GroupCircles(byGroup(tx.groups().all())).holdsItself(keptId)) {
                throw new Failure(Failure.Kind.BAD_VALUE, Recipient.Trait.MEMBERS, merged.name());
            }
            return new Done<>(
                    merged,
                    new Subject(Subject.Kind.RECIPIENT, keptId),
                    merged.name() + " < " + gone,
                    List.of(new Subject(Subject.Kind.RECIPIENT, goneId)));
        });
    }

    /** Writes the whole book to an .xlsx file that {@link #previewSheet} reads again. */
    public void exportSheet(Path out) {
        AddressSheet sheet = database.read(tx -> new AddressSheet(
                new AddressTree(tx.recipients().all()).ordered(), tx.groups().all()));
        sheet.write(out);
    }

    /** @param row as the spreadsheet shows it; what of it is added, changed, left, or cannot be understood */
    public record SheetRow(int row, Effect effect, String name, String explanation) {
        /** What importing would do with a row. */
        public enum Effect {
            ADDED,
            CHANGED,
            SAME,
            REFUSED
        }
    }

    /** What importing would do, row by row; changes nothing. */
    public List<SheetRow> previewSheet(Path file) {
        List<SheetLines.Line> lines = SheetLines.of(file);
        return database.read(tx -> plan(tx, lines).answers());
    }

    /** Imports all rows that can be understood as one deed; the others are in the answer. */
    public List<SheetRow> importSheet(Path file) {
        List<SheetLines.Line> lines = SheetLines.of(file);
        return database.write("IMPORT_RECIPIENTS", tx -> {
            SheetPlan plan = plan(tx, lines);
            tx.recipients().putAll(plan.recipients());
            tx.groups().putAll(plan.members());
            return new Done<>(
                    plan.answers(),
                    new Subject(Subject.Kind.RECIPIENT, 0),
                    file.getFileName() + " " + plan.recipients().size());
        });
    }

    private static SheetPlan plan(Transaction tx, List<SheetLines.Line> lines) {
        return new SheetPlan(
                tx.recipients().all(), tx.groups().all(), lines, tx.recipients().freeId());
    }

    private static Recipient merged(Transaction tx, long keptId, long goneId) {
        Recipient kept = present(tx, keptId, Recipient.Trait.TWIN);
        Recipient gone = present(tx, goneId, Recipient.Trait.TWIN);
        boolean losesMembers = gone.kind() == Recipient.Kind.GROUP && kept.kind() != Recipient.Kind.GROUP;
        if (keptId == goneId || losesMembers) {
            throw new Failure(Failure.Kind.BAD_VALUE, Recipient.Trait.TWIN, gone.name());
        }
        AddressTree tree = new AddressTree(tx.recipients().all());
        boolean isBelowGone = kept.parentId()
                .filter(parent -> tree.isBelowItself(goneId, parent))
                .isPresent();
        Optional<Long> parent = kept.parentId().isEmpty() || isBelowGone ? gone.parentId() : kept.parentId();
        boolean isBelowKept =
                parent.filter(above -> tree.isBelowItself(keptId, above)).isPresent();
        return new MergedEntry(kept, gone).at(isBelowKept ? kept.parentId() : parent);
    }

    private static void refuseWrong(Transaction tx, Recipient recipient) {
        if (recipient.name().isEmpty()) {
            throw new Failure(Failure.Kind.BAD_VALUE, Recipient.Trait.NAME, "");
        }
        refuseWrongLife(recipient.validFrom(), recipient.validTo(), Recipient.Trait.LIFE);
        AddressTree tree = new AddressTree(tx.recipients().all());
        recipient.parentId().ifPresent(parent -> {
            Recipient above = present(tx, parent, Recipient.Trait.PARENT);
            if (recipient.id() > 0 && tree.isBelowItself(recipient.id(), parent)) {
                throw new Failure(Failure.Kind.BAD_VALUE, Recipient.Trait.PARENT, above.name());
            }
        });
        recipient.successors().forEach(next -> {
            Recipient heir = present(tx, next, Recipient.Trait.SUCCESSORS);
            if (next == recipient.id()) {
                throw new Failure(Failure.Kind.BAD_VALUE, Recipient.Trait.SUCCESSORS, heir.name());
            }
        });
    }

    private static void refuseWrongMembers(Transaction tx, Recipient group, List<Membership> members) {
        if (group.kind() != Recipient.Kind.GROUP) {
            throw new Failure(Failure.Kind.BAD_VALUE, Recipient.Trait.MEMBERS, group.name());
        }
        List<Long> ids = members.stream().map(Membership::memberId).distinct().toList();
        if (tx.recipients().byIds(ids).size() < ids.size()) {
            throw new Failure(Failure.Kind.BAD_VALUE, Recipient.Trait.MEMBERS, ids);
        }
        members.forEach(one -> refuseWrongLife(one.validFrom(), one.validTo(), Recipient.Trait.MEMBERS));
        Map<Long, List<Membership>> after = byGroup(tx.groups().all());
        after.put(group.id(), members);
        if (new GroupCircles(after).holdsItself(group.id())) {
            throw new Failure(Failure.Kind.BAD_VALUE, Recipient.Trait.MEMBERS, group.name());
        }
    }

    private static void refuseWrongLife(Optional<LocalDate> from, Optional<LocalDate> to, Recipient.Trait trait) {
        if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
            throw new Failure(Failure.Kind.BAD_VALUE, trait, DateWording.brief(to.get()));
        }
    }

    private static Recipient present(Transaction tx, long id, Recipient.Trait trait) {
        return tx.recipients().byId(id).orElseThrow(() -> new Failure(Failure.Kind.BAD_VALUE, trait, id));
    }

    private static Map<Long, List<Membership>> byGroup(List<Membership> members) {
        return new HashMap<>(members.stream().collect(Collectors.groupingBy(Membership::groupId)));
    }
}
