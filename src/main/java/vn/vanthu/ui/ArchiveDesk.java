package vn.vanthu.ui;

import java.io.File;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.stage.FileChooser;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import vn.vanthu.domain.register.Direction;
import vn.vanthu.domain.register.Document;
import vn.vanthu.opening.OpenArchive;
import vn.vanthu.ui.arranging.SettingsView;
import vn.vanthu.ui.browsing.BookView;
import vn.vanthu.ui.copying.CopyView;
import vn.vanthu.ui.finding.FindView;
import vn.vanthu.ui.kit.Act;
import vn.vanthu.ui.kit.Desk;
import vn.vanthu.ui.kit.Lane;
import vn.vanthu.ui.kit.Screen;
import vn.vanthu.ui.kit.Ways;
import vn.vanthu.ui.registering.RegisterView;
import vn.vanthu.ui.viewer.ReadingView;

/** The window on an opened archive: sidebar, search field, the screen in front, status line. */
final class ArchiveDesk {
    private final OpenArchive archive;
    private final Desk desk;
    private final Sidebar sidebar = new Sidebar();
    private final Map<Direction, BookView> books = new EnumMap<>(Direction.class);
    private final Map<Direction, ToggleButton> bookPlaces = new EnumMap<>(Direction.class);
    private final FindView find;
    private final SettingsView settings;
    private final RegisterView register;
    private final CopyView copy;
    private final TopBar top;
    private final BorderPane middle = new BorderPane();
    private final BorderPane box = new BorderPane();
    private final List<Act> acts;
    private final ToggleButton findPlace;
    private final ToggleButton settingsPlace;
    private final ToggleButton registerPlace;
    private final ToggleButton copyPlace;
    private final Lane office;
    private Screen front;
    private Runnable home;

    ArchiveDesk(OpenArchive archive, Desk desk, BooleanProperty dark) {
        this.archive = archive;
        this.desk = desk;
        Ways ways =
                new Ways(this::register, this::chooseAndRegister, this::copy, this::show, this::read, () -> home.run());
        for (Direction direction : List.of(Direction.INCOMING, Direction.OUTGOING, Direction.COPY)) {
            books.put(direction, new BookView(archive, desk, ways, direction));
        }
        find = new FindView(archive, desk, ways);
        settings = new SettingsView(archive, desk, dark);
        register = new RegisterView(archive, desk, ways);
        copy = new CopyView(archive, desk, ways);
        top = new TopBar(desk, ways, this::lookFor, () -> find.enterList());
        SimpleBooleanProperty always = new SimpleBooleanProperty(true);
        List<Act> places = places();
        bookPlaces.put(Direction.INCOMING, sidebar.add(places.get(0), always));
        bookPlaces.put(Direction.OUTGOING, sidebar.add(places.get(1), always));
        bookPlaces.put(Direction.COPY, sidebar.add(places.get(2), always));
        findPlace = sidebar.add(places.get(3), always);
        settingsPlace = sidebar.add(places.get(4), always);
        registerPlace = sidebar.add(
                new Act(desk.text("ui.nav.registering"), Feather.EDIT_3, "", this::showRegister), register.open());
        copyPlace = sidebar.add(new Act(desk.text("ui.nav.copying"), Feather.EDIT_3, "", this::showCopy), copy.open());
        sidebar.addGap();
        Act theme = new Act(desk.text("ui.theme"), Feather.MOON, "Ctrl+Shift+T", () -> dark.set(!dark.get()));
        Act fold = new Act(desk.text("ui.fold"), Feather.SIDEBAR, "Ctrl+B", this::fold);
        sidebar.add(theme.small());
        sidebar.add(fold.small());
        acts = Stream.of(places, top.acts(), List.of(theme, fold))
                .flatMap(List::stream)
                .toList();
        home = () -> showBook(Direction.INCOMING);
        office = desk.background().lane();
        build();
    }

    Region node() {
        return box;
    }

    /** What can be done now by key: the screen's first, then the window's. */
    List<Act> acts() {
        return Stream.concat(front.acts().stream(), acts.stream()).toList();
    }

    /** Files dropped on the window go where the person is: to the outgoing book from there, else to the incoming. */
    void dropped(List<Path> files) {
        register(front == books.get(Direction.OUTGOING) ? Direction.OUTGOING : Direction.INCOMING, files);
    }

