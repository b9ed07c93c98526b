package vn.vanthu.ui.finding;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ChoiceBox;
import javafx.util.StringConverter;
import vn.vanthu.domain.query.Search;
import vn.vanthu.domain.register.Direction;
import vn.vanthu.ui.kit.Desk;

/** In which register one looks, and in what order hits stand. */
final class HitChoices {
    private final Desk desk;
    private final FindViewModel model;

    HitChoices(Desk desk, FindViewModel model) {
        this.desk = desk;
        this.model = model;
    }

    Node directions() {
        ChoiceBox<Optional<Direction>> choice = new ChoiceBox<>();
        choice.getItems().add(Optional.empty());
        for (Direction direction :
                List.of(Direction.INCOMING, Direction.OUTGOING, Direction.INTERNAL, Direction.COPY)) {
            choice.getItems().add(Optional.of(direction));
        }
        choice.setConverter(new Words<>() {
            @Override
            public String toString(Optional<Direction> value) {
                return value == null ? "" : value.map(desk::word).orElse(desk.text("ui.find.everywhere"));
            }
        });
        choice.setValue(Optional.empty());
        choice.valueProperty().addListener((o, was, is) -> model.direction().set(is));
        return choice;
    }

    Node orders() {
        ChoiceBox<Search.Order> choice = new ChoiceBox<>();
        choice.getItems().setAll(Search.Order.values());
        choice.setConverter(new Words<>() {
            @Override
            public String toString(Search.Order value) {
                return value == null ? desk.text("ui.find.by_column") : desk.word(value);
            }
        });
        choice.setId("hit-order");
        choice.setValue(Search.Order.NEWEST);
        choice.valueProperty().addListener((o, was, is) -> {
            if (is != null) {
                model.order().set(is);
                model.sorting().set(Optional.empty());
            }
        });
        // None of these while a heading says how hits stand; then each can be chosen.
        model.sorting()
                .addListener((o, was, is) ->
                        choice.setValue(is.isPresent() ? null : model.order().get()));
        return choice;
    }

    /** Words for values that are chosen and never typed. */
    private abstract static class Words<T> extends StringConverter<T> {
        @Override
        public T fromString(String text) {
            throw new UnsupportedOperationException("chosen, never typed");
        }
    }
}
