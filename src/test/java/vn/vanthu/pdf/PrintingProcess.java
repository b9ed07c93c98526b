package vn.vanthu.pdf;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Collectors;
import vn.vanthu.TestArchive;
import vn.vanthu.TestProgram;
import vn.vanthu.domain.printing.PageChoice;
import vn.vanthu.domain.printing.PrintJob;
import vn.vanthu.domain.printing.PrintOrder;
import vn.vanthu.domain.register.Document;
import vn.vanthu.opening.OpenArchive;
import vn.vanthu.viewing.PrintDocument;
import vn.vanthu.work.Cancelled;
import vn.vanthu.work.Failure;
import vn.vanthu.work.Progress;

/**
 * The program in a process of its own, for which CUPS_SERVER can be set: Java reads it once. Does what each line of its
 * input says and answers each with one line.
 */
final class PrintingProcess {
    private final OpenArchive archive;
    private final PrintDocument print;

    private PrintingProcess(OpenArchive archive) {
        this.archive = archive;
        this.print = archive.print();
    }

    /** The only argument is the archive. */
    public static void main(String[] arguments) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        try (OpenArchive archive =
                TestProgram.archives(TestArchive.CLOCK).open().apply(Path.of(arguments[0]))) {
            PrintingProcess process = new PrintingProcess(archive);
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                out.println(process.answer(line.split("\\|", -1)));
            }
        }
        System.exit(0);
    }

    private String answer(String[] words) {
        try {
            return switch (words[0]) {
                case "printers" -> print.printers().toString();
                case "print" -> shown(print.print(document(words[1]), order(words), Progress.UNWATCHED));
                case "stop" ->
                    print.print(document(words[1]), order(words), PrintingProcess::stopped)
                            .toString();
                case "retry" -> shown(print.retry(Long.parseLong(words[1]), words[2], Progress.UNWATCHED));
                case "open" -> print.open().stream().map(PrintingProcess::shown).collect(Collectors.joining("; "));
                default -> throw new IllegalArgumentException(words[0]);
            };
        } catch (Failure failure) {
            return failure.kind() + " " + failure.facts();
        } catch (Cancelled stopped) {
            return "CANCELLED";
        }
    }

    /** A person who stops before the third page. */
    private static void stopped(long done, long total) {
        if (done == 2) {
            throw new Cancelled();
        }
    }

    private Document document(String id) {
        return archive.show().show(Long.parseLong(id)).document();
    }

    private static PrintOrder order(String[] words) {
        return new PrintOrder(
                PrintOrder.Kind.DOCUMENT,
                words[2],
                Integer.parseInt(words[3]),
                PageChoice.parse(words[4]).orElseThrow(),
                PrintOrder.Sides.valueOf(words[5]),
                words[6]);
    }

    private static String shown(PrintJob job) {
        return (job.id() + " " + job.state() + " " + job.problem()).strip();
    }
}
