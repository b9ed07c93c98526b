package vn.vanthu.domain.distribution;

import java.util.List;
import java.util.Map;

/**
 * What the address book knows of some wordings.
 *
 * @param matches entries that are called so
 * @param remembered ids of whom a person said a line means, by {@link LineKey#of}
 * @param entries all entries named by the others, by id
 * @param members of the groups among them, groups within groups too, by the id of the group
 */
public record KnownRecipients(
        List<Match> matches,
        Map<String, List<Long>> remembered,
        Map<Long, Recipient> entries,
        Map<Long, List<Membership>> members) {
    /** An empty address book. */
    public static final KnownRecipients NONE = new KnownRecipients(List.of(), Map.of(), Map.of(), Map.of());

    public KnownRecipients {
        matches = List.copyOf(matches);
        remembered = Map.copyOf(remembered);
        entries = Map.copyOf(entries);
        members = Map.copyOf(members);
    }

    /**
     * That an entry is called so.
     *
     * @param key {@link LineKey#of} of the name or alias, {@link LineKey#compact} of the abbreviation or short code
     * @param called the name, alias, abbreviation or short code as it stands in the book
     */
    public record Match(How how, String key, String called, long recipientId) {}

    /** By what an entry is called, the surest first. */
    public enum How {
        NAME,
        ALIAS,
        ABBREVIATION,
        SHORT_CODE
    }
}
