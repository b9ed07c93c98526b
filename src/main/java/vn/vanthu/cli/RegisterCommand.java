package vn.vanthu.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.vanthu.domain.register.Direction;
import vn.vanthu.domain.register.Document;
import vn.vanthu.opening.OpenArchive;
import vn.vanthu.texts.FactWords;
import vn.vanthu.work.Failure;

/** Registers documents: one from the arguments, several files alike, or many from lines of JSON. */
@Command(name = "register")
final class RegisterCommand implements Callable<Integer> {
    private final Desk desk;
    private final General general;
    private final Complaints complaints;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "incoming|outgoing|internal",
            descriptionKey = "cli.option.direction")
    private String direction;

    @Parameters(index = "1..*", arity = "0..*", paramLabel = "FILE", descriptionKey = "cli.option.files")
    private List<Path> files = new ArrayList<>();

    @Option(names = "--fields", paramLabel = "FILE.json", descriptionKey = "cli.option.fields")
    private Path fields;

    @Option(names = "--set", paramLabel = "key=value", descriptionKey = "cli.option.set")
    private List<String> settings = new ArrayList<>();

    @Option(names = "--again", descriptionKey = "cli.option.again")
    private boolean again;

    @Option(names = "--jsonl", paramLabel = "FILE|-", descriptionKey = "cli.option.registrations")
    private String lines;

    RegisterCommand(Desk desk, General general, Complaints complaints) {
        this.desk = desk;
        this.general = general;
        this.complaints = complaints;
    }

    @Override
    public Integer call() {
        if (lines != null) {
            return registerLines();
        }
        if (direction == null) {
            throw new Misuse("cli.register.noDirection");
        }
        if (files.size() > 1 && fields != null) {
            throw new Misuse("cli.register.fieldsOfMany");
        }
        Direction way = Directions.one(direction);
        ObjectNode label = label();
        try (OpenArchive archive = general.open()) {
            return files.size() > 1
                    ? registerEach(archive, way, label)
                    : registerOne(archive, way, files.stream().findFirst(), label);
        }
    }

    private int registerOne(OpenArchive archive, Direction way, Optional<Path> file, ObjectNode label) {
        Document document = new Registrar(desk, archive).register(way, file, label);
        desk.acknowledge(EntryJson.acknowledgement(document));
        if (!general.json()) {
            desk.say(
                    "cli.register.done",
                    new FactWords(desk.texts()).entry(document),
                    document.fields().subject());
        }
        return Outcome.DONE;
    }

    private int registerEach(OpenArchive archive, Direction way, ObjectNode label) {
        Outcome outcome = new Outcome();
        for (Path file : files) {
            try {
                registerOne(archive, way, Optional.of(file), label);
                outcome.success();
            } catch (Failure failure) {
                outcome.failure(complaints.tell(file.toString(), failure));
                if (outcome.isHopeless()) {
                    break;
                }
            }
        }
        return outcome.status();
    }

    private int registerLines() {
        if (direction != null || fields != null || !settings.isEmpty()) {
            throw new Misuse("cli.register.linesAlone");
        }
        JsonLines source = JsonLines.of(lines, desk);
        try (OpenArchive archive = general.open()) {
            Registrar registrar = new Registrar(desk, archive);
            return source.each(complaints, line -> {
                Direction way = Directions.one(
                        LabelReader.text(line, "direction").orElseThrow(() -> new Misuse("cli.register.noDirection")));
                Optional<Path> file = LabelReader.text(line, "file").map(Paths::of);
                desk.acknowledge(EntryJson.acknowledgement(registrar.register(way, file, line)));
            });
        }
    }

    private ObjectNode label() {
        ObjectNode label = fields == null ? Json.object() : Json.object(fields);
        for (String setting : settings) {
            int sign = setting.indexOf('=');
            String key = sign < 0 ? setting : setting.substring(0, sign);
            boolean known = LabelReader.KEYS.contains(key) || Registrar.KEYS.contains(key);
            if (sign < 0 || !known) {
                throw new Misuse("cli.register.unknownKey", key);
            }
            label.put(key, setting.substring(sign + 1));
        }
        if (again) {
            label.put("again", true);
        }
        return label;
    }
}
