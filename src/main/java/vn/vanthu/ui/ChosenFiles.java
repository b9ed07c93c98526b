package vn.vanthu.ui;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import vn.vanthu.ui.kit.Desk;

/** The files that a clerk picks to register, from the folder of the last time. */
final class ChosenFiles {
    private static final String FOLDER = "intake.folder";

    private final Desk desk;

    ChosenFiles(Desk desk) {
        this.desk = desk;
    }

    /** Empty where the clerk thought better of it. */
    List<Path> ask(Window owner) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(desk.text("ui.register.choose_file"));
        chooser.getExtensionFilters()
                .setAll(
                        new FileChooser.ExtensionFilter("PDF", "*.pdf", "*.PDF"),
                        new FileChooser.ExtensionFilter(desk.text("ui.all_files"), "*.*"));
        desk.remembered().text(FOLDER).map(File::new).filter(File::isDirectory).ifPresent(chooser::setInitialDirectory);
        List<File> files = chooser.showOpenMultipleDialog(owner);
        if (files == null || files.isEmpty()) {
            return List.of();
        }
        desk.remembered().keep(FOLDER, files.get(0).getParent());
        return files.stream().map(File::toPath).toList();
    }
}
