package vn.vanthu.receiving;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.vanthu.domain.agency.Signer;
import vn.vanthu.domain.distribution.DistributionLine;
import vn.vanthu.domain.distribution.DistributionList;
import vn.vanthu.domain.document.DocumentFields;
import vn.vanthu.domain.document.Field;
import vn.vanthu.domain.intake.LearnedAlias;
import vn.vanthu.domain.intake.Reading;
import vn.vanthu.domain.register.Document;
import vn.vanthu.domain.text.Folding;
import vn.vanthu.reading.Proposal;
import vn.vanthu.storage.Database;
import vn.vanthu.storage.Done;
import vn.vanthu.storage.Subject;
import vn.vanthu.storage.Transaction;

/**
 * Learns from what the clerk corrects: an agency, a signer or a line of "nơi nhận" that was read otherwise than it was
 * saved is proposed as it was saved the next time.
 */
public final class LearnAliases {
    /** What a person has corrected once is proposed as sure as what is read well. */
    private static final double LEARNED = 0.9;

    private final Database database;

    public LearnAliases(Database database) {
        this.database = database;
    }

    private record Lesson(LearnedAlias.Kind kind, String asRead, String corrected) {}

    /** The same proposal as the office writes it, by what was learned; the reading itself is not changed. */
    public Proposal apply(Proposal asRead) {
        return database.read(tx -> apply(tx, asRead));
    }

    /** Fields as the office writes them, and which of them were learned. */
    private record Known(DocumentFields fields, Set<Field> learned) {}

    static Proposal apply(Transaction tx, Proposal asRead) {
        Known known = known(tx, asRead.fields());
        Map<Field, Proposal.Found> found = new HashMap<>(asRead.found());
        for (Field field : known.learned()) {
            Proposal.Found before = found.getOrDefault(field, new Proposal.Found(0, Optional.empty()));
            found.put(field, new Proposal.Found(Math.max(LEARNED, before.confidence()), before.place()));
        }
        return asRead.corrected(known.fields(), found);
    }

    static Reading apply(Transaction tx, Reading asRead) {
        Known known = known(tx, asRead.fields());
        Map<Field, Reading.Found> found = new HashMap<>(asRead.found());
        for (Field field : known.learned()) {
            Reading.Found before = found.getOrDefault(field, new Reading.Found(0, Optional.empty()));
            found.put(field, new Reading.Found(Math.max(LEARNED, before.confidence()), before.place()));
        }
        return asRead.corrected(known.fields(), found);
    }

    private static Known known(Transaction tx, DocumentFields read) {
        Set<Field> learned = EnumSet.noneOf(Field.class);
        DocumentFields.Change change = read.change();
        Map<String, String> agencies =
                tx.aliases().corrected(LearnedAlias.Kind.AGENCY, List.of(read.issuer(), read.superiorAgency()));
        if (agencies.containsKey(read.issuer())) {
            change.issuer(agencies.get(read.issuer()));
            learned.add(Field.ISSUER);
        }
        if (agencies.containsKey(read.superiorAgency())) {
            change.superiorAgency(agencies.get(read.superiorAgency()));
            learned.add(Field.SUPERIOR_AGENCY);
        }
        Signer signer = read.signer();
        Map<String, String> signers = tx.aliases().corrected(LearnedAlias.Kind.SIGNER, List.of(signer.name()));
        if (signers.containsKey(signer.name())) {
            change.signer(new Signer(signers.get(signer.name()), signer.title(), signer.authority()));
            learned.add(Field.SIGNER);
        }
        change.distribution(known(tx, read.distribution()));
        return new Known(change.done(), learned);
    }

