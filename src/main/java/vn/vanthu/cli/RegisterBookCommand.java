package vn.vanthu.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.vanthu.domain.form.RegisterForm;
import vn.vanthu.domain.register.NumberSeries;
import vn.vanthu.opening.OpenArchive;
import vn.vanthu.proving.PrintRegister;
import vn.vanthu.proving.RegisterOrder;
import vn.vanthu.work.Failure;
import vn.vanthu.work.Progress;

/** Writes an official register as a PDF book or a spreadsheet. */
@Command(name = "register-book")
final class RegisterBookCommand implements Callable<Integer> {
    private final Desk desk;
    private final General general;

    @Parameters(
            paramLabel = "incoming|outgoing|internal|copies|transfer-incoming|transfer-outgoing|postal|follow-up",
            descriptionKey = "cli.option.register")
    private String register;

    @Option(names = "--form", paramLabel = "CODE", descriptionKey = "cli.option.form")
    private String form;

    @Option(names = "--series", paramLabel = "S", descriptionKey = "cli.option.series")
    private String series;

    @Option(names = "--year", paramLabel = "Y", descriptionKey = "cli.option.year")
    private Integer year;

    @Option(names = "--from", paramLabel = "DATE", descriptionKey = "cli.option.from")
    private LocalDate from;

    @Option(names = "--to", paramLabel = "DATE", descriptionKey = "cli.option.to")
    private LocalDate to;

    @Option(names = "--first", paramLabel = "N", descriptionKey = "cli.option.first")
    private Integer first;

    @Option(names = "--last", paramLabel = "N", descriptionKey = "cli.option.last")
    private Integer last;

    @Option(names = "--volume", paramLabel = "N", defaultValue = "", descriptionKey = "cli.option.volume")
    private String volume;

    @Option(names = "--out", paramLabel = "FILE.pdf|FILE.xlsx", required = true, descriptionKey = "cli.option.bookOut")
    private Path out;

    RegisterBookCommand(Desk desk, General general) {
        this.desk = desk;
        this.general = general;
    }

    @Override
    public Integer call() {
        BookFile file = BookFile.of(out);
        if (year != null && (from != null || to != null)) {
            throw new Misuse("cli.yearOrDays");
        }
        try (OpenArchive archive = general.open()) {
            PrintRegister registers = archive.proof().registers();
            RegisterOrder order = order(registers);
            long rows = registers.count(order);
            if (file == BookFile.PDF) {
                int pages = registers.pdf(order, out, Progress.UNWATCHED);
                tell(order, rows, Optional.of(pages));
            } else {
                registers.sheet(order, out, Progress.UNWATCHED);
                tell(order, rows, Optional.empty());
            }
        }
        return Outcome.DONE;
    }

    private RegisterOrder order(PrintRegister registers) {
        RegisterForm usual = form(registers, register);
        RegisterForm wanted = form == null ? usual : form(registers, form);
        if (wanted.subject() != usual.subject()) {
            throw new Failure(Failure.Kind.NO_SUCH_REGISTER, form);
        }
        return new RegisterOrder(
                wanted,
                Optional.ofNullable(series).map(name -> series(registers, name).id()),
                Optional.ofNullable(year == null ? from : firstDay(year)),
                Optional.ofNullable(
                        year == null ? to : firstDay(year).plusYears(1).minusDays(1)),
                number(first),
                number(last),
                volume);
    }

    private static RegisterForm form(PrintRegister registers, String code) {
        return registers.form(code).orElseThrow(() -> new Failure(Failure.Kind.NO_SUCH_REGISTER, code));
    }

    private static NumberSeries series(PrintRegister registers, String name) {
        return registers.seriesNamed(name).orElseThrow(() -> new Failure(Failure.Kind.NO_SUCH_SERIES, name));
    }

    private static LocalDate firstDay(int year) {
        if (year < 1900 || year > 9998) {
            throw new Failure(Failure.Kind.BAD_VALUE, "--year", Integer.toString(year));
        }
        return LocalDate.of(year, 1, 1);
    }

    private static OptionalInt number(Integer typed) {
        return typed == null ? OptionalInt.empty() : OptionalInt.of(typed);
    }

    private void tell(RegisterOrder order, long rows, Optional<Integer> pages) {
        if (general.json()) {
            ObjectNode told = Json.object();
            told.put("form", order.form().code());
            told.put("title", order.form().title());
            told.put("rows", rows);
            pages.ifPresent(count -> told.put("pages", count));
            told.put("out", out.toString());
            desk.print(told);
        } else {
            pages.ifPresentOrElse(
                    count -> desk.print(desk.texts()
                            .get(
                                    "cli.registerBook.printed",
                                    order.form().title(),
                                    Long.toString(rows),
                                    count.toString(),
                                    out.toString())),
                    () -> desk.print(desk.texts()
                            .get(
                                    "cli.registerBook.written",
                                    order.form().title(),
                                    Long.toString(rows),
                                    out.toString())));
        }
    }
}
