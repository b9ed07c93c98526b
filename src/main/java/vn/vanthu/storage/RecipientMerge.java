package vn.vanthu.storage;

import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** Makes one entry of the address book out of two. */
public final class RecipientMerge {
    private final Handle handle;

    RecipientMerge(Handle handle) {
        this.handle = handle;
    }

    /** How many documents, groups and children name the entry. */
    public record Ties(int dispatches, int groups, int children) {}

    public Ties ties(long id) {
        return handle.createQuery(
                        "SELECT (SELECT count(*) FROM distribution_target WHERE recipient_id = :id) AS dispatches,"
                                + " (SELECT count(DISTINCT group_id) FROM recipient_group_member WHERE member_id = :id) AS groups_,"
                                + " (SELECT count(*) FROM recipient WHERE parent_id = :id) AS children")
                .bind("id", id)
                .map((row, ctx) -> new Ties(row.getInt("dispatches"), row.getInt("groups_"), row.getInt("children")))
                .one();
    }

    /** Hands everything that names {@code gone} to {@code kept} and takes {@code gone} away; names on targets stay. */
    public void merge(long kept, long gone) {
        for (Map.Entry<String, String> tie : List.of(
                Map.entry("distribution_target", "recipient_id"),
                Map.entry("recipient_group_member", "group_id"),
                Map.entry("recipient_group_member", "member_id"),
                Map.entry("recipient", "parent_id"),
                Map.entry("recipient_successor", "recipient_id"),
                Map.entry("recipient_successor", "successor_id"),
                Map.entry("line_resolution", "recipient_id"))) {
            handle.createUpdate("UPDATE OR IGNORE " + tie.getKey() + " SET " + tie.getValue() + " = :kept WHERE "
                            + tie.getValue() + " = :gone")
                    .bind("kept", kept)
                    .bind("gone", gone)
                    .execute();
        }
        handle.execute("DELETE FROM recipient_group_member WHERE group_id = member_id");
        handle.execute("DELETE FROM recipient_group_member WHERE id NOT IN (SELECT min(id) FROM recipient_group_member"
                + " GROUP BY group_id, member_id, valid_from, valid_to)");
        handle.execute("DELETE FROM recipient_successor WHERE recipient_id = successor_id");
        new Recipients(handle).remove(gone);
    }
}
