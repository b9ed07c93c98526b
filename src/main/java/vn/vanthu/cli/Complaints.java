package vn.vanthu.cli;

import java.io.PrintStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;
import vn.vanthu.texts.FactWords;
import vn.vanthu.texts.Texts;
import vn.vanthu.work.Cancelled;
import vn.vanthu.work.Failure;

/** The one place where what went wrong becomes a sentence on the error stream and an exit status. */
final class Complaints {
    private static final Logger LOG = LoggerFactory.getLogger(Complaints.class);

    private final Texts texts;
    private final FactWords words;
    private final PrintStream err;

    Complaints(Texts texts, PrintStream err) {
        this.texts = texts;
        this.words = new FactWords(texts);
        this.err = err;
    }

    /**
     * What a command threw.
     *
     * @return the exit status
     */
    int tell(Exception thrown) {
        return tell("", thrown);
    }

    /**
     * @param place before the sentence, to tell one of many: {@code dòng 12}; may be empty
     * @return the exit status
     */
    int tell(String place, Exception thrown) {
        log(place, thrown);
        String sentence = sentence(thrown);
        print(place.isEmpty() ? sentence : place + ": " + sentence);
        return thrown instanceof Failure failure ? failure.kind().exitStatus() : Outcome.BAD_INPUT;
    }

    private String sentence(Exception thrown) {
        if (thrown instanceof Failure failure) {
            return words.sentence(failure);
        }
        if (thrown instanceof Misuse misuse) {
            return texts.get(misuse.key(), misuse.facts());
        }
        return thrown instanceof Cancelled
                ? texts.get("cli.cancelled")
                : texts.get("cli.bug", thrown.getClass().getSimpleName());
    }

    /** What picocli did not understand. */
    int tell(ParameterException wrong) {
        LOG.info("wrong usage: {}", wrong.getMessage());
        print(sentence(wrong));
        return Outcome.BAD_INPUT;
    }

    /** A refusal is no trouble of the program: it is noted without its trace. */
    private static void log(String place, Exception thrown) {
        if (thrown instanceof Misuse || (thrown instanceof Failure && thrown.getCause() == null)) {
            LOG.info("{} {}", place, thrown.getMessage());
        } else {
            LOG.warn("{} {}", place, thrown.getMessage(), thrown);
        }
    }

    /** One line, whatever control characters a name brought along (law L9). */
    private void print(String sentence) {
        err.println(sentence.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " "));
    }

    private String sentence(ParameterException wrong) {
        String command = wrong.getCommandLine().getCommandSpec().qualifiedName();
        if (wrong instanceof UnmatchedArgumentException unmatched) {
            String first = unmatched.getUnmatched().isEmpty()
                    ? ""
                    : unmatched.getUnmatched().get(0);
            return texts.get("cli.usage.unknown", first, command);
        }
        if (wrong instanceof MissingParameterException missing
                && !missing.getMissing().isEmpty()) {
            return texts.get("cli.usage.missing", name(missing.getMissing().get(0)), command);
        }
        if (wrong.getArgSpec() == null) {
            return texts.get("cli.usage.wrong", command);
        }
        return wrong.getValue() == null
                ? texts.get("cli.usage.missing", name(wrong.getArgSpec()), command)
                : texts.get("cli.usage.value", name(wrong.getArgSpec()), wrong.getValue(), command);
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }

    /** Makes picocli speak through this. */
    void takeOver(CommandLine line) {
        line.setParameterExceptionHandler((wrong, arguments) -> tell(wrong));
        line.setExecutionExceptionHandler((thrown, command, parsed) -> tell(thrown));
    }
}
