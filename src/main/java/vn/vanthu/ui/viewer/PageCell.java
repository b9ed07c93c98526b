package vn.vanthu.ui.viewer;

import java.util.List;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import vn.vanthu.pdf.PageImage;
import vn.vanthu.pdf.PdfFile;

/** One page in the column of pages: blank paper until its picture is there, marks above it. */
final class PageCell extends Pane {
    private final int number;
    private final PdfFile.PageSize size;
    private final Pane above = new Pane();
    private final ImageView picture = new ImageView();
    private double drawnScale;
    private List<PageMark> marks = List.of();

    /** @param number of the page, from 1 */
    PageCell(int number, PdfFile.PageSize size) {
        this.number = number;
        this.size = size;
        above.setManaged(false);
        above.setPickOnBounds(false);
        getStyleClass().add("page");
        picture.setPreserveRatio(false);
        picture.setSmooth(true);
        getChildren().add(picture);
    }

    /** Takes {@code width} pixels of the screen; the height follows from the paper. */
    void fit(double width) {
        double height = width * size.height() / size.width();
        setMinSize(width, height);
        setPrefSize(width, height);
        setMaxSize(width, height);
        picture.setFitWidth(width);
        picture.setFitHeight(height);
        placeMarks();
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

    double dpi(double outputScale) {
        return getPrefWidth() * outputScale / (size.width() / 25.4);
    }

    boolean needsPicture(double outputScale) {
        return picture.getImage() == null || Math.abs(drawnScale - dpi(outputScale)) > 1;
    }

    void show(PageImage image, double dpi) {
        WritableImage pixels = new WritableImage(image.width(), image.height());
        pixels.getPixelWriter()
                .setPixels(
                        0,
                        0,
                        image.width(),
                        image.height(),
                        PixelFormat.getIntArgbInstance(),
                        image.argb(),
                        0,
                        image.width());
        picture.setImage(pixels);
        drawnScale = dpi;
    }

    /** Lets the picture go; the page is out of sight. */
    void forget() {
        picture.setImage(null);
    }

    void mark(List<PageMark> places) {
        marks = List.copyOf(places);
        placeMarks();
    }

    private void placeMarks() {
        getChildren().setAll(picture);
        double scale = scale();
        for (PageMark mark : marks) {
            Region frame = new Region();
            frame.getStyleClass().add("page-mark");
            double margin = 2;
            frame.resizeRelocate(
                    mark.x() * scale - margin,
                    mark.y() * scale - margin,
                    mark.width() * scale + 2 * margin,
                    mark.height() * scale + 2 * margin);
            frame.setManaged(false);
            getChildren().add(frame);
        }
        above.resizeRelocate(0, 0, getPrefWidth(), getPrefHeight());
        getChildren().add(above);
    }
}
