package vn.vanthu.receiving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vanthu.TestArchive;
import vn.vanthu.domain.document.Field;
import vn.vanthu.domain.intake.IntakeItem;
import vn.vanthu.domain.register.AttachedFile;
import vn.vanthu.domain.register.Direction;
import vn.vanthu.domain.register.Document;
import vn.vanthu.finding.ShowDocument;
import vn.vanthu.reading.Proposal;
import vn.vanthu.registering.CorrectDocument;
import vn.vanthu.safeguarding.Verify;
import vn.vanthu.work.Failure;
import vn.vanthu.work.Progress;

/** What a clerk does with what waits. */
final class IntakeTrayTest {
    @TempDir
    Path temporary;

    private TestArchive archive;
    private Intake intake;
    private IntakeTray tray;

    @BeforeEach
    void open() {
        archive = TestArchive.in(temporary.resolve("kho"));
        intake = new Intake(archive, temporary);
        tray = intake.tray();
    }

    @AfterEach
    void close() {
        assertThat(new Verify(archive.database(), archive.vault()).deep(Progress.UNWATCHED))
                .isEmpty();
        archive.close();
    }

    @Test
    void keepsWhatWasReadWithItsPlaces() {
        IntakeItem item = waiting(intake.letter("12-CV/TU", "Chuẩn bị đại hội"));
        Proposal proposal = tray.proposal(item.id());

        assertThat(proposal.fields().code().normalised()).isEqualTo("12-CV/TU");
        assertThat(proposal.fields().subject()).isEqualTo("Chuẩn bị đại hội");
        assertThat(proposal.found().get(Field.SUBJECT).place()).isPresent();
        assertThat(proposal.texts().text()).contains("Chỉ thị số 06-CT/TU");
        assertThat(proposal.citations())
                .extracting(one -> one.code().normalised())
                .containsExactly("06-CT/TU");
    }

    @Test
    void isEmptiedByRegisteringTheFileWhicheverWay() {
        Path letter = intake.letter("12-CV/TU", "Chuẩn bị đại hội");
        waiting(letter);
        Document entered = archive.registered(TestArchive.fields("12-CV/TU", "Chuẩn bị đại hội"), letter, "");

        assertThat(tray.count(IntakeItem.State.WAITING)).isZero();
        assertThat(intake.taken(letter).document()).contains(entered);
    }

    @Test
    void registersWhatWaitsWithItsTextAndCitations() {
        IntakeItem item = waiting(intake.letter("12-CV/TU", "Chuẩn bị đại hội"));
        Proposal proposal = tray.proposal(item.id());
        Document entered = archive.register()
                .registerKept(
                        TestArchive.asked(Direction.INCOMING, proposal.fields()).citing(proposal.citations()),
                        item.file(),
                        proposal.texts());

        assertThat(tray.count(IntakeItem.State.WAITING)).isZero();
        assertThat(entered.file().orElseThrow().pages()).isEqualTo(1);
        assertThat(new ShowDocument(archive.database()).show(entered.id()).citations())
                .hasSize(1);
        assertThatThrownBy(() -> tray.proposal(item.id()))
                .isInstanceOfSatisfying(
                        Failure.class, done -> assertThat(done.kind()).isEqualTo(Failure.Kind.INTAKE_DONE));
    }

    @Test
    void joinsPaperToWhatCameElectronically() throws IOException {
        Path letter = intake.letter("12-CV/TU", "Chuẩn bị đại hội");
        Document held = intake.imported(letter, 0.5).get(0).document().orElseThrow();
        Path scanned = Files.copy(letter, temporary.resolve("quét.pdf"));
        Files.writeString(scanned, "\n% quét\n", StandardOpenOption.APPEND);
        TakenFile taken = intake.taken(scanned);
        IntakeItem item = taken.item().orElseThrow();

        assertThat(taken.status()).isEqualTo(TakenFile.Status.HELD_OTHERWISE);
        assertThat(item.why()).isEqualTo(IntakeItem.Why.SAME_DOCUMENT);
        assertThat(tray.candidates(item)).containsExactly(held);

        tray.join(item.id(), held.id());
        assertThat(tray.count(IntakeItem.State.WAITING)).isZero();
        assertThat(new CorrectDocument(archive.database(), archive.vault()).attached(held.id()))
                .extracting(AttachedFile::role)
                .containsExactly(AttachedFile.Role.SECOND_CHANNEL);
    }

    @Test
    void givesADocumentRegisteredFromPaperItsFirstFile() {
        Document paper = archive.registered(Direction.INCOMING, TestArchive.fields("12-CV/TU", "Chuẩn bị"));
        IntakeItem item = waiting(intake.letter("12-CV/TU", "Chuẩn bị đại hội"));
        assertThat(tray.candidates(item)).containsExactly(paper);

        Document joined = tray.join(item.id(), paper.id());
        assertThat(joined.file())
                .hasValueSatisfying(
                        file -> assertThat(file.hash()).isEqualTo(item.file().hash()));
        assertThat(joined.number()).isEqualTo(paper.number());
    }

