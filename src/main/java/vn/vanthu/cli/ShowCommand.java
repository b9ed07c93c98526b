package vn.vanthu.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import vn.vanthu.domain.copy.CertifiedCopy;
import vn.vanthu.domain.document.DocumentFields;
import vn.vanthu.domain.document.Field;
import vn.vanthu.domain.text.DateWording;
import vn.vanthu.finding.DocumentSheet;
import vn.vanthu.opening.OpenArchive;

/** Shows one document with all its relations. */
@Command(name = "show")
final class ShowCommand implements Callable<Integer> {
    private final Desk desk;
    private final General general;

    @Parameters(paramLabel = "ID", descriptionKey = "cli.option.id")
    private long id;

    ShowCommand(Desk desk, General general) {
        this.desk = desk;
        this.general = general;
    }

    @Override
    public Integer call() {
        try (OpenArchive archive = general.open()) {
            DocumentSheet sheet = archive.show().show(id);
            if (general.json()) {
                desk.print(EntryJson.sheet(sheet));
            } else {
                show(sheet);
            }
        }
        return Outcome.DONE;
    }

    private void show(DocumentSheet sheet) {
        DocumentFields fields = sheet.document().fields();
        desk.print(EntryLine.of(sheet.document()));
        line(Field.TYPE, fields.type());
        line(Field.ISSUE_DATE, DateWording.brief(fields.issueDate()));
        line(Field.SIGNER, fields.signer().name());
        line(Field.URGENCY, fields.markings().urgency().wording());
        line(Field.ADDRESSEES, String.join("; ", fields.addressees()));
        line(Field.DISTRIBUTION, fields.distribution().asText().replace("\n", " "));
        sheet.document()
                .file()
                .ifPresent(file -> desk.print("  " + desk.texts().get("cli.show.file", file.name(), file.hash())));
        sheet.document()
                .voidedBecause()
                .ifPresent(reason -> desk.print("  " + desk.texts().get("cli.list.voided", reason)));
        sheet.copyOf()
                .ifPresent(source -> desk.print("  " + desk.texts().get("cli.show.copyOf", EntryLine.of(source))));
        for (CertifiedCopy copy : sheet.copies()) {
            desk.print("  " + desk.texts().of(copy.kind()) + ": " + EntryLine.of(copy.document()));
        }
        sheet.arrivedAs()
                .ifPresent(copy -> desk.print("  "
                        + desk.texts()
                                .get(
                                        "cli.show.arrivedAs",
                                        copy.kindAsPrinted(),
                                        copy.code().shown(),
                                        copy.issuer())));
        sheet.citations().forEach(cited -> line(Field.CITATIONS, cited.code().shown()));
    }

    private void line(Field field, String value) {
        if (!value.isEmpty()) {
            desk.print("  " + desk.texts().of(field) + ": " + value);
        }
    }
}
