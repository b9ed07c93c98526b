package vn.vanthu.ui.viewer;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;
import javafx.stage.StageStyle;

/** Shows a part of the window over the whole screen, and puts it back. */
final class FullScreen {
    private final BorderPane home;
    private final Consumer<KeyEvent> keys;
    private Optional<Stage> stage = Optional.empty();

    /**
     * @param home whose centre is shown
     * @param keys what keys do meanwhile that no node has taken
     */
    FullScreen(BorderPane home, Consumer<KeyEvent> keys) {
        this.home = home;
        this.keys = keys;
    }

    boolean isOn() {
        return stage.isPresent();
    }

    /** Over the whole screen, or back. */
    void toggle() {
        if (stage.isPresent()) {
            stage.get().hide();
        } else if (home.getScene() != null) {
            begin();
        }
    }

    private void begin() {
        Scene before = home.getScene();
        Node shown = home.getCenter();
        BorderPane root = new BorderPane();
        root.setStyle(before.getRoot().getStyle());
        Stage full = new Stage(StageStyle.UNDECORATED);
        full.initOwner(before.getWindow());
        Scene scene = new Scene(root);
        scene.getStylesheets().setAll(before.getStylesheets());
        home.setCenter(null);
        root.setCenter(shown);
        scene.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                full.hide();
                event.consume();
            } else {
                keys.accept(event);
            }
        });
        full.setScene(scene);
        full.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
        full.setFullScreenExitHint("");
        full.setFullScreen(true);
        full.setOnHidden(event -> {
            stage = Optional.empty();
            root.setCenter(null);
            home.setCenter(shown);
        });
        stage = Optional.of(full);
        full.show();
    }
}
