package vn.vanthu.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.vanthu.copying.CopyBatch;
import vn.vanthu.domain.copy.CertifiedCopy;
import vn.vanthu.domain.copy.CopyNote;
import vn.vanthu.domain.copy.CopyOrder;
import vn.vanthu.opening.OpenArchive;
import vn.vanthu.work.Failure;
import vn.vanthu.work.Progress;

/** Issues copies: one or several from the arguments, or many from lines of JSON with the same words as keys. */
@Command(name = "copy")
final class CopyCommand implements Callable<Integer> {
    private final Desk desk;
    private final General general;
    private final Complaints complaints;

    @Mixin
    private final CopyOptions options = new CopyOptions();

    @Option(names = "--jobs", paramLabel = "FILE.jsonl|-", descriptionKey = "cli.option.jobs")
    private String jobs;

    CopyCommand(Desk desk, General general, Complaints complaints) {
        this.desk = desk;
        this.general = general;
        this.complaints = complaints;
    }

    @Override
    public Integer call() {
        if (jobs != null) {
            return issueJobs();
        }
        List<ObjectNode> wishes = options.wishes();
        if (wishes.isEmpty()) {
            throw new Misuse("cli.usage.missing", "ID", "vanthu copy");
        }
        if (wishes.size() > 1) {
            return issueAll(wishes);
        }
        try (OpenArchive archive = general.open()) {
            ObjectNode wish = wishes.get(0);
            tell(issue(archive, wish), LabelReader.text(wish, "out"));
        }
        return Outcome.DONE;
    }

    private int issueJobs() {
        if (!options.isEmpty()) {
            throw new Misuse("cli.copy.jobsAlone");
        }
        JsonLines lines = JsonLines.of(jobs, desk);
        try (OpenArchive archive = general.open()) {
            return lines.each(complaints, job -> {
                ObjectNode issued = object(issue(archive, job), LabelReader.text(job, "out"));
                LabelReader.text(job, "ref").ifPresent(ref -> issued.put("ref", ref));
                desk.acknowledge(issued);
            });
        }
    }

    /** One that fails is named and the next one is begun. */
    private int issueAll(List<ObjectNode> wishes) {
        ObjectNode first = wishes.get(0);
        if (first.has("number") || first.has("replaces")) {
            throw new Misuse("cli.copy.oneOnly");
        }
        Outcome outcome = new Outcome();
        try (OpenArchive archive = general.open()) {
            for (ObjectNode wish : wishes) {
                issueOneOf(archive, wish, outcome);
                if (outcome.isHopeless()) {
                    break;
                }
            }
        }
        return outcome.status();
    }

    private void issueOneOf(OpenArchive archive, ObjectNode wish, Outcome outcome) {
        String which = wish.path("id").asText()
                + (wish.has("distribution") ? " → " + wish.path("distribution").asText() : "");
        try {
            Optional<Path> folder = LabelReader.text(wish, "out").map(Paths::of);
            CopyOrder order = new CopyWish(archive, wish).order();
            CopyBatch.Result result = archive.copying()
                    .batch()
                    .issue(List.of(order), folder, Progress.UNWATCHED)
                    .results()
                    .get(0);
            result.copy().ifPresent(copy -> {
                tell(copy, folder.map(Path::toString));
                warn(archive, order);
            });
            if (result.reason().isPresent()) {
                outcome.failure(complaints.tell(which, result.reason().get()));
            } else {
                outcome.success();
            }
        } catch (Failure wrong) {
            outcome.failure(complaints.tell(which, wrong));
        }
    }

    private CertifiedCopy issue(OpenArchive archive, ObjectNode said) {
        Optional<Path> out = LabelReader.text(said, "out").map(Paths::of);
        CopyWish wish = new CopyWish(archive, said);
        CopyOrder order = wish.order();
        CertifiedCopy copy = wish.replaces()
                .map(old -> archive.copies().replace(old, order, out))
                .orElseGet(() -> archive.copies().issue(order, out));
        warn(archive, order);
        return copy;
    }

    private void warn(OpenArchive archive, CopyOrder order) {
        archive.copies().advise(order).warnings().stream()
                .sorted()
                .forEach(warning -> desk.say("cli.copy.note", desk.texts().of(warning)));
    }

    private static ObjectNode object(CertifiedCopy copy, Optional<String> out) {
        return EntryJson.copy(copy).put("out", out.orElse(null));
    }

    private void tell(CertifiedCopy copy, Optional<String> out) {
        if (general.json()) {
            desk.acknowledge(object(copy, out));
            return;
        }
        desk.print(CopyLine.of(copy, desk.texts()));
        out.ifPresent(file -> desk.print(desk.texts().get("cli.copy.out", file)));
        for (CopyNote note : copy.notes().stream().sorted().toList()) {
            desk.say("cli.copy.note", desk.texts().of(note));
        }
    }
}
