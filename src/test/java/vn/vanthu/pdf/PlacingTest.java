package vn.vanthu.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vanthu.domain.copy.CopyBlock;
import vn.vanthu.domain.copy.CopyFinish;
import vn.vanthu.domain.copy.Placement;
import vn.vanthu.domain.copy.Placing;
import vn.vanthu.domain.document.PageTexts;
import vn.vanthu.pdf.CopyComposer.Composed;
import vn.vanthu.pdf.CopyComposer.Prepared;
import vn.vanthu.work.Failure;

/** Where a person or the page wants the block. */
class PlacingTest {
    @TempDir
    Path folder;

    @Test
    void aChosenHeightIsKept() throws Exception {
        Composed made = compose(Fixtures.letter(file("letter"), 1, 5), Placing.at(150, false));

        assertThat(made.placement().where()).isEqualTo(Placement.Where.UNDER_THE_TEXT);
        assertThat(made.placement().top()).isEqualTo(150);
        assertThat(DrawnLines.of(copy(), 1).get(0).y1()).isEqualTo(150, within(0.2));
        assertThat(made.guides().bottom()).isEqualTo(277, within(0.1));
        assertThat(made.guides().top()).isEqualTo(20);
        assertThat(made.guides().left()).isEqualTo(30);
        assertThat(made.guides().right()).isEqualTo(195);
        assertThat(made.guides().lowestInk()).isEqualTo(277 - made.room() - 4, within(0.1));
    }

    @Test
    void overInkItIsRefusedUnlessAllowed() throws Exception {
        Path source = Fixtures.letter(file("letter"), 1, 12);

        assertRefused(Failure.Kind.PLACE_INKED, source, Placing.at(90, false));
        assertThat(compose(source, Placing.at(90, true)).placement().top()).isEqualTo(90);
    }

    @Test
    void outsideTheTextAreaItIsRefused() throws Exception {
        Path source = Fixtures.letter(file("letter"), 1, 5);

        assertRefused(Failure.Kind.PLACE_OUTSIDE, source, Placing.at(15, true));
        assertRefused(Failure.Kind.PLACE_OUTSIDE, source, Placing.at(230, true));
    }

    @Test
    void aNewPageIsTakenWhereItIsWanted() throws Exception {
        Composed made = compose(Fixtures.letter(file("letter"), 2, 5), Placing.NEW_PAGE);

        assertThat(made.placement().where()).isEqualTo(Placement.Where.ADDED_PAGE);
        assertThat(made.placement().page()).isEqualTo(3);
        assertThat(made.pages()).isEqualTo(3);
        assertThat(made.room()).isGreaterThan(100);
        assertThat(Papers.texts(copy()).pages().get(2).lines().get(0).text()).isEqualTo("3");
    }

    @Test
    void aBlankLastVersoIsTheGroundOfTheBlock() throws Exception {
        Path source = Fixtures.letter(file("duplex"), 1, 36, document -> document.addPage(new PDPage(PDRectangle.A4)));

        Composed made = compose(source, Placing.AUTOMATIC);

        assertThat(made.pages()).isEqualTo(2);
        assertThat(made.placement())
                .isEqualTo(new Placement(
                        2, Placement.Where.UNDER_THE_TEXT, 20, made.placement().height()));
        assertThat(made.guides().lowestInk()).isZero();
    }

    @Test
    void anEmptyFormFieldTakesRoom() throws Exception {
        Path source = Fixtures.letter(file("form"), 1, 5, PlacingTest::emptyField);

        Composed made = compose(source, Placing.AUTOMATIC);

        assertThat(made.placement().top()).isEqualTo(150 + 10 + 4, within(0.5));
        assertRefused(Failure.Kind.PLACE_INKED, source, Placing.at(140, false));
    }

