package vn.vanthu.demonstrating;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.vanthu.arranging.KeepSeries;
import vn.vanthu.distributing.KeepAddressBook;
import vn.vanthu.distributing.RecordDispatch;
import vn.vanthu.domain.distribution.Channel;
import vn.vanthu.domain.distribution.Dispatch;
import vn.vanthu.domain.distribution.Membership;
import vn.vanthu.domain.distribution.Recipient;
import vn.vanthu.domain.register.Document;
import vn.vanthu.domain.routing.Assignment;
import vn.vanthu.domain.routing.RoutingStep;
import vn.vanthu.routing.AssignDocument;

/** The demo's term, address book, dispatches and bút phê, made through the deeds of a clerk. */
public final class DemoCorrespondence {
    /** Days from today on which the newest documents are due: two are late, two press, the others have time. */
    private static final int[] DUE_IN = {-4, -1, 0, 2, 6, 9, 12};

    private final KeepSeries series;
    private final KeepAddressBook addresses;
    private final RecordDispatch dispatches;
    private final AssignDocument assign;
    private final Clock clock;
    private final DemoFile file = new DemoFile("addresses");

    public DemoCorrespondence(
            KeepSeries series,
            KeepAddressBook addresses,
            RecordDispatch dispatches,
            AssignDocument assign,
            Clock clock) {
        this.series = series;
        this.addresses = addresses;
        this.dispatches = dispatches;
        this.assign = assign;
        this.clock = clock;
    }

    /** Opens the term and fills the address book, before the first document. */
    void begin() {
        List<String> term = file.rows("term").get(0);
        series.openTerm(term.get(0), LocalDate.parse(term.get(1)));
        Map<String, Recipient> kept = new HashMap<>();
        for (List<String> row : file.rows("entries")) {
            kept.put(row.get(1), addresses.save(entry(row, kept)));
        }
        Map<String, List<Membership>> groups = new HashMap<>();
        for (List<String> row : file.rows("members")) {
            Membership member = new Membership(
                    kept.get(row.get(0)).id(), kept.get(row.get(1)).id(), Optional.empty(), Optional.empty());
            groups.computeIfAbsent(row.get(0), name -> new ArrayList<>()).add(member);
        }
        groups.forEach((name, members) -> addresses.saveMembers(kept.get(name).id(), members));
    }

    /** Own documents and copies went out when they were issued; all but the last two are signed for. */
    void send(List<Document> issued) {
        for (int i = 0; i < issued.size() - 1; i++) {
            Document document = issued.get(i);
            List<Long> ids =
                    dispatches.of(document.id()).stream().map(Dispatch::id).toList();
            if (!ids.isEmpty()) {
                LocalDate day = document.registeredOn();
                dispatches.send(ids, Channel.NONE, day, "Hoàng Thị Diễm", 1);
                if (i < issued.size() - 2) {
                    dispatches.acknowledge(ids, "Văn thư nơi nhận", day.plusDays(1));
                }
            }
        }
    }

    /** The leader has written on the newest documents, but for the last three, which wait for that. */
    void assign(List<Document> arrived) {
        List<List<String>> directives = file.rows("directives");
        LocalDate today = LocalDate.now(clock);
        int last = arrived.size() - 3;
        for (int i = 0; i < DUE_IN.length && last - i > 0; i++) {
            Document document = arrived.get(last - 1 - i);
            List<String> directive = directives.get(i % directives.size());
            assign.assign(new Assignment(
                    document.id(),
                    Assignment.State.UNDER_WAY,
                    Optional.of(today.plusDays(DUE_IN[i])),
                    i % 2 == 0 ? Assignment.NeedsReply.YES : Assignment.NeedsReply.NO,
                    "",
                    Optional.empty(),
                    Optional.empty(),
                    List.of(
                            step(directive.get(0), RoutingStep.Role.LEAD, directive.get(2), document.registeredOn()),
                            step(directive.get(1), RoutingStep.Role.CONTRIBUTOR, "", document.registeredOn()))));
        }
    }

    private RoutingStep step(String to, RoutingStep.Role role, String opinion, LocalDate day) {
        return new RoutingStep(
                file.value("leader"),
                to,
                role,
                opinion,
                Optional.empty(),
                Optional.of(day),
                Optional.empty(),
                "",
                Optional.empty());
    }

    private static Recipient entry(List<String> row, Map<String, Recipient> kept) {
        List<String> aliases = Arrays.stream(row.get(5).split(","))
                .map(String::strip)
                .filter(alias -> !alias.isEmpty())
                .toList();
        return new Recipient(
                0,
                Recipient.Kind.valueOf(row.get(0)),
                row.get(1),
                Optional.ofNullable(kept.get(row.get(2))).map(Recipient::id),
                row.get(3),
                row.get(4),
                aliases,
                new Recipient.Contact("", "", "", Channel.valueOf(row.get(6))),
                1,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                "");
    }
}
