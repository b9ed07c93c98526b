package vn.vanthu.domain.distribution;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.vanthu.domain.text.Folding;

/**
 * An entry of the address book: who can receive a document (domain.md 6.3), in one period of its life (domain.md 1.1).
 *
 * @param id 0 before it is kept
 * @param name as printed
 * @param parentId what it belongs to in the tree; empty at the top
 * @param abbreviation {@code TTQU}; may be empty
 * @param shortCode a few letters by which the clerk calls it up; may be empty
 * @param aliases other names under which it is met
 * @param contact where and how it is reached
 * @param copies how many copies it usually gets; 1 or more
 * @param validFrom first day of its life; empty for "from the beginning"
 * @param validTo last day, {@code 2025-06-30} for district bodies; empty while it lives
 * @param successors the bodies that took over
 */
public record Recipient(
        long id,
        Kind kind,
        String name,
        Optional<Long> parentId,
        String abbreviation,
        String shortCode,
        List<String> aliases,
        Contact contact,
        int copies,
        Optional<LocalDate> validFrom,
        Optional<LocalDate> validTo,
        List<Long> successors,
        String note) {
    public Recipient {
        name = Folding.tidy(name);
        abbreviation = Folding.tidy(abbreviation);
        shortCode = Folding.tidy(shortCode);
        aliases = aliases.stream()
                .map(Folding::tidy)
                .filter(alias -> !alias.isEmpty())
                .distinct()
                .toList();
        successors = List.copyOf(successors);
        note = Folding.nfc(note).strip();
        if (copies < 1) {
            throw new IllegalArgumentException("a recipient gets a copy at least");
        }
    }

    /** An entry of which only the name is known. */
    public static Recipient named(Kind kind, String name) {
        return new Recipient(
                0,
                kind,
                name,
                Optional.empty(),
                "",
                "",
                List.of(),
                Contact.NONE,
                1,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                "");
    }

    /** The same entry under the id by which it is kept. */
    public Recipient withId(long kept) {
        return linked(kept, parentId, successors);
    }

    /** The same entry at its place in the book. */
    public Recipient linked(long kept, Optional<Long> parent, List<Long> heirs) {
        return new Recipient(
                kept,
                kind,
                name,
                parent,
                abbreviation,
                shortCode,
                aliases,
                contact,
                copies,
                validFrom,
                validTo,
                heirs,
                note);
    }

    /** The same entry with one more name under which it is met. */
    public Recipient alsoNamed(String alias) {
        List<String> more = new ArrayList<>(aliases);
        more.add(alias);
        return new Recipient(
                id,
                kind,
                name,
                parentId,
                abbreviation,
                shortCode,
                more,
                contact,
                copies,
                validFrom,
                validTo,
                successors,
                note);
    }

    /** Whether it lives on {@code day}. */
    public boolean isValidOn(LocalDate day) {
        return validFrom.map(first -> !day.isBefore(first)).orElse(true)
                && validTo.map(last -> !day.isAfter(last)).orElse(true);
    }

    /** What a recipient is; a group has members with validity dates, and expands to them. */
    public enum Kind {
        AGENCY,
        UNIT,
        POST,
        PERSON,
        GROUP,
        /** A line of nơi nhận that was printed and that nobody has resolved. */
        FREE_TEXT
    }

    /**
     * @param address for envelopes; lines apart by a line feed; may be empty
     * @param channel the usual one
     */
    public record Contact(String address, String phone, String email, Channel channel) {
        /** Not known. */
        public static final Contact NONE = new Contact("", "", "", Channel.NONE);
    }

    /** What a person can get wrong about an entry or its dispatch. */
    public enum Trait {
        NAME,
        /** From when to when it lives. */
        LIFE,
        PARENT,
        MEMBERS,
        SUCCESSORS,
        /** Which two entries are one. */
        TWIN,
        RECEIVED_ON
    }
}
