package vn.vanthu.ui.distributing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.value.ChangeListener;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import vn.vanthu.domain.distribution.Recipient;
import vn.vanthu.domain.text.DateWording;
import vn.vanthu.ui.kit.Act;
import vn.vanthu.ui.kit.Desk;
import vn.vanthu.ui.kit.FieldBox;

/** The members of a group, each with its dates, and what the group means on a day that a person chooses. */
final class MembersPane {
    private static final double ROW_HEIGHT = 36;
    private static final int MOST_SEEN = 8;

    private final Desk desk;
    private final AddressBookViewModel model;
    private final Label title = new Label();
    private final ListView<MemberFields> list = new ListView<>();
    private final TextField finder = new TextField();
    private final Input day = new Input();
    private final Label expanded = new Label();
    private final VBox box = new VBox();
    private final ListChangeListener<MemberFields> watcher = change -> showCount();
    private final ChangeListener<String> typing = (o, was, is) -> showExpanded();
    private Optional<AddressFields> shown = Optional.empty();

    MembersPane(Desk desk, AddressBookViewModel model) {
        this.desk = desk;
        this.model = model;
        build();
    }

    Region node() {
        return box;
    }

    void show(AddressFields fields) {
        shown.ifPresent(before -> before.members().removeListener(watcher));
        shown = Optional.of(fields);
        fields.members().addListener(watcher);
        list.setItems(fields.members());
        finder.clear();
        showCount();
    }

    private void build() {
        title.getStyleClass().add("section-title");
        list.setFixedCellSize(ROW_HEIGHT);
        list.setCellFactory(view -> new Row());
        list.setFocusTraversable(false);
        list.getStyleClass().addAll("distribution-rows", "members");
        Label none = new Label(desk.text("ui.address.no_members"));
        none.getStyleClass().add("muted");
        list.setPlaceholder(none);
        finder.setPromptText(desk.text("ui.address.add_member"));
        finder.setId("add-member");
        ChosenRecipients.finder(desk, model, finder, this::add);
        day.show(DateWording.brief(desk.today()));
        day.text().addListener(typing);
        TextField dayField = new TextField();
        dayField.textProperty().bindBidirectional(day.text());
        dayField.setPrefColumnCount(9);
        dayField.setMinWidth(Region.USE_PREF_SIZE);
        expanded.setWrapText(true);
        expanded.getStyleClass().add("muted");
        HBox.setHgrow(expanded, Priority.ALWAYS);
        HBox asked = new HBox(
                new FieldBox(desk.text("ui.address.on_day"), dayField)
                        .errorBy(day.error())
                        .node(),
                expanded);
        asked.getStyleClass().add("members-day");
        box.getStyleClass().add("members-pane");
        box.getChildren().setAll(title, list, finder, asked);
    }

    private void add(Recipient recipient) {
        shown.filter(fields -> fields.id() != recipient.id()).ifPresent(fields -> {
            boolean isThere = fields.members().stream()
                    .anyMatch(member -> member.memberId() == recipient.id() && member.isValidOn(desk.today()));
            if (isThere) {
                desk.notices().warning(desk.text("ui.address.member_already", recipient.name()));
            } else {
                fields.add(new MemberFields(recipient.id()));
                list.scrollTo(fields.members().size() - 1);
            }
        });
    }

    private List<MemberFields> members() {
        return shown.map(AddressFields::members).orElse(FXCollections.observableArrayList());
    }

    private void showCount() {
        int count = members().size();
        title.setText(desk.text("ui.address.members", count));
        list.setPrefHeight(Math.max(1, Math.min(MOST_SEEN, count)) * ROW_HEIGHT + 4);
        list.setMinHeight(Region.USE_PREF_SIZE);
        showExpanded();
    }

    private void showExpanded() {
        LocalDate asked = day.day(desk.today(), desk.word(vn.vanthu.domain.document.Problem.Kind.NOT_A_DATE))
                .orElse(desk.today());
        List<String> names = members().stream()
                .filter(member -> member.isValidOn(asked))
                .map(member -> model.forest().get().byId(member.memberId()))
                .flatMap(Optional::stream)
                .filter(recipient -> recipient.isValidOn(asked))
                .map(Recipient::name)
                .toList();
        expanded.setText(desk.text(
                "ui.address.expands",
                DateWording.brief(asked),
                names.size(),
                names.stream().collect(Collectors.joining("; "))));
    }

    /** One member; the dates are typed in place. */
    private final class Row extends ListCell<MemberFields> {
        private final Label name = new Label();
        private final TextField from = date("ui.address.VALID_FROM");
        private final TextField to = date("ui.address.VALID_TO");
        private final HBox row;
        private MemberFields member;

        Row() {
            name.setMaxWidth(Double.MAX_VALUE);
            name.setMinWidth(0);
            HBox.setHgrow(name, Priority.ALWAYS);
            Button remove =
                    new Act(desk.text("ui.address.remove_member"), Feather.X, "Ctrl+Delete", this::remove).small();
            remove.setFocusTraversable(false);
            row = new HBox(name, from, to, remove);
            row.getStyleClass().add("distribution-row");
            row.addEventHandler(MouseEvent.ANY, MouseEvent::consume);
            row.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
                if (event.getCode() == KeyCode.DELETE && event.isControlDown()) {
                    remove();
                    event.consume();
                }
            });
        }

        private TextField date(String key) {
            TextField field = new TextField();
            field.setPromptText(desk.text(key));
            field.setPrefColumnCount(9);
            field.setMinWidth(Region.USE_PREF_SIZE);
            field.textProperty().addListener((o, was, is) -> showExpanded());
            return field;
        }

        private void remove() {
            shown.ifPresent(fields -> fields.members().remove(member));
        }

        @Override
        protected void updateItem(MemberFields item, boolean empty) {
            super.updateItem(item, empty);
            if (member != null) {
                from.textProperty().unbindBidirectional(member.validFrom().text());
                to.textProperty().unbindBidirectional(member.validTo().text());
            }
            member = empty ? null : item;
            if (member != null) {
                from.textProperty().bindBidirectional(member.validFrom().text());
                to.textProperty().bindBidirectional(member.validTo().text());
                name.setText(model.forest()
                        .get()
                        .byId(member.memberId())
                        .map(Recipient::name)
                        .orElse("…"));
            }
            setGraphic(member == null ? null : row);
        }
    }
}
