package vn.vanthu.domain.copy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.vanthu.TestArchive;
import vn.vanthu.domain.agency.Office;
import vn.vanthu.domain.agency.Signer;
import vn.vanthu.domain.distribution.DistributionList;
import vn.vanthu.domain.document.CopyKind;
import vn.vanthu.domain.document.Markings;
import vn.vanthu.domain.document.SecrecyLevel;
import vn.vanthu.domain.document.Urgency;
import vn.vanthu.domain.form.CopyForm;
import vn.vanthu.domain.form.LayoutProfile;
import vn.vanthu.domain.register.Direction;
import vn.vanthu.domain.register.Document;
import vn.vanthu.domain.text.PartialDate;
import vn.vanthu.storage.Forms;

/** The decision table of domain.md 4.1 and the signers of 4.5, by the forms that come with the program. */
final class CopyAdviceTest {
    private static final Office OFFICE = TestArchive.OFFICE;
    private static final Signer CHIEF = new Signer("Trần Thị Hạnh", "CHÁNH VĂN PHÒNG", List.of());
    private static final Signer DEPUTY = new Signer("Ngô Văn Tám", "Phó Chánh Văn phòng", List.of());
    private static final Signer SECRETARY = new Signer("Lò Thị Ban", "BÍ THƯ", List.of("T/M BAN THƯỜNG VỤ"));

    @ParameterizedTest
    @CsvSource({
        "OUTGOING, WHOLE, HD05, TRUE_COPY",
        "INTERNAL, WHOLE, HD36, TRUE_COPY",
        "INCOMING, WHOLE, HD05, TRANSCRIPT_COPY",
        "COPY, WHOLE, HD05, TRANSCRIPT_COPY",
        "INCOMING, PAGES, HD05, EXTRACT",
        "OUTGOING, REGIONS, HD05, EXTRACT",
        "INCOMING, RETYPED, HD05, TRANSCRIPT_COPY",
        "OUTGOING, WHOLE, ND30, TRUE_COPY",
        "INCOMING, WHOLE, ND30, TRUE_COPY",
        "COPY, WHOLE, ND30, TRANSCRIPT_COPY",
        "INCOMING, PAGES, ND30, EXTRACT"
    })
    void proposesTheKindByOrigin(Direction direction, CopyContent.Way way, String profile, CopyKind kind) {
        assertThat(CopyAdvice.kindByOrigin(source(direction, "TỈNH ỦY", "2026-01-05"), content(way), form(profile)))
                .isEqualTo(kind);
    }

    @Test
    void warnsOfWhatSpeaksAgainstTheCopy() {
        assertThat(warnings(Direction.INCOMING, "TỈNH ỦY", "2026-01-05", CopyKind.TRANSCRIPT_COPY, CopyContent.WHOLE))
                .isEmpty();
        assertThat(warnings(Direction.INCOMING, "TỈNH ỦY", "2026-01-05", CopyKind.TRUE_COPY, CopyContent.WHOLE))
                .containsExactly(CopyWarning.KIND_NOT_BY_ORIGIN);
        assertThat(warnings(Direction.INCOMING, "TỈNH ỦY", "2026-01-05", CopyKind.EXTRACT, content(way("PAGES"))))
                .containsExactly(CopyWarning.EXTRACT_NOT_BY_KEEPER);
        assertThat(warnings(Direction.OUTGOING, "ĐẢNG ỦY", "2026-01-05", CopyKind.EXTRACT, content(way("PAGES"))))
                .isEmpty();
        assertThat(warnings(
                        Direction.INCOMING,
                        "Huyện uỷ Đông Hải",
                        "2024-03-09",
                        CopyKind.TRANSCRIPT_COPY,
                        CopyContent.WHOLE))
                .containsExactly(CopyWarning.ISSUER_DISSOLVED);
        assertThat(warnings(
                        Direction.INCOMING,
                        "HUYỆN ỦY ĐÔNG HẢI",
                        "2025-07-01",
                        CopyKind.TRANSCRIPT_COPY,
                        CopyContent.WHOLE))
                .isEmpty();
        assertThat(warnings(Direction.COPY, "ĐẢNG ỦY", "2026-01-05", CopyKind.TRANSCRIPT_COPY, CopyContent.WHOLE))
                .containsExactly(CopyWarning.MADE_FROM_COPY);
    }

