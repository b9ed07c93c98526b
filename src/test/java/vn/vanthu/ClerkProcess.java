package vn.vanthu;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import vn.vanthu.copying.CopyBatch;
import vn.vanthu.copying.IssueCopies;
import vn.vanthu.copying.IssueCopy;
import vn.vanthu.domain.copy.CertifiedCopy;
import vn.vanthu.domain.copy.CopyContent;
import vn.vanthu.domain.copy.CopyFinish;
import vn.vanthu.domain.copy.CopyOrder;
import vn.vanthu.domain.distribution.DistributionList;
import vn.vanthu.domain.document.CopyKind;
import vn.vanthu.domain.register.Document;
import vn.vanthu.pdf.CopyComposer;
import vn.vanthu.work.Progress;

/**
 * A program of its own that registers documents, issues copies, replaces them and issues more in one go, as fast as it
 * can, and says each one only after it was acknowledged. Arguments: archive, a word for its documents, how many, every how many a copy (0 for none).
 */
final class ClerkProcess {
    private static final List<DistributionList> LISTS = List.of(
            DistributionList.parse("- Các chi bộ thôn,\n- Lưu VPĐU."),
            DistributionList.parse("- Các chi bộ cơ quan,\n- Lưu VPĐU."));

    private final TestArchive archive;
    private final Path desk;
    private final PrintStream said;

    private ClerkProcess(TestArchive archive, Path desk, PrintStream said) {
        this.archive = archive;
        this.desk = desk;
        this.said = said;
    }

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        try (TestArchive archive = TestArchive.at(folder)) {
            PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
            Path desk = Files.createDirectories(folder.resolveSibling("desk"));
            new ClerkProcess(archive, desk, out)
                    .work(arguments[1], Integer.parseInt(arguments[2]), Integer.parseInt(arguments[3]));
        }
    }

    private void work(String word, int documents, int copyEvery) throws IOException {
        byte[] pdf = emptyPage();
        IssueCopy copies = new IssueCopy(
                archive.database(),
                archive.vault(),
                new CopyComposer(TestArchive.CLOCK),
                TestArchive.FORMS,
                TestArchive.CLOCK);
        for (int i = 1; i <= documents; i++) {
            Path file = desk.resolve(word + "-" + i + ".pdf");
            Files.write(file, pdf);
            Files.writeString(file, "\n% " + word + " " + i + "\n", StandardCharsets.UTF_8, StandardOpenOption.APPEND);
            Document entered = archive.registered(
                    TestArchive.fields(i + "-CV/" + word, "Văn bản " + word + " " + i), file, "Nội dung số " + i);
            say("DOCUMENT", entered);
            if (copyEvery > 0 && i % copyEvery == 0) {
                Path out = desk.resolve("copy-" + word + "-" + i + ".pdf");
                CertifiedCopy copy = copies.issue(order(entered.id()), Optional.of(out));
                say("COPY", copy.document());
                say(
                        "COPY",
                        copies.replace(copy.document().id(), order(entered.id()), Optional.empty())
                                .document());
                CopyBatch batch = new IssueCopies(copies)
                        .issue(IssueCopies.toEach(order(entered.id()), LISTS), Optional.of(desk), Progress.UNWATCHED);
                batch.issued().forEach(issued -> say("COPY", issued.document()));
            }
        }
    }

    private void say(String what, Document document) {
        said.println(String.join(
                " ",
                "ACK",
                what,
                Long.toString(document.id()),
                document.number().orElseThrow().toString(),
                document.file().orElseThrow().hash().hex()));
    }

    private static byte[] emptyPage() throws IOException {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            document.addPage(new PDPage(PDRectangle.A4));
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    private static CopyOrder order(long source) {
        return new CopyOrder(
                source,
                CopyKind.TRANSCRIPT_COPY,
                CopyOrder.Issuer.COMMITTEE,
                Optional.empty(),
                TestArchive.TODAY,
                "Sơn Tây",
                TestArchive.OFFICE.signers().get(0),
                DistributionList.parse("- Các chi bộ,\n- Lưu VPĐU."),
                "HD36",
                CopyContent.WHOLE,
                CopyFinish.USUAL);
    }
}
