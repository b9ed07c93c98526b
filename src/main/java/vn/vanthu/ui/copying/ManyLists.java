package vn.vanthu.ui.copying;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.VBox;
import vn.vanthu.copying.CopyBatch;
import vn.vanthu.domain.distribution.DistributionList;
import vn.vanthu.domain.distribution.SavedList;
import vn.vanthu.opening.OpenArchive;
import vn.vanthu.ui.kit.Desk;
import vn.vanthu.ui.kit.Inquiry;

/** Asks to which of the saved lists the document goes; each gets a copy and a number of its own. */
final class ManyLists {
    private final OpenArchive archive;
    private final Desk desk;
    private final CopyViewModel model;
    private final Consumer<CopyBatch> issued;
    private final VBox place = new VBox();

    /** @param issued given what became of them */
    ManyLists(OpenArchive archive, Desk desk, CopyViewModel model, Consumer<CopyBatch> issued) {
        this.archive = archive;
        this.desk = desk;
        this.model = model;
        this.issued = issued;
    }

    Node node() {
        return place;
    }

    void choose() {
        desk.background()
                .aside(desk.text("ui.loading"), progress -> archive.lists().all(), this::ask, desk::failed);
    }

    private void ask(List<SavedList> lists) {
        Inquiry inquiry = new Inquiry(desk, place, desk.text("ui.copy.many_question"));
        List<CheckBox> boxes =
                lists.stream().map(list -> new CheckBox(list.name())).toList();
        VBox column = new VBox();
        column.getStyleClass().add("copy-finish");
        column.getChildren().setAll(boxes);
        inquiry.with(column);
        inquiry.show(desk.text("ui.copy.issue"), answers -> {
            List<DistributionList> chosen = IntStream.range(0, boxes.size())
                    .filter(i -> boxes.get(i).isSelected())
                    .mapToObj(i -> lists.get(i).list())
                    .toList();
            if (!chosen.isEmpty()) {
                inquiry.close();
                model.issueToEach(chosen, issued);
            }
        });
    }
}
