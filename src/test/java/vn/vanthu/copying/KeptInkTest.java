package vn.vanthu.copying;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.vanthu.TestArchive.fields;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vanthu.TestArchive;
import vn.vanthu.domain.copy.CertifiedCopy;
import vn.vanthu.domain.copy.CopyFinish;
import vn.vanthu.domain.copy.CopyOrder;
import vn.vanthu.domain.copy.Placement;
import vn.vanthu.domain.distribution.DistributionList;
import vn.vanthu.domain.document.FileHash;
import vn.vanthu.domain.document.InkReach;
import vn.vanthu.domain.register.Document;
import vn.vanthu.pdf.CopyComposer;
import vn.vanthu.pdf.PdfFile;
import vn.vanthu.safeguarding.Verify;
import vn.vanthu.storage.PageInks;
import vn.vanthu.work.Failure;
import vn.vanthu.work.Progress;

/** Copies from ink that was measured before stand where they would stand without it, or better nothing was kept. */
final class KeptInkTest {
    private static final InkReach HALF_A_PAGE = new InkReach(List.of(new InkReach.Step(100, 585)));

    @TempDir
    Path temporary;

    private TestArchive archive;

    @BeforeEach
    void open() {
        archive = TestArchive.in(temporary.resolve("archive"));
    }

    @AfterEach
    void close() {
        archive.close();
    }

    @Test
    void everySourceIsCopiedFromItsKeptInkAsFromItself() throws Exception {
        List<String> differing = new ArrayList<>();
        int compared = 0;
        int number = 0;
        for (Path source : corpus()) {
            if (Files.size(source) == 0) {
                continue;
            }
            Document document = registered(source, ++number + "-CV/HU");
            Optional<Placement> fresh = placement(document);
            if (fresh.isPresent()) {
                compared++;
                assertThat(kept(document)).as(source.toString()).isPresent();
                if (!placement(document).equals(fresh)) {
                    differing.add(source.toString());
                }
            }
        }
        assertThat(compared).isGreaterThan(55);
        assertThat(differing).isEmpty();
        assertThat(new Verify(archive.database(), archive.vault()).deep(Progress.UNWATCHED))
                .isEmpty();
    }

    @Test
    void thePageIsNotLookedAtAgain() throws Exception {
        Document document = registered(corpus("scanner-jpeg-gray"), "1-CV/HU");
        archive.database().jot(tx -> {
            tx.pageInks().put(place(document), HALF_A_PAGE);
            return null;
        });

        assertThat(issue(document, UnaryOperator.identity()).placement().top())
                .isGreaterThan(148)
                .isLessThan(155);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE page_ink SET measuring = measuring - 1",
                "UPDATE page_ink SET measuring = measuring + 1",
                "UPDATE page_ink SET reach = x'0000640249'",
                "UPDATE page_ink SET reach = x''",
                "UPDATE page_ink SET seal = seal + 1",
                "UPDATE page_ink SET page = page + 1",
                "DELETE FROM page_ink",
                "UPDATE page_ink SET (reach, seal) = (SELECT o.reach, o.seal FROM page_ink o WHERE o.hash <> page_ink.hash)"
            })
    void whatCannotBeBelievedIsMeasuredAnew(String damage) throws Exception {
        Document document = registered(corpus("scanner-jpeg-gray"), "1-CV/HU");
        Document other = registered(corpus("libreoffice-full-last-page"), "2-CV/HU");
        Placement fresh = placement(document).orElseThrow();
        Placement ofOther = placement(other).orElseThrow();
        Optional<InkReach> measured = kept(document);
        execute(damage);

        assertThat(placement(document)).contains(fresh);
        assertThat(placement(other)).contains(ofOther);

        assertThat(kept(document)).as("kept again").isEqualTo(measured).isPresent();
        assertThat(new Verify(archive.database(), archive.vault()).deep(Progress.UNWATCHED))
                .isEmpty();
    }

    /** Their pages are drawn for the copy: nothing that was kept of the file says where their ink stands. */
    @Test
    void picturesOfPagesAreMeasuredThemselves() throws Exception {
        Document document = registered(corpus("scanner-jpeg-gray"), "1-CV/HU");
        UnaryOperator<CopyFinish> drawn = finish -> finish.with(CopyFinish.PageForm.AS_IMAGES);
        Placement fresh = issue(document, drawn).placement();
        assertThat(kept(document)).isEmpty();
        archive.database().jot(tx -> {
            tx.pageInks().put(place(document), HALF_A_PAGE);
            return null;
        });

        assertThat(issue(document, drawn).placement()).isEqualTo(fresh);
    }

    /** Empty where the file cannot be copied. */
    private Optional<Placement> placement(Document document) {
        try {
            return Optional.of(issue(document, UnaryOperator.identity()).placement());
        } catch (Failure refused) {
            return Optional.empty();
        }
    }

    /** As a program does that was just started and has seen no page. */
    private CertifiedCopy issue(Document document, UnaryOperator<CopyFinish> finish) {
        IssueCopy copies = new IssueCopy(
                archive.database(),
                archive.vault(),
                new CopyComposer(TestArchive.CLOCK),
                TestArchive.FORMS,
                TestArchive.CLOCK);
        CopyOrder order =
                copies.propose(document.id()).order().to(DistributionList.parse("- Các chi bộ trực thuộc,\n- Lưu VP."));
        return copies.issue(order.finished(finish.apply(order.finish())), Optional.empty());
    }

    private Optional<InkReach> kept(Document document) {
        return archive.database().read(tx -> tx.pageInks().of(place(document)));
    }

    private PageInks.Place place(Document document) {
        FileHash hash = document.file().orElseThrow().hash();
        try (PdfFile pdf = PdfFile.open(archive.vault().checked(hash))) {
            return new PageInks.Place(hash, pdf.pageCount());
        }
    }

    private Document registered(Path file, String code) {
        return archive.registered(fields(code, "Về việc họp"), file, "");
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                        "jdbc:sqlite:" + archive.folder().resolve("vanthu.db"));
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Path corpus(String name) throws IOException {
        return corpus().stream()
                .filter(file -> file.endsWith(name + ".pdf"))
                .findFirst()
                .orElseThrow();
    }

    private static List<Path> corpus() throws IOException {
        try (Stream<Path> files =
                Files.list(Path.of(CopyComposer.class.getResource("corpus").toURI()))) {
            return files.filter(file -> file.toString().endsWith(".pdf"))
                    .sorted()
                    .toList();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
