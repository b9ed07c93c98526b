package vn.vanthu.pdf;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchService;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/**
 * A printer of its own on loopback: CUPS' ippeveprinter, which speaks IPP as printers do and keeps what it receives, and
 * a private cupsd with two queues to it. Nothing of the system is touched: every file is in one folder, every port is
 * free before. A bus of its own stands in for the system's, which ippeveprinter wants although it announces nothing.
 */
final class PrinterService implements AutoCloseable {
    static final String QUEUE = "May_in_thu";
    /** Takes no jobs. */
    static final String CLOSED_QUEUE = "May_in_dong";

    private static final List<String> PROGRAMS = List.of(
            "/usr/sbin/ippeveprinter", "/usr/sbin/cupsd", "/usr/bin/lpr", "/usr/bin/dbus-daemon", "/usr/bin/gs");
    private static final long PATIENCE_SECONDS = 120;
    private static final String BUS = """
            <!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-BUS Bus Configuration 1.0//EN"
              "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
            <busconfig><type>session</type><listen>unix:path=%s</listen><auth>EXTERNAL</auth>
            <policy context="default"><allow send_destination="*"/><allow receive_sender="*"/><allow own="*"/></policy>
            </busconfig>
            """;
    private static final String SCHEDULER = """
            LogLevel info
            Listen 127.0.0.1:%d
            Browsing No
            DefaultAuthType None
            WebInterface No
            <Location />
              Order allow,deny
              Allow all
            </Location>
            <Policy default>
              <Limit All>
                Order allow,deny
                Allow all
              </Limit>
            </Policy>
            """;
    private static final String PLACES = """
            ServerRoot %1$s/conf
            RequestRoot %1$s/spool
            CacheDir %1$s/cache
            StateDir %1$s/run
            TempDir %1$s/spool/tmp
            AccessLog %1$s/log/access
            ErrorLog %1$s/log/error
            PageLog %1$s/log/page
            Printcap
            """;
    private static final String QUEUES = """
            <Printer %s>
            Info Test
            DeviceURI ipp://127.0.0.1:%d/ipp/print
            State Idle
            Accepting Yes
            ErrorPolicy retry-current-job
            </Printer>
            <Printer %s>
            Info Test
            DeviceURI ipp://127.0.0.1:%d/ipp/print
            State Idle
            Accepting No
            </Printer>
            """;

    private final Path folder;
    private final int schedulerPort;
    private final WatchService arrivals;
    private final Process bus;
    private final Process printer;
    private Process scheduler;

    /** @param folder empty; all above it can be entered by the user as whom CUPS sends */
    PrinterService(Path folder) throws IOException {
        this.folder = folder;
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        for (String name : List.of("conf/ppd", "spool/tmp", "cache", "run", "log", "received", "keep")) {
            Files.createDirectories(folder.resolve(name));
        }
        int printerPort = freePort();
        schedulerPort = freePort();
        arrivals = FileSystems.getDefault().newWatchService();
        received().register(arrivals, StandardWatchEventKinds.ENTRY_CREATE);
        configure(printerPort);
        bus = start("bus", "/usr/bin/dbus-daemon", "--config-file=" + folder.resolve("bus.conf"), "--nofork");
        await(() -> Files.exists(folder.resolve("bus")));
        printer = start(
                "printer",
                "/usr/sbin/ippeveprinter",
                "-r",
                "off",
                "-n",
                "localhost",
                "-p",
                Integer.toString(printerPort),
                "-2",
                "-k",
                "-d",
                folder.resolve("keep").toString(),
                "-c",
                folder.resolve("take").toString(),
                "-f",
                "application/postscript",
                "-v",
                "May thu");
        await(() -> answers(printerPort));
        startScheduler();
    }

    /** The programs that it is made of and that this machine does not have. */
    static List<String> missing() {
        return PROGRAMS.stream()
                .filter(name -> !Files.isExecutable(Path.of(name)))
                .toList();
    }

    /** What CUPS_SERVER has to be. */
    String address() {
        return "127.0.0.1:" + schedulerPort;
    }

    /** As after the machine or its network came back. */
    void startScheduler() throws IOException {
        scheduler = start(
                "scheduler",
                "/usr/sbin/cupsd",
                "-f",
                "-c",
                folder.resolve("conf/cupsd.conf").toString(),
                "-s",
                folder.resolve("conf/cups-files.conf").toString());
        await(() -> answers(schedulerPort));
    }

    /** As if the printer's machine were switched off. */
    void stopScheduler() {
        stop(scheduler);
    }

    /** The next paper that came out: a folder with paper.ps and job.txt, the attributes that the printer was told. */
    Path nextPaper() throws InterruptedException {
        var key = arrivals.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (key == null) {
            throw new AssertionError("nothing came out of the printer; its log:\n" + log());
        }
        var events = key.pollEvents();
        key.reset();
        return received().resolve((Path) events.get(events.size() - 1).context());
    }

    private Path received() {
        return folder.resolve("received");
    }

    private void configure(int printerPort) throws IOException {
        write("bus.conf", BUS.formatted(folder.resolve("bus")));
        write("conf/cupsd.conf", SCHEDULER.formatted(schedulerPort));
        write("conf/cups-files.conf", PLACES.formatted(folder));
        write("conf/printers.conf", QUEUES.formatted(QUEUE, printerPort, CLOSED_QUEUE, printerPort));
        for (String queue : List.of(QUEUE, CLOSED_QUEUE)) {
            try (var in = PrinterService.class.getResourceAsStream("printer.ppd")) {
                Files.copy(in, folder.resolve("conf/ppd/" + queue + ".ppd"));
            }
        }
        Path take = write("take", """
                #!/bin/sh
                part=%1$s/keep/part.$$
                mkdir "$part" && cp "$1" "$part/paper.ps" && env > "$part/job.txt" && mv "$part" "%1$s/received/$$"
                """.formatted(folder));
        Files.setPosixFilePermissions(take, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private Path write(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    private Process start(String name, String... command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log/" + name + ".out").toFile());
        builder.environment().put("DBUS_SYSTEM_BUS_ADDRESS", "unix:path=" + folder.resolve("bus"));
        return builder.start();
    }

    private String log() {
        try (Stream<Path> logs = Files.list(folder.resolve("log"))) {
            StringBuilder all = new StringBuilder();
            for (Path log : logs.toList()) {
                all.append(log.getFileName())
                        .append('\n')
                        .append(Files.readString(log))
                        .append('\n');
            }
            return all.toString();
        } catch (IOException unreadable) {
            return unreadable.toString();
        }
    }

    /** Something outside that cannot tell when it is ready. */
    private void await(BooleanSupplier ready) {
        long start = System.nanoTime();
        while (!ready.getAsBoolean()) {
            if (System.nanoTime() - start > TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS)) {
                throw new AssertionError("the printer did not start; its log:\n" + log());
            }
            LockSupport.parkNanos(20_000_000);
        }
    }

    private static boolean answers(int port) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void stop(Process process) {
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() throws IOException {
        Stream.of(scheduler, printer, bus).forEach(PrinterService::stop);
        arrivals.close();
    }
}
