package vn.vanthu.ui.viewer;

import java.io.File;
import java.util.List;
import java.util.function.Supplier;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import vn.vanthu.domain.register.Document;
import vn.vanthu.opening.OpenArchive;
import vn.vanthu.ui.kit.Desk;

/** Takes a kept file out: to a printer through the system's dialog, or as a copy to a place that a person chooses. */
public final class PrintAndSave {
    private final OpenArchive archive;
    private final Desk desk;
    private final Supplier<Window> owner;

    /** @param owner of the file dialog */
    public PrintAndSave(OpenArchive archive, Desk desk, Supplier<Window> owner) {
        this.archive = archive;
        this.desk = desk;
        this.owner = owner;
    }

    /** @param copies proposed in the dialog */
    public void print(Document document, int copies) {
        document.file()
                .ifPresentOrElse(
                        file -> desk.background()
                                .aside(
                                        desk.text("ui.printing"),
                                        progress -> archive.print()
                                                .printWithDialog(
                                                        file.hash(),
                                                        document.fields().title(),
                                                        copies),
                                        sent -> {},
                                        desk::failed),
                        this::noFile);
    }

    public void save(Document document) {
        document.file().ifPresentOrElse(file -> saveKept(document, file), this::noFile);
    }

    private void saveKept(Document document, Document.KeptFile file) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(desk.text("ui.save_pdf"));
        chooser.setInitialFileName(document.fields().title().replaceAll("[\\\\/:*?\"<>|…]+", "-") + ".pdf");
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("PDF", "*.pdf"));
        File target = chooser.showSaveDialog(owner.get());
        if (target != null) {
            desk.background()
                    .aside(
                            desk.text("ui.saving_pdf"),
                            progress -> {
                                archive.view().saveAs(file.hash(), target.toPath());
                                return target;
                            },
                            done -> desk.notices().success(desk.text("ui.pdf_saved", done.toString()), List.of()),
                            desk::failed);
        }
    }

    private void noFile() {
        desk.notices().warning(desk.text("ui.detail.no_file"));
    }
}
