package vn.vanthu;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ConfiguratorRank;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.TimeBasedRollingPolicy;
import ch.qos.logback.core.spi.ContextAwareBase;
import ch.qos.logback.core.status.NopStatusListener;
import ch.qos.logback.core.util.FileSize;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;

/**
 * The log: a file a month that an office can send, nothing on the console. Found by Logback as a service; in code and
 * not in XML, for reading that took a sixth of the start of every command. Main and the processes that read files say
 * where it is by the property {@value #PLACE}; without it (in tests) Logback looks for its file as ever.
 */
@ConfiguratorRank(ConfiguratorRank.CUSTOM_HIGH_PRIORITY)
public final class LogFile extends ContextAwareBase implements Configurator {
    /** A folder, or {@value #SILENT}. */
    static final String PLACE = "vanthu.log";

    private static final String SILENT = "off";
    private static final int MONTHS = 6;
    private static final long LARGEST = 20 * FileSize.MB_COEFFICIENT;

    /** A message may quote what a person typed: it stays one line. */
    private static final String LINE =
            "%d{yyyy-MM-dd HH:mm:ss.SSS} %-5level %logger{24} - %replace(%msg){'[\\r\\n]+', ' '}%n";

    @Override
    public ExecutionStatus configure(LoggerContext context) {
        String place = System.getProperty(PLACE, "");
        if (place.isEmpty()) {
            return ExecutionStatus.INVOKE_NEXT_IF_ANY;
        }
        ch.qos.logback.classic.Logger root = context.getLogger(Logger.ROOT_LOGGER_NAME);
        if (place.equals(SILENT)) {
            root.setLevel(Level.OFF);
        } else {
            context.getStatusManager().add(new NopStatusListener());
            root.setLevel(Level.INFO);
            WhenWritten file = new WhenWritten(Path.of(place));
            file.setContext(context);
            file.start();
            root.addAppender(file);
        }
        return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
    }

    /** Opens the file with the first line: most commands have none, and it takes as long as their work. */
    private static final class WhenWritten extends AppenderBase<ILoggingEvent> {
        private final Path folder;
        private Optional<RollingFileAppender<ILoggingEvent>> file = Optional.empty();

        WhenWritten(Path folder) {
            this.folder = folder;
        }

        @Override
        protected void append(ILoggingEvent line) {
            if (file.isEmpty()) {
                file = Optional.of(file((LoggerContext) getContext(), folder));
            }
            file.get().doAppend(line);
        }

        @Override
        public void stop() {
            file.ifPresent(RollingFileAppender::stop);
            super.stop();
        }
    }

    private static RollingFileAppender<ILoggingEvent> file(LoggerContext context, Path folder) {
        RollingFileAppender<ILoggingEvent> file = new RollingFileAppender<>();
        file.setContext(context);
        // Several programs may write to it at once.
        file.setPrudent(true);
        file.setEncoder(lines(context));
        TimeBasedRollingPolicy<ILoggingEvent> monthly = new TimeBasedRollingPolicy<>();
        monthly.setContext(context);
        monthly.setParent(file);
        monthly.setFileNamePattern(folder.resolve("vanthu-%d{yyyy-MM}.log").toString());
        monthly.setMaxHistory(MONTHS);
        monthly.setTotalSizeCap(new FileSize(LARGEST));
        monthly.start();
        file.setRollingPolicy(monthly);
        file.start();
        return file;
    }

    private static PatternLayoutEncoder lines(LoggerContext context) {
        PatternLayoutEncoder lines = new PatternLayoutEncoder();
        lines.setContext(context);
        lines.setCharset(StandardCharsets.UTF_8);
        lines.setPattern(LINE);
        lines.start();
        return lines;
    }
}
