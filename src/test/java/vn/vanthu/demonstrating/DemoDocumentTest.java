package vn.vanthu.demonstrating;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.vanthu.domain.document.CopyKind;
import vn.vanthu.domain.document.DocumentFields;
import vn.vanthu.domain.form.CopyForm;
import vn.vanthu.domain.form.FormCatalog;
import vn.vanthu.domain.form.LayoutProfile;
import vn.vanthu.domain.register.Direction;
import vn.vanthu.domain.text.Folding;
import vn.vanthu.pdf.LetterTypesetter;
import vn.vanthu.pdf.PdfFile;

class DemoDocumentTest {
    private static final FormCatalog FORMS = new FormCatalog(
            List.of(
                    profile("HD36", LocalDate.of(2018, 4, 3), Optional.of(LocalDate.of(2026, 5, 26)), ","),
                    profile("HD05", LocalDate.of(2026, 5, 27), Optional.empty(), ";")),
            List.of());

    static Stream<String> names() {
        return DemoFile.linesOf("documents.txt").stream();
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyDocumentCanBeRegisteredAndIsPrintedWhole(String name, @TempDir Path folder) {
        DemoDocument document = DemoDocument.read(name, FORMS);
        Path file = folder.resolve(name + ".pdf");

        new LetterTypesetter().typeset(document.letter(), file);

        DocumentFields fields = document.letter().fields();
        assertThat(fields.problems()).isEmpty();
        assertThat(fields.distribution().isEmpty()).isFalse();
        try (PdfFile pdf = PdfFile.open(file)) {
            String text = Folding.tidy(pdf.texts().text().replaceAll("\\s+", " "));
            assertThat(text).contains(fields.signer().name(), fields.code().normalised());
            assertThat(document.registration(pdf.pageCount())
                            .fields()
                            .handling()
                            .pages())
                    .isBetween(1, 4);
        }
    }

    @Test
    void theBooksAreOfAnOfficesKind() {
        List<DemoDocument> all =
                names().map(name -> DemoDocument.read(name, FORMS)).toList();
        Set<String> types = new HashSet<>();
        all.forEach(document -> types.add(document.letter().fields().type()));

        assertThat(all).hasSizeGreaterThanOrEqualTo(38);
        assertThat(all)
                .filteredOn(document -> document.direction() == Direction.OUTGOING)
                .hasSize(8);
        assertThat(types).hasSizeGreaterThan(10);
        assertThat(all).extracting(DemoDocument::registeredOn).isSorted();
    }

    @Test
    void listsFollowTheFormOfTheirDay() {
        assertThat(DemoDocument.read("12-cv-tu", FORMS).letter().separator()).isEqualTo(",");
        assertThat(DemoDocument.read("64-cv-btctu", FORMS).letter().separator()).isEqualTo(";");
        assertThat(DemoDocument.read("03-ct-ubnd", FORMS).letter().separator()).isEqualTo(";");
    }

    @Test
    void theOfficeHasItsSigners() {
        assertThat(DemoOffice.office().abbreviation()).isEqualTo("ĐU");
        assertThat(DemoOffice.office().signers()).hasSize(4);
        assertThat(DemoOffice.office().signers().get(0).authority()).containsExactly("T/L BAN THƯỜNG VỤ");
    }

    private static LayoutProfile profile(String code, LocalDate from, Optional<LocalDate> to, String separator) {
        CopyForm copy = new CopyForm(
                Map.of(CopyKind.TRANSCRIPT_COPY, "SAO LỤC"),
                Map.of(CopyKind.TRANSCRIPT_COPY, "BS"),
                CopyForm.Numbering.PARTY,
                CopyForm.Heading.ASTERISK,
                CopyForm.SuperiorLine.LEFT_OUT,
                CopyForm.Weight.REGULAR,
                CopyForm.Label.UNDERLINED,
                separator,
                5,
                0.75,
                3.5,
                18,
                16,
                "Nơi nhận (tiếp theo):");
        return new LayoutProfile(
                code,
                code,
                from,
                to,
                new LayoutProfile.Margins(20, 20, 30, 15, LayoutProfile.Verso.MIRRORED),
                new LayoutProfile.Sizes(14, 14, 14, 14, 14, 14, 14, 12, 11),
                copy);
    }
}
