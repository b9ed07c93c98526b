package vn.vanthu.domain.distribution;

import java.util.ArrayList;
import java.util.List;

/**
 * Whom a printed line of nơi nhận means (domain.md 6.3).
 *
 * @param recipients whom it goes to, groups expanded to their members of the day; empty for the office's own record
 *     copy and where nobody is known
 */
public record Resolution(DistributionLine line, Kind kind, List<Recipient> recipients) {
    public Resolution {
        recipients = List.copyOf(recipients);
    }

    /** How a line was resolved. */
    public enum Kind {
        /** One known recipient, or several joined by "," ";" "và" that are all known. */
        KNOWN,
        /** A group, expanded to the members valid on the day. */
        GROUP,
        /** "Như trên": the addressees of Kính gửi. */
        AS_ADDRESSEES,
        /** "Lưu …": the office's own copy, not dispatched. */
        RECORD_COPY,
        /** Nobody known: the person is to be asked. */
        UNKNOWN
    }

    /** The same with the line itself as its recipient where nobody is known, so that it can be sent after all. */
    public Resolution reached() {
        return kind == Kind.UNKNOWN
                ? new Resolution(line, kind, List.of(Recipient.named(Recipient.Kind.FREE_TEXT, line.text())))
                : this;
    }

    /** How many copies go out by this line, and stay by a record copy: 1 at the least. */
    public int copies() {
        return recipients.isEmpty()
                ? Math.max(1, line.copies())
                : shares().stream().mapToInt(Integer::intValue).sum();
    }

    /**
     * How many copies each recipient gets, in their order. A number that the line says is shared among them; one
     * smaller than their number can only mean each of them. Without one, each gets what it usually gets.
     */
    public List<Integer> shares() {
        int said = line.copies();
        int many = recipients.size();
        List<Integer> shares = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            if (said == 0) {
                shares.add(recipients.get(i).copies());
            } else {
                shares.add(said < many ? said : said / many + (i < said % many ? 1 : 0));
            }
        }
        return List.copyOf(shares);
    }
}
