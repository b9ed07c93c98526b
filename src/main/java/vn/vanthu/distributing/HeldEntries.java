package vn.vanthu.distributing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vn.vanthu.domain.distribution.Recipient;
import vn.vanthu.domain.text.Folding;

/** Finds the entry of the book that a row of a sheet means. */
final class HeldEntries {
    private final Map<Long, Recipient> byId = new HashMap<>();
    private final Map<String, List<Recipient>> byCode = new HashMap<>();
    private final Map<String, List<Recipient>> byName = new HashMap<>();

    HeldEntries(List<Recipient> book) {
        for (Recipient entry : book) {
            byId.put(entry.id(), entry);
            if (!entry.shortCode().isEmpty()) {
                byCode.computeIfAbsent(code(entry.shortCode()), code -> new ArrayList<>())
                        .add(entry);
            }
            byName.computeIfAbsent(Folding.accentKey(entry.name()), name -> new ArrayList<>())
                    .add(entry);
        }
    }

    /** The only one of its code, else the only one of its kind, name, place and beginning that has no other code. */
    Optional<Recipient> of(SheetLines.Line line, Recipient.Kind kind, String name, Optional<LocalDate> from) {
        String code = line.text(SheetColumn.CODE);
        boolean isCoded = !code.isEmpty() && !code.startsWith("#");
        List<Recipient> coded = isCoded ? byCode.getOrDefault(code(code), List.of()) : List.of();
        if (coded.size() == 1) {
            return Optional.of(coded.get(0));
        }
        List<Recipient> named = byName.getOrDefault(Folding.accentKey(name), List.of()).stream()
                .filter(entry -> entry.kind() == kind)
                .filter(entry ->
                        !line.has(SheetColumn.FROM) || entry.validFrom().equals(from))
                .filter(entry -> !isCoded || entry.shortCode().isEmpty())
                .filter(entry -> !line.has(SheetColumn.PARENT) || isUnder(entry, line.text(SheetColumn.PARENT)))
                .toList();
        return named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty();
    }

    /** Every committee has its "Văn phòng": the name alone does not say which. */
    private boolean isUnder(Recipient entry, String parent) {
        Optional<Recipient> above = entry.parentId().map(byId::get);
        return parent.startsWith("#")
                ? above.isPresent()
                : above.map(one -> Folding.accentKey(one.name()).equals(Folding.accentKey(parent))
                                || code(one.shortCode()).equals(code(parent)))
                        .orElse(parent.isEmpty());
    }

    private static String code(String code) {
        return code.toLowerCase(Locale.ROOT);
    }
}
