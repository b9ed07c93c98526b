package vn.vanthu;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * The arguments as they were typed. Where a Linux process is started without a UTF-8 locale, Java has already lost
 * every Vietnamese letter of them; the kernel still has the bytes.
 */
final class TypedArguments {
    private static final char LOST = '\ufffd';

    private TypedArguments() {}

    /** @param commandLine {@code /proc/self/cmdline}; may be missing */
    static String[] of(String[] arguments, Path commandLine) {
        if (Arrays.stream(arguments).noneMatch(argument -> argument.indexOf(LOST) >= 0)) {
            return arguments;
        }
        try {
            String bytes = new String(Files.readAllBytes(commandLine), StandardCharsets.UTF_8);
            List<String> all = Arrays.asList(bytes.split("\0", -1));
            int end = all.size() - 1;
            return end < arguments.length
                    ? arguments
                    : all.subList(end - arguments.length, end).toArray(String[]::new);
        } catch (IOException noSuchSystem) {
            return arguments;
        }
    }
}
