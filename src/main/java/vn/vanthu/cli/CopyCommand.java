package vn.vanthu.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.vanthu.domain.copy.CertifiedCopy;
import vn.vanthu.domain.copy.CopyNote;
import vn.vanthu.opening.OpenArchive;

/** Issues copies: one from the arguments, or many from lines of JSON with the same words as keys. */
@Command(name = "copy")
final class CopyCommand implements Callable<Integer> {
    private final Desk desk;
    private final General general;
    private final Complaints complaints;
    private final ObjectNode wish = Json.object();

    @Option(names = "--jobs", paramLabel = "FILE.jsonl|-", descriptionKey = "cli.option.jobs")
    private String jobs;

    CopyCommand(Desk desk, General general, Complaints complaints) {
        this.desk = desk;
        this.general = general;
        this.complaints = complaints;
    }

    @Parameters(paramLabel = "ID", arity = "0..1", descriptionKey = "cli.option.id")
    void id(Long id) {
        if (id != null) {
            wish.put("id", id);
        }
    }

    @Option(names = "--kind", paramLabel = "sao-luc|sao-y|trich-sao", descriptionKey = "cli.option.kind")
    void kind(String kind) {
        wish.put("kind", kind);
    }

    @Option(names = "--pages", paramLabel = "LIST", descriptionKey = "cli.option.pages")
    void pages(String pages) {
        wish.put("pages", pages);
    }

    @Option(names = "--distribution", paramLabel = "FILE.json|NAME", descriptionKey = "cli.option.distribution")
    void distribution(String distribution) {
        wish.put("distribution", distribution);
    }

    @Option(names = "--signer", paramLabel = "NAME", descriptionKey = "cli.option.signer")
    void signer(String signer) {
        wish.put("signer", signer);
    }

    @Option(names = "--date", paramLabel = "DATE", descriptionKey = "cli.option.copyDate")
    void date(String date) {
        wish.put("date", date);
    }

    @Option(names = "--number", paramLabel = "N", descriptionKey = "cli.option.number")
    void number(String number) {
        wish.put("number", number);
    }

    @Option(names = "--place", paramLabel = "PLACE", descriptionKey = "cli.option.place")
    void place(String place) {
        wish.put("place", place);
    }

    @Option(names = "--by", paramLabel = "committee|office", descriptionKey = "cli.option.by")
    void by(String issuer) {
        wish.put("by", issuer);
    }

    @Option(names = "--profile", paramLabel = "HD36|HD05|ND30", descriptionKey = "cli.option.profile")
    void profile(String profile) {
        wish.put("profile", profile);
    }

    @Option(names = "--out", paramLabel = "FILE.pdf", descriptionKey = "cli.option.out")
    void out(String out) {
        wish.put("out", out);
    }

    @Override
    public Integer call() {
        if (jobs == null) {
            return issueOne();
        }
        if (!wish.isEmpty()) {
            throw new Misuse("cli.copy.jobsAlone");
        }
        JsonLines lines = JsonLines.of(jobs, desk);
        try (OpenArchive archive = general.open()) {
            return lines.each(complaints, job -> {
                ObjectNode issued = object(issue(archive, job), job);
                LabelReader.text(job, "ref").ifPresent(ref -> issued.put("ref", ref));
                desk.acknowledge(issued);
            });
        }
    }

    private int issueOne() {
        if (!wish.has("id")) {
            throw new Misuse("cli.usage.missing", "ID", "vanthu copy");
        }
        try (OpenArchive archive = general.open()) {
            CertifiedCopy copy = issue(archive, wish);
            if (general.json()) {
                desk.acknowledge(object(copy, wish));
            } else {
                tell(copy);
            }
        }
        return Outcome.DONE;
    }

    private static CertifiedCopy issue(OpenArchive archive, ObjectNode job) {
        Optional<Path> out = LabelReader.text(job, "out").map(Paths::of);
        return archive.copies().issue(new CopyWish(archive, job).order(), out);
    }

    private static ObjectNode object(CertifiedCopy copy, ObjectNode job) {
        return EntryJson.copy(copy).put("out", LabelReader.text(job, "out").orElse(null));
    }

    private void tell(CertifiedCopy copy) {
        desk.print(CopyLine.of(copy, desk.texts()));
        LabelReader.text(wish, "out").ifPresent(out -> desk.print(desk.texts().get("cli.copy.out", out)));
        for (CopyNote note : copy.notes()) {
            desk.say("cli.copy.note", desk.texts().of(note));
        }
    }
}
