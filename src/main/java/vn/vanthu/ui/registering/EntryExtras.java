package vn.vanthu.ui.registering;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.kordamp.ikonli.feather.Feather;
import vn.vanthu.domain.register.Direction;
import vn.vanthu.domain.register.Document;
import vn.vanthu.ui.kit.Act;
import vn.vanthu.ui.kit.Desk;
import vn.vanthu.ui.kit.FieldBox;
import vn.vanthu.ui.kit.LinkField;

/** What belongs to an entry beside its fields: what it answers or changes, and the file it was written in. */
final class EntryExtras {
    private final Desk desk;
    private final RegisterViewModel model;
    private final VBox links = new VBox();
    private final Label written = new Label();
    private final VBox box = new VBox();

    /** @param find registered documents for what is typed; asked in the background */
    EntryExtras(Desk desk, RegisterViewModel model, Function<String, List<Document>> find) {
        this.desk = desk;
        this.model = model;
        LinkField field = new LinkField(desk, find, (kind, document) -> add(new LinkTo(kind, document)));
        VBox all = new VBox(links, field.node());
        all.getStyleClass().add("entry-links");
        links.getStyleClass().add("entry-links");
        box.getStyleClass().add("entry-extras");
        box.getChildren().add(new FieldBox(desk.text("ui.register.links"), all).node());
        if (model.direction() != Direction.INCOMING) {
            box.getChildren().add(draftFile());
        }
        model.content().links().addListener((ListChangeListener<LinkTo>) change -> showLinks());
        showLinks();
    }

    Node node() {
        return box;
    }

    private void add(LinkTo link) {
        if (!model.content().links().contains(link)) {
            model.content().links().add(link);
        }
    }

    private void showLinks() {
        links.getChildren()
                .setAll(model.content().links().stream().map(this::line).toList());
    }

    private Node line(LinkTo link) {
        Label words = new Label(desk.word(link.kind()) + ": " + LinkField.shown(link.to()));
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        Button remove = new Act(
                        desk.text("ui.link.remove"),
                        Feather.X,
                        "",
                        () -> model.content().links().remove(link))
                .small();
        HBox line = new HBox(words, remove);
        line.getStyleClass().add("entry-link");
        return line;
    }

    private Node draftFile() {
        Button choose =
                new Act(desk.text("ui.register.draft_file_choose"), Feather.PAPERCLIP, "", this::chooseFile).button();
        Button remove = new Act(
                        desk.text("ui.register.draft_file_remove"),
                        Feather.X,
                        "",
                        () -> model.content().draftFile().set(Optional.empty()))
                .small();
        remove.visibleProperty().bind(written.textProperty().isNotEmpty());
        model.content().draftFile().addListener((o, was, is) -> showFile());
        showFile();
        HBox line = new HBox(choose, written, remove);
        line.getStyleClass().add("entry-link");
        return new FieldBox(desk.text("ui.register.draft_file"), line).node();
    }

    private void showFile() {
        written.setText(model.content()
                .draftFile()
                .get()
                .map(file -> file.getFileName().toString())
                .orElse(""));
    }

    private void chooseFile() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(desk.text("ui.register.draft_file_choose"));
        chooser.getExtensionFilters()
                .setAll(
                        new FileChooser.ExtensionFilter("DOCX, PDF", "*.docx", "*.doc", "*.pdf"),
                        new FileChooser.ExtensionFilter(desk.text("ui.all_files"), "*.*"));
        File file = chooser.showOpenDialog(box.getScene().getWindow());
        if (file != null) {
            model.content().draftFile().set(Optional.of(file).map(File::toPath).map(Path::toAbsolutePath));
        }
    }
}
