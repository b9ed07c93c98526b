package vn.vanthu.pdf;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.vanthu.domain.copy.CopyBlock;
import vn.vanthu.domain.copy.CopyFinish;
import vn.vanthu.domain.copy.Placing;
import vn.vanthu.domain.document.CopyKind;
import vn.vanthu.domain.form.LayoutProfile;
import vn.vanthu.domain.register.RegistrationNumber;
import vn.vanthu.storage.Forms;

/** Copies as pictures: each kind in the Party's and the state's form, under the text and on an added page. */
class GoldenPagesTest {
    @TempDir
    Path folder;

    @Test
    void underTheText() throws Exception {
        assertLooksLike("hd36-under-the-text", 12, CopyForms.BLOCK, CopyForms.HD36, Placing.AUTOMATIC);
    }

    @Test
    void onAnAddedPage() throws Exception {
        assertLooksLike("hd36-added-page", 36, CopyForms.BLOCK, CopyForms.HD36, Placing.AUTOMATIC);
    }

    @ParameterizedTest
    @EnumSource(CopyKind.class)
    void eachKindUnderTheText(CopyKind kind) throws Exception {
        for (LayoutProfile profile : List.of(CopyForms.HD36, CopyForms.ND30)) {
            assertLooksLike(name(profile, kind) + "-under", 12, block(kind, profile), profile, Placing.AUTOMATIC);
        }
    }

    @ParameterizedTest
    @EnumSource(CopyKind.class)
    void eachKindOnAnAddedPage(CopyKind kind) throws Exception {
        for (LayoutProfile profile : List.of(CopyForms.HD36, CopyForms.ND30)) {
            assertLooksLike(name(profile, kind) + "-added", 12, block(kind, profile), profile, Placing.NEW_PAGE);
        }
    }

    /** By the form that copies of today follow, as it is shipped. */
    @ParameterizedTest
    @EnumSource(CopyKind.class)
    void eachKindByTheInstructionInForce(CopyKind kind) throws Exception {
        LayoutProfile shipped = new Forms().load().profile("HD05").orElseThrow();
        CopyBlock block = block(kind, shipped);
        assertLooksLike(name(shipped, kind) + "-under", 12, block, shipped, Placing.AUTOMATIC);
        assertLooksLike(name(shipped, kind) + "-added", 12, block, shipped, Placing.NEW_PAGE);
    }

    @Test
    void atAChosenHeight() throws Exception {
        assertLooksLike("hd36-chosen", 5, CopyForms.BLOCK, CopyForms.HD36, Placing.at(160, false));
    }

    private static String name(LayoutProfile profile, CopyKind kind) {
        return profile.code().replace("Đ", "D").toLowerCase(Locale.ROOT) + "-"
                + kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static CopyBlock block(CopyKind kind, LayoutProfile profile) {
        CopyBlock usual = CopyForms.BLOCK;
        boolean party = !profile.equals(CopyForms.ND30);
        return new CopyBlock(
                party ? "" : "ỦY BAN NHÂN DÂN TỈNH VÂN HẢI",
                party ? usual.agency() : "ỦY BAN NHÂN DÂN XÃ AN MAI",
                profile.copy().numberLine(kind, RegistrationNumber.of(5), party ? "QU" : "UBND"),
                profile.copy().words().get(kind),
                usual.placeAndDate(),
                usual.signer(),
                usual.recipients().stream()
                        .map(line -> line.replaceAll(",$", profile.copy().separator()))
                        .toList(),
                List.of());
    }

    private void assertLooksLike(String name, int lines, CopyBlock block, LayoutProfile profile, Placing placing)
            throws IOException {
        Path source = Fixtures.letter(folder.resolve(name + ".source.pdf"), 1, lines);
        Path copy = folder.resolve(name + ".pdf");
        int page;
        try (CopyComposer.Prepared prepared = new CopyComposer(() -> Instant.EPOCH)
                .prepare(source, List.of(), profile, CopyFinish.USUAL.with(placing))) {
            page = prepared.write(block, name, copy).placement().page();
        }
        GoldenPage.assertLooksLike(name, copy, page);
    }
}
