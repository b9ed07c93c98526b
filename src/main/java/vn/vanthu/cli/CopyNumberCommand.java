package vn.vanthu.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import vn.vanthu.domain.copy.CertifiedCopy;
import vn.vanthu.domain.register.RegistrationNumber;
import vn.vanthu.opening.OpenArchive;
import vn.vanthu.work.Failure;

/** Enters the number of a copy that was issued with a blank number line. */
@Command(name = "copy-number")
final class CopyNumberCommand implements Callable<Integer> {
    private final Desk desk;
    private final General general;

    @Parameters(index = "0", paramLabel = "ID", descriptionKey = "cli.option.id")
    private long id;

    @Parameters(index = "1", paramLabel = "N", arity = "0..1", descriptionKey = "cli.option.number")
    private String number;

    CopyNumberCommand(Desk desk, General general) {
        this.desk = desk;
        this.general = general;
    }

    @Override
    public Integer call() {
        try (OpenArchive archive = general.open()) {
            Optional<RegistrationNumber> wanted = Optional.ofNullable(number).map(CopyNumberCommand::parsed);
            CertifiedCopy copy = archive.copying().numbers().enter(id, wanted);
            if (general.json()) {
                desk.print(EntryJson.copy(copy));
            } else {
                desk.print(CopyLine.of(copy, desk.texts()));
            }
        }
        return Outcome.DONE;
    }

    private static RegistrationNumber parsed(String typed) {
        return RegistrationNumber.parse(typed).orElseThrow(() -> new Failure(Failure.Kind.BAD_VALUE, "number", typed));
    }
}
