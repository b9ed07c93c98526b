package vn.vanthu.ui;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.InputEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import vn.vanthu.domain.register.Direction;
import vn.vanthu.domain.register.Document;
import vn.vanthu.finding.TidyWhenIdle;
import vn.vanthu.opening.OpenArchive;
import vn.vanthu.ui.arranging.SettingsView;
import vn.vanthu.ui.browsing.BookView;
import vn.vanthu.ui.copying.CopyView;
import vn.vanthu.ui.distributing.AddressBookView;
import vn.vanthu.ui.distributing.DispatchView;
import vn.vanthu.ui.finding.FindView;
import vn.vanthu.ui.finding.SavedSearches;
import vn.vanthu.ui.importing.ImportView;
import vn.vanthu.ui.kit.Act;
import vn.vanthu.ui.kit.Desk;
import vn.vanthu.ui.kit.Lane;
import vn.vanthu.ui.kit.Screen;
import vn.vanthu.ui.kit.Ways;
import vn.vanthu.ui.proving.BooksView;
import vn.vanthu.ui.receiving.TrayView;
import vn.vanthu.ui.registering.RegisterView;
import vn.vanthu.ui.routing.AssignmentView;
import vn.vanthu.ui.routing.TodayView;
import vn.vanthu.ui.tracing.TrailView;
import vn.vanthu.ui.viewer.ReadingView;

/** The window on an opened archive: sidebar, search field, the screen in front, status line. */
final class ArchiveDesk {
    private static final List<Direction> BOOKS =
            List.of(Direction.INCOMING, Direction.OUTGOING, Direction.INTERNAL, Direction.COPY);

    private final OpenArchive archive;
    private final Desk desk;
    private final Sidebar sidebar = new Sidebar();
    private final Map<Direction, BookView> books = new EnumMap<>(Direction.class);
    private final TodayView today;
    private final TrayView tray;
    private final AssignmentView assignment;
    private final FindView find;
    private final SavedSearches saved;
    private final BooksView proof;
    private final AddressBookView addresses;
    private final DispatchView dispatch;
    private final TrailView trail;
    private final ImportView takeIn;
    private final SettingsView settings;
    private final RegisterView register;
    private final CopyView copy;
    private final TopBar top;
    private final BorderPane middle = new BorderPane();
    private final BorderPane box = new BorderPane();
    private final List<Act> acts = new ArrayList<>();
    private final Map<Screen, ToggleButton> places = new HashMap<>();
    private final Lane office;
    private final WaitingCount waiting;
    private Screen front;
    private Runnable home;

    ArchiveDesk(OpenArchive archive, Desk desk, BooleanProperty dark) {
        this.archive = archive;
        this.desk = desk;
        Ways ways = ways();
        for (Direction direction : BOOKS) {
            books.put(direction, new BookView(archive, desk, ways, direction));
        }
        today = new TodayView(archive, desk, ways);
        tray = new TrayView(archive, desk, ways);
        assignment = new AssignmentView(archive, desk, ways);
        saved = new SavedSearches(archive, desk, this::retype);
        find = new FindView(archive, desk, ways, this::retype, saved::read);
        proof = new BooksView(archive, desk, ways);
        addresses = new AddressBookView(archive, desk);
        dispatch = new DispatchView(archive, desk, ways);
        trail = new TrailView(archive, desk, ways);
        takeIn = new ImportView(archive, desk, ways);
        settings = new SettingsView(archive, desk, dark);
        register = new RegisterView(archive, desk, ways);
        copy = new CopyView(archive, desk, ways);
        top = new TopBar(archive, desk, ways, this::lookFor, () -> find.enterList());
        fillSidebar(dark);
        waiting = new WaitingCount(archive, desk, sidebar.count(places.get(today)), sidebar.count(places.get(tray)));
        acts.addAll(top.acts());
        home = () -> goTo(books.get(Direction.INCOMING));
        office = desk.background().lane();
        build();
        tidyWhenIdle();
    }

    /** Every key, every move of the mouse and every change puts the tidying of the index off. */
    private void tidyWhenIdle() {
        TidyWhenIdle tidying = archive.lookUp().tidying();
        box.addEventFilter(InputEvent.ANY, event -> tidying.busy());
        desk.background().revision().addListener((o, was, is) -> tidying.busy());
        tidying.start();
    }

    private Ways ways() {
        return new Ways(
                this::register,
                (direction, items) -> {
                    register.beginWaiting(direction, items);
                    bring(register);
                },
                this::chooseAndRegister,
                this::copy,
                this::replace,
                this::show,
                this::read,
                document -> {
                    assignment.begin(document);
                    bring(assignment);
                },
                document -> {
                    dispatch.begin(document);
                    bring(dispatch);
                },
                document -> {
                    register.correct(document);
                    bring(register);
                },
                document -> {
                    trail.begin(document);
                    bring(trail);
                },
                words -> {
                    retype(words);
                    lookFor(words);
                },
                () -> bring(takeIn),
                () -> home.run());
    }

