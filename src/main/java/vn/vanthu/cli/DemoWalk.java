package vn.vanthu.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.vanthu.domain.copy.CertifiedCopy;
import vn.vanthu.domain.copy.CopyOrder;
import vn.vanthu.domain.copy.CopyProposal;
import vn.vanthu.domain.distribution.DistributionList;
import vn.vanthu.domain.distribution.SavedList;
import vn.vanthu.domain.query.Hit;
import vn.vanthu.domain.query.Search;
import vn.vanthu.domain.register.Direction;
import vn.vanthu.domain.register.Document;
import vn.vanthu.domain.register.Registration;
import vn.vanthu.domain.text.Folding;
import vn.vanthu.opening.OpenArchive;
import vn.vanthu.reading.Proposal;
import vn.vanthu.texts.FactWords;
import vn.vanthu.texts.Texts;

/** The main job in four steps on a sample letter, each told in a line: read, register, find, copy. */
final class DemoWalk {
    private static final int WORDS_SOUGHT = 5;

    private final Desk desk;
    private final Texts texts;
    private final General general;
    private final OpenArchive archive;

    DemoWalk(Desk desk, General general, OpenArchive archive) {
        this.desk = desk;
        this.texts = desk.texts();
        this.general = general;
        this.archive = archive;
    }

    /** @param folder of the archive; letter and copy are written beside it */
    void walk(Path folder) {
        Path beside = Optional.ofNullable(folder.getParent()).orElse(folder);
        tell("cli.demo.archive", folder, archive.list().count(Direction.INCOMING));
        Path letter = beside.resolve("van-ban-mau.pdf");
        if (!Files.exists(letter)) {
            archive.demo().letter(letter);
        }
        Proposal proposal = archive.read().read(letter);
        tell(
                "cli.demo.read",
                letter,
                proposal.fields().title(),
                proposal.fields().subject());
        Document document = register(proposal, letter);
        find(document);
        Path out = freeName(beside);
        CertifiedCopy copy = archive.copies().issue(order(document), Optional.of(out));
        if (general.json()) {
            desk.print(EntryJson.copy(copy).put("source", document.id()).put("out", out.toString()));
        } else {
            desk.print(texts.get("cli.demo.copy", CopyLine.of(copy, texts)));
            desk.print(texts.get("cli.demo.out", out));
        }
    }

    private Document register(Proposal proposal, Path letter) {
        FactWords words = new FactWords(texts);
        List<Document> held = archive.duplicates().find(proposal.fields(), Optional.of(proposal.hash()));
        if (!held.isEmpty()) {
            tell("cli.demo.held", words.entry(held.get(0)));
            return held.get(0);
        }
        Registration registration = new Registration(
                Direction.INCOMING,
                proposal.fields(),
                desk.today(),
                Optional.empty(),
                "",
                Registration.WhenHeld.REFUSE);
        Document document = archive.register().register(registration, Optional.of(letter), proposal.texts());
        tell("cli.demo.registered", words.entry(document));
        return document;
    }

    /** By the first words of its subject, typed without marks. */
    private void find(Document document) {
        String sought = Arrays.stream(Folding.key(document.fields().subject()).split(" "))
                .limit(WORDS_SOUGHT)
                .collect(Collectors.joining(" "));
        List<Hit> hits = archive.find().find(Search.of(sought, 50));
        boolean found = hits.stream().anyMatch(hit -> hit.document().id() == document.id());
        tell(found ? "cli.demo.found" : "cli.demo.notFound", sought, hits.size());
    }

    private CopyOrder order(Document document) {
        CopyProposal proposal = archive.copies().propose(document.id());
        return proposal.order().to(distribution(proposal.order()));
    }

    /** The first of the office's saved lists, where the desk proposes none. */
    private DistributionList distribution(CopyOrder proposed) {
        List<SavedList> saved = archive.lists().all();
        return proposed.distribution().isEmpty() && !saved.isEmpty()
                ? saved.get(0).list()
                : proposed.distribution();
    }

    private static Path freeName(Path folder) {
        int number = 1;
        Path name = folder.resolve("sao-luc-1.pdf");
        while (Files.exists(name)) {
            number++;
            name = folder.resolve("sao-luc-" + number + ".pdf");
        }
        return name;
    }

    /** Beside JSON the steps are messages. */
    private void tell(String key, Object... facts) {
        if (general.json()) {
            desk.say(key, facts);
        } else {
            desk.print(texts.get(key, facts));
        }
    }
}
