package vn.vanthu.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.vanthu.domain.agency.Office;
import vn.vanthu.domain.agency.Signer;
import vn.vanthu.work.Failure;

/** Makes an archive. */
@Command(name = "init")
final class InitCommand implements Callable<Integer> {
    private final Desk desk;
    private final General general;

    @Option(names = "--office", paramLabel = "FILE.json", required = true, descriptionKey = "cli.option.office")
    private Path office;

    InitCommand(Desk desk, General general) {
        this.desk = desk;
        this.general = general;
    }

    @Override
    public Integer call() {
        Path folder = general.archive().orElseThrow(() -> new Misuse("cli.noFolder"));
        Office made = office(Json.object(office));
        desk.archives().init().init(folder, made);
        desk.last().remember(folder);
        if (general.json()) {
            desk.print(Json.object()
                    .put("archive", folder.toAbsolutePath().toString())
                    .put("office", made.name()));
        } else {
            desk.say("cli.init.done", folder.toAbsolutePath(), made.name());
        }
        return Outcome.DONE;
    }

    private static Office office(ObjectNode json) {
        String name = text(json, "name");
        if (name.isBlank()) {
            throw new Failure(Failure.Kind.BAD_VALUE, "name", name);
        }
        List<Signer> signers = new ArrayList<>();
        json.path("signers").forEach(signer -> signers.add(signer(signer)));
        return new Office(
                text(json, "parent"),
                name,
                text(json, "place"),
                text(json, "abbreviation"),
                text(json, "officeAbbreviation"),
                signers);
    }

    /** The authority is one line, or a list of lines. */
    private static Signer signer(JsonNode json) {
        List<String> authority = new ArrayList<>();
        if (json.path("authority").isArray()) {
            json.path("authority").forEach(line -> authority.add(line.asText()));
        } else {
            text(json, "authority").lines().forEach(authority::add);
        }
        return new Signer(text(json, "name"), text(json, "title"), authority);
    }

    private static String text(JsonNode json, String key) {
        return LabelReader.text(json, key).orElse("");
    }
}
