package vn.vanthu.distributing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.vanthu.distributing.KeepAddressBook.SheetRow;
import vn.vanthu.distributing.SheetColumn.Entry;
import vn.vanthu.domain.distribution.AddressTree;
import vn.vanthu.domain.distribution.Membership;
import vn.vanthu.domain.distribution.Recipient;
import vn.vanthu.domain.text.Folding;

/** What importing a sheet would do to the address book: which entries are new or change, and which rows are refused. */
final class SheetPlan {
    private final Map<Long, Recipient> book = new LinkedHashMap<>();
    private final Map<Long, List<Membership>> groups = new HashMap<>();
    private final List<Row> rows = new ArrayList<>();
    private final Set<Long> taken = new HashSet<>();
    private final HeldEntries held;
    private long free;

    /** A row under way; {@code refused} says by column and value what cannot be understood. */
    private static final class Row {
        private final SheetLines.Line line;
        private long id;
        private Recipient recipient;
        private List<Membership> members = List.of();
        private String refused = "";

        private Row(SheetLines.Line line) {
            this.line = line;
        }

        private void refuse(SheetColumn column, String value) {
            if (refused.isEmpty()) {
                refused = column.title() + ": " + value;
            }
        }
    }

    /** @param free ids from here on are not used */
    SheetPlan(List<Recipient> book, List<Membership> memberships, List<SheetLines.Line> lines, long free) {
        book.forEach(entry -> this.book.put(entry.id(), entry));
        memberships.forEach(one ->
                groups.computeIfAbsent(one.groupId(), id -> new ArrayList<>()).add(one));
        this.free = free;
        this.held = new HeldEntries(book);
        lines.forEach(line -> rows.add(new Row(line)));
        rows.forEach(this::readOwn);
        long standing = -1;
        // A row that names a refused one is refused in its turn.
        while (standing != standing()) {
            standing = standing();
            References references = new References();
            rows.stream().filter(row -> row.refused.isEmpty()).forEach(row -> link(row, references));
            refuseCircles();
        }
    }

    /** One answer a row. */
    List<SheetRow> answers() {
        return rows.stream()
                .map(row ->
                        new SheetRow(row.line.row(), effect(row), row.line.text(SheetColumn.NAME), explanation(row)))
                .toList();
    }

    /** The entries to be kept. */
    List<Recipient> recipients() {
        return changing().stream().map(row -> row.recipient).toList();
    }

    /** The members to be kept, by group. */
    Map<Long, List<Membership>> members() {
        return changing().stream()
                .filter(row -> row.recipient.kind() == Recipient.Kind.GROUP)
                .collect(Collectors.toMap(row -> row.id, row -> row.members));
    }

    private List<Row> changing() {
        return rows.stream()
                .filter(row -> effect(row) == SheetRow.Effect.ADDED || effect(row) == SheetRow.Effect.CHANGED)
                .toList();
    }

    private long standing() {
        return rows.stream().filter(row -> row.refused.isEmpty()).count();
    }

    private SheetRow.Effect effect(Row row) {
        if (!row.refused.isEmpty()) {
            return SheetRow.Effect.REFUSED;
        }
        if (!book.containsKey(row.id)) {
            return SheetRow.Effect.ADDED;
        }
        return differences(row).isEmpty() ? SheetRow.Effect.SAME : SheetRow.Effect.CHANGED;
    }

    private String explanation(Row row) {
        return effect(row) == SheetRow.Effect.CHANGED ? String.join(", ", differences(row)) : row.refused;
    }

    private List<String> differences(Row row) {
        Entry was = new Entry(book.get(row.id), groups.getOrDefault(row.id, List.of()));
        Entry becomes = new Entry(row.recipient, row.members);
        return Arrays.stream(SheetColumn.values())
                .filter(column -> !column.isSame(was, becomes))
                .map(SheetColumn::title)
                .toList();
    }

