package vn.vanthu.reading;

import java.io.BufferedInputStream;
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
    private static final long OFTEN_NANOS = 50_000_000L;

    /** Written by one thread at a time, an answer as a whole. */
    private final DataOutputStream out;

    private final Extraction extraction = new Extraction(new PageRecognition(ENGINES), new Spelling());

    private ReadingProcess(DataOutputStream out) {
        this.out = out;
    }

    /** An order, and when it was last heard of. */
    private static final class Task {
        private final int seat;
        private final Order order;
        private long toldAt = System.nanoTime();

        /** @param seat the number by which the answers to the order are known */
        Task(int seat, Order order) {
            this.seat = seat;
            this.order = order;
        }
    }

    public static void main(String[] arguments) {
        OutputStream answers = new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), BLOCK);
        // What a library prints must not come between the answers.
        System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        BlockingQueue<Task> tasks = new LinkedBlockingQueue<>();
        ReadingProcess process = new ReadingProcess(new DataOutputStream(answers));
        for (int i = 0; i < Reader.SEATS; i++) {
            Thread reading = new Thread(() -> process.work(tasks), "reading");
            reading.setUncaughtExceptionHandler((thread, unforeseen) -> {
                LOG.warn("Reading fell", unforeseen);
                Runtime.getRuntime().halt(1);
            });
            reading.start();
        }
        listen(tasks);
    }

    private void work(BlockingQueue<Task> tasks) {
        try {
            while (true) {
                carryOut(tasks.take());
            }
        } catch (InterruptedException nobodyDoes) {
            throw new IllegalStateException(nobodyDoes);
        }
    }

    private static void listen(BlockingQueue<Task> tasks) {
        try (DataInputStream in =
                new DataInputStream(new BufferedInputStream(new FileInputStream(FileDescriptor.in)))) {
            while (true) {
                tasks.add(new Task(in.readInt(), Wire.order(in)));
            }
        } catch (EOFException programHasEnded) {
            Runtime.getRuntime().halt(0);
        } catch (IOException broken) {
            LOG.warn("No more orders", broken);
            Runtime.getRuntime().halt(1);
        }
    }

    private void carryOut(Task task) {
        String name = task.order.name();
        try {
            Contents contents = extraction.read(task.order, (done, total) -> say(task, done, total));
            answer(task, Wire.DONE, () -> Wire.write(out, contents));
        } catch (Failure failure) {
            fail(task, failure);
        } catch (IOException unreadable) {
            fail(task, Failure.of(Failure.Kind.FILE_UNREADABLE, unreadable, name));
        } catch (OutOfMemoryError | StackOverflowError heavy) {
            fail(task, Failure.of(Failure.Kind.FILE_TOO_HEAVY, heavy, name));
        }
    }

    private void fail(Task task, Failure failure) {
        answer(task, Wire.FAILED, () -> Wire.write(out, failure));
    }

    /** Each word of progress says that the process still lives; each costs both processes a turn, so not one a page. */
    private void say(Task task, long done, long total) {
        long now = System.nanoTime();
        if (now - task.toldAt < OFTEN_NANOS) {
            return;
        }
        task.toldAt = now;
        answer(task, Wire.PROGRESS, () -> {
            out.writeLong(done);
            out.writeLong(total);
        });
    }

    @FunctionalInterface
    private interface Words {
        void write() throws IOException;
    }

    private void answer(Task task, byte kind, Words words) {
        synchronized (out) {
            try {
                out.writeInt(task.seat);
                out.writeByte(kind);
                words.write();
                out.flush();
            } catch (IOException | OutOfMemoryError cutShort) {
                // Nobody listens, or what was half said would be misunderstood.
                LOG.warn("An answer was cut short", cutShort);
                Runtime.getRuntime().halt(1);
            }
        }
    }
}