    /** Puts down what is to be found again tomorrow. */
    void remember() {
        books.get(Direction.INCOMING).remember();
        desk.remembered().keep("sidebar.folded", sidebar.isFolded());
    }

    private void register(Direction direction, List<Path> files) {
        register.begin(direction, files);
        showRegister();
    }

    private void chooseAndRegister(Direction direction) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(desk.text("ui.register.choose_file"));
        chooser.getExtensionFilters()
                .setAll(
                        new FileChooser.ExtensionFilter("PDF", "*.pdf", "*.PDF"),
                        new FileChooser.ExtensionFilter(desk.text("ui.all_files"), "*.*"));
        desk.remembered()
                .text("intake.folder")
                .map(File::new)
                .filter(File::isDirectory)
                .ifPresent(chooser::setInitialDirectory);
        List<File> files = chooser.showOpenMultipleDialog(box.getScene().getWindow());
        if (files != null && !files.isEmpty()) {
            desk.remembered().keep("intake.folder", files.get(0).getParent());
            register(direction, files.stream().map(File::toPath).toList());
        }
    }

    private void copy(Document source) {
        copy.begin(source);
        showCopy();
    }

    private void show(Document document) {
        Direction direction = document.direction() == Direction.INTERNAL ? Direction.OUTGOING : document.direction();
        showBook(direction);
        books.get(direction).reveal(document);
    }

    private void read(Document document, int page) {
        document.file()
                .ifPresentOrElse(
                        file -> {
                            ReadingView reading = new ReadingView(desk, home, () -> copy(document));
                            reading.show(
                                    document.fields().title(),
                                    () -> archive.view().open(file.hash()),
                                    page);
                            bring(reading);
                        },
                        () -> desk.notices().warning(desk.text("ui.detail.no_file")));
    }

    private void build() {
        middle.getStyleClass().add("middle");
        middle.setTop(desk.notices().node());
        BorderPane work = new BorderPane(middle);
        work.setTop(top.node());
        box.setLeft(sidebar.node());
        box.setCenter(work);
        box.setBottom(new StatusLine(archive, desk, this::showSafe).node());
        sidebar.fold(desk.remembered().is("sidebar.folded"));
        desk.background().revision().addListener((o, was, is) -> readOffice());
        readOffice();
        showBook(Direction.INCOMING);
    }

    private void readOffice() {
        office.ask(() -> archive.office().office().name(), sidebar::showOffice, desk::failed);
    }

    private List<Act> places() {
        return List.of(
                place("ui.nav.incoming", Feather.INBOX, 1, () -> showBook(Direction.INCOMING)),
                place("ui.nav.outgoing", Feather.SEND, 2, () -> showBook(Direction.OUTGOING)),
                place("ui.nav.copies", Feather.COPY, 3, () -> showBook(Direction.COPY)),
                place("ui.nav.find", Feather.SEARCH, 4, this::showFind),
                place("ui.nav.settings", Feather.SETTINGS, 5, this::showSettings));
    }

    private Act place(String key, Ikon icon, int digit, Runnable run) {
        return new Act(desk.text(key), icon, "Alt+" + digit, () -> {
            desk.notices().clear();
            run.run();
        });
    }

    private void showBook(Direction direction) {
        home = () -> showBook(direction);
        sidebar.select(bookPlaces.get(direction));
        bring(books.get(direction));
    }

    private void showFind() {
        home = this::showFind;
        sidebar.select(findPlace);
        bring(find);
        top.focusSearch();
    }

    private void lookFor(String words) {
        find.look(words);
        if (!words.isBlank() && front != find) {
            home = this::showFind;
            sidebar.select(findPlace);
            bring(find);
        }
    }

    private void showSettings() {
        home = this::showSettings;
        sidebar.select(settingsPlace);
        bring(settings);
    }

    private void showSafe() {
        showSettings();
        settings.showSafe();
    }

    private void showRegister() {
        sidebar.select(registerPlace);
        bring(register);
    }

    private void showCopy() {
        sidebar.select(copyPlace);
        bring(copy);
    }

    private void bring(Screen screen) {
        front = screen;
        middle.setCenter(screen.node());
        screen.shown();
    }

    private void fold() {
        sidebar.fold(!sidebar.isFolded());
    }
}
