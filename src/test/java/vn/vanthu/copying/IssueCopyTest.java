package vn.vanthu.copying;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static vn.vanthu.TestArchive.fields;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vanthu.TestArchive;
import vn.vanthu.domain.copy.CertifiedCopy;
import vn.vanthu.domain.copy.CopyContent;
import vn.vanthu.domain.copy.CopyFinish;
import vn.vanthu.domain.copy.CopyOrder;
import vn.vanthu.domain.copy.CopyProposal;
import vn.vanthu.domain.copy.CopyWarning;
import vn.vanthu.domain.distribution.DistributionList;
import vn.vanthu.domain.document.CopyKind;
import vn.vanthu.domain.document.Markings;
import vn.vanthu.domain.document.PageTexts;
import vn.vanthu.domain.document.SecrecyLevel;
import vn.vanthu.domain.document.Urgency;
import vn.vanthu.domain.form.RegisterEntry;
import vn.vanthu.domain.register.Direction;
import vn.vanthu.domain.register.Document;
import vn.vanthu.domain.register.RegistrationNumber;
import vn.vanthu.finding.DocumentSheet;
import vn.vanthu.finding.ListDocuments;
import vn.vanthu.finding.ShowDocument;
import vn.vanthu.pdf.CopyComposer;
import vn.vanthu.pdf.PdfFile;
import vn.vanthu.safeguarding.Verify;
import vn.vanthu.work.Failure;
import vn.vanthu.work.Progress;

final class IssueCopyTest {
    @TempDir
    Path temporary;

    private TestArchive archive;
    private IssueCopy copies;
    private Document source;

    @BeforeEach
    void open() throws IOException {
        archive = TestArchive.in(temporary.resolve("archive"));
        copies = new IssueCopy(
                archive.database(),
                archive.vault(),
                new CopyComposer(TestArchive.CLOCK),
                TestArchive.FORMS,
                TestArchive.CLOCK);
        source = archive.registered(fields("12-CT/TU", "Công tác dân vận"), pdf("nguồn.pdf"), "");
    }

    @AfterEach
    void close() {
        archive.close();
    }

