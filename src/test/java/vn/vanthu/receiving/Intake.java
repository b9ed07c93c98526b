package vn.vanthu.receiving;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import vn.vanthu.TestArchive;
import vn.vanthu.domain.agency.Signer;
import vn.vanthu.domain.distribution.DistributionList;
import vn.vanthu.domain.document.DocCode;
import vn.vanthu.domain.document.DocumentFields;
import vn.vanthu.domain.register.Direction;
import vn.vanthu.domain.text.PartialDate;
import vn.vanthu.pdf.Letter;
import vn.vanthu.pdf.LetterTypesetter;
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
        Path target = desk.resolve(code.replaceAll("\\W", "-") + ".pdf");
        DocumentFields fields = DocumentFields.EMPTY
                .change()
                .code(DocCode.parse(code).orElseThrow())
                .type("Công văn")
                .subject(subject)
                .issuer("TỈNH ỦY BÌNH SƠN")
                .issueDate(PartialDate.parse("2026-02-25"))
                .place("Bình Sơn")
                .addressees(List.of("Các đảng ủy trực thuộc"))
                .signer(new Signer("Lê Văn Bình", "PHÓ BÍ THƯ", List.of("T/M BAN THƯỜNG VỤ")))
                .distribution(DistributionList.parse("- Như trên,\n- Lưu VPTU."))
                .done();
        new LetterTypesetter()
                .typeset(
                        new Letter(
                                Letter.Form.PARTY, ",", fields, List.of("Căn cứ Chỉ thị số 06-CT/TU ngày 12/01/2026.")),
                        target);
        return target;
    }
}
