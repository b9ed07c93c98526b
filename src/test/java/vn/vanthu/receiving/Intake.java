package vn.vanthu.receiving;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import vn.vanthu.ArrivedLetter;
import vn.vanthu.TestArchive;
import vn.vanthu.domain.register.Direction;
import vn.vanthu.pdf.PageCutter;
import vn.vanthu.reading.ReadDocument;
import vn.vanthu.registering.CorrectDocument;
import vn.vanthu.work.Progress;

/** The deeds of taking in, on an archive of a test. */
record Intake(TestArchive archive, Path desk) {
    TakeIn takeIn() {
        return new TakeIn(archive.database(), archive.vault(), new ReadDocument(TestArchive.FORMS), archive.register());
    }

    IntakeTray tray() {
        return new IntakeTray(
                archive.database(), archive.vault(), new CorrectDocument(archive.database(), archive.vault()));
    }

    CutStack cut() {
        return new CutStack(archive.database(), archive.vault(), new ReadDocument(TestArchive.FORMS), new PageCutter());
    }

    WatchFolders watch(Duration settling) {
        return new WatchFolders(archive.database(), new ImportFolder(takeIn(), 1), settling);
    }

    TakenFile taken(Path file) {
        return takeIn().take(file, Wish.waiting(Direction.INCOMING));
    }

    List<TakenFile> imported(Path place, double confirmAbove) {
        List<TakenFile> taken = new ArrayList<>();
        new ImportFolder(takeIn(), 2)
                .take(
                        List.of(place),
                        new Wish(Direction.INCOMING, OptionalDouble.of(confirmAbove)),
                        taken::add,
                        Progress.UNWATCHED);
        return taken;
    }

    /** A letter of another agency, typeset. */
    Path letter(String code, String subject) {
        return ArrivedLetter.in(desk, code, subject, "Căn cứ Chỉ thị số 06-CT/TU ngày 12/01/2026.");
    }
}
