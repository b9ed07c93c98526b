package vn.vanthu.ui.receiving;

import java.util.List;
import java.util.TreeSet;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.ImageView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import vn.vanthu.domain.intake.IntakeItem;
import vn.vanthu.ui.kit.Act;
import vn.vanthu.ui.kit.Desk;
import vn.vanthu.ui.viewer.Thumbnails;

/** The pages of a stack side by side; before each page that begins a document stands a cut, which a click sets or takes. */
final class CutPane {
    private static final double WIDTH = 110;
    private static final double HEIGHT = 156;
    private static final PseudoClass STARTS = PseudoClass.getPseudoClass("starts");

    private final Desk desk;
    private final Thumbnails thumbnails;
    private final IntakeItem stack;
    private final TreeSet<Integer> starts = new TreeSet<>();
    private final Consumer<List<Integer>> cut;
    private final Label words = new Label();
    private final FlowPane pages = new FlowPane();
    private final BorderPane box = new BorderPane();
    private final Act confirm;
    private final Act leave;
    private Button confirming;

    /**
     * @param cut given the pages on which documents begin
     * @param left done when nothing is to be cut
     */
    CutPane(Desk desk, Thumbnails thumbnails, IntakeItem stack, Consumer<List<Integer>> cut, Runnable left) {
        this.desk = desk;
        this.thumbnails = thumbnails;
        this.stack = stack;
        this.cut = cut;
        starts.add(1);
        starts.addAll(stack.reading().starts());
        confirm = new Act(desk.text("ui.tray.cut"), Feather.SCISSORS, "Ctrl+Enter", this::confirm);
        leave = new Act(desk.text("ui.cancel"), Feather.X, "Esc", left);
        build();
    }

    Node node() {
        return box;
    }

    List<Act> acts() {
        return List.of(confirm, leave);
    }

    private void build() {
        Label title = new Label(desk.text("ui.tray.cut_title", stack.file().name()));
        title.getStyleClass().add("section-title");
        words.setWrapText(true);
        VBox head = new VBox(title, words);
        head.getStyleClass().add("form-pad");
        for (int page = 1; page <= stack.file().pages(); page++) {
            pages.getChildren().add(cell(page));
        }
        pages.getStyleClass().add("cut-pages");
        ScrollPane scroll = new ScrollPane(pages);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("form-scroll");
        confirming = confirm.primary();
        FlowPane buttons = new FlowPane(confirming, leave.button());
        buttons.getStyleClass().add("form-acts");
        box.setTop(head);
        box.setCenter(scroll);
        box.setBottom(buttons);
        box.setId("cut-pane");
        tell();
    }

    private Node cell(int page) {
        ImageView picture = new ImageView();
        picture.setPreserveRatio(true);
        picture.setFitWidth(WIDTH - 4);
        picture.setFitHeight(HEIGHT - 4);
        thumbnails.show(stack.file().hash(), page, picture);
        StackPane paper = new StackPane(picture);
        paper.getStyleClass().add("thumbnail");
        paper.setMinSize(WIDTH, HEIGHT);
        paper.setMaxSize(WIDTH, HEIGHT);
        ToggleButton mark = new ToggleButton(desk.text("ui.tray.page", page), new FontIcon(Feather.SCISSORS));
        mark.getStyleClass().add("small");
        mark.setSelected(starts.contains(page));
        mark.setDisable(page == 1);
        mark.setMinWidth(WIDTH);
        mark.setId("cut-" + page);
        VBox cell = new VBox(mark, paper);
        cell.getStyleClass().add("cut-page");
        cell.pseudoClassStateChanged(STARTS, mark.isSelected());
        mark.setOnAction(event -> {
            if (mark.isSelected()) {
                starts.add(page);
            } else {
                starts.remove(page);
            }
            cell.pseudoClassStateChanged(STARTS, mark.isSelected());
            tell();
        });
        paper.setOnMouseClicked(event -> mark.fire());
        return cell;
    }

    private void tell() {
        words.setText(desk.text("ui.tray.cut_words", starts.size()));
        confirming.setDisable(starts.size() < 2);
    }

    private void confirm() {
        if (starts.size() > 1) {
            cut.accept(List.copyOf(starts));
        }
    }
}
