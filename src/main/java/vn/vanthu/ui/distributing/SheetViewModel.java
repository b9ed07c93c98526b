package vn.vanthu.ui.distributing;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import vn.vanthu.distributing.KeepAddressBook;
import vn.vanthu.distributing.KeepAddressBook.SheetRow;
import vn.vanthu.opening.OpenArchive;
import vn.vanthu.ui.kit.Desk;
import vn.vanthu.ui.kit.Lane;

/** A sheet of addresses: what taking it in would do, row by row, and taking it in. */
final class SheetViewModel {
    private final KeepAddressBook book;
    private final Desk desk;
    private final Lane reading;
    private final ReadOnlyObjectWrapper<List<SheetRow>> rows = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private Path file = Path.of("");

    SheetViewModel(OpenArchive archive, Desk desk) {
        this.book = archive.distribution().addresses();
        this.desk = desk;
        reading = desk.background().lane();
    }

    ReadOnlyObjectProperty<List<SheetRow>> rows() {
        return rows.getReadOnlyProperty();
    }

    /** Being read or taken in. */
    ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    /** How many rows would be or were taken so. */
    long count(SheetRow.Effect effect) {
        return rows.get().stream().filter(row -> row.effect() == effect).count();
    }

    /** Whether taking it in would change anything. */
    boolean wouldChange() {
        return count(SheetRow.Effect.ADDED) + count(SheetRow.Effect.CHANGED) > 0;
    }

    /** Reads the sheet and changes nothing. */
    void read(Path chosen) {
        file = chosen;
        rows.set(List.of());
        busy.set(true);
        reading.ask(
                () -> book.previewSheet(chosen),
                found -> {
                    busy.set(false);
                    rows.set(found);
                },
                this::failed);
    }

    /** Takes it in as one deed. */
    void takeIn(Consumer<List<SheetRow>> taken) {
        if (busy.get() || !wouldChange()) {
            return;
        }
        busy.set(true);
        Path chosen = file;
        desk.background()
                .change(
                        desk.text("ui.address.importing"),
                        progress -> book.importSheet(chosen),
                        done -> {
                            busy.set(false);
                            rows.set(done);
                            taken.accept(done);
                        },
                        this::failed);
    }

    private void failed(Throwable reason) {
        busy.set(false);
        desk.failed(reason);
    }
}