    @Test
    void setsAsideWithAReasonAndBringsBack() {
        IntakeItem one = waiting(intake.letter("12-CV/TU", "Một"));
        IntakeItem two = waiting(intake.letter("13-CV/TU", "Hai"));
        assertThatThrownBy(() -> tray.setAside(List.of(one.id()), " ")).isInstanceOf(Failure.class);

        tray.setAside(List.of(one.id(), two.id()), "Giấy mời đã qua");
        assertThat(tray.count(IntakeItem.State.WAITING)).isZero();
        assertThat(tray.all(IntakeItem.State.SET_ASIDE, 0, 9))
                .extracting(IntakeItem::reason)
                .containsExactly("Giấy mời đã qua", "Giấy mời đã qua");
        assertThat(intake.taken(temporary.resolve("12-CV-TU.pdf")).status()).isEqualTo(TakenFile.Status.HELD);

        tray.bringBack(List.of(two.id()));
        assertThat(tray.all(IntakeItem.State.WAITING, 0, 9))
                .extracting(IntakeItem::id)
                .containsExactly(two.id());
    }

    @Test
    void cutsAStackWhereItsLettersBegin() throws IOException {
        Path stack = temporary.resolve("chồng.pdf");
        PDFMergerUtility merger = new PDFMergerUtility();
        for (String code : List.of("12-CV/TU", "13-CV/TU", "14-CV/TU")) {
            merger.addSource(intake.letter(code, "Việc " + code).toFile());
        }
        merger.setDestinationFileName(stack.toString());
        merger.mergeDocuments(null);
        TakenFile taken = intake.imported(stack, 0.1).get(0);
        IntakeItem item = taken.item().orElseThrow();
        assertThat(item.why()).isEqualTo(IntakeItem.Why.STACK);
        assertThat(item.reading().starts()).containsExactly(1, 2, 3);

        List<IntakeItem> parts = intake.cut().cut(item.id(), item.reading().starts(), Progress.UNWATCHED);
        assertThat(parts)
                .extracting(part -> part.reading().fields().code().normalised())
                .containsExactly("12-CV/TU", "13-CV/TU", "14-CV/TU");
        assertThat(parts)
                .extracting(part -> part.part().map(IntakeItem.Part::pages))
                .containsExactly(Optional.of("1"), Optional.of("2"), Optional.of("3"));
        assertThat(tray.all(IntakeItem.State.WAITING, 0, 9))
                .extracting(IntakeItem::id)
                .containsExactlyElementsOf(parts.stream().map(IntakeItem::id).toList());
        assertThat(Files.readAllBytes(archive.vault().checked(item.file().hash())))
                .isEqualTo(Files.readAllBytes(stack));
        assertThatThrownBy(() -> intake.cut().cut(parts.get(0).id(), List.of(1), Progress.UNWATCHED))
                .isInstanceOf(Failure.class);
    }

    @Test
    void cutsAStackOfPicturesIntoPdfs() throws IOException {
        Path stack = pictures(temporary.resolve("quét.tif"), 3);
        IntakeItem item = waiting(stack);
        assertThat(item.file().pages()).isEqualTo(3);

        List<IntakeItem> parts = intake.cut().cut(item.id(), List.of(1, 3), Progress.UNWATCHED);

        assertThat(parts).extracting(part -> part.file().name()).containsExactly("quét tr 1-2.pdf", "quét tr 3.pdf");
        assertThat(parts).extracting(part -> part.file().pages()).containsExactly(2, 1);
        assertThat(Files.readAllBytes(archive.vault().checked(item.file().hash())))
                .isEqualTo(Files.readAllBytes(stack));
    }

    /** A TIFF of small white pages. */
    private static Path pictures(Path file, int count) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("tiff").next();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(file.toFile())) {
            writer.setOutput(out);
            writer.prepareWriteSequence(null);
            for (int page = 1; page <= count; page++) {
                BufferedImage picture = new BufferedImage(300, 200, BufferedImage.TYPE_BYTE_GRAY);
                picture.createGraphics().fillRect(0, 0, 300, 200 - page);
                writer.writeToSequence(new IIOImage(picture, null, null), null);
            }
            writer.endWriteSequence();
        } finally {
            writer.dispose();
        }
        return file;
    }

    @Test
    void showsTheTrayAsTheOfficeWritesByNow() {
        IntakeItem item = waiting(intake.letter("12-CV/TU", "Một"));
        LearnAliases aliases = new LearnAliases(archive.database());
        Proposal asRead = tray.proposal(item.id());
        Document saved = archive.registered(
                Direction.INCOMING,
                asRead.fields()
                        .change()
                        .issuer("TỈNH UỶ BÌNH SƠN MỚI")
                        .subject("khác")
                        .done());
        aliases.learn(asRead, saved);

        assertThat(tray.all(IntakeItem.State.WAITING, 0, 1)
                        .get(0)
                        .reading()
                        .fields()
                        .issuer())
                .isEqualTo("TỈNH UỶ BÌNH SƠN MỚI");
        assertThat(tray.proposal(item.id()).fields().issuer())
                .isEqualTo(asRead.fields().issuer());
    }

    @Test
    void findsADamagedRow() {
        IntakeItem item = waiting(intake.letter("12-CV/TU", "Một"));
        archive.database().jot(tx -> {
            tx.intake().put(item.id(), IntakeItem.State.SET_ASIDE, "lén");
            return item;
        });
        assertThat(new Verify(archive.database(), archive.vault()).quick(Progress.UNWATCHED))
                .hasSize(1);
        tray.bringBack(List.of(item.id()));
    }

    private IntakeItem waiting(Path file) {
        TakenFile taken = intake.taken(file);
        assertThat(taken.status())
                .as(String.valueOf(taken.why()))
                .isIn(TakenFile.Status.WAITING, TakenFile.Status.HELD_OTHERWISE);
        return taken.item().orElseThrow();
    }
}
