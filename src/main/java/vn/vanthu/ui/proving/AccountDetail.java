package vn.vanthu.ui.proving;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import vn.vanthu.domain.register.BookClosing;
import vn.vanthu.domain.register.NumberAccount;
import vn.vanthu.opening.OpenArchive;
import vn.vanthu.ui.kit.Act;
import vn.vanthu.ui.kit.Desk;
import vn.vanthu.ui.kit.EmptyState;
import vn.vanthu.ui.kit.FieldBox;
import vn.vanthu.ui.kit.TypedField;

/** What there is to say of the numbers of one series: findings, and voiding what no document bears. */
final class AccountDetail {
    private final OpenArchive archive;
    private final Desk desk;
    private final Consumer<BookClosing> closed;
    private final Label title = new Label();
    private final ListView<NumberAccount.Finding> findings = new ListView<>();
    private final TypedField reason = new TypedField();
    private final VBox voiding = new VBox();
    private final BorderPane box = new BorderPane();
    private Optional<AccountPane.Line> shown = Optional.empty();
    private boolean walking;

    /** @param closed told when a book was closed */
    AccountDetail(OpenArchive archive, Desk desk, Consumer<BookClosing> closed) {
        this.archive = archive;
        this.desk = desk;
        this.closed = closed;
        title.getStyleClass().add("screen-title");
        title.setWrapText(true);
        findings.setCellFactory(view -> new FindingCell());
        findings.setPlaceholder(new EmptyState(
                        Feather.CHECK_CIRCLE,
                        desk.text("ui.account.sound"),
                        desk.text("ui.account.sound_words"),
                        List.of())
                .node());
        findings.getSelectionModel().selectedItemProperty().addListener((o, was, is) -> offerVoiding(is));
        buildVoiding();
    }

    Node node() {
        return box;
    }

    /** Whether a person is on the way through a closing. */
    boolean isWalking() {
        return walking;
    }

    void show(Optional<AccountPane.Line> line) {
        walking = false;
        shown = line;
        line.ifPresentOrElse(
                one -> {
                    title.setText(desk.text(
                            "ui.account.title", one.account().series().key().shown()));
                    findings.getItems().setAll(one.account().findings());
                    showFindings();
                },
                () -> box.setCenter(null));
    }

    /** Walks through the closing of the shown book in three steps; {@code back} when it is left. */
    void beginClosing(Runnable back) {
        walking = true;
        shown.ifPresent(line -> box.setCenter(new ClosingWalk(archive, desk, line.account(), this::ended, () -> {
                    walking = false;
                    showFindings();
                    back.run();
                })
                .node()));
    }

    private void ended(BookClosing closing) {
        walking = false;
        closed.accept(closing);
    }

    private void showFindings() {
        VBox.setVgrow(findings, Priority.ALWAYS);
        VBox content = new VBox(title, findings, voiding);
        content.getStyleClass().add("form-pad");
        box.setCenter(content);
        offerVoiding(findings.getSelectionModel().getSelectedItem());
    }

    private void buildVoiding() {
        TextField input = new TextField();
        input.textProperty().bindBidirectional(reason.text());
        Button button = new Act(desk.text("ui.account.void"), Feather.SLASH, "", this::voidNumber).button();
        Region field = new FieldBox(desk.text("ui.account.reason"), input)
                .errorBy(reason.error())
                .node();
        HBox.setHgrow(field, Priority.ALWAYS);
        HBox row = new HBox(field, button);
        row.getStyleClass().add("bottom-row");
        Label words = new Label(desk.text("ui.account.void_words"));
        words.getStyleClass().add("muted");
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        voiding.getChildren().setAll(words, row);
    }

    private void offerVoiding(NumberAccount.Finding finding) {
        boolean isOpen = shown.map(line -> line.closing().isEmpty()).orElse(false);
        boolean canVoid = isOpen
                && finding != null
                && (finding.kind() == NumberAccount.Kind.GAP || finding.kind() == NumberAccount.Kind.RESERVED);
        voiding.setVisible(canVoid);
        voiding.setManaged(canVoid);
    }

    /** A gap over several numbers is voided one number after the other, under one reason. */
    private void voidNumber() {
        NumberAccount.Finding finding = findings.getSelectionModel().getSelectedItem();
        if (finding == null || !reason.isGiven(desk.text("ui.account.reason_missing"))) {
            return;
        }
        long series = shown.orElseThrow().seriesId();
        String because = reason.value();
        desk.background()
                .change(
                        desk.text("ui.account.voiding"),
                        progress -> {
                            FindingNumbers.of(finding)
                                    .forEach(number -> archive.books().numbers().voidNumber(series, number, because));
                            return finding;
                        },
                        done -> {
                            reason.text().set("");
                            desk.notices()
                                    .success(
                                            desk.text("ui.account.voided_done", FindingNumbers.shown(done)), List.of());
                        },
                        desk::failed);
    }

    private final class FindingCell extends ListCell<NumberAccount.Finding> {
        @Override
        protected void updateItem(NumberAccount.Finding item, boolean empty) {
            super.updateItem(item, empty);
            setWrapText(true);
            setText(
                    empty || item == null
                            ? null
                            : desk.word(item.kind()) + " " + FindingNumbers.shown(item)
                                    + (item.explanation().isEmpty() ? "" : ": " + item.explanation()));
        }
    }
}