    private static DistributionList known(Transaction tx, DistributionList read) {
        List<String> texts = read.lines().stream().map(DistributionLine::text).toList();
        Map<String, String> better =
                texts.isEmpty() ? Map.of() : tx.aliases().corrected(LearnedAlias.Kind.LIST_LINE, texts);
        return better.isEmpty()
                ? read
                : new DistributionList(read.lines().stream()
                        .map(line -> new DistributionLine(
                                better.getOrDefault(line.text(), line.text()),
                                line.purposeText(),
                                line.braceGroup(),
                                line.copies()))
                        .toList());
    }

    /**
     * Keeps what the clerk made of a reading. A name that the office itself goes on using is no misreading of another:
     * choosing a different agency for one document teaches nothing.
     *
     * @param asRead before anything that was learned was applied to it
     */
    public void learn(Proposal asRead, Document saved) {
        List<Lesson> lessons = lessons(asRead.fields(), saved.fields());
        if (lessons.isEmpty()) {
            return;
        }
        List<Lesson> sound = database.read(
                tx -> lessons.stream().filter(lesson -> !isName(tx, lesson)).toList());
        if (sound.isEmpty()) {
            return;
        }
        database.write("LEARN", tx -> {
            List<Subject> learned = sound.stream()
                    .map(lesson -> new Subject(
                            Subject.Kind.LEARNED_ALIAS,
                            tx.aliases().put(lesson.kind(), lesson.asRead(), lesson.corrected(), saved.id())))
                    .toList();
            return new Done<>(
                    sound,
                    learned.get(0),
                    sound.get(0).asRead() + " = " + sound.get(0).corrected(),
                    learned.subList(1, learned.size()));
        });
    }

    private static boolean isName(Transaction tx, Lesson lesson) {
        return switch (lesson.kind()) {
            case AGENCY ->
                tx.recentValues().holds(Field.ISSUER, lesson.asRead())
                        || tx.recentValues().holds(Field.SUPERIOR_AGENCY, lesson.asRead());
            case SIGNER -> tx.recentValues().holds(Field.SIGNER, lesson.asRead());
            case LIST_LINE ->
                !tx.recipientLookup().known(List.of(lesson.asRead())).matches().isEmpty();
        };
    }

    private static List<Lesson> lessons(DocumentFields read, DocumentFields saved) {
        List<Lesson> lessons = new ArrayList<>();
        add(lessons, LearnedAlias.Kind.AGENCY, read.issuer(), saved.issuer());
        add(lessons, LearnedAlias.Kind.AGENCY, read.superiorAgency(), saved.superiorAgency());
        add(
                lessons,
                LearnedAlias.Kind.SIGNER,
                read.signer().name(),
                saved.signer().name());
        List<DistributionLine> before = read.distribution().lines();
        List<DistributionLine> after = saved.distribution().lines();
        // Line by line only where none was added or taken away: else nobody knows which became which.
        if (before.size() == after.size()) {
            for (int i = 0; i < before.size(); i++) {
                add(
                        lessons,
                        LearnedAlias.Kind.LIST_LINE,
                        before.get(i).text(),
                        after.get(i).text());
            }
        }
        return lessons;
    }

    private static void add(List<Lesson> lessons, LearnedAlias.Kind kind, String read, String saved) {
        boolean isLesson = !read.isBlank()
                && !saved.isBlank()
                && !Folding.tidy(read).equals(Folding.tidy(saved))
                && lessons.stream()
                        .noneMatch(one -> one.kind() == kind && one.asRead().equals(read));
        if (isLesson) {
            lessons.add(new Lesson(kind, read, saved));
        }
    }

    /** Everything that was learned, latest first. */
    public List<LearnedAlias> all() {
        return database.read(tx -> tx.aliases().all());
    }

    /** Forgets one again. */
    public void forget(LearnedAlias alias) {
        database.write("UNLEARN", tx -> {
            tx.aliases().remove(alias.id());
            return new Done<>(
                    alias,
                    new Subject(Subject.Kind.LEARNED_ALIAS, alias.id()),
                    alias.asRead() + " = " + alias.corrected());
        });
    }
}
