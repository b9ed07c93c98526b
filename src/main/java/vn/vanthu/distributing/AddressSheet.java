package vn.vanthu.distributing;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.vanthu.domain.distribution.Membership;
import vn.vanthu.domain.distribution.Recipient;
import vn.vanthu.domain.form.RegisterRow;
import vn.vanthu.domain.form.RegisterRow.Cell;
import vn.vanthu.domain.text.DateWording;
import vn.vanthu.domain.text.Folding;
import vn.vanthu.officefile.Workbook;
import vn.vanthu.work.Progress;

/**
 * Writes the address book as a spreadsheet. Entries name each other by their names; where a name stands for several,
 * by their codes, and one without a code of its own gets {@code #7}, which holds in this file only.
 */
final class AddressSheet {
    private static final String NAME = "Danh bạ";

    private final List<Recipient> book;
    private final Map<Long, List<Membership>> members = new HashMap<>();
    private final Map<Long, String> codes = new HashMap<>();
    private final Map<Long, String> references = new HashMap<>();

    /** @param book in the order of the rows */
    AddressSheet(List<Recipient> book, List<Membership> memberships) {
        this.book = book;
        memberships.forEach(one ->
                members.computeIfAbsent(one.groupId(), id -> new ArrayList<>()).add(one));
        Map<String, Long> names = book.stream()
                .collect(Collectors.groupingBy(entry -> Folding.accentKey(entry.name()), Collectors.counting()));
        Map<String, Long> taken = book.stream()
                .collect(Collectors.groupingBy(
                        entry -> entry.shortCode().toLowerCase(Locale.ROOT), Collectors.counting()));
        for (int i = 0; i < book.size(); i++) {
            Recipient entry = book.get(i);
            boolean isNamed = names.get(Folding.accentKey(entry.name())) == 1 && isPlain(entry.name());
            boolean isCoded = !entry.shortCode().isEmpty()
                    && taken.get(entry.shortCode().toLowerCase(Locale.ROOT)) == 1
                    && isPlain(entry.shortCode());
            String code = isNamed || isCoded ? entry.shortCode() : "#" + (i + 1);
            codes.put(entry.id(), code);
            references.put(entry.id(), isNamed ? entry.name() : code);
        }
    }

    void write(Path out) {
        try (Workbook workbook = Workbook.create(out)) {
            workbook.add(
                    NAME, SheetColumn.form(), book.stream().map(this::row).toList(), book.size(), Progress.UNWATCHED);
            workbook.publish();
        }
    }

    /** Whether it can stand in a list of names without being taken for a code or for several. */
    private static boolean isPlain(String name) {
        return !name.startsWith("#") && !name.contains(";");
    }

    private RegisterRow row(Recipient entry) {
        return new RegisterRow(
                List.of(
                        Cell.of(codes.get(entry.id())),
                        Cell.of(SheetColumn.word(entry.kind())),
                        Cell.of(entry.name()),
                        Cell.of(entry.parentId().map(this::reference).orElse("")),
                        Cell.of(entry.abbreviation()),
                        Cell.of(String.join("\n", entry.aliases())),
                        Cell.of(entry.contact().address()),
                        Cell.of(entry.contact().phone()),
                        Cell.of(entry.contact().email()),
                        Cell.of(SheetColumn.word(entry.contact().channel())),
                        Cell.of(entry.copies()),
                        day(entry.validFrom()),
                        day(entry.validTo()),
                        Cell.of(entry.successors().stream().map(this::reference).collect(Collectors.joining("\n"))),
                        Cell.of(members.getOrDefault(entry.id(), List.of()).stream()
                                .map(this::member)
                                .collect(Collectors.joining("\n"))),
                        Cell.of(entry.note())),
                RegisterRow.Mark.NONE);
    }

    private String reference(long id) {
        return references.getOrDefault(id, "");
    }

    private String member(Membership one) {
        String name = reference(one.memberId());
        return one.validFrom().isEmpty() && one.validTo().isEmpty()
                ? name
                : name + "; " + words(one.validFrom()) + "; " + words(one.validTo());
    }

    private static String words(Optional<LocalDate> day) {
        return day.map(DateWording::brief).orElse("");
    }

    private static Cell day(Optional<LocalDate> day) {
        return day.map(Cell::of).orElse(Cell.BLANK);
    }
}
