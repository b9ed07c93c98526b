package vn.vanthu.demonstrating;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.vanthu.arranging.KeepOffice;
import vn.vanthu.copying.IssueCopy;
import vn.vanthu.distributing.KeepDistributionLists;
import vn.vanthu.domain.agency.Office;
import vn.vanthu.domain.agency.Signer;
import vn.vanthu.domain.copy.CopyContent;
import vn.vanthu.domain.copy.CopyFinish;
import vn.vanthu.domain.copy.CopyOrder;
import vn.vanthu.domain.distribution.DistributionList;
import vn.vanthu.domain.distribution.SavedList;
import vn.vanthu.domain.document.CopyKind;
import vn.vanthu.domain.document.PageTexts;
import vn.vanthu.domain.form.FormCatalog;
import vn.vanthu.domain.register.Direction;
import vn.vanthu.domain.register.Document;
import vn.vanthu.pdf.LetterTypesetter;
import vn.vanthu.pdf.PdfFile;
import vn.vanthu.registering.RegisterDocument;
import vn.vanthu.work.Failure;
import vn.vanthu.work.Progress;

/**
 * Fills a new archive with about forty documents in the forms of the trade, their PDFs typeset on the spot. It walks
 * through the deeds that a clerk walks through, so the demo holds nothing that an office's archive could not.
 */
public final class MakeDemoArchive {
    private static final String LETTER = "146-cv-vptu";

    private final FormCatalog forms;
    private final KeepOffice offices;
    private final KeepDistributionLists lists;
    private final RegisterDocument register;
    private final IssueCopy copies;
    private final LetterTypesetter typesetter;
    private final DemoCorrespondence correspondence;

    public MakeDemoArchive(
            FormCatalog forms,
            KeepOffice offices,
            KeepDistributionLists lists,
            RegisterDocument register,
            IssueCopy copies,
            LetterTypesetter typesetter,
            DemoCorrespondence correspondence) {
        this.forms = forms;
        this.offices = offices;
        this.lists = lists;
        this.register = register;
        this.copies = copies;
        this.typesetter = typesetter;
        this.correspondence = correspondence;
    }

    /**
     * Fills the archive; what was entered before a stop or a failure stays, whole document by whole document.
     *
     * @throws Failure as the deeds do; ALREADY_HELD where the archive holds the demo already
     * @throws vn.vanthu.work.Cancelled when {@code progress} says so
     */
    public void fill(Progress progress) {
        Path folder = makeFolder();
        try {
            fill(folder, progress);
        } finally {
            remove(folder);
        }
    }

    /**
     * Typesets one more letter, which is not in the archive, for a person who wants to try out registering.
     *
     * @param target must not exist
     */
    public void letter(Path target) {
        typesetter.typeset(DemoDocument.read(LETTER, forms).letter(), target);
    }

    private void fill(Path folder, Progress progress) {
        Office office = DemoOffice.office();
        if (!offices.office().equals(office)) {
            offices.change(office);
        }
        correspondence.begin();
        Map<String, DistributionList> saved = saveLists();
        List<String> names = DemoFile.linesOf("documents.txt");
        List<List<String>> orders = new DemoFile("copies").rows("copies");
        int total = names.size() + orders.size();
        Map<String, Document> entered = new LinkedHashMap<>();
        List<Document> issued = new ArrayList<>();
        for (String name : names) {
            progress.at(entered.size(), total);
            entered.put(name, enter(DemoDocument.read(name, forms), folder));
        }
        for (int i = 0; i < orders.size(); i++) {
            progress.at(names.size() + (long) i, total);
            List<String> row = orders.get(i);
            issued.add(copies.issue(order(entered.get(row.get(0)), row, saved, office), Optional.empty())
                    .document());
        }
        issued.addAll(0, of(entered, Direction.OUTGOING));
        correspondence.send(issued);
        correspondence.assign(of(entered, Direction.INCOMING));
        progress.at(total, total);
    }

    private static List<Document> of(Map<String, Document> entered, Direction direction) {
        return entered.values().stream()
                .filter(document -> document.direction() == direction)
                .toList();
    }

    private Map<String, DistributionList> saveLists() {
        DemoFile file = new DemoFile("lists");
        Map<String, DistributionList> saved = new HashMap<>();
        for (String key : file.lines("names")) {
            String name = file.value(key + ".name");
            DistributionList list = DistributionList.parse(file.value(key + ".lines"));
            lists.save(new SavedList(0, name, list));
            saved.put(name, list);
        }
        return saved;
    }

    private Document enter(DemoDocument document, Path folder) {
        Path file = folder.resolve(document.name() + ".pdf");
        typesetter.typeset(document.letter(), file);
        try (PdfFile pdf = PdfFile.open(file)) {
            PageTexts texts = pdf.texts();
            return register.register(document.registration(pdf.pageCount()), Optional.of(file), texts);
        }
    }

    private CopyOrder order(Document source, List<String> row, Map<String, DistributionList> saved, Office office) {
        LocalDate day = LocalDate.parse(row.get(1));
        Signer signer = office.signers().stream()
                .filter(one -> one.name().equals(row.get(3)))
                .findFirst()
                .orElseThrow();
        return new CopyOrder(
                source.id(),
                CopyKind.TRANSCRIPT_COPY,
                CopyOrder.Issuer.COMMITTEE,
                Optional.empty(),
                day,
                office.place(),
                signer,
                saved.get(row.get(2)),
                forms.partyProfileOn(day).code(),
                CopyContent.WHOLE,
                CopyFinish.USUAL);
    }

    private static Path makeFolder() {
        try {
            return Files.createTempDirectory("vanthu-demo");
        } catch (IOException e) {
            throw Failure.of(Failure.Kind.FILE_UNWRITABLE, e, System.getProperty("java.io.tmpdir"));
        }
    }

    private static void remove(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
            Files.delete(folder);
        } catch (IOException e) {
            throw Failure.of(Failure.Kind.FILE_UNWRITABLE, e, folder);
        }
    }
}
