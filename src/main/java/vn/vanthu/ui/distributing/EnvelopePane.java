package vn.vanthu.ui.distributing;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import vn.vanthu.distributing.RecordDispatch;
import vn.vanthu.domain.distribution.EnvelopeSize;
import vn.vanthu.domain.distribution.LabelSheet;
import vn.vanthu.domain.document.Problem;
import vn.vanthu.domain.printing.PrintOrder;
import vn.vanthu.opening.OpenArchive;
import vn.vanthu.ui.kit.Act;
import vn.vanthu.ui.kit.Desk;
import vn.vanthu.ui.kit.FieldBox;
import vn.vanthu.ui.viewer.PaperView;

/** Envelopes or address labels for the chosen recipients: the kind at the left, the very paper at the right. */
final class EnvelopePane {
    /** The choice of phiếu gửi instead of a size. */
    private static final String TRANSMITTALS = "transmittals";

    private static final int MOST_USED = LabelSheet.USUAL.columns() * LabelSheet.USUAL.rows() - 1;

    private final Desk desk;
    private final RecordDispatch record;
    private final PaperView pages;
    private final Act back;
    private final Act print;
    private final Act save;
    private final Input used = new Input();
    private final ToggleGroup kinds = new ToggleGroup();
    private final Label count = new Label();
    private final BorderPane box = new BorderPane();
    private List<Long> ids = List.of();

    /** @param leave back to the recipients */
    EnvelopePane(OpenArchive archive, Desk desk, Runnable leave) {
        this.desk = desk;
        record = archive.distribution().dispatch();
        pages = new PaperView(archive, desk, PrintOrder.Kind.ENVELOPE);
        back = new Act(desk.text("ui.back"), Feather.ARROW_LEFT, "Esc", leave);
        print = pages.print();
        save = pages.save();
        build();
    }

    Node node() {
        return box;
    }

    List<Act> acts() {
        return List.of(print, save, back);
    }

    void focus() {
        ((Node) kinds.getSelectedToggle()).requestFocus();
    }

    /** Composes paper for these recipients. */
    void begin(List<Long> dispatchIds) {
        ids = dispatchIds;
        count.setText(desk.text("ui.dispatch.count.DOCUMENT", ids.size()));
        compose();
    }

    private void build() {
        VBox choices = new VBox();
        choices.getStyleClass().add("form-pad");
        Label title = new Label(desk.text("ui.dispatch.print"));
        title.getStyleClass().add("screen-title");
        count.getStyleClass().add("muted");
        choices.getChildren().addAll(title, count);
        for (EnvelopeSize size : EnvelopeSize.values()) {
            String words = desk.text("ui.dispatch.envelope", size.name(), size.width(), size.height());
            choices.getChildren().add(choice(words, size));
        }
        choices.getChildren().add(choice(desk.text("ui.dispatch.labels"), LabelSheet.USUAL));
        choices.getChildren().add(choice(desk.text("ui.dispatch.transmittals"), TRANSMITTALS));
        TextField field = new TextField();
        field.setPrefColumnCount(3);
        field.textProperty().bindBidirectional(used.text());
        Node usedBox = new FieldBox(desk.text("ui.dispatch.labels_used"), field)
                .errorBy(used.error())
                .node();
        used.text().addListener((o, was, is) -> compose());
        choices.getChildren().add(usedBox);
        kinds.selectToggle(kinds.getToggles().get(1));
        kinds.selectedToggleProperty().addListener((o, was, is) -> {
            usedBox.setDisable(!(is.getUserData() instanceof LabelSheet));
            compose();
        });
        usedBox.setDisable(true);
        FlowPane buttons = new FlowPane(print.primary(), save.button(), back.button());
        buttons.getStyleClass().add("form-acts");
        BorderPane left = new BorderPane(choices);
        left.setBottom(buttons);
        left.setPrefWidth(340);
        box.setLeft(left);
        box.setCenter(pages.node());
    }

    private RadioButton choice(String words, Object kind) {
        RadioButton choice = new RadioButton(words);
        choice.setUserData(kind);
        choice.setToggleGroup(kinds);
        return choice;
    }

    private void compose() {
        int taken = used.number(0, desk.word(Problem.Kind.NOT_A_NUMBER));
        if (taken > MOST_USED) {
            used.error().set(desk.text("ui.dispatch.labels_most", MOST_USED));
        }
        if (ids.isEmpty() || !used.isSound()) {
            return;
        }
        List<Long> chosen = ids;
        Object kind = kinds.getSelectedToggle().getUserData();
        pages.compose(desk.text("ui.dispatch.print"), (path, progress) -> {
            if (kind instanceof EnvelopeSize size) {
                record.printEnvelopes(chosen, size, path);
            } else if (TRANSMITTALS.equals(kind)) {
                record.printTransmittals(chosen, desk.today(), path, progress);
            } else {
                LabelSheet usual = LabelSheet.USUAL;
                record.printLabels(chosen, new LabelSheet(usual.columns(), usual.rows(), usual.margin(), taken), path);
            }
        });
    }
}
