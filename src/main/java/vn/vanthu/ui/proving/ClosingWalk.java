package vn.vanthu.ui.proving;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import vn.vanthu.domain.agency.Signer;
import vn.vanthu.domain.register.BookClosing;
import vn.vanthu.domain.register.NumberAccount;
import vn.vanthu.domain.register.NumberSeries;
import vn.vanthu.domain.text.DateWording;
import vn.vanthu.opening.OpenArchive;
import vn.vanthu.ui.kit.Act;
import vn.vanthu.ui.kit.Desk;
import vn.vanthu.ui.kit.FieldBox;
import vn.vanthu.ui.kit.Lane;
import vn.vanthu.ui.kit.TypedField;

/** Closing a book: look at the account, say until when and who answers, confirm what cannot be undone. */
final class ClosingWalk {
    private final OpenArchive archive;
    private final Desk desk;
    private final NumberAccount account;
    private final Consumer<BookClosing> closed;
    private final Runnable left;
    private final TypedField lastDay = new TypedField();
    private final TypedField signedBy = new TypedField();
    private final TypedField remark = new TypedField();
    private final VBox box = new VBox();
    private final Lane lane;

    /** @param left told when the walk is left without closing */
    ClosingWalk(OpenArchive archive, Desk desk, NumberAccount account, Consumer<BookClosing> closed, Runnable left) {
        this.archive = archive;
        this.desk = desk;
        this.account = account;
        this.closed = closed;
        this.left = left;
        lane = desk.background().lane();
        box.getStyleClass().add("form-pad");
        lastDay.text().set(DateWording.brief(usualLastDay()));
        lane.ask(
                () -> archive.office().office().signers().stream().findFirst().map(Signer::name),
                name -> name.ifPresent(signedBy.text()::set),
                desk::failed);
        look();
    }

    Node node() {
        return box;
    }

    /** The last day of its year, or today where that lies ahead or it runs by term. */
    private LocalDate usualLastDay() {
        NumberSeries series = account.series();
        Optional<LocalDate> end = series.endsOn();
        if (end.isEmpty() && series.key().period() == NumberSeries.Period.YEAR) {
            end = Optional.of(LocalDate.of(Integer.parseInt(series.key().label()), 12, 31));
        }
        return end.filter(day -> !day.isAfter(desk.today())).orElse(desk.today());
    }

    private void look() {
        Label counts = words(desk.text(
                "ui.closing.counts", account.taken(), account.missing(), account.voided(), account.reserved()));
        boolean isOpen = account.missing() > 0 || account.reserved() > 0;
        step(
                1,
                "ui.closing.look",
                List.of(counts, words(desk.text(isOpen ? "ui.closing.missing_words" : "ui.closing.sound_words"))),
                new Act(desk.text("ui.closing.next"), Feather.ARROW_RIGHT, "", this::sign));
    }

    private void sign() {
        TextField day = input(lastDay);
        TextArea area = new TextArea();
        area.setPrefRowCount(3);
        area.setWrapText(true);
        area.textProperty().bindBidirectional(remark.text());
        step(
                2,
                "ui.closing.sign",
                List.of(
                        field("ui.closing.last_day", day, lastDay),
                        field("ui.closing.signed_by", input(signedBy), signedBy),
                        field("ui.closing.remark", area, remark)),
                new Act(desk.text("ui.closing.next"), Feather.ARROW_RIGHT, "", this::confirmIfWhole));
        day.requestFocus();
    }

    private void confirmIfWhole() {
        boolean isDay = lastDay.isGiven(desk.text("ui.closing.day_missing"))
                && lastDay.day(desk.today(), desk.text("ui.books.not_a_day")).isPresent();
        boolean isSigned = signedBy.isGiven(desk.text("ui.closing.signer_missing"));
        boolean isExplained = account.missing() == 0 || remark.isGiven(desk.text("ui.closing.remark_missing"));
        if (isDay && isSigned && isExplained) {
            confirm(lastDay.day(desk.today(), "").orElseThrow());
        }
    }

    private void confirm(LocalDate day) {
        step(
                3,
                "ui.closing.confirm",
                List.of(words(desk.text(
                        "ui.closing.confirm_words", account.series().key().shown(), DateWording.brief(day)))),
                new Act(desk.text("ui.closing.close"), Feather.LOCK, "", () -> close(day)));
    }

    private void close(LocalDate day) {
        String by = signedBy.value();
        String because = remark.value();
        box.setDisable(true);
        desk.background()
                .change(
                        desk.text("ui.closing.closing"),
                        progress -> archive.proof()
                                .accounts()
                                .close(account.series().id(), day, by, because),
                        done -> {
                            desk.notices()
                                    .success(
                                            desk.text(
                                                    "ui.closing.done",
                                                    account.series().key().shown()),
                                            List.of());
                            closed.accept(done);
                        },
                        reason -> {
                            box.setDisable(false);
                            desk.failed(reason);
                        });
    }

    private void step(int number, String key, List<? extends Node> content, Act next) {
        Label head = new Label(desk.text("ui.closing.step", number, desk.text(key)));
        head.getStyleClass().add("screen-title");
        head.setWrapText(true);
        Button forward = next.primary();
        Button leave = new Act(desk.text("ui.cancel"), Feather.X, "", left).button();
        HBox buttons = new HBox(forward, leave);
        buttons.getStyleClass().add("form-acts");
        box.getChildren()
                .setAll(Stream.of(List.of(head), content, List.of(buttons))
                        .<Node>flatMap(List::stream)
                        .toList());
        forward.requestFocus();
    }

    private Node field(String key, Node input, TypedField typed) {
        return new FieldBox(desk.text(key), input).errorBy(typed.error()).node();
    }

    private static TextField input(TypedField typed) {
        TextField input = new TextField();
        input.textProperty().bindBidirectional(typed.text());
        return input;
    }

    private static Label words(String sentence) {
        Label label = new Label(sentence);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
