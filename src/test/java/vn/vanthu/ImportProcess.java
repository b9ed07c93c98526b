package vn.vanthu;

import java.nio.file.Path;
import vn.vanthu.cli.Cli;

/** A program of its own that takes in a folder from the command line. Arguments: settings folder, those of the program. */
final class ImportProcess {
    private ImportProcess() {}

    public static void main(String[] arguments) {
        String[] command = new String[arguments.length - 1];
        System.arraycopy(arguments, 1, command, 0, command.length);
        int status = new Cli(
                        TestProgram.archives(TestArchive.CLOCK),
                        TestArchive.CLOCK,
                        Path.of(arguments[0]),
                        new Cli.Streams(System.in, System.out, System.err))
                .run(command);
        System.exit(status);
    }
}
