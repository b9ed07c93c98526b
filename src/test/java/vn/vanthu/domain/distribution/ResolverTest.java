package vn.vanthu.domain.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whom printed lines mean, with an address book of an invented commune. */
final class ResolverTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private final Map<Long, Recipient> book = new HashMap<>();
    private final Map<Long, List<Membership>> members = new HashMap<>();
    private final Map<String, List<Long>> remembered = new HashMap<>();

    ResolverTest() {
        entry(1, Recipient.Kind.AGENCY, "Thường trực Tỉnh ủy Bình Sơn", "TTTU", "", "Thường trực Tỉnh ủy");
        entry(2, Recipient.Kind.AGENCY, "Ban Tuyên giáo và Dân vận Tỉnh ủy", "BTGDVTU", "", "Ban TGTU");
        entry(3, Recipient.Kind.AGENCY, "Văn phòng Tỉnh ủy", "VPTU", "vt");
        entry(4, Recipient.Kind.AGENCY, "Thường trực Hội đồng nhân dân xã", "", "");
        entry(5, Recipient.Kind.AGENCY, "Ủy ban nhân dân xã", "", "");
        entry(6, Recipient.Kind.AGENCY, "Thường trực Ủy ban nhân dân xã", "", "");
        entry(7, Recipient.Kind.AGENCY, "Hội đồng nhân dân xã", "", "");
        entry(8, Recipient.Kind.UNIT, "Chi bộ thôn Đông", "", "");
        entry(9, Recipient.Kind.UNIT, "Chi bộ thôn Đồng", "", "");
        entry(10, Recipient.Kind.GROUP, "Các chi bộ trực thuộc", "", "");
        entry(11, Recipient.Kind.PERSON, "Trần Thị Hạnh", "", "");
        entry(12, Recipient.Kind.GROUP, "Các thôn", "", "");
        members.put(10L, List.of(member(10, 12, "", ""), member(10, 8, "", "")));
        members.put(12L, List.of(member(12, 8, "", "2025-06-30"), member(12, 9, "2025-07-01", "")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            Thường trực Tỉnh uỷ Bình Sơn          | KNOWN   | 1
            THƯỜNG TRỰC TỈNH ỦY                   | KNOWN   | 1
            TT Tỉnh ủy                            | KNOWN   | 1
            TTTU                                  | KNOWN   | 1
            VP/TU                                 | KNOWN   | 3
            VT                                    | KNOWN   | 3
            TT HĐND xã                            | KNOWN   | 4
            UBND xã (qua bộ phận một cửa)         | KNOWN   | 5
            Đ/c Trần Thị Hạnh                     | KNOWN   | 11
            Ban Tuyên giáo và Dân vận Tỉnh ủy     | KNOWN   | 2
            Ban TGTU, BTGDVTU, VPTU               | KNOWN   | "2,3"
            Thường trực: HĐND, UBND xã            | KNOWN   | "4,6"
            HĐND, UBND xã                         | KNOWN   | "7,5"
            HĐND và UBND xã                       | KNOWN   | "7,5"
            Ban TGTU và VPTU                      | KNOWN   | "2,3"
            Văn phòng Tỉnh ủy; Thường trực HĐND, UBND xã | KNOWN | "3,4,5"
            Ban TGTU, Phòng Văn hóa               | UNKNOWN | ""
            Thường trực: HĐND, MTTQ xã            | UNKNOWN | ""
            Chi bộ thôn Đông                      | KNOWN   | 8
            Chi bộ thôn Đồng                      | KNOWN   | 9
            Chi bo thon Dong                      | UNKNOWN | ""
            Các chi bộ trực thuộc                 | GROUP   | "9,8"
            Lưu VPĐU                              | RECORD_COPY | ""
            Ai đó                                 | UNKNOWN | ""
            """)
    void findsWhomALineMeans(String line, Resolution.Kind kind, String ids) {
        Resolution resolution = resolve(line, DAY);

        assertThat(resolution.kind()).isEqualTo(kind);
        assertThat(ids(resolution)).isEqualTo(ids);
    }

    @Test
    void aGroupHasTheMembersOfTheDay() {
        assertThat(ids(resolve("Các thôn", LocalDate.of(2025, 6, 30)))).isEqualTo("8");
        assertThat(ids(resolve("Các thôn", LocalDate.of(2025, 7, 1)))).isEqualTo("9");
    }

    @Test
    void groupsThatHoldEachOtherEnd() {
        members.put(12L, List.of(member(12, 10, "", ""), member(12, 9, "", "")));

        assertThat(ids(resolve("Các chi bộ trực thuộc", DAY))).isEqualTo("9,8");
    }

    @Test
    void aGroupOfNobodyIsAsked() {
        members.put(12L, List.of());

        assertThat(resolve("Các thôn", DAY).kind()).isEqualTo(Resolution.Kind.UNKNOWN);
    }

    @Test
    void whatAPersonSaidCounts() {
        remembered.put(LineKey.of("Các phòng, ban và đoàn thể"), List.of(3L, 12L));

        assertThat(ids(resolve("các phòng, ban và đoàn thể", DAY))).isEqualTo("3,9");
    }

    @Test
    void anEntryThatHasEndedIsAsked() {
        Recipient ended = book.get(3L);
        book.put(
                3L,
                new Recipient(
                        3,
                        ended.kind(),
                        ended.name(),
                        Optional.empty(),
                        ended.abbreviation(),
                        "",
                        List.of(),
                        Recipient.Contact.NONE,
                        1,
                        Optional.empty(),
                        Optional.of(LocalDate.of(2025, 6, 30)),
                        List.of(),
                        ""));
        remembered.put(LineKey.of("Cơ quan cũ"), List.of(3L));

        assertThat(resolve("Văn phòng Tỉnh ủy", LocalDate.of(2025, 7, 1)).kind())
                .isEqualTo(Resolution.Kind.UNKNOWN);
        assertThat(ids(resolve("Văn phòng Tỉnh ủy", LocalDate.of(2025, 6, 30)))).isEqualTo("3");
        assertThat(resolve("Cơ quan cũ", DAY).kind()).isEqualTo(Resolution.Kind.UNKNOWN);
    }

    @Test
    void asAboveMeansTheAddressees() {
        DistributionList list = DistributionList.parse("- Như trên;");
        List<String> addressees = List.of("- TT HĐND xã,", "Trạm Y tế.");
        Resolution resolution = resolver(DAY).resolve(list, addressees).get(0);

        assertThat(resolution.kind()).isEqualTo(Resolution.Kind.AS_ADDRESSEES);
        assertThat(resolution.recipients())
                .extracting(Recipient::name)
                .containsExactly("Thường trực Hội đồng nhân dân xã", "Trạm Y tế");
        assertThat(resolver(DAY).resolve(list, List.of()).get(0).kind()).isEqualTo(Resolution.Kind.UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Các thôn, VPTU             | 2
            Các thôn, VPTU (5 bản)     | 5
            Ban TGTU, VPTU, UBND xã (2 bản) | 6
            Lưu: VT, NV (5)            | 5
            Lưu VPĐU                   | 1
            Ai đó                      | 1
            Ai đó (3 bản)              | 3
            """)
    void countsTheCopies(String line, int copies) {
        assertThat(resolve(line, DAY).copies()).isEqualTo(copies);
    }

    @Property(tries = 300)
    void anyLineIsAnswered(@ForAll String text) {
        assertThat(resolver(DAY).resolve(DistributionList.parse(text), List.of(text)))
                .hasSameSizeAs(DistributionList.parse(text).lines());
    }

    private Resolution resolve(String line, LocalDate day) {
        return resolver(day)
                .resolve(new DistributionList(List.of(DistributionLine.parse(line))), List.of())
                .get(0);
    }

    private Resolver resolver(LocalDate day) {
        List<KnownRecipients.Match> matches = new ArrayList<>();
        for (Recipient one : book.values()) {
            matches.add(
                    new KnownRecipients.Match(KnownRecipients.How.NAME, LineKey.of(one.name()), one.name(), one.id()));
            one.aliases()
                    .forEach(alias -> matches.add(
                            new KnownRecipients.Match(KnownRecipients.How.ALIAS, LineKey.of(alias), alias, one.id())));
            matches.add(new KnownRecipients.Match(
                    KnownRecipients.How.ABBREVIATION,
                    LineKey.compact(one.abbreviation()),
                    one.abbreviation(),
                    one.id()));
            matches.add(new KnownRecipients.Match(
                    KnownRecipients.How.SHORT_CODE, LineKey.compact(one.shortCode()), one.shortCode(), one.id()));
        }
        matches.removeIf(match -> match.key().isEmpty());
        return new Resolver(new KnownRecipients(matches, remembered, book, members), day);
    }

    private void entry(long id, Recipient.Kind kind, String name, String abbreviation, String code, String... aliases) {
        book.put(
                id,
                new Recipient(
                        id,
                        kind,
                        name,
                        Optional.empty(),
                        abbreviation,
                        code,
                        List.of(aliases),
                        Recipient.Contact.NONE,
                        1,
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        ""));
    }

    private static Membership member(long group, long member, String from, String to) {
        return new Membership(group, member, day(from), day(to));
    }

    private static Optional<LocalDate> day(String iso) {
        return iso.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(iso));
    }

    private static String ids(Resolution resolution) {
        return String.join(
                ",",
                resolution.recipients().stream()
                        .map(one -> Long.toString(one.id()))
                        .toList());
    }
}
