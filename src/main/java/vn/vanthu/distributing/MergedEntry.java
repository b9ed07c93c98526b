package vn.vanthu.distributing;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.vanthu.domain.distribution.Channel;
import vn.vanthu.domain.distribution.Recipient;
import vn.vanthu.domain.text.Folding;

/** One entry made of two: what the one kept says counts, the other fills its gaps. */
final class MergedEntry {
    private final Recipient kept;
    private final Recipient gone;

    MergedEntry(Recipient kept, Recipient gone) {
        this.kept = kept;
        this.gone = gone;
    }

    /** @param parent where it stands; the two may have stood below each other */
    Recipient at(Optional<Long> parent) {
        List<String> aliases = Stream.of(
                        kept.aliases().stream(), Stream.of(gone.name(), gone.abbreviation()), gone.aliases().stream())
                .flatMap(names -> names)
                .filter(name -> !Folding.accentKey(name).equals(Folding.accentKey(kept.name())))
                .filter(name -> !name.equals(first(kept.abbreviation(), gone.abbreviation())))
                .toList();
        List<Long> successors = Stream.concat(kept.successors().stream(), gone.successors().stream())
                .filter(id -> id != kept.id() && id != gone.id())
                .distinct()
                .sorted()
                .toList();
        return new Recipient(
                kept.id(),
                kept.kind(),
                kept.name(),
                parent,
                first(kept.abbreviation(), gone.abbreviation()),
                first(kept.shortCode(), gone.shortCode()),
                aliases,
                contact(),
                kept.copies(),
                kept.validFrom(),
                kept.validTo(),
                successors,
                note());
    }

    private Recipient.Contact contact() {
        Recipient.Contact own = kept.contact();
        Recipient.Contact other = gone.contact();
        return new Recipient.Contact(
                first(own.address(), other.address()),
                first(own.phone(), other.phone()),
                first(own.email(), other.email()),
                own.channel() == Channel.NONE ? other.channel() : own.channel());
    }

    private String note() {
        return kept.note().isEmpty() || gone.note().isEmpty() || kept.note().equals(gone.note())
                ? first(kept.note(), gone.note())
                : kept.note() + "\n" + gone.note();
    }

    private static String first(String own, String other) {
        return own.isEmpty() ? other : own;
    }
}
