package vn.vanthu.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.statement.SqlStatement;
import vn.vanthu.domain.distribution.Channel;
import vn.vanthu.domain.distribution.LineKey;
import vn.vanthu.domain.distribution.Recipient;
import vn.vanthu.domain.text.Folding;

/** The columns of the table {@code recipient}, one way and the other. */
final class RecipientColumns {
    private RecipientColumns() {}

    /** All but the parent, which may be kept later than its child. */
    static <S extends SqlStatement<S>> S bind(S statement, Recipient recipient) {
        return statement
                .bind("id", recipient.id())
                .bind("kind", recipient.kind().name())
                .bind("name", recipient.name())
                .bind("name_key", Folding.key(recipient.name()))
                .bind("line_key", LineKey.of(recipient.name()))
                .bind("abbreviation", recipient.abbreviation())
                .bind("abbreviation_key", LineKey.compact(recipient.abbreviation()))
                .bind("short_code", recipient.shortCode())
                .bind("address", recipient.contact().address())
                .bind("email", recipient.contact().email())
                .bind("phone", recipient.contact().phone())
                .bind("channel", channel(recipient.contact().channel()))
                .bind("copies", recipient.copies())
                .bind("valid_from", day(recipient.validFrom()))
                .bind("valid_to", day(recipient.validTo()))
                .bind("note", recipient.note());
    }

    static Recipient read(ResultSet row, List<String> aliases, List<Long> successors) throws SQLException {
        long parent = row.getLong("parent_id");
        return new Recipient(
                row.getLong("id"),
                Recipient.Kind.valueOf(row.getString("kind")),
                row.getString("name"),
                parent == 0 ? Optional.empty() : Optional.of(parent),
                row.getString("abbreviation"),
                row.getString("short_code"),
                aliases,
                new Recipient.Contact(
                        row.getString("address"),
                        row.getString("phone"),
                        row.getString("email"),
                        channel(row.getString("channel"))),
                row.getInt("copies"),
                day(row.getString("valid_from")),
                day(row.getString("valid_to")),
                successors,
                row.getString("note"));
    }

    static String channel(Channel channel) {
        return channel == Channel.NONE ? "" : channel.name();
    }

    static Channel channel(String kept) {
        return kept.isEmpty() ? Channel.NONE : Channel.valueOf(kept);
    }

    private static String day(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse("");
    }

    /** @param kept empty or null where there is none */
    static Optional<LocalDate> day(String kept) {
        return kept == null || kept.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(kept));
    }
}
