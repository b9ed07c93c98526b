package vn.vanthu;

import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.slf4j.LoggerFactory;

/** Carries what the JDK and the toolkit log into the program's log, away from the error stream. */
final class JavaLogging extends Handler {
    private final SimpleFormatter formatter = new SimpleFormatter();

    /** From now on for the whole process. */
    static void carryOver() {
        LogManager.getLogManager().reset();
        Logger.getLogger("").addHandler(new JavaLogging());
    }

    @Override
    public void publish(LogRecord entry) {
        org.slf4j.Logger log = LoggerFactory.getLogger(String.valueOf(entry.getLoggerName()));
        String message = formatter.formatMessage(entry);
        if (entry.getLevel().intValue() >= Level.SEVERE.intValue()) {
            log.error(message, entry.getThrown());
        } else if (entry.getLevel().intValue() >= Level.WARNING.intValue()) {
            log.warn(message, entry.getThrown());
        } else {
            log.info(message, entry.getThrown());
        }
    }

    @Override
    public void flush() {
        // The log flushes every line.
    }

    @Override
    public void close() {
        // Nothing is held.
    }
}
