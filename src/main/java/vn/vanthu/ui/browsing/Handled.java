package vn.vanthu.ui.browsing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import vn.vanthu.domain.distribution.Dispatch;
import vn.vanthu.domain.register.Document;
import vn.vanthu.domain.routing.Assignment;
import vn.vanthu.domain.routing.RoutingStep;
import vn.vanthu.domain.text.DateWording;
import vn.vanthu.ui.kit.Desk;
import vn.vanthu.ui.kit.Ways;

/** How far a document has gone: of an own one to its recipients, of an incoming one with those who settle it. */
final class Handled {
    private final Desk desk;
    private final Ways ways;

    Handled(Desk desk, Ways ways) {
        this.desk = desk;
        this.ways = ways;
    }

    /** Sent to how many, received by how many; nothing where it has no recipients. */
    List<Node> dispatch(Document document, List<Dispatch> dispatches) {
        if (dispatches.isEmpty()) {
            return List.of();
        }
        long sent = dispatches.stream()
                .filter(one -> one.sentOn().isPresent() || one.receivedOn().isPresent())
                .count();
        long received =
                dispatches.stream().filter(one -> one.receivedOn().isPresent()).count();
        Hyperlink link = new Hyperlink(desk.text("ui.detail.copy_sent", dispatches.size(), sent, received));
        link.setWrapText(true);
        link.setOnAction(event -> ways.dispatch(document));
        return List.of(link);
    }

    /** Who decided what, to whom it went, and whether it is settled. */
    List<Node> assignment(Document document, Optional<Assignment> assignment) {
        List<Node> rows = new ArrayList<>();
        assignment.ifPresent(noted -> {
            noted.steps().forEach(step -> rows.add(plain(words(step))));
            Stream.of(
                            noted.dueDate()
                                    .map(due -> desk.text("ui.detail.due", DateWording.brief(due)))
                                    .orElse(""),
                            noted.progress(),
                            noted.doneOn()
                                    .map(done -> desk.text("ui.detail.settled", DateWording.brief(done)))
                                    .orElse(""))
                    .filter(words -> !words.isEmpty())
                    .forEach(words -> rows.add(plain(words)));
            Hyperlink link = new Hyperlink(desk.text("ui.detail.to_assignment"));
            link.setOnAction(event -> ways.assign(document));
            rows.add(link);
        });
        return rows;
    }

    private String words(RoutingStep step) {
        String received = step.receivedOn()
                .map(day -> desk.text("ui.detail.received", DateWording.brief(day)))
                .orElse("");
        return Stream.of(step.from(), step.opinion(), step.to().isEmpty() ? "" : "→ " + step.to(), received)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private static Node plain(String words) {
        Label label = new Label(words);
        label.setWrapText(true);
        label.setMinHeight(Label.USE_PREF_SIZE);
        return label;
    }
}
