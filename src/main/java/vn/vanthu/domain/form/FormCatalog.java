package vn.vanthu.domain.form;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.vanthu.domain.document.DocumentType;
import vn.vanthu.domain.text.Folding;

/** The layout profiles and document types that the program knows, as given from outside (domain.md 10). */
public record FormCatalog(
        List<LayoutProfile> profiles, List<DocumentType> types, List<RegisterForm> registers, List<TypeLimit> limits) {
    public FormCatalog {
        profiles = List.copyOf(profiles);
        types = List.copyOf(types);
        registers = List.copyOf(registers);
        limits = List.copyOf(limits);
    }

    /** Without limits to warn of. */
    public FormCatalog(List<LayoutProfile> profiles, List<DocumentType> types, List<RegisterForm> registers) {
        this(profiles, types, registers, List.of());
    }

    /** Without registers, for work that prints none. */
    public FormCatalog(List<LayoutProfile> profiles, List<DocumentType> types) {
        this(profiles, types, List.of());
    }

    public Optional<LayoutProfile> profile(String code) {
        return profiles.stream().filter(p -> p.code().equalsIgnoreCase(code)).findFirst();
    }

    /** The Party profile in force on {@code day}; the oldest one for days before all. */
    public LayoutProfile partyProfileOn(LocalDate day) {
        List<LayoutProfile> party = profiles.stream()
                .filter(p -> p.copy().numbering() == CopyForm.Numbering.PARTY)
                .sorted(Comparator.comparing(LayoutProfile::validFrom))
                .toList();
        return party.stream().filter(p -> p.isValidOn(day)).reduce((a, b) -> b).orElse(party.get(0));
    }

    /** The type of this name or printed form, in any case and tone position. */
    public Optional<DocumentType> type(String name) {
        String key = Folding.accentKey(name);
        return types.stream()
                .filter(t -> Folding.accentKey(t.name()).equals(key)
                        || t.printedForms().stream()
                                .anyMatch(f -> Folding.accentKey(f).equals(key)))
                .findFirst();
    }
}
