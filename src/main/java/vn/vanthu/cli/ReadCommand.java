package vn.vanthu.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.vanthu.domain.document.DocumentFields;
import vn.vanthu.domain.document.Field;
import vn.vanthu.domain.text.DateWording;
import vn.vanthu.reading.Proposal;
import vn.vanthu.reading.ScratchFolder;
import vn.vanthu.work.Failure;

/** Reads files and prints the fields proposed; needs no archive. */
@Command(name = "read")
final class ReadCommand implements Callable<Integer> {
    private final Desk desk;
    private final General general;
    private final Complaints complaints;

    @Parameters(paramLabel = "FILE", arity = "1..*", descriptionKey = "cli.option.files")
    private List<Path> files;

    @Option(names = "--searchable", paramLabel = "OUT.pdf", descriptionKey = "cli.option.searchable")
    private Path searchable;

    @Option(names = "--ends", descriptionKey = "cli.option.ends")
    private boolean ends;

    ReadCommand(Desk desk, General general, Complaints complaints) {
        this.desk = desk;
        this.general = general;
        this.complaints = complaints;
    }

    @Override
    public Integer call() {
        Outcome outcome = new Outcome();
        for (Path file : files) {
            try {
                if (desk.archives().parcels().is(file)) {
                    readInside(file, outcome);
                } else {
                    read(file, file.toString(), "", outcome);
                }
            } catch (Failure failure) {
                outcome.failure(complaints.tell(failure));
            }
        }
        return outcome.status();
    }

    /** @param inside the parcel it came in; empty for a file of its own */
    private void read(Path file, String name, String inside, Outcome outcome) {
        try {
            Proposal proposal = ends
                    ? desk.archives().read().glance(file)
                    : desk.archives().read().read(file);
            show(name, proposal);
            if (searchable != null) {
                desk.archives().searchable().write(proposal, searchable);
            }
            outcome.success();
        } catch (Failure failure) {
            outcome.failure(complaints.tell(inside, failure));
        }
    }

    /** What a parcel carries is called by the parcel's name and its own. */
    private void readInside(Path parcel, Outcome outcome) {
        try (ScratchFolder scratch = ScratchFolder.make()) {
            for (Path inner : desk.archives().parcels().unpack(parcel, scratch.path())) {
                read(inner, parcel.resolve(inner.getFileName()).toString(), parcel.toString(), outcome);
            }
        }
    }

    private void show(String name, Proposal proposal) {
        if (general.json()) {
            desk.acknowledge(LabelWriter.label(name, proposal));
            return;
        }
        DocumentFields fields = proposal.fields();
        desk.print(name);
        line(Field.CODE, fields.code().shown());
        line(Field.TYPE, fields.type());
        line(Field.ISSUE_DATE, DateWording.brief(fields.issueDate()));
        line(Field.ISSUER, fields.issuer());
        line(Field.SUBJECT, fields.subject());
        line(Field.SIGNER, fields.signer().name());
        line(Field.URGENCY, proposal.urgencyAsPrinted());
        line(Field.SECRECY, proposal.secrecyAsPrinted());
        line(Field.ADDRESSEES, String.join("; ", fields.addressees()));
        line(Field.DISTRIBUTION, fields.distribution().asText().replace("\n", " "));
    }

    private void line(Field field, String value) {
        if (!value.isEmpty()) {
            desk.print("  " + desk.texts().of(field) + ": " + value);
        }
    }
}
