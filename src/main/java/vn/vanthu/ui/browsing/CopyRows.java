package vn.vanthu.ui.browsing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import vn.vanthu.domain.copy.CertifiedCopy;
import vn.vanthu.domain.register.Document;
import vn.vanthu.domain.text.DateWording;
import vn.vanthu.finding.CopyStanding;
import vn.vanthu.ui.kit.Desk;

/** The copies of a document: each with its number and day, for how many, sent and received, what became of it. */
final class CopyRows {
    private final Desk desk;
    private final Consumer<Document> show;

    /** @param show goes to the copy */
    CopyRows(Desk desk, Consumer<Document> show) {
        this.desk = desk;
        this.show = show;
    }

    List<Node> of(List<CopyStanding> standings) {
        return standings.stream().map(this::row).toList();
    }

    private Node row(CopyStanding standing) {
        CertifiedCopy copy = standing.copy();
        Document document = copy.document();
        String number =
                document.number().isPresent() ? document.fields().code().shown() : desk.text("ui.detail.copy_blank");
        Hyperlink link = new Hyperlink(desk.word(copy.kind()) + " " + number + ", "
                + DateWording.brief(document.fields().issueDate()));
        link.setWrapText(true);
        link.setOnAction(event -> show.accept(document));
        Label state = new Label(String.join(" · ", states(standing)));
        state.setWrapText(true);
        state.setMinHeight(Label.USE_PREF_SIZE);
        state.getStyleClass().add("muted");
        return new VBox(link, state);
    }

    private List<String> states(CopyStanding standing) {
        List<String> states = new ArrayList<>();
        Document document = standing.copy().document();
        standing.replacedBy()
                .ifPresent(other -> states.add(desk.text(
                        "ui.detail.copy_replaced", other.fields().code().shown())));
        if (standing.replacedBy().isEmpty()) {
            document.voidedBecause().ifPresent(reason -> states.add(desk.text("ui.detail.copy_voided", reason)));
        }
        int recipients = standing.dispatches().size();
        states.add(desk.text("ui.detail.copy_sent", recipients, standing.sent(), standing.received()));
        if (!standing.printedAt().isEmpty()) {
            states.add(desk.text("ui.detail.copy_printed", standing.printedAt().size()));
        }
        return states;
    }
}
