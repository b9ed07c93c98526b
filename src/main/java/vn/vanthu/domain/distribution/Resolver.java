package vn.vanthu.domain.distribution;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Finds out whom the lines of a nơi nhận mean on a day (domain.md 6.3): as a person once said, else by name, alias,
 * abbreviation or short code, else part by part where every part is known. What is not sure is left to ask.
 */
public final class Resolver {
    private final KnownRecipients known;
    private final LocalDate day;
    private final Map<String, List<KnownRecipients.Match>> byKey = new HashMap<>();

    public Resolver(KnownRecipients known, LocalDate day) {
        this.known = known;
        this.day = day;
        for (KnownRecipients.Match match : known.matches()) {
            byKey.computeIfAbsent(match.key(), key -> new ArrayList<>()).add(match);
        }
    }

    /** All wordings of which a {@link KnownRecipients} must be given. */
    public static Set<String> wordings(DistributionList list, List<String> addressees) {
        Set<String> wordings = new LinkedHashSet<>();
        for (DistributionLine line : list.lines()) {
            if (!line.isRecordCopy() && !line.isAsAddressees()) {
                wordings.addAll(new Wordings(line.text()).all());
            }
        }
        if (list.lines().stream().anyMatch(DistributionLine::isAsAddressees)) {
            addressees.forEach(addressee -> wordings.addAll(
                    new Wordings(DistributionLine.parse(addressee).text()).all()));
        }
        return wordings;
    }

    /**
     * One answer a line, in order.
     *
     * @param addressees the lines of Kính gửi, for "Như trên"; one that nobody knows stands in the answer as a {@link
     *     Recipient.Kind#FREE_TEXT} without an id
     */
    public List<Resolution> resolve(DistributionList list, List<String> addressees) {
        return list.lines().stream().map(line -> resolve(line, addressees)).toList();
    }

    private Resolution resolve(DistributionLine line, List<String> addressees) {
        if (line.isRecordCopy()) {
            return new Resolution(line, Resolution.Kind.RECORD_COPY, List.of());
        }
        if (line.isAsAddressees()) {
            return asAddressees(line, addressees);
        }
        List<Recipient> named = named(line.text());
        List<Recipient> reached = expanded(named);
        if (reached.isEmpty()) {
            return new Resolution(line, Resolution.Kind.UNKNOWN, List.of());
        }
        boolean isGroup = named.size() == 1 && named.get(0).kind() == Recipient.Kind.GROUP;
        return new Resolution(line, isGroup ? Resolution.Kind.GROUP : Resolution.Kind.KNOWN, reached);
    }

    private Resolution asAddressees(DistributionLine line, List<String> addressees) {
        Map<String, Recipient> reached = new LinkedHashMap<>();
        for (String addressee : addressees) {
            String text = DistributionLine.parse(addressee).text();
            List<Recipient> some = expanded(named(text));
            if (some.isEmpty() && !text.isEmpty()) {
                some = List.of(Recipient.named(Recipient.Kind.FREE_TEXT, text));
            }
            some.forEach(one -> reached.putIfAbsent(one.id() + " " + (one.id() == 0 ? one.name() : ""), one));
        }
        return new Resolution(
                line,
                reached.isEmpty() ? Resolution.Kind.UNKNOWN : Resolution.Kind.AS_ADDRESSEES,
                List.copyOf(reached.values()));
    }

    /** Whom a text names, groups as groups; empty where it is not sure. */
    private List<Recipient> named(String text) {
        List<Long> said = known.remembered().getOrDefault(LineKey.of(text), List.of());
        List<Recipient> living = said.stream()
                .map(id -> known.entries().get(id))
                .filter(one -> one != null && one.isValidOn(day))
                .toList();
        if (!said.isEmpty() && living.size() == said.size()) {
            return living;
        }
        Wordings wordings = new Wordings(text);
        for (String whole : wordings.whole()) {
            Optional<Recipient> one = only(Set.copyOf(called(whole)));
            if (one.isPresent()) {
                return List.of(one.get());
            }
        }
        for (List<Wordings.Part> split : wordings.splits()) {
            List<Recipient> parts =
                    split.stream().flatMap(part -> part(part).stream()).toList();
            if (parts.size() == split.size()) {
                return parts.stream().distinct().toList();
            }
        }
        return List.of();
    }

    private Optional<Recipient> part(Wordings.Part part) {
        Set<Recipient> first = called(part.first());
        return only(first.isEmpty() ? called(part.second()) : first);
    }

    private Set<Recipient> called(List<String> wordings) {
        Set<Recipient> called = new LinkedHashSet<>();
        wordings.forEach(wording -> called.addAll(called(wording)));
        return called;
    }

    /** All that live on the day and are called so in the surest way in which anybody is. */
    private List<Recipient> called(String wording) {
        TreeMap<KnownRecipients.How, Set<Recipient>> called = new TreeMap<>();
        for (String key : new LinkedHashSet<>(List.of(LineKey.of(wording), LineKey.compact(wording)))) {
            for (KnownRecipients.Match match : byKey.getOrDefault(key, List.of())) {
                Recipient one = known.entries().get(match.recipientId());
                if (one != null && one.isValidOn(day) && fits(match, wording, key)) {
                    called.computeIfAbsent(match.how(), how -> new LinkedHashSet<>())
                            .add(one);
                }
            }
        }
        return called.isEmpty() ? List.of() : List.copyOf(called.firstEntry().getValue());
    }

    private static boolean fits(KnownRecipients.Match match, String wording, String key) {
        return switch (match.how()) {
            case NAME, ALIAS -> key.equals(LineKey.of(wording)) && LineKey.isSameName(match.called(), wording);
            case ABBREVIATION, SHORT_CODE -> key.equals(LineKey.compact(wording));
        };
    }

    private static Optional<Recipient> only(Set<Recipient> some) {
        return some.size() == 1 ? some.stream().findFirst() : Optional.empty();
    }

    /** Groups replaced by those who belong to them on the day, each recipient once. */
    private List<Recipient> expanded(List<Recipient> named) {
        Map<Long, Recipient> reached = new LinkedHashMap<>();
        Set<Long> opened = new HashSet<>();
        named.forEach(one -> expand(one, reached, opened));
        return List.copyOf(reached.values());
    }

    private void expand(Recipient one, Map<Long, Recipient> reached, Set<Long> opened) {
        if (one.kind() != Recipient.Kind.GROUP) {
            reached.putIfAbsent(one.id(), one);
        } else if (opened.add(one.id())) {
            known.members().getOrDefault(one.id(), List.of()).stream()
                    .filter(member -> member.isValidOn(day))
                    .map(member -> known.entries().get(member.memberId()))
                    .filter(member -> member != null && member.isValidOn(day))
                    .forEach(member -> expand(member, reached, opened));
        }
    }
}
