package vn.vanthu.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import vn.vanthu.TestArchive;
import vn.vanthu.distributing.KeepAddressBook;
import vn.vanthu.domain.agency.Signer;
import vn.vanthu.domain.distribution.DistributionLine;
import vn.vanthu.domain.distribution.DistributionList;
import vn.vanthu.domain.distribution.Recipient;
import vn.vanthu.domain.document.DocCode;
import vn.vanthu.domain.document.DocumentFields;
import vn.vanthu.domain.document.Handling;
import vn.vanthu.domain.document.PageTexts;
import vn.vanthu.domain.query.Found;
import vn.vanthu.domain.query.Search;
import vn.vanthu.domain.register.Direction;
import vn.vanthu.domain.register.Registration;
import vn.vanthu.domain.text.PartialDate;

/** Holds look-up to the table {@code look-up.txt}: every query with all that it must find, in order. */
final class LookUpTableTest {
    @TempDir
    static Path temporary;

    private static final Map<String, List<String[]>> TABLE = new HashMap<>();
    private static final Map<Long, String> KEYS = new HashMap<>();
    private static TestArchive archive;

    @BeforeAll
    static void fill() throws IOException {
        read();
        archive = TestArchive.in(temporary.resolve("archive"));
        addresses();
        // Not in the order of their days: an old register is entered after newer ones.
        List<String[]> documents = new ArrayList<>(TABLE.get("[documents]"));
        java.util.Collections.reverse(documents.subList(3, 9));
        for (String[] row : documents) {
            register(row);
        }
    }

    @AfterAll
    static void close() {
        archive.close();
    }

    @TestFactory
    List<DynamicTest> finds() {
        FindDocuments find = new FindDocuments(archive.database());
        List<DynamicTest> tests = new ArrayList<>();
        for (String[] row : TABLE.get("[queries]")) {
            tests.add(DynamicTest.dynamicTest(
                    row[0], () -> assertThat(keys(find, row[0])).as(row[0]).isEqualTo(row[1].replace("-", ""))));
        }
        return tests;
    }

    @Test
    void holdsEnoughCases() {
        assertThat(TABLE.get("[queries]")).hasSizeGreaterThan(150);
    }

    @Test
    void answersAlikeFromAnIndexBuiltAnew() {
        FindDocuments find = new FindDocuments(archive.database());
        Map<String, String> before = new LinkedHashMap<>();
        TABLE.get("[queries]").forEach(row -> before.put(row[0], keys(find, row[0])));

        new KeepIndex(archive.database()).rebuild(vn.vanthu.work.Progress.UNWATCHED);

        before.forEach((query, found) -> assertThat(keys(find, query)).as(query).isEqualTo(found));
    }

    private static String keys(FindDocuments find, String query) {
        return String.join(
                " ",
                find.lines(Search.of(query.replace("¶", " "), 50)).stream()
                        .map(Found::id)
                        .map(KEYS::get)
                        .toList());
    }

    private static void register(String[] row) {
        DocumentFields fields = DocumentFields.EMPTY
                .change()
                .code(DocCode.parse(row[3]).orElse(DocCode.NONE))
                .type(row[4])
                .issueDate(PartialDate.parse(row[5]))
                .issuer(row[6])
                .signer(new Signer(row[7], "", List.of()))
                .distribution(new DistributionList(
                        list(row[8]).stream().map(DistributionLine::of).toList()))
                .handling(new Handling(0, 0, "", row[9], PartialDate.NONE, ""))
                .subject(row[10])
                .done();
        boolean isIncoming = row[1].equals("đến");
        Registration asked = new Registration(
                isIncoming ? Direction.INCOMING : Direction.OUTGOING,
                fields,
                LocalDate.parse(row[2]),
                Optional.empty(),
                "",
                Registration.WhenHeld.REFUSE);
        try {
            Path file = TestArchive.file(temporary, row[0] + ".pdf", row[0]);
            long id = archive.register()
                    .register(asked, Optional.of(file), PageTexts.ofPlainText(row[11]))
                    .id();
            KEYS.put(id, row[0]);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void addresses() {
        KeepAddressBook book = new KeepAddressBook(archive.database());
        Map<String, Long> kept = new HashMap<>();
        for (String[] row : TABLE.get("[addresses]")) {
            Recipient named = Recipient.named(Recipient.Kind.AGENCY, row[0]);
            kept.put(
                    row[0],
                    book.save(new Recipient(
                                    0,
                                    named.kind(),
                                    named.name(),
                                    Optional.empty(),
                                    "",
                                    "",
                                    list(row[1]),
                                    Recipient.Contact.NONE,
                                    1,
                                    Optional.empty(),
                                    Optional.empty(),
                                    List.of(),
                                    ""))
                            .id());
        }
        for (String[] row : TABLE.get("[addresses]")) {
            Recipient entry = book.byId(kept.get(row[0])).orElseThrow();
            book.save(entry.linked(
                    entry.id(),
                    entry.parentId(),
                    list(row[2]).stream().map(kept::get).toList()));
        }
    }

    private static List<String> list(String text) {
        return Arrays.stream(text.split(";"))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private static void read() throws IOException {
        try (InputStream in = LookUpTableTest.class.getResourceAsStream("look-up.txt")) {
            String section = "";
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                if (line.startsWith("[")) {
                    section = line.strip();
                } else if (!line.startsWith("#") && !line.isBlank()) {
                    String[] parts = line.split("\\|", -1);
                    TABLE.computeIfAbsent(section, name -> new ArrayList<>())
                            .add(Arrays.stream(parts).map(String::strip).toArray(String[]::new));
                }
            }
        }
    }
}
