package vn.vanthu.ui.viewer;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import vn.vanthu.pdf.PagePart;
import vn.vanthu.pdf.PdfFile;
import vn.vanthu.ui.kit.Desk;
import vn.vanthu.ui.kit.Lane;

/** All pages small, one under the other; only those in sight are there. The page that is read is the chosen one. */
final class PageStrip {
    private static final double WIDTH = 96;
    private static final double MOST_HEIGHT = 150;
    private static final long ROOM = 24L << 20;
    /** More than fit on a screen: of those asked for in a fast scroll only the last are drawn. */
    private static final int MOST_ASKED = 24;

    private final Desk desk;
    private final Lane lane;
    private final ListView<Integer> list = new ListView<>();
    private final ObservableList<Integer> pages = FXCollections.observableArrayList();
    private final PictureCache cache = new PictureCache(ROOM);
    private final Deque<Integer> asked = new ArrayDeque<>();
    private OpenedFile file = OpenedFile.NONE;
    private boolean isDrawing;
    private boolean isFollowing;

    /** @param go told which page a person has chosen, from 1 */
    PageStrip(Desk desk, IntConsumer go) {
        this.desk = desk;
        lane = desk.background().pageLane();
        list.setItems(pages);
        list.getStyleClass().add("page-strip");
        list.setCellFactory(view -> new Cell());
        list.setPrefWidth(WIDTH + 52);
        list.setMinWidth(WIDTH + 52);
        list.setAccessibleText(desk.text("ui.viewer.strip"));
        list.getSelectionModel().selectedItemProperty().addListener((o, was, is) -> {
            if (is != null && !isFollowing) {
                go.accept(is);
            }
        });
    }

    ListView<Integer> node() {
        return list;
    }

    void open(OpenedFile other) {
        lane.forget();
        isDrawing = false;
        asked.clear();
        cache.clear();
        file = other;
        pages.setAll(IntStream.rangeClosed(1, other.sizes().size()).boxed().toList());
    }

    /** Marks the page that is read, from 1, and keeps it in sight. */
    void follow(int page) {
        if (page < 1 || page > pages.size() || list.getSelectionModel().isSelected(page - 1)) {
            return;
        }
        isFollowing = true;
        list.getSelectionModel().clearAndSelect(page - 1);
        list.getFocusModel().focus(page - 1);
        list.scrollTo(Math.max(0, page - 2));
        isFollowing = false;
    }

    private void ask(int page) {
        asked.remove(page);
        asked.addFirst(page);
        if (asked.size() > MOST_ASKED) {
            asked.removeLast();
        }
        drawNext();
    }

    private void drawNext() {
        if (isDrawing || asked.isEmpty() || file.file() == null || list.getScene() == null) {
            return;
        }
        int page = asked.removeFirst();
        PictureCache.Key key = key(page);
        PdfFile from = file.file();
        isDrawing = true;
        lane.ask(
                () -> PictureCache.image(from.part(page, key.part(), (done, total) -> {})),
                image -> {
                    cache.put(key, image);
                    list.refresh();
                    goOn();
                },
                unseen -> goOn());
    }

    private void goOn() {
        isDrawing = false;
        drawNext();
    }

    private PictureCache.Key key(int page) {
        PdfFile.PageSize size = file.sizes().get(page - 1);
        double scale = Math.min(WIDTH / size.width(), MOST_HEIGHT / size.height());
        double device = list.getScene().getWindow() == null
                ? 1
                : list.getScene().getWindow().getOutputScaleX();
        return new PictureCache.Key(
                page, PagePart.whole(Math.max(1, (int) (size.width() * scale * device)), Math.max(1, (int)
                        (size.height() * scale * device))));
    }

    private final class Cell extends ListCell<Integer> {
        private final ImageView picture = new ImageView();
        private final StackPane paper = new StackPane(picture);
        private final Label number = new Label();
        private final VBox box = new VBox(paper, number);

        Cell() {
            paper.getStyleClass().add("strip-paper");
            box.setAlignment(Pos.CENTER);
            box.getStyleClass().add("strip-page");
            setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        }

        @Override
        protected void updateItem(Integer page, boolean empty) {
            super.updateItem(page, empty);
            if (empty || page == null || page > file.sizes().size() || list.getScene() == null) {
                setGraphic(null);
                return;
            }
            PictureCache.Key key = key(page);
            double device = list.getScene().getWindow() == null
                    ? 1
                    : list.getScene().getWindow().getOutputScaleX();
            double width = key.part().width() / device;
            double height = key.part().height() / device;
            Image drawn = cache.get(key).orElse(null);
            picture.setImage(drawn);
            picture.setFitWidth(width);
            picture.setFitHeight(height);
            paper.setMinSize(width, height);
            paper.setMaxSize(width, height);
            number.setText(Integer.toString(page));
            setAccessibleText(desk.text("ui.viewer.page", page, pages.size()));
            setGraphic(box);
            if (drawn == null) {
                ask(page);
            }
        }
    }
}
