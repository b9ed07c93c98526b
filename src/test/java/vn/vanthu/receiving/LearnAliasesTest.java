package vn.vanthu.receiving;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vanthu.TestArchive;
import vn.vanthu.domain.agency.Signer;
import vn.vanthu.domain.distribution.DistributionList;
import vn.vanthu.domain.document.DocumentFields;
import vn.vanthu.domain.document.Field;
import vn.vanthu.domain.document.FileHash;
import vn.vanthu.domain.document.PageTexts;
import vn.vanthu.domain.intake.LearnedAlias;
import vn.vanthu.domain.register.Direction;
import vn.vanthu.domain.register.Document;
import vn.vanthu.reading.Proposal;

/** What a correction teaches, and what it must not teach. */
final class LearnAliasesTest {
    @TempDir
    Path temporary;

    private TestArchive archive;
    private LearnAliases aliases;

    @BeforeEach
    void open() {
        archive = TestArchive.in(temporary.resolve("kho"));
        aliases = new LearnAliases(archive.database());
    }

    @AfterEach
    void close() {
        archive.close();
    }

    @Test
    void proposesTheNextTimeWhatWasCorrectedOnce() {
        Proposal misread = read("HUYỆN UỶ ĐÔNG HAI", "Lẻ Văn Bình", "- Thuờng trực Tỉnh ủy,\n- Lưu VPHU.");
        aliases.learn(
                misread, saved("1-CV/HU", "HUYỆN ỦY ĐÔNG HẢI", "Lê Văn Bình", "- Thường trực Tỉnh ủy,\n- Lưu VPHU."));

        Proposal next = aliases.apply(misread);
        assertThat(next.fields().issuer()).isEqualTo("HUYỆN ỦY ĐÔNG HẢI");
        assertThat(next.fields().signer().name()).isEqualTo("Lê Văn Bình");
        assertThat(next.fields().distribution().lines().get(0).text()).isEqualTo("Thường trực Tỉnh ủy");
        assertThat(next.confidence(Field.ISSUER)).isGreaterThanOrEqualTo(0.9);
        assertThat(aliases.all())
                .extracting(LearnedAlias::kind)
                .containsExactlyInAnyOrder(
                        LearnedAlias.Kind.AGENCY, LearnedAlias.Kind.SIGNER, LearnedAlias.Kind.LIST_LINE);
    }

    @Test
    void takesTheLaterCorrection() {
        Proposal misread = read("HUYỆN UỶ ĐÔNG HAI", "", "");
        aliases.learn(misread, saved("1-CV/HU", "HUYỆN ỦY ĐỒNG HẢI", "", ""));
        aliases.learn(misread, saved("2-CV/HU", "HUYỆN ỦY ĐÔNG HẢI", "", ""));

        assertThat(aliases.apply(misread).fields().issuer()).isEqualTo("HUYỆN ỦY ĐÔNG HẢI");
        assertThat(aliases.all()).hasSize(1);
    }

    @Test
    void doesNotTakeARealNameForAMisreading() {
        saved("1-CV/TU", "TỈNH ỦY BÌNH SƠN", "", "");
        Proposal other = read("TỈNH ỦY BÌNH SƠN", "", "");
        aliases.learn(other, saved("2-CV/HU", "HUYỆN ỦY ĐÔNG HẢI", "", ""));

        assertThat(aliases.all()).isEmpty();
        assertThat(aliases.apply(other).fields().issuer()).isEqualTo("TỈNH ỦY BÌNH SƠN");
    }

    @Test
    void learnsNothingOfLinesWhereSomeWereAdded() {
        Proposal misread = read("", "", "- Thuờng trực Tỉnh ủy,\n- Lưu VPHU.");
        aliases.learn(misread, saved("1-CV/HU", "A", "", "- Như trên,\n- Thường trực Tỉnh ủy,\n- Lưu VPHU."));

        assertThat(aliases.all()).isEmpty();
    }

    @Test
    void forgetsWhatIsTakenAway() {
        Proposal misread = read("HUYỆN UỶ ĐÔNG HAI", "", "");
        aliases.learn(misread, saved("1-CV/HU", "HUYỆN ỦY ĐÔNG HẢI", "", ""));
        aliases.forget(aliases.all().get(0));

        assertThat(aliases.all()).isEmpty();
        assertThat(aliases.apply(misread)).isEqualTo(misread);
    }

    private static Proposal read(String issuer, String signer, String list) {
        return new Proposal(
                Path.of("a.pdf"),
                new FileHash("0".repeat(64)),
                1,
                PageTexts.EMPTY,
                fields(DocumentFields.EMPTY, issuer, signer, list),
                "",
                "",
                "",
                List.of(),
                Optional.empty(),
                List.of(1),
                Set.of(),
                Map.of());
    }

    private Document saved(String code, String issuer, String signer, String list) {
        return archive.registered(
                Direction.INCOMING, fields(TestArchive.fields(code, "Văn bản " + code), issuer, signer, list));
    }

    private static DocumentFields fields(DocumentFields from, String issuer, String signer, String list) {
        return from.change()
                .issuer(issuer)
                .superiorAgency("")
                .signer(new Signer(signer, "", List.of()))
                .distribution(DistributionList.parse(list))
                .done();
    }
}
