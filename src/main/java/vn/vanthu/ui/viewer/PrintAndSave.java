package vn.vanthu.ui.viewer;

import java.io.File;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import vn.vanthu.domain.register.Document;
import vn.vanthu.opening.OpenArchive;
import vn.vanthu.ui.kit.Desk;
import vn.vanthu.viewing.OutsideName;

/** Takes a kept file out: to a printer, or as a copy to a place that a person chooses. */
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

    /** Asks how to print it; proposes as many copies as nơi nhận of an official copy counts, of anything else one. */
    public void print(Document document) {
        print(document, archive.print().copiesOf(document));
    }

    /** The same with so many copies proposed. */
    public void print(Document document, int copies) {
        if (document.file().isPresent()) {
            new PrintAsking(archive, desk).ask(document, copies);
        } else {
            noFile();
        }
    }

    public void save(Document document) {
        document.file().ifPresentOrElse(file -> saveKept(document, file), this::noFile);
    }

    private void saveKept(Document document, Document.KeptFile file) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(desk.text("ui.save_pdf"));
        chooser.setInitialFileName(OutsideName.of(document));
        String ending = OutsideName.of(document).replaceAll(".*\\.", "");
        chooser.getExtensionFilters()
                .add(new FileChooser.ExtensionFilter(ending.toUpperCase(Locale.ROOT), "*." + ending));
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
