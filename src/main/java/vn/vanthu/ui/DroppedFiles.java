package vn.vanthu.ui;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import vn.vanthu.reading.ScratchFolder;
import vn.vanthu.ui.kit.Desk;
import vn.vanthu.ui.viewer.PastedPicture;

/** What comes into the window by drag or by Ctrl+V: files, folders, a picture. */
final class DroppedFiles {
    private static final Set<String> PARCELS = Set.of("zip", "eml", "msg");
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH.mm.ss");

    private final Desk desk;

    DroppedFiles(Desk desk) {
        this.desk = desk;
    }

    /** Whether these are many documents or may be: folders, and files in which others lie. */
    static boolean areMany(List<Path> files) {
        return files.stream().anyMatch(file -> Files.isDirectory(file) || PARCELS.contains(ending(file)));
    }

    private static String ending(Path file) {
        String name = file.getFileName() == null ? "" : file.getFileName().toString();
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    /**
     * Takes what lies in the clipboard, unless it is text that goes into the field in focus.
     *
     * @param taken given the files; a picture becomes one
     * @return whether there was something to take
     */
    boolean paste(Optional<Node> focused, Consumer<List<Path>> taken) {
        Clipboard clipboard = Clipboard.getSystemClipboard();
        boolean isText = focused.filter(TextInputControl.class::isInstance).isPresent() && clipboard.hasString();
        return !isText && take(clipboard, taken);
    }

    /** Whether {@link #take} would find something. */
    static boolean holds(Clipboard clipboard) {
        return clipboard.hasFiles() || clipboard.hasImage();
    }

    /**
     * Takes files, or the picture where there are none. An address on the net is not followed.
     *
     * @return whether there was something to take
     */
    boolean take(Clipboard clipboard, Consumer<List<Path>> taken) {
        if (clipboard.hasFiles()) {
            taken.accept(clipboard.getFiles().stream().map(File::toPath).toList());
            return true;
        }
        if (clipboard.hasImage() && clipboard.getImage() != null) {
            PastedPicture picture = new PastedPicture(clipboard.getImage());
            String name = desk.text(
                    "ui.paste.name",
                    WHEN.format(ZonedDateTime.ofInstant(
                            desk.clock().instant(), desk.clock().getZone())));
            desk.background().lane().ask(() -> List.of(picture.write(pasted(name))), taken, desk::failed);
            return true;
        }
        return false;
    }

    /** A picture has no place of its own; the system clears its temporary files away. */
    private static Path pasted(String name) {
        Path folder = ScratchFolder.make().path();
        return folder.resolve(name + ".png");
    }
}
