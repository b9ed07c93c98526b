package vn.vanthu.ui.registering;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import vn.vanthu.domain.document.Field;
import vn.vanthu.domain.register.Direction;
import vn.vanthu.ui.kit.Desk;

/** Which fields stay for the next document of the same kind; remembered from day to day. */
final class CarriedFields {
    private static final Set<Field> OF_AN_OWN_DOCUMENT = EnumSet.of(
            Field.ISSUER, Field.SUPERIOR_AGENCY, Field.PLACE, Field.SIGNER, Field.SIGNER_TITLE, Field.AUTHORITY);

    private final Desk desk;
    private final Direction direction;

    CarriedFields(Desk desk, Direction direction) {
        this.desk = desk;
        this.direction = direction;
    }

    Set<Field> chosen() {
        return desk.remembered()
                .text(key())
                .map(names -> Arrays.stream(Field.values())
                        .filter(field -> List.of(names.split(",")).contains(field.name()))
                        .collect(Collectors.toSet()))
                .orElse(direction == Direction.INCOMING ? Set.of() : OF_AN_OWN_DOCUMENT);
    }

    /** A menu with a tick for each field. */
    Node menu(List<Field> fields) {
        MenuButton menu = new MenuButton(desk.text("ui.register.carry"), new FontIcon(Feather.REPEAT));
        menu.setTooltip(new Tooltip(desk.text("ui.register.carry_words")));
        menu.setMinWidth(MenuButton.USE_PREF_SIZE);
        for (Field field : fields) {
            CheckMenuItem item = new CheckMenuItem(desk.word(field));
            item.setSelected(chosen().contains(field));
            item.setOnAction(event -> keep(field, item.isSelected()));
            menu.getItems().add(item);
        }
        return menu;
    }

    private void keep(Field field, boolean isCarried) {
        Set<Field> now = EnumSet.noneOf(Field.class);
        now.addAll(chosen());
        if (isCarried) {
            now.add(field);
        } else {
            now.remove(field);
        }
        desk.remembered().keep(key(), now.stream().map(Field::name).collect(Collectors.joining(",")));
    }

    private String key() {
        return "register.carry." + direction.name();
    }
}
