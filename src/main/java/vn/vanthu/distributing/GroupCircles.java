package vn.vanthu.distributing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.vanthu.domain.distribution.Membership;

/** Whether a group holds itself by way of groups within it, in any period. */
final class GroupCircles {
    private final Map<Long, List<Membership>> members;

    /** @param members by the id of the group */
    GroupCircles(Map<Long, List<Membership>> members) {
        this.members = members;
    }

    boolean holdsItself(long group) {
        Set<Long> seen = new HashSet<>();
        List<Long> open = new ArrayList<>(List.of(group));
        while (!open.isEmpty()) {
            for (Membership one : members.getOrDefault(open.remove(open.size() - 1), List.of())) {
                if (one.memberId() == group) {
                    return true;
                }
                if (seen.add(one.memberId())) {
                    open.add(one.memberId());
                }
            }
        }
        return false;
    }
}
