package vn.vanthu.reading;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.vanthu.work.Failure;

/**
 * The process in which files of others are read: it can be ended from outside at any moment and harms nothing (law L8).
 * Told the files on its standard input, it answers on its standard output and ends when the input does.
 */
final class ReadingProcess {
    private static final Logger LOG = LoggerFactory.getLogger(ReadingProcess.class);
    private static final int ENGINES = 2;
    private static final int BLOCK = 1 << 16;

    private final DataOutputStream out;
    private final Extraction extraction = new Extraction(new PageRecognition(ENGINES), new Spelling());

    private ReadingProcess(DataOutputStream out) {
        this.out = out;
    }

    public static void main(String[] arguments) throws InterruptedException {
        OutputStream answers = new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), BLOCK);
        // What a library prints must not come between the answers.
        System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        BlockingQueue<Order> orders = new LinkedBlockingQueue<>();
        Thread listening = new Thread(() -> listen(orders), "orders");
        listening.setDaemon(true);
        listening.start();
        ReadingProcess process = new ReadingProcess(new DataOutputStream(answers));
        while (true) {
            process.carryOut(orders.take());
        }
    }

    private static void listen(BlockingQueue<Order> orders) {
        try (DataInputStream in = new DataInputStream(new FileInputStream(FileDescriptor.in))) {
            while (true) {
                orders.add(Wire.order(in));
            }
        } catch (EOFException programHasEnded) {
            Runtime.getRuntime().halt(0);
        } catch (IOException broken) {
            LOG.warn("No more orders", broken);
            Runtime.getRuntime().halt(1);
        }
    }

    private void carryOut(Order order) {
        try {
            try {
                Contents contents = extraction.read(order, this::say);
                out.writeByte(Wire.DONE);
                Wire.write(out, contents);
            } catch (Failure failure) {
                fail(failure);
            } catch (IOException unreadable) {
                fail(Failure.of(Failure.Kind.FILE_UNREADABLE, unreadable, order.name()));
            } catch (OutOfMemoryError | StackOverflowError heavy) {
                fail(Failure.of(Failure.Kind.FILE_TOO_HEAVY, heavy, order.name()));
            }
            out.flush();
        } catch (IOException programHasEnded) {
            LOG.warn("Nobody listens", programHasEnded);
            Runtime.getRuntime().halt(1);
        }
    }

    private void fail(Failure failure) throws IOException {
        out.writeByte(Wire.FAILED);
        Wire.write(out, failure);
    }

    /** Each word of progress says that the process still lives. */
    private void say(long done, long total) {
        try {
            out.writeByte(Wire.PROGRESS);
            out.writeLong(done);
            out.writeLong(total);
            out.flush();
        } catch (IOException programHasEnded) {
            Runtime.getRuntime().halt(1);
        }
    }
}