    @Test
    void fitsTheSignerToTheIssuer() {
        CopySigning party = new CopySigning(OFFICE, form("HD05"));
        CopySigning state = new CopySigning(OFFICE, form("ND30"));

        assertThat(party.fitted(CHIEF, CopyOrder.Issuer.COMMITTEE).authority()).containsExactly("T/L BAN THƯỜNG VỤ");
        assertThat(party.fitted(DEPUTY, CopyOrder.Issuer.COMMITTEE).authority()).containsExactly("T/L BAN THƯỜNG VỤ");
        assertThat(party.fitted(party.fitted(CHIEF, CopyOrder.Issuer.COMMITTEE), CopyOrder.Issuer.OFFICE)
                        .authority())
                .isEmpty();
        assertThat(party.fitted(DEPUTY, CopyOrder.Issuer.OFFICE).authority()).containsExactly("K/T CHÁNH VĂN PHÒNG");
        assertThat(state.fitted(DEPUTY, CopyOrder.Issuer.OFFICE).authority()).containsExactly("KT. CHÁNH VĂN PHÒNG");
        assertThat(party.fitted(SECRETARY, CopyOrder.Issuer.COMMITTEE)).isEqualTo(SECRETARY);
        assertThat(party.sealOwner(CopyOrder.Issuer.COMMITTEE)).isEqualTo("ĐẢNG ỦY XÃ SƠN TÂY");
        assertThat(party.sealOwner(CopyOrder.Issuer.OFFICE)).isEqualTo("VĂN PHÒNG ĐẢNG ỦY XÃ SƠN TÂY");
    }

    @Test
    void namesMarksAndUnfittingAuthority() {
        Document marked = source(Direction.INCOMING, "TỈNH ỦY", "2026-01-05", "Xem xong trả lại");
        CopyOrder order = order(
                CopyKind.TRANSCRIPT_COPY,
                CopyContent.WHOLE,
                CopyOrder.Issuer.OFFICE,
                OFFICE.signers().get(0));
        CopyAdvice advice = CopyAdvice.of(order, marked, OFFICE, form("HD36"));

        assertThat(advice.warnings()).containsExactlyInAnyOrder(CopyWarning.NEEDS_LEAVE, CopyWarning.SIGNER_NOT_FITTED);
        assertThat(advice.signer().authority()).isEmpty();
        assertThat(advice.signers()).containsExactly(advice.signer());
    }

    private static CopyContent.Way way(String name) {
        return CopyContent.Way.valueOf(name);
    }

    private static Set<CopyWarning> warnings(
            Direction direction, String issuer, String day, CopyKind kind, CopyContent content) {
        CopyOrder order = order(
                kind, content, CopyOrder.Issuer.COMMITTEE, OFFICE.signers().get(0));
        return CopyAdvice.of(order, source(direction, issuer, day), OFFICE, form("HD36"))
                .warnings();
    }

    private static CopyOrder order(CopyKind kind, CopyContent content, CopyOrder.Issuer issuer, Signer signer) {
        return new CopyOrder(
                1,
                kind,
                issuer,
                Optional.empty(),
                TestArchive.TODAY,
                "Sơn Tây",
                signer,
                DistributionList.EMPTY,
                "HD36",
                content,
                CopyFinish.USUAL);
    }

    private static CopyContent content(CopyContent.Way way) {
        return switch (way) {
            case WHOLE -> CopyContent.WHOLE;
            case PAGES -> CopyContent.pages(List.of(1));
            case REGIONS -> CopyContent.regions(List.of(new Region(1, 30, 30, 100, 20)));
            case RETYPED -> CopyContent.retyped(new RetypedText(List.of("Một đoạn."), ""));
        };
    }

    private static CopyForm form(String profile) {
        return new Forms().load().profile(profile).map(LayoutProfile::copy).orElseThrow();
    }

    private static Document source(Direction direction, String issuer, String day) {
        return source(direction, issuer, day, "");
    }

    private static Document source(Direction direction, String issuer, String day, String mark) {
        return new Document(
                1,
                "",
                direction,
                Optional.empty(),
                "",
                TestArchive.TODAY,
                TestArchive.fields("12-CT/TU", "Công tác dân vận")
                        .change()
                        .issuer(issuer)
                        .issueDate(PartialDate.of(LocalDate.parse(day)))
                        .markings(new Markings(Urgency.NONE, SecrecyLevel.NONE, mark))
                        .done(),
                Optional.empty(),
                Optional.empty());
    }
}
