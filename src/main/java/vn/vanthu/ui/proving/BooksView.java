package vn.vanthu.ui.proving;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.controlsfx.control.SegmentedButton;
import org.kordamp.ikonli.feather.Feather;
import vn.vanthu.opening.OpenArchive;
import vn.vanthu.ui.kit.Act;
import vn.vanthu.ui.kit.Desk;
import vn.vanthu.ui.kit.Screen;
import vn.vanthu.ui.kit.Ways;

/** Sổ sách: the registers as printed books, the account of the numbers and closing, terms and series, statistics. */
public final class BooksView implements Screen {
    private final Desk desk;
    private final BorderPane box = new BorderPane();
    private final SegmentedButton choice = new SegmentedButton();
    private final List<BookPart> parts = new ArrayList<>();
    private BookPart front;

    public BooksView(OpenArchive archive, Desk desk, Ways ways) {
        this.desk = desk;
        RegistersPane registers = new RegistersPane(archive, desk);
        AccountPane accounts = new AccountPane(archive, desk);
        SeriesPane series = new SeriesPane(archive, desk);
        StatisticsPane statistics = new StatisticsPane(archive, desk);
        front = new BookPart("ui.books.registers", registers.node(), registers::acts, registers::shown);
        parts.add(front);
        parts.add(new BookPart("ui.books.account", accounts.node(), accounts::acts, accounts::shown));
        parts.add(new BookPart("ui.books.series", series.node(), List::of, series::shown));
        parts.add(new BookPart("ui.books.statistics", statistics.node(), statistics::acts, statistics::shown));
        box.setTop(head(new Act(desk.text("ui.books.take_in"), Feather.UPLOAD, "", ways::takeIn)));
        box.setCenter(front.node());
    }

    @Override
    public Node node() {
        return box;
    }

    @Override
    public List<Act> acts() {
        return front.acts().get();
    }

    @Override
    public void shown() {
        front.shown().run();
    }

    private Node head(Act takeIn) {
        Label title = new Label(desk.text("ui.nav.books"));
        title.getStyleClass().add("screen-title");
        for (BookPart part : parts) {
            ToggleButton button = new ToggleButton(desk.text(part.title()));
            button.setOnAction(event -> bring(button, part));
            button.setSelected(part.equals(front));
            choice.getButtons().add(button);
        }
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(title, choice, gap, takeIn.button());
        head.getStyleClass().add("screen-head");
        return head;
    }

    private void bring(ToggleButton button, BookPart part) {
        button.setSelected(true);
        front = part;
        box.setCenter(part.node());
        part.shown().run();
    }
}
