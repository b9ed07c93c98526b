package vn.vanthu.storage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import vn.vanthu.domain.distribution.Membership;

/** Who belongs to which group, and in which period. */
public final class Groups {
    private final Handle handle;

    Groups(Handle handle) {
        this.handle = handle;
    }

    /** Members of all groups, in the order in which they were entered. */
    public List<Membership> all() {
        return memberships("SELECT * FROM recipient_group_member ORDER BY id", List.of());
    }

    /** Members of one group, those of the past too. */
    public List<Membership> of(long groupId) {
        return memberships(
                "SELECT * FROM recipient_group_member WHERE group_id IN (SELECT value FROM json_each(:ids)) ORDER BY id",
                List.of(groupId));
    }

    /** Members of the groups, and of the groups within them, however deep. */
    Map<Long, List<Membership>> within(Collection<Long> groupIds) {
        Map<Long, List<Membership>> within = new HashMap<>();
        memberships(
                        "WITH RECURSIVE inside (id) AS (SELECT value FROM json_each(:ids) UNION"
                                + " SELECT m.member_id FROM recipient_group_member m JOIN inside i ON m.group_id = i.id)"
                                + " SELECT * FROM recipient_group_member WHERE group_id IN (SELECT id FROM inside)"
                                + " ORDER BY id",
                        groupIds)
                .forEach(one -> within.computeIfAbsent(one.groupId(), id -> new ArrayList<>())
                        .add(one));
        return within;
    }

    /** Replaces the members of a group. */
    public void put(long groupId, List<Membership> members) {
        putAll(Map.of(groupId, members));
    }

    /** Replaces the members of many groups. */
    public void putAll(Map<Long, List<Membership>> members) {
        handle.createUpdate("DELETE FROM recipient_group_member WHERE group_id IN (SELECT value FROM json_each(:ids))")
                .bind("ids", Keys.of(members.keySet()))
                .execute();
        PreparedBatch batch = handle.prepareBatch("INSERT INTO recipient_group_member"
                + " (group_id, member_id, valid_from, valid_to) VALUES (:group, :member, :from, :to)");
        members.forEach((group, some) -> some.forEach(one -> batch.bind("group", group)
                .bind("member", one.memberId())
                .bind("from", one.validFrom().map(LocalDate::toString).orElse(null))
                .bind("to", one.validTo().map(LocalDate::toString).orElse(null))
                .add()));
        if (batch.size() > 0) {
            batch.execute();
        }
    }

    private List<Membership> memberships(String sql, Collection<Long> ids) {
        var query = handle.createQuery(sql);
        if (!ids.isEmpty()) {
            query.bind("ids", Keys.of(ids));
        }
        return query.map((row, ctx) -> new Membership(
                        row.getLong("group_id"),
                        row.getLong("member_id"),
                        RecipientColumns.day(row.getString("valid_from")),
                        RecipientColumns.day(row.getString("valid_to"))))
                .list();
    }
}