    private Path pdf(String name) throws IOException {
        Path file = temporary.resolve(name);
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage(PDRectangle.A4));
            document.getDocumentInformation().setTitle(name);
            document.save(file.toFile());
        }
        return file;
    }

    @Test
    void proposesByOriginAndHabit() throws IOException {
        CopyProposal proposal = copies.propose(source.id());
        Document own = own();

        assertThat(proposal.order().kind()).isEqualTo(CopyKind.TRANSCRIPT_COPY);
        assertThat(proposal.order().place()).isEqualTo("Sơn Tây");
        assertThat(proposal.order().date()).isEqualTo(TestArchive.TODAY);
        assertThat(proposal.order().profile()).isEqualTo("HD36");
        assertThat(proposal.order().signer())
                .isEqualTo(TestArchive.OFFICE.signers().get(0));
        assertThat(proposal.order().distribution()).isEqualTo(DistributionList.EMPTY);
        assertThat(proposal.nextNumber()).isEqualTo(RegistrationNumber.of(1));
        assertThat(copies.propose(own.id()).order().kind()).isEqualTo(CopyKind.TRUE_COPY);

        copies.issue(order(), Optional.empty());
        assertThat(copies.propose(source.id()).order().distribution()).isEqualTo(order().distribution());
        assertThat(copies.propose(source.id()).nextNumber()).isEqualTo(RegistrationNumber.of(2));
    }

    @Test
    void issuesRegistersAndWritesOut() {
        Path out = temporary.resolve("bản sao.pdf");
        CertifiedCopy copy = copies.issue(order(), Optional.of(out));
        DocumentSheet sheet = new ShowDocument(archive.database()).show(source.id());
        Document registered = copy.document();

        assertThat(registered.direction()).isEqualTo(Direction.COPY);
        assertThat(registered.fields().code().normalised()).isEqualTo("01-BS/ĐU");
        assertThat(registered.fields().subject()).isEqualTo("Công tác dân vận");
        assertThat(registered.fields().distribution()).isEqualTo(order().distribution());
        assertThat(registered.series()).isEqualTo("BS/ĐU");
        assertThat(sheet.copies()).containsExactly(copy);
        assertThat(new ShowDocument(archive.database()).show(registered.id()).copyOf())
                .contains(source);
        assertThat(out)
                .hasSameBinaryContentAs(
                        archive.vault().checked(registered.file().orElseThrow().hash()));
        try (PdfFile written = PdfFile.open(out)) {
            assertThat(written.texts().text()).contains("Số 01-BS/ĐU", "SAO LỤC");
        }
        assertThat(new Verify(archive.database(), archive.vault()).deep(Progress.UNWATCHED))
                .isEmpty();
    }

    @Test
    void numbersAllKindsInOneSeriesOfTheIssuer() throws IOException {
        copies.issue(order(), Optional.empty());
        CopyOrder extract = new CopyOrder(
                source.id(),
                CopyKind.EXTRACT,
                CopyOrder.Issuer.COMMITTEE,
                Optional.empty(),
                LocalDate.of(2027, 1, 5),
                "Sơn Tây",
                order().signer(),
                order().distribution(),
                "HD36",
                CopyContent.pages(List.of(1)),
                CopyFinish.USUAL);
        CopyOrder byOffice = new CopyOrder(
                source.id(),
                CopyKind.TRANSCRIPT_COPY,
                CopyOrder.Issuer.OFFICE,
                Optional.empty(),
                TestArchive.TODAY,
                "Sơn Tây",
                order().signer(),
                order().distribution(),
                "HD36",
                CopyContent.WHOLE,
                CopyFinish.USUAL);

        assertThat(code(copies.issue(extract, Optional.empty()))).isEqualTo("02-BS/ĐU");
        assertThat(number(extract)).isEqualTo(RegistrationNumber.of(3));
        assertThat(number(byOffice)).isEqualTo(RegistrationNumber.of(1));
        assertThat(code(copies.issue(byOffice, Optional.empty()))).isEqualTo("01-BS/VPĐU");
    }

    /** The number on the preview, which is the one that the desk shows. */
    private RegistrationNumber number(CopyOrder order) throws IOException {
        CopyPreview preview = copies.preview(order);
        Files.delete(preview.file());
        return preview.number();
    }

    @Test
    void previewsWithoutTakingANumber() throws IOException {
        CopyPreview preview = copies.preview(order());
        try (PdfFile page = PdfFile.open(preview.file())) {
            assertThat(page.texts().text()).contains("Số 01-BS/ĐU");
        }
        Files.delete(preview.file());
        assertThat(copies.propose(source.id()).nextNumber()).isEqualTo(RegistrationNumber.of(1));
        assertThat(count()).isZero();
    }

    @Test
    void refusesBeforeAnythingIsTaken() throws IOException {
        Path there = Files.writeString(temporary.resolve("there.pdf"), "mine");
        Document paper = archive.registered(Direction.INCOMING, fields("14-CT/TU", "Giấy"));
        Document noPdf = archive.registered(
                fields("15-CT/TU", "Hỏng"), TestArchive.file(temporary, "c.pdf", "no pdf at all"), "");

        assertThat(kind(() -> copies.issue(order(), Optional.of(there)))).isEqualTo(Failure.Kind.FILE_EXISTS);
        assertThat(there).hasContent("mine");
        assertThat(kind(() -> copies.propose(paper.id()))).isEqualTo(Failure.Kind.NO_FILE);
        assertThat(kind(() -> copies.propose(99))).isEqualTo(Failure.Kind.NO_SUCH_DOCUMENT);
        assertThat(kind(() -> copies.issue(of(noPdf.id(), Optional.empty()), Optional.empty())))
                .isEqualTo(Failure.Kind.NOT_A_PDF);
        assertThat(count()).isZero();
        assertThat(copies.propose(source.id()).nextNumber()).isEqualTo(RegistrationNumber.of(1));
    }

    @Test
    void takesNoNumberForACopyThatFails() throws IOException {
        copies.issue(of(source.id(), Optional.of(RegistrationNumber.of(49))), Optional.empty());
        Failure taken = catchThrowableOfType(
                Failure.class,
                () -> copies.issue(
                        of(source.id(), Optional.of(RegistrationNumber.of(49))),
                        Optional.of(temporary.resolve("out.pdf"))));
        String hash = source.file().orElseThrow().hash().hex();
        Files.writeString(
                archive.folder().resolve("files").resolve(hash.substring(0, 2)).resolve(hash), "changed");

        assertThat(taken.kind()).isEqualTo(Failure.Kind.NUMBER_TAKEN);
        assertThat(temporary.resolve("out.pdf")).doesNotExist();
        assertThat(temporary).isDirectoryNotContaining("glob:**.part");
        assertThat(kind(() -> copies.issue(order(), Optional.empty()))).isEqualTo(Failure.Kind.KEPT_FILE_CHANGED);
        assertThat(count()).isEqualTo(1);
        assertThat(copies.propose(source.id()).nextNumber()).isEqualTo(RegistrationNumber.of(50));
    }

    @Test
    void issuesAnotherKindOnlyWithAReasonAndKeepsIt() {
        CopyOrder asked = order().of(CopyKind.TRUE_COPY, CopyContent.WHOLE);
        Failure refused = catchThrowableOfType(Failure.class, () -> copies.issue(asked, Optional.empty()));
        CopyOrder explained = asked.finished(CopyFinish.USUAL.withReasons("Thực hiện Công văn 12-CV/TU", ""));

        assertThat(refused.kind()).isEqualTo(Failure.Kind.KIND_NEEDS_REASON);
        assertThat(refused.facts()).containsExactly(CopyKind.TRUE_COPY, CopyKind.TRANSCRIPT_COPY);
        assertThat(copies.advise(asked).warnings()).containsExactly(CopyWarning.KIND_NOT_BY_ORIGIN);
        assertThat(count()).isZero();

        CertifiedCopy copy = copies.issue(explained, Optional.empty());
        assertThat(copy.facts().kindReason()).isEqualTo("Thực hiện Công văn 12-CV/TU");
        assertThat(sheet().copies()).containsExactly(copy);
    }

    @Test
    void copiesWhatIsMarkedOnlyWithLeaveAndKeepsWhoGaveIt() throws IOException {
        Document marked = marked("Tài liệu thu hồi");
        CopyFinish leave = CopyFinish.USUAL.withReasons("", "Đ/c Bí thư Tỉnh ủy, ngày 01/3/2026");
        CopyOrder order = of(marked.id(), Optional.empty());

        assertThat(copies.propose(marked.id()).source()).isEqualTo(marked);
        assertThat(kind(() -> copies.issue(order, Optional.empty()))).isEqualTo(Failure.Kind.COPY_NOT_PERMITTED);
        assertThat(copies.issue(order.finished(leave), Optional.empty()).facts().permittedBy())
                .isEqualTo("Đ/c Bí thư Tỉnh ủy, ngày 01/3/2026");
    }

    private Document marked(String circulation) throws IOException {
        Markings markings = new Markings(Urgency.NONE, SecrecyLevel.NONE, circulation);
        return archive.registered(
                fields("16-CT/TU", "Có dấu").change().markings(markings).done(), pdf("d.pdf"), "");
    }

    @Test
    void aCopyOfACopyKeepsWhatItWasMadeFrom() {
        CertifiedCopy first = copies.issue(order(), Optional.empty());
        CopyProposal proposal = copies.propose(first.document().id());
        CertifiedCopy second = copies.issue(proposal.order(), Optional.empty());

        assertThat(proposal.order().kind()).isEqualTo(CopyKind.TRANSCRIPT_COPY);
        assertThat(second.facts().from()).isEqualTo(RegisterEntry.From.COPY);
        assertThat(first.facts().from()).isEqualTo(RegisterEntry.From.ORIGINAL);
        assertThat(new ShowDocument(archive.database())
                        .show(second.document().id())
                        .chain())
                .containsExactly(first.document(), source);
    }

    private DocumentSheet sheet() {
        return new ShowDocument(archive.database()).show(source.id());
    }

    private Document own() throws IOException {
        return archive.register()
                .register(
                        TestArchive.asked(
                                Direction.OUTGOING,
                                fields("", "Của mình")
                                        .change()
                                        .issuer("ĐẢNG ỦY XÃ SƠN TÂY")
                                        .done()),
                        Optional.of(pdf("của mình.pdf")),
                        PageTexts.EMPTY);
    }

    private CopyOrder order() {
        return of(source.id(), Optional.empty());
    }

    private static CopyOrder of(long source, Optional<RegistrationNumber> number) {
        return new CopyOrder(
                source,
                CopyKind.TRANSCRIPT_COPY,
                CopyOrder.Issuer.COMMITTEE,
                number,
                TestArchive.TODAY,
                "Sơn Tây",
                TestArchive.OFFICE.signers().get(0),
                DistributionList.parse("- Các chi bộ,\n- Lưu VPĐU."),
                "HD36",
                CopyContent.WHOLE,
                CopyFinish.USUAL);
    }

    private int count() {
        return new ListDocuments(archive.database()).count(Direction.COPY);
    }

    private static String code(CertifiedCopy copy) {
        return copy.document().fields().code().normalised();
    }

    private static Failure.Kind kind(ThrowingCallable work) {
        return catchThrowableOfType(Failure.class, work).kind();
    }
}