    /** In the order in which a clerk's day runs (design.md 3); Alt and the digit go there. */
    private void fillSidebar(BooleanProperty dark) {
        place("ui.nav.today", Feather.SUN, 1, today);
        place("ui.nav.tray", Feather.DOWNLOAD, 0, tray);
        sidebar.addLine();
        place("ui.nav.incoming", Feather.INBOX, 2, books.get(Direction.INCOMING));
        place("ui.nav.outgoing", Feather.SEND, 3, books.get(Direction.OUTGOING));
        place("ui.nav.internal", Feather.FILE_TEXT, 4, books.get(Direction.INTERNAL));
        place("ui.nav.copies", Feather.COPY, 5, books.get(Direction.COPY));
        place("ui.nav.find", Feather.SEARCH, 6, find);
        sidebar.add(saved.node());
        place("ui.nav.books", Feather.BOOK, 7, proof);
        place("ui.nav.addresses", Feather.USERS, 8, addresses);
        sidebar.addLine();
        place("ui.nav.settings", Feather.SETTINGS, 9, settings);
        formPlace("ui.nav.registering", register, register.open());
        formPlace("ui.nav.copying", copy, copy.open());
        formPlace("ui.nav.assigning", assignment, assignment.open());
        sidebar.addGap();
        Act theme = new Act(desk.text("ui.theme"), Feather.MOON, "Ctrl+Shift+T", () -> dark.set(!dark.get()));
        Act fold = new Act(desk.text("ui.fold"), Feather.SIDEBAR, "Ctrl+B", this::fold);
        sidebar.add(theme.small());
        sidebar.add(fold.small());
        acts.addAll(List.of(theme, fold));
    }

    Region node() {
        return box;
    }

    /** What can be done now by key: the screen's first, then the window's. */
    List<Act> acts() {
        return Stream.of(desk.notices().acts(), front.acts(), acts)
                .flatMap(List::stream)
                .toList();
    }

    /**
     * Files dropped on the window go where the person is: to the outgoing book from there, else to the incoming. Folders
     * and parcels go into the tray, and so does all that is dropped there.
     */
    void dropped(List<Path> files) {
        if (front == tray || DroppedFiles.areMany(files)) {
            goTo(tray);
            tray.takeIn(files);
            return;
        }
        register(
                Stream.of(Direction.OUTGOING, Direction.INTERNAL)
                        .filter(direction -> front == books.get(direction))
                        .findFirst()
                        .orElse(Direction.INCOMING),
                files);
    }

    /** Puts down what is to be found again tomorrow. */
    void remember() {
        books.get(Direction.INCOMING).remember();
        register.remember();
        desk.remembered().keep("sidebar.folded", sidebar.isFoldedByClerk());
    }

    private void register(Direction direction, List<Path> files) {
        register.begin(direction, files);
        bring(register);
    }

    private void chooseAndRegister(Direction direction) {
        List<Path> files = new ChosenFiles(desk).ask(box.getScene().getWindow());
        if (!files.isEmpty()) {
            register(direction, files);
        }
    }

    private void copy(List<Document> sources) {
        copy.begin(sources);
        bring(copy);
    }

    private void replace(Document source, Document old) {
        copy.replace(source, old);
        bring(copy);
    }

    private void show(Document document) {
        goTo(books.get(document.direction()));
        books.get(document.direction()).reveal(document);
    }

    private void read(Document document, int page) {
        document.file()
                .ifPresentOrElse(
                        file -> {
                            ReadingView reading = new ReadingView(desk, home, () -> copy(List.of(document)));
                            reading.show(archive, document, page, front == find ? find.words() : "");
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
        box.setBottom(new StatusLine(archive, desk, this::showSafe, this::showPrinting).node());
        sidebar.fold(desk.remembered().is("sidebar.folded"));
        desk.background().revision().addListener((o, was, is) -> readOffice());
        readOffice();
        goTo(books.get(Direction.INCOMING));
        register.offerDrafts(() -> bring(register));
        WatchNews news = new WatchNews(desk, tray, () -> front == tray, () -> goTo(tray));
        archive.intake().watch().start(look -> desk.background().onScreen(() -> news.tell(look)));
    }

    private void readOffice() {
        office.ask(() -> archive.office().office().name(), sidebar::showOffice, desk::failed);
    }

    private void place(String key, Ikon icon, int digit, Screen screen) {
        Act act = new Act(desk.text(key), icon, "Alt+" + digit, () -> {
            desk.notices().clear();
            goTo(screen);
        });
        acts.add(act);
        places.put(screen, sidebar.add(act, new SimpleBooleanProperty(true)));
    }

    private void formPlace(String key, Screen screen, ObservableValue<Boolean> open) {
        places.put(screen, sidebar.add(new Act(desk.text(key), Feather.EDIT_3, "", () -> bring(screen)), open));
    }

    /** To a place that a form leads back to. */
    private void goTo(Screen screen) {
        home = () -> goTo(screen);
        bring(screen);
        if (screen == find) {
            top.focusSearch();
        }
    }

    private void retype(String words) {
        top.write(words);
    }

    private void lookFor(String words) {
        find.look(words);
        if (!words.isBlank() && front != find) {
            home = () -> goTo(find);
            bring(find);
        }
    }

    private void showSafe() {
        goTo(settings);
        settings.showSafe();
    }

    private void showPrinting() {
        goTo(settings);
        settings.showPrinting();
    }

    private void bring(Screen screen) {
        desk.notices().answered();
        front = screen;
        if (places.containsKey(screen)) {
            sidebar.select(places.get(screen));
        } else {
            sidebar.selectNone();
        }
        middle.setCenter(screen.node());
        screen.shown();
        waiting.read();
    }

    private void fold() {
        sidebar.fold(!sidebar.isFolded());
    }
}
