package vn.vanthu.ui.viewer;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.layout.Region;
import javafx.stage.FileChooser;
import org.kordamp.ikonli.feather.Feather;
import vn.vanthu.domain.printing.PrintOrder;
import vn.vanthu.opening.OpenArchive;
import vn.vanthu.pdf.PdfFile;
import vn.vanthu.ui.kit.Act;
import vn.vanthu.ui.kit.Activity;
import vn.vanthu.ui.kit.Desk;
import vn.vanthu.viewing.OutsideName;
import vn.vanthu.work.Progress;

/**
 * Paper that the program composes: a register, an account, envelopes, a slip. It is shown page by page, exactly as it
 * will be printed, before it is printed or saved. The file is a temporary one and goes when other paper is shown.
 */
public final class PaperView {
    private final OpenArchive archive;
    private final Desk desk;
    private final PrintOrder.Kind kind;
    private final DocumentView pages;
    private final ReadOnlyBooleanWrapper there = new ReadOnlyBooleanWrapper();
    private Optional<Paper> shown = Optional.empty();
    private Optional<Activity> composing = Optional.empty();
    private long latest;

    private record Paper(String title, Path file) {}

    /** @param kind the printer last used is remembered for each */
    public PaperView(OpenArchive archive, Desk desk, PrintOrder.Kind kind) {
        this.archive = archive;
        this.desk = desk;
        this.kind = kind;
        pages = new DocumentView(desk);
    }

    public Region node() {
        return pages.node();
    }

    /** Whether there is paper that can be printed or saved. */
    public ReadOnlyBooleanProperty there() {
        return there.getReadOnlyProperty();
    }

    public Act print() {
        return new Act(desk.text("ui.print"), Feather.PRINTER, "Ctrl+P", this::printShown);
    }

    public Act save() {
        return new Act(desk.text("ui.save_pdf"), Feather.DOWNLOAD, "Ctrl+S", this::saveShown);
    }

    /** Shows words where no paper is, and stops what is being composed. */
    public void nothing(String words) {
        stop();
        there.set(false);
        shown = Optional.empty();
        pages.nothing(words);
    }

    /**
     * Composes paper in the background and shows it; what was being composed before is stopped.
     *
     * @param title names the file and the print job
     * @param maker writes the PDF to the path, which does not exist
     */
    public void compose(String title, BiConsumer<Path, Progress> maker) {
        nothing(desk.text("ui.paper.composing"));
        long mine = latest;
        Path file = Path.of(System.getProperty("java.io.tmpdir"), "vanthu-" + UUID.randomUUID() + ".pdf");
        Activity activity = desk.background()
                .aside(
                        title,
                        progress -> {
                            maker.accept(file, progress);
                            return new Paper(title, file);
                        },
                        paper -> composed(mine, paper),
                        reason -> failed(mine, reason));
        composing = Optional.of(activity);
    }

    private void composed(long mine, Paper paper) {
        if (mine != latest) {
            discard(paper.file());
            return;
        }
        composing = Optional.empty();
        shown = Optional.of(paper);
        there.set(true);
        Supplier<PdfFile> opener = () -> archive.view().open(paper.file());
        pages.show(opener, new PageMark(1, 0, 0, 0, 0), () -> discard(paper.file()));
    }

    private void failed(long mine, Throwable reason) {
        if (mine == latest) {
            nothing(desk.text("ui.paper.none"));
            desk.failed(reason);
        }
    }

    private void stop() {
        latest++;
        composing.ifPresent(Activity::stop);
        composing = Optional.empty();
    }

    private void printShown() {
        shown.ifPresent(paper -> new PrintAsking(archive, desk)
                .ask(new PrintAsking.Matter(
                        paper.title(),
                        PrintOrder.usual(kind),
                        (order, progress) -> {
                            archive.print().print(paper.file(), paper.title(), order, progress);
                            return true;
                        },
                        order -> archive.print().printWithDialog(paper.file(), paper.title(), order.copies()),
                        false)));
    }

    private void saveShown() {
        shown.ifPresent(paper -> {
            FileChooser chooser = new FileChooser();
            chooser.setTitle(desk.text("ui.save_pdf"));
            chooser.setInitialFileName(OutsideName.of(paper.title(), ""));
            chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("PDF", "*.pdf"));
            File target = chooser.showSaveDialog(node().getScene().getWindow());
            if (target != null) {
                desk.background()
                        .aside(
                                desk.text("ui.saving_pdf"),
                                progress -> copy(paper.file(), target.toPath()),
                                done -> desk.notices().success(desk.text("ui.pdf_saved", done.toString()), List.of()),
                                desk::failed);
            }
        });
    }

    private Path copy(Path paper, Path target) {
        archive.view().saveAs(paper, target);
        return target;
    }

    private static void discard(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
