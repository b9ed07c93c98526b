package vn.vanthu.ui.viewer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.transform.Affine;
import vn.vanthu.pdf.PagePart;
import vn.vanthu.pdf.PdfFile;

/**
 * One page in the column of pages: blank paper until its picture is there, selected text and marks above it. What is
 * turned is the cell; within it everything stands as on the paper.
 */
final class PageCell extends Pane {
    private static final PseudoClass NOW = PseudoClass.getPseudoClass("now");
    private static final double MARGIN = 2;

    private final int number;
    private final PdfFile.PageSize size;
    private final ImageView picture = new ImageView();
    private final Pane parts = layer();
    private final Pane marked = layer();
    private final Pane selected = layer();
    private final Pane above = new Pane();
    private final Label failure = new Label();
    private final Affine turn = new Affine();
    private List<PageMark> marks = List.of();
    private List<PageMark> marksNow = List.of();
    private List<PageMark> selection = List.of();

    /** @param number of the page, from 1 */
    PageCell(int number, PdfFile.PageSize size) {
        this.number = number;
        this.size = size;
        above.setManaged(false);
        above.setPickOnBounds(false);
        getStyleClass().add("page");
        setManaged(false);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        picture.setPreserveRatio(false);
        picture.setSmooth(true);
        failure.getStyleClass().add("page-failure");
        failure.setWrapText(true);
        getTransforms().setAll(turn);
        getChildren().setAll(picture, parts, selected, marked, above);
    }

    private static Pane layer() {
        Pane layer = new Pane();
        layer.setManaged(false);
        layer.setMouseTransparent(true);
        return layer;
    }

    /** Takes its place and size in the column; {@code x} and {@code y} are of its upper left corner as it is seen. */
    void place(PageLayout layout, double x, double y) {
        double across = layout.width(number - 1);
        double down = layout.height(number - 1);
        double width = layout.isLying() ? down : across;
        double height = layout.isLying() ? across : down;
        switch (layout.turns()) {
            case 1 -> turn.setToTransform(0, -1, height, 1, 0, 0);
            case 2 -> turn.setToTransform(-1, 0, width, 0, -1, height);
            case 3 -> turn.setToTransform(0, 1, 0, -1, 0, width);
            default -> turn.setToIdentity();
        }
        relocate(x, y);
        if (width != getPrefWidth() || height != getPrefHeight()) {
            picture.setFitWidth(width);
            picture.setFitHeight(height);
            failure.resizeRelocate(0, 0, width, Math.min(height, 120));
            above.resizeRelocate(0, 0, width, height);
            resize(width, height);
            setPrefHeight(height);
            setPrefWidth(width);
            placeMarks();
        }
    }

    int number() {
        return number;
    }

    PdfFile.PageSize size() {
        return size;
    }

    /** Pixels of the screen for a mm of the page. */
    double scale() {
        return getPrefWidth() / size.width();
    }

    /** What a tool draws above the page. */
    Pane above() {
        return above;
    }

    /** The picture of the whole page; stretched where it was drawn in another scale. */
    void show(Image whole) {
        if (picture.getImage() != whole) {
            picture.setImage(whole);
        }
        getChildren().remove(failure);
    }

    boolean hasPicture() {
        return picture.getImage() != null;
    }

    /** Sharp pictures of parts above that of the whole, instead of those shown before. */
    void show(Map<PagePart, Image> sharp) {
        List<Node> views = new ArrayList<>();
        sharp.forEach((part, image) -> {
            double scale = getPrefWidth() / part.pageWidth();
            ImageView view = new ImageView(image);
            view.setFitWidth(part.width() * scale);
            view.setFitHeight(part.height() * scale);
            view.relocate(part.x() * scale, part.y() * scale);
            views.add(view);
        });
        parts.getChildren().setAll(views);
    }

    /** Says why there is no picture. */
    void fail(String sentence) {
        failure.setText(sentence);
        if (!getChildren().contains(failure)) {
            failure.setManaged(false);
            getChildren().add(1, failure);
        }
    }

    /** @param now those among which the person is */
    void mark(List<PageMark> places, List<PageMark> now) {
        marks = List.copyOf(places);
        marksNow = List.copyOf(now);
        placeMarks();
    }

    void select(List<PageMark> places) {
        if (!selection.equals(places)) {
            selection = List.copyOf(places);
            placeMarks();
        }
    }

    private void placeMarks() {
        marked.getChildren()
                .setAll(marks.stream()
                        .map(mark -> region("page-mark", mark, MARGIN))
                        .toList());
        for (PageMark mark : marksNow) {
            Region frame = region("page-mark", mark, MARGIN);
            frame.pseudoClassStateChanged(NOW, true);
            marked.getChildren().add(frame);
        }
        selected.getChildren()
                .setAll(selection.stream()
                        .map(mark -> region("page-selection", mark, 0))
                        .toList());
    }

    private Region region(String style, PageMark mark, double margin) {
        double scale = scale();
        Region frame = new Region();
        frame.getStyleClass().add(style);
        frame.setManaged(false);
        frame.resizeRelocate(
                mark.x() * scale - margin,
                mark.y() * scale - margin,
                mark.width() * scale + 2 * margin,
                mark.height() * scale + 2 * margin);
        return frame;
    }
}
