package vn.vanthu.ui.browsing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import vn.vanthu.domain.document.Citation;
import vn.vanthu.domain.query.CitingWords;
import vn.vanthu.domain.register.Document;
import vn.vanthu.domain.text.DateWording;
import vn.vanthu.finding.DocumentSheet;
import vn.vanthu.ui.kit.Desk;

/** What a document cites and what cites it, as links; of one that is not held a link to what else cites it. */
final class CitationRows {
    private static final int MOST_CITING = 8;

    private final Desk desk;
    private final Consumer<Document> show;
    private final Consumer<String> find;

    /**
     * @param show goes to another document
     * @param find looks words up
     */
    CitationRows(Desk desk, Consumer<Document> show, Consumer<String> find) {
        this.desk = desk;
        this.show = show;
        this.find = find;
    }

    List<Node> cites(DocumentSheet sheet) {
        return sheet.cites().stream()
                .map(cited -> cited.document().<Node>map(this::link).orElseGet(() -> unheld(cited.citation())))
                .toList();
    }

    /** The newest, and a way to all where there are more. */
    List<Node> citedBy(DocumentSheet sheet) {
        List<Node> rows = new ArrayList<>(
                sheet.citedBy().stream().limit(MOST_CITING).map(this::link).toList());
        if (sheet.citedBy().size() > MOST_CITING) {
            rows.add(link(
                    desk.text("ui.citing.all", sheet.citedBy().size()),
                    () -> find.accept(CitingWords.of(sheet.document().fields()))));
        }
        return rows;
    }

    private Hyperlink link(Document document) {
        String words = Stream.of(
                        document.fields().title(),
                        DateWording.brief(document.fields().issueDate()),
                        document.fields().author())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
        return link(words, () -> show.accept(document));
    }

    private Node unheld(Citation citation) {
        String day = DateWording.brief(citation.date());
        Label name = new Label(
                citation.asWritten().isEmpty()
                        ? citation.code().shown() + (day.isEmpty() ? "" : " · " + day)
                        : citation.asWritten());
        name.setWrapText(true);
        name.setMinHeight(Label.USE_PREF_SIZE);
        Hyperlink others = link(desk.text("ui.citing.others"), () -> find.accept(CitingWords.of(citation)));
        others.getStyleClass().add("small-link");
        return new VBox(name, others);
    }

    private static Hyperlink link(String words, Runnable go) {
        Hyperlink link = new Hyperlink(words);
        link.setWrapText(true);
        link.setOnAction(event -> go.run());
        return link;
    }
}
