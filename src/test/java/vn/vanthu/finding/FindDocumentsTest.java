package vn.vanthu.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.vanthu.TestArchive.fields;

import java.io.IOException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vanthu.TestArchive;
import vn.vanthu.domain.agency.Signer;
import vn.vanthu.domain.distribution.DistributionList;
import vn.vanthu.domain.query.Found;
import vn.vanthu.domain.query.Hit;
import vn.vanthu.domain.query.Search;
import vn.vanthu.domain.register.Direction;
import vn.vanthu.domain.register.Document;
import vn.vanthu.domain.text.PartialDate;
import vn.vanthu.work.Cancelled;

final class FindDocumentsTest {
    @TempDir
    Path temporary;

    private TestArchive archive;
    private FindDocuments find;

    @BeforeEach
    void open() {
        archive = TestArchive.in(temporary.resolve("archive"));
        find = new FindDocuments(archive.database());
    }

    @AfterEach
    void close() {
        archive.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Uỷ ban kiểm tra",
                "ủy ban kiểm tra",
                "uy ban kiem tra",
                "UY BAN",
                "366-CV/HU",
                "366 - cv/hu",
                "366",
                "cv/hu",
                "Đông Hải",
                "dong hai",
                "đô",
                "lê văn bình",
                "thuong truc tinh uy",
                "25/02/2026",
                "kiem tr"
            })
    void findsByWordsOfTheFields(String typed) {
        Document entered = archive.registered(
                Direction.INCOMING, fields("366-CV/HU", "Kết luận của Ủy ban Kiểm tra về đảng viên"));
        archive.registered(
                Direction.INCOMING,
                fields("12-BC/TU", "Tình hình sản xuất")
                        .change()
                        .issuer("TỈNH ỦY BÌNH SƠN")
                        .signer(Signer.NONE)
                        .distribution(DistributionList.EMPTY)
                        .issueDate(PartialDate.NONE)
                        .done());

        assertThat(ids(Search.of(typed, 1))).hasSizeBetween(0, 1);
        assertThat(ids(Search.of(typed, 10))).as(typed).contains(entered.id());
    }

    /** Who types fast stops one question after the other; the driver then closes the statement that was running. */
    @Test
    void findsAgainAfterHavingBeenStopped() throws InterruptedException {
        for (int i = 1; i <= 30; i++) {
            archive.registered(Direction.INCOMING, fields(i + "-BC/TU", "Kết quả công tác phòng cháy quý " + i));
        }
        AtomicBoolean isTyping = new AtomicBoolean(true);
        Thread typist = new Thread(() -> {
            while (isTyping.get()) {
                find.stop();
            }
        });
        typist.start();
        int stops = 0;
        for (int i = 0; i < 100_000 && stops < 30; i++) {
            try {
                ids(Search.of("phong c", 50));
            } catch (Cancelled stopped) {
                stops++;
            }
        }
        isTyping.set(false);
        typist.join();

        assertThat(stops).isEqualTo(30);
        assertThat(ids(Search.of("phong c", 50))).hasSize(30);
    }

    @Test
    void findsNothingForWordsThatAreNotThere() {
        archive.registered(Direction.INCOMING, fields("366-CV/HU", "Kết luận"));
        assertThat(ids(Search.of("máy bay", 10))).isEmpty();
        assertThat(ids(Search.of("366-CT/HU", 10))).isEmpty();
        assertThat(ids(Search.of("***", 10))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"",
                "'",
                "''",
                "\u0000",
                "a\u0000b",
                "a AND",
                "OR",
                "NEAR(",
                "*",
                "a*b",
                "found:",
                "-x",
                "😀 a",
                "(((",
                "%",
                "_",
                "\\",
                "{found marked}:x",
                "^a",
                "\ue000dirincoming",
                "\ud83d",
                "١٢",
                "a\u0301\u0323",
                "NULL;--"
            })
    void takesAnyTextForAQuery(String typed) {
        archive.registered(Direction.INCOMING, fields("366-CV/HU", "Kết luận"));
        for (Search.Order order : Search.Order.values()) {
            Search search =
                    new Search(typed, Optional.empty(), Optional.empty(), Optional.empty(), typed, typed, order, 10);
            assertThat(find.find(search)).hasSizeLessThanOrEqualTo(1);
            assertThat(find.count(search, 10)).isLessThanOrEqualTo(1);
        }
        assertThat(find.find(Search.of(typed, 10))).hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void takesWholePagesForAQuery() {
        archive.registered(Direction.INCOMING, fields("366-CV/HU", "Kết luận"));
        for (String page : List.of(
                "a ".repeat(5_000),
                "x".repeat(10_000),
                "\"".repeat(10_000),
                "-".repeat(10_000),
                "OR ".repeat(3_000),
                "loại: ".repeat(2_000),
                "366/2021 ".repeat(1_200),
                "tháng 9 năm 2021 ".repeat(600),
                "từ: đến: ".repeat(1_000),
                "( ".repeat(5_000),
                "בדיקה של חיפוש \u202e ".repeat(500),
                "😀".repeat(5_000),
                "\u0000".repeat(10_000),
                "1 ".repeat(5_000))) {
            assertThat(find.find(Search.of(page, 10))).hasSizeLessThanOrEqualTo(1);
            assertThat(find.places(Search.of(page, 10), 10)).hasSizeLessThanOrEqualTo(1);
        }
    }

    @Test
    void goesThroughAListOfAnyLength() {
        for (int i = 1; i <= 30; i++) {
            archive.registered(Direction.INCOMING, fields(i + "-CV/HU", "Việc thứ " + i));
        }
        long[] places = find.places(Search.of("việc", 1), 1_000_000);
        assertThat(places).hasSize(30);
        assertThat(find.at(java.util.Arrays.copyOfRange(places, 10, 13)))
                .extracting(line -> line.code().number())
                .containsExactly("20", "19", "18");
        assertThat(find.facets(places).years()).containsEntry("2026", 30);
        assertThat(find.facets(places).issuers()).containsEntry("HUYỆN ỦY ĐÔNG HẢI", 30);
        assertThat(ids(new Search(
                        "việc", Optional.empty(), Optional.empty(), Optional.empty(), "", "", Search.Order.OLDEST, 2)))
                .containsExactly(1L, 2L);
    }

    @Test
    void putsExactMarksFirstAndTheNewestFirstAmongThem() {
        long old = archive.registered(Direction.INCOMING, fields("1-CV/HU", "Nuôi đàn bò"))
                .id();
        long newer = archive.registered(Direction.INCOMING, fields("2-CV/HU", "Nuôi đàn trâu"))
                .id();
        long other = archive.registered(Direction.INCOMING, fields("3-CV/HU", "Dân số"))
                .id();

        assertThat(ids(Search.of("đàn", 10))).containsExactly(newer, old, other);
        assertThat(ids(Search.of("đàn", 2))).containsExactly(newer, old);
        assertThat(ids(Search.of("dan", 10))).containsExactly(other, newer, old);
        assertThat(ids(Search.of(Normalizer.normalize("đàn", Normalizer.Form.NFD), 10)))
                .containsExactly(newer, old, other);
    }

    @Test
    void narrowsByDirectionDayTypeAndIssuer() {
        long in = archive.registered(Direction.INCOMING, fields("1-CV/HU", "Kế hoạch"))
                .id();
        long out = archive.registered(
                        Direction.OUTGOING,
                        fields("", "Kế hoạch")
                                .change()
                                .type("Chỉ thị")
                                .issuer("ĐẢNG ỦY XÃ SƠN TÂY")
                                .done())
                .id();

        assertThat(ids(Search.of("kế hoạch", 10).in(Direction.OUTGOING))).containsExactly(out);
        assertThat(ids(Search.of("", 10).in(Direction.INCOMING))).containsExactly(in);
        assertThat(ids(search("kế hoạch", "chi thi", ""))).containsExactly(out);
        assertThat(ids(search("", "", "huyện ủy đông"))).containsExactly(in);
        assertThat(ids(between(TestArchive.TODAY.plusDays(1), TestArchive.TODAY.plusDays(9))))
                .isEmpty();
        assertThat(ids(between(TestArchive.TODAY, TestArchive.TODAY))).containsExactly(out, in);
        assertThat(find.count(Search.of("kế", 1), 10)).isEqualTo(2);
        assertThat(find.count(Search.of("kế", 1), 1)).isEqualTo(1);
    }

    @Test
    void showsTheWordsInTheSubject() {
        archive.registered(Direction.INCOMING, fields("1-CV/HU", "Phòng chống dịch, phòng cháy"));
        Hit hit = find.find(Search.of("phong", 1)).get(0);

        assertThat(hit.page()).isZero();
        assertThat(hit.marks()).containsExactly(new Hit.Mark(0, 5), new Hit.Mark(18, 23));
    }

    @Test
    void showsTheWordsInTheFileWithItsPage() throws IOException {
        Path file = TestArchive.file(temporary, "a.pdf", "x");
        archive.registered(
                fields("1-CV/HU", "Kế hoạch"),
                file,
                "Mở đầu\n" + "chữ ".repeat(80) + "\nTổ chức diễn tập cứu hộ tại xã " + "chữ ".repeat(80));
        Hit hit = find.find(Search.of("dien tap cuu ho", 1)).get(0);

        assertThat(hit.page()).isEqualTo(1);
        assertThat(hit.snippet()).startsWith("… ").endsWith(" …").contains("diễn tập cứu hộ");
        assertThat(hit.marks())
                .extracting(mark -> hit.snippet().substring(mark.start(), mark.end()))
                .containsExactly("diễn", "tập", "cứu", "hộ");
    }

    @Test
    void ranksByRelevance() {
        archive.registered(Direction.INCOMING, fields("1-CV/HU", "Đất đai đất đai đất đai"));
        archive.registered(
                Direction.INCOMING,
                fields("2-CV/HU", "Một lần nhắc đến đất trong một câu rất dài về nhiều chuyện khác nữa của xã"));
        Search search = new Search(
                "đất", Optional.empty(), Optional.empty(), Optional.empty(), "", "", Search.Order.RELEVANCE, 10);

        assertThat(find.find(search).get(0).document().fields().subject()).startsWith("Đất đai");
    }

    @Test
    void weighsASubjectDouble() {
        archive.registered(Direction.INCOMING, fields("1-CV/HU", "Giao đất rừng"));
        archive.registered(
                Direction.INCOMING,
                fields("2-CV/HU", "Giao chỉ tiêu")
                        .change()
                        .addressees(List.of("Phòng Đất đai, rừng"))
                        .done());
        Search search = new Search(
                "đất rừng", Optional.empty(), Optional.empty(), Optional.empty(), "", "", Search.Order.RELEVANCE, 10);

        assertThat(find.lines(search)).extracting(Found::subject).containsExactly("Giao đất rừng", "Giao chỉ tiêu");
        assertThat(find.lines(Search.of("đất rừng", 10)))
                .extracting(Found::subject)
                .containsExactly("Giao chỉ tiêu", "Giao đất rừng");
    }

    private static Search search(String text, String type, String issuer) {
        return new Search(
                text, Optional.empty(), Optional.empty(), Optional.empty(), type, issuer, Search.Order.NEWEST, 10);
    }

    private static Search between(LocalDate from, LocalDate to) {
        return new Search(
                "kế hoạch", Optional.empty(), Optional.of(from), Optional.of(to), "", "", Search.Order.NEWEST, 10);
    }

    private List<Long> ids(Search search) {
        return find.find(search).stream().map(hit -> hit.document().id()).toList();
    }
}
