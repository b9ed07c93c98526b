package vn.vanthu.distributing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.vanthu.TestArchive;
import vn.vanthu.domain.distribution.Channel;
import vn.vanthu.domain.distribution.Membership;
import vn.vanthu.domain.distribution.Recipient;

/** An address book being filled by a test: an invented province before and after 1 July 2025. */
final class AddressBook {
    static final LocalDate LAST_OF_DISTRICTS = LocalDate.of(2025, 6, 30);
    static final LocalDate FIRST_OF_COMMUNES = LocalDate.of(2025, 7, 1);

    private final KeepAddressBook deeds;

    AddressBook(TestArchive archive) {
        this.deeds = new KeepAddressBook(archive.database());
    }

    KeepAddressBook deeds() {
        return deeds;
    }

    Recipient agency(String name) {
        return deeds.save(Recipient.named(Recipient.Kind.AGENCY, name));
    }

    Recipient group(String name, Recipient... members) {
        Recipient group = deeds.save(Recipient.named(Recipient.Kind.GROUP, name));
        deeds.saveMembers(
                group.id(),
                List.of(members).stream()
                        .map(one -> new Membership(group.id(), one.id(), Optional.empty(), Optional.empty()))
                        .toList());
        return group;
    }

    /** A full entry. */
    Recipient entry(
            Recipient.Kind kind,
            String name,
            Optional<Long> parent,
            String abbreviation,
            String code,
            String... aliases) {
        return deeds.save(new Recipient(
                0,
                kind,
                name,
                parent,
                abbreviation,
                code,
                List.of(aliases),
                new Recipient.Contact("Số 1 đường Hòa Bình\nxã Sơn Tây", "0258 3", "vt@example.vn", Channel.POST),
                2,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                "ghi chú"));
    }

    Recipient ended(String name, LocalDate last, Long... successors) {
        return life(name, Optional.empty(), Optional.of(last), List.of(successors));
    }

    Recipient begun(String name, LocalDate first) {
        return life(name, Optional.of(first), Optional.empty(), List.of());
    }

    private Recipient life(String name, Optional<LocalDate> from, Optional<LocalDate> to, List<Long> successors) {
        return deeds.save(new Recipient(
                0,
                Recipient.Kind.AGENCY,
                name,
                Optional.empty(),
                "",
                "",
                List.of(),
                Recipient.Contact.NONE,
                1,
                from,
                to,
                successors,
                ""));
    }
}