    private void readOwn(Row row) {
        SheetLines.Line line = row.line;
        String name = Folding.tidy(line.text(SheetColumn.NAME));
        Optional<Recipient.Kind> kind = SheetColumn.kind(line.text(SheetColumn.KIND));
        if (name.isEmpty()) {
            row.refuse(SheetColumn.NAME, "?");
        }
        if (kind.isEmpty()) {
            row.refuse(SheetColumn.KIND, line.text(SheetColumn.KIND));
        }
        if (SheetColumn.channel(line.text(SheetColumn.CHANNEL)).isEmpty()) {
            row.refuse(SheetColumn.CHANNEL, line.text(SheetColumn.CHANNEL));
        }
        if (!line.text(SheetColumn.COPIES).matches("|[1-9]\\d{0,3}")) {
            row.refuse(SheetColumn.COPIES, line.text(SheetColumn.COPIES));
        }
        Optional<LocalDate> from = day(row, SheetColumn.FROM, line.text(SheetColumn.FROM));
        Optional<LocalDate> to = day(row, SheetColumn.TO, line.text(SheetColumn.TO));
        if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
            row.refuse(SheetColumn.TO, line.text(SheetColumn.TO));
        }
        if (row.refused.isEmpty()) {
            Optional<Recipient> was = held.of(line, kind.orElseThrow(), name, from);
            row.id = was.map(Recipient::id).orElseGet(() -> free++);
            row.recipient =
                    own(line, was.orElseGet(() -> Recipient.named(kind.get(), name)), kind.get(), name, from, to);
            if (!taken.add(row.id)) {
                row.refuse(SheetColumn.NAME, name);
            }
        }
    }

    /** @param was the entry before, which counts for columns that the sheet does not have */
    private static Recipient own(
            SheetLines.Line line,
            Recipient was,
            Recipient.Kind kind,
            String name,
            Optional<LocalDate> from,
            Optional<LocalDate> to) {
        Recipient.Contact contact = was.contact();
        String code = line.text(SheetColumn.CODE, was.shortCode());
        String copies = line.text(SheetColumn.COPIES, Integer.toString(was.copies()));
        return new Recipient(
                0,
                kind,
                name,
                Optional.empty(),
                line.text(SheetColumn.ABBREVIATION, was.abbreviation()),
                code.startsWith("#") ? "" : code,
                line.has(SheetColumn.ALIASES) ? line.each(SheetColumn.ALIASES) : was.aliases(),
                new Recipient.Contact(
                        line.text(SheetColumn.ADDRESS, contact.address()),
                        line.text(SheetColumn.PHONE, contact.phone()),
                        line.text(SheetColumn.EMAIL, contact.email()),
                        line.has(SheetColumn.CHANNEL)
                                ? SheetColumn.channel(line.text(SheetColumn.CHANNEL))
                                        .orElseThrow()
                                : contact.channel()),
                copies.isEmpty() ? 1 : Integer.parseInt(copies),
                line.has(SheetColumn.FROM) ? from : was.validFrom(),
                line.has(SheetColumn.TO) ? to : was.validTo(),
                List.of(),
                line.text(SheetColumn.NOTE, was.note()));
    }

    private static Optional<LocalDate> day(Row row, SheetColumn column, String text) {
        Optional<LocalDate> day = SheetLines.day(text);
        if (day.isEmpty() && !text.isBlank()) {
            row.refuse(column, text);
        }
        return day;
    }

    private void link(Row row, References references) {
        Optional<Recipient> was = Optional.ofNullable(book.get(row.id));
        Optional<Long> parent = row.line.has(SheetColumn.PARENT)
                ? references.one(row, SheetColumn.PARENT, row.line.text(SheetColumn.PARENT))
                : was.flatMap(Recipient::parentId);
        List<Long> successors = new ArrayList<>(
                row.line.has(SheetColumn.SUCCESSORS)
                        ? List.of()
                        : was.map(Recipient::successors).orElse(List.of()));
        for (String next : row.line.each(SheetColumn.SUCCESSORS)) {
            references.one(row, SheetColumn.SUCCESSORS, next).ifPresent(successors::add);
        }
        List<Membership> members =
                new ArrayList<>(row.line.has(SheetColumn.MEMBERS) ? List.of() : groups.getOrDefault(row.id, List.of()));
        for (String member : row.line.each(SheetColumn.MEMBERS)) {
            member(row, member, references).ifPresent(members::add);
        }
        if (!members.isEmpty() && row.recipient.kind() != Recipient.Kind.GROUP) {
            row.refuse(SheetColumn.MEMBERS, row.line.text(SheetColumn.KIND));
        }
        row.recipient = row.recipient.linked(row.id, parent, successors);
        row.members = members;
    }

    private static Optional<Membership> member(Row row, String written, References references) {
        String[] parts = written.split(";", -1);
        Optional<LocalDate> from = parts.length > 1 ? day(row, SheetColumn.MEMBERS, parts[1]) : Optional.empty();
        Optional<LocalDate> to = parts.length > 2 ? day(row, SheetColumn.MEMBERS, parts[2]) : Optional.empty();
        return references
                .one(row, SheetColumn.MEMBERS, parts[0])
                .map(member -> new Membership(row.id, member, from, to));
    }

    private void refuseCircles() {
        Map<Long, Recipient> after = new LinkedHashMap<>(book);
        rows.stream().filter(row -> row.refused.isEmpty()).forEach(row -> after.put(row.id, row.recipient));
        AddressTree tree = new AddressTree(List.copyOf(after.values()));
        Map<Long, List<Membership>> members = new HashMap<>(groups);
        rows.stream().filter(row -> row.refused.isEmpty()).forEach(row -> members.put(row.id, row.members));
        GroupCircles circles = new GroupCircles(members);
        for (Row row : rows) {
            if (row.refused.isEmpty()) {
                if (row.recipient
                        .parentId()
                        .filter(parent -> tree.isBelowItself(row.id, parent))
                        .isPresent()) {
                    row.refuse(SheetColumn.PARENT, row.line.text(SheetColumn.PARENT));
                }
                if (circles.holdsItself(row.id)) {
                    row.refuse(SheetColumn.MEMBERS, row.line.text(SheetColumn.NAME));
                }
            }
        }
    }

    /** Whom a text in a cell names: a row of the sheet by its code or only name, else an entry of the book. */
    private final class References {
        private final Map<String, List<Long>> sheet = new HashMap<>();
        private final Map<String, List<Long>> kept = new HashMap<>();

        private References() {
            for (Row row : rows) {
                if (row.refused.isEmpty()) {
                    put(sheet, row.line.text(SheetColumn.CODE), row.id);
                    put(sheet, row.recipient.name(), row.id);
                }
            }
            for (Recipient entry : book.values()) {
                put(kept, entry.shortCode(), entry.id());
                put(kept, entry.name(), entry.id());
            }
        }

        private Optional<Long> one(Row row, SheetColumn column, String text) {
            String key = key(text);
            if (key.isEmpty()) {
                return Optional.empty();
            }
            List<Long> named = sheet.getOrDefault(key, kept.getOrDefault(key, List.of()));
            if (named.size() == 1) {
                return Optional.of(named.get(0));
            }
            row.refuse(column, text);
            return Optional.empty();
        }

        private static void put(Map<String, List<Long>> names, String name, long id) {
            List<Long> ids = names.computeIfAbsent(key(name), one -> new ArrayList<>());
            if (!ids.contains(id)) {
                ids.add(id);
            }
        }

        private static String key(String name) {
            return Folding.accentKey(name).toLowerCase(Locale.ROOT);
        }
    }
}