    @Test
    void letterPaperAndMixedSizesKeepTheTextArea() throws Exception {
        Path source = Fixtures.letter(file("mixed"), 2, 5, document -> {
            document.getPage(0).setMediaBox(PDRectangle.A3);
            document.getPage(0).setCropBox(PDRectangle.A3);
            document.getPage(1).setMediaBox(PDRectangle.LETTER);
            document.getPage(1).setCropBox(PDRectangle.LETTER);
        });

        Composed made = compose(source, Placing.AUTOMATIC);

        assertThat(made.placement().where()).isEqualTo(Placement.Where.UNDER_THE_TEXT);
        DrawnLines.Line line = DrawnLines.of(copy(), 2).get(0);
        assertThat(line.x1()).isEqualTo(30, within(0.5));
        assertThat(line.x2()).isEqualTo(195, within(0.5));
        assertThat(made.guides().bottom()).isEqualTo(279.4 - 20, within(0.1));
        assertThat(made.placement().top() + made.placement().height())
                .isLessThanOrEqualTo(made.guides().bottom());
    }

    @Test
    void aNumberByHandHasItsRoom() throws Exception {
        CopyBlock block = CopyForms.BLOCK;
        CopyBlock blank = new CopyBlock(
                "",
                block.agency(),
                "Số …-BS/QU",
                block.kind(),
                block.placeAndDate(),
                block.signer(),
                block.recipients(),
                List.of());
        try (Prepared prepared = composer()
                .prepare(Fixtures.letter(file("letter"), 1, 5), List.of(), CopyForms.HD36, CopyFinish.USUAL)) {
            prepared.write(blank, blank.title(), copy());
        }

        List<PageTexts.Line> lines = Papers.texts(copy()).pages().get(0).lines();
        PageTexts.Line before = lines.stream()
                .filter(line -> line.text().equals("Số"))
                .findFirst()
                .orElseThrow();
        PageTexts.Line behind = lines.stream()
                .filter(line -> line.text().equals("-BS/QU"))
                .findFirst()
                .orElseThrow();
        assertThat(behind.x() - before.x() - before.width()).isBetween(18.0, 20.0);
        assertThat((before.x() + behind.x() + behind.width()) / 2).isEqualTo(67.5, within(0.5));
        assertThat(blank.title()).isEqualTo("SAO LỤC");
        GoldenPage.assertLooksLike("hd36-number-by-hand", copy(), 1);
    }

    private static void emptyField(PDDocument document) {
        PDAcroForm form = new PDAcroForm(document);
        document.getDocumentCatalog().setAcroForm(form);
        PDTextField field = new PDTextField(form);
        field.setPartialName("Y kien");
        PDAnnotationWidget widget = field.getWidgets().get(0);
        widget.setRectangle(new PDRectangle(
                (float) SeenPage.pt(30), (float) (842 - SeenPage.pt(160)), (float) SeenPage.pt(100), (float)
                        SeenPage.pt(10)));
        widget.setPage(document.getPage(0));
        widget.getCOSObject().removeItem(COSName.AP);
        form.setFields(new ArrayList<>(List.of(field)));
        document.getPage(0).setAnnotations(new ArrayList<>(List.of(widget)));
    }

    private void assertRefused(Failure.Kind kind, Path source, Placing placing) {
        assertThatThrownBy(() -> compose(source, placing))
                .isInstanceOfSatisfying(
                        Failure.class, failure -> assertThat(failure.kind()).isEqualTo(kind));
    }

    private Composed compose(Path source, Placing placing) {
        try (Prepared prepared =
                composer().prepare(source, List.of(), CopyForms.HD36, CopyFinish.USUAL.with(placing))) {
            return prepared.write(CopyForms.BLOCK, "placing", copy());
        }
    }

    private static CopyComposer composer() {
        return new CopyComposer(() -> Instant.EPOCH);
    }

    private Path file(String name) {
        return folder.resolve(name + ".pdf");
    }

    private Path copy() {
        return file("copy");
    }
}
