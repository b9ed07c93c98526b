package vn.vanthu.reading;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import vn.vanthu.work.Cancelled;
import vn.vanthu.work.Failure;
import vn.vanthu.work.Progress;

/**
 * One reading process, seen from the program: told a few files at a time, ended as a whole where it does not answer for one
 * of them. What one file makes the compiler learn serves the next ones, whichever seat they have.
 */
final class Reader {
    /** Files at a time. */
    static final int SEATS = 2;

    private static final int BLOCK = 1 << 16;

    private final Process process;
    private final DataOutputStream orders;
    private final Map<Integer, Seat> seats = new HashMap<>();
    private int lastSeat;
    private boolean isGivenUp;
    private long emptySince = System.nanoTime();

    private Reader(Process process) {
        this.process = process;
        orders = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
    }

    static Reader start() throws IOException {
        Reader reader = new Reader(ReadingCommand.start());
        Thread listening = new Thread(reader::listen, "reading-answers");
        listening.setDaemon(true);
        listening.start();
        return reader;
    }

    /** Whether other files may be read in the same process meanwhile. */
    enum Company {
        WELCOME,
        NONE
    }

    /** Room for one file; empty where there is none, or the process is over. To be closed. */
    synchronized Optional<Seat> seat(Company company) {
        boolean hasRoom = seats.size() < (company == Company.NONE ? 1 : SEATS)
                && seats.values().stream().allMatch(seat -> seat.company == Company.WELCOME);
        if (!hasRoom || !isAlive()) {
            return Optional.empty();
        }
        lastSeat++;
        Seat seat = new Seat(lastSeat, company);
        seats.put(lastSeat, seat);
        if (seats.size() > 1) {
            seats.values().forEach(Seat::meet);
        }
        return Optional.of(seat);
    }

    private synchronized void leave(Seat seat) {
        seats.remove(seat.number);
        emptySince = System.nanoTime();
    }

    /** How long it has had nothing to read; 0 where it has. */
    synchronized long idleSeconds() {
        return seats.isEmpty() ? TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - emptySince) : 0;
    }

    synchronized boolean isAlive() {
        return !isGivenUp && process.isAlive();
    }

    synchronized void end() {
        isGivenUp = true;
        process.destroyForcibly();
        seats.values().forEach(Seat::fall);
    }

    private synchronized void tell(int seat, Order order) throws IOException {
        orders.writeInt(seat);
        Wire.write(orders, order);
        orders.flush();
    }

    private void listen() {
        try (DataInputStream answers = new DataInputStream(new BufferedInputStream(process.getInputStream(), BLOCK))) {
            while (true) {
                int number = answers.readInt();
                Answer answer = Answer.read(answers);
                synchronized (this) {
                    // One that was cancelled may still have been answered.
                    if (seats.containsKey(number)) {
                        seats.get(number).answers.add(answer);
                    }
                }
            }
        } catch (IOException over) {
            end();
        }
    }

    /** The place of one file in the process. */
    final class Seat implements AutoCloseable {
        /** Law L8, for a file that had the process to itself all the time. */
        private static final long LONGEST_SILENCE_SECONDS = 20;
        /** The rest is left for reading it again alone. */
        private static final long LONGEST_IN_COMPANY_SECONDS = 8;

        private final int number;
        private final Company company;
        private final BlockingQueue<Answer> answers = new LinkedBlockingQueue<>();
        private volatile boolean hadCompany;
        private boolean isAnswered;

        private Seat(int number, Company company) {
            this.number = number;
            this.company = company;
        }

        private void meet() {
            hadCompany = true;
        }

        private void fall() {
            answers.add(new Answer.Fallen());
        }

        /** Whether another file was in the process at any time. */
        boolean hadCompany() {
            return hadCompany;
        }

        /**
         * @throws Failure what reading ended in; FILE_TOO_HEAVY where the process was given up, for this file or for another
         * @throws Cancelled from {@code progress}
         */
        Contents read(Order order, Progress progress) {
            try {
                tell(number, order);
            } catch (IOException fallen) {
                throw Failure.of(Failure.Kind.FILE_TOO_HEAVY, fallen, order.name());
            }
            while (true) {
                Answer answer = next();
                if (answer instanceof Answer.Reached reached) {
                    progress.at(reached.done(), reached.total());
                } else if (answer instanceof Answer.Done done) {
                    isAnswered = true;
                    return done.contents();
                } else if (answer instanceof Answer.Failed failed) {
                    isAnswered = failed.kind() != Failure.Kind.FILE_TOO_HEAVY;
                    throw failed.failure(order);
                } else {
                    throw new Failure(Failure.Kind.FILE_TOO_HEAVY, order.name());
                }
            }
        }

        /** The next answer; what is not given in time counts as given up. */
        private Answer next() {
            long start = System.nanoTime();
            try {
                while (System.nanoTime() - start < TimeUnit.SECONDS.toNanos(patience())) {
                    Answer answer = answers.poll(1, TimeUnit.SECONDS);
                    if (answer != null) {
                        return answer;
                    }
                }
                return new Answer.Fallen();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new Cancelled();
            }
        }

        private long patience() {
            if (company == Company.NONE) {
                return LONGEST_SILENCE_SECONDS - LONGEST_IN_COMPANY_SECONDS;
            }
            return hadCompany ? LONGEST_IN_COMPANY_SECONDS : LONGEST_SILENCE_SECONDS;
        }

        /** Ends the process where it has not answered: what goes on in it, nobody waits for. */
        @Override
        public void close() {
            leave(this);
            if (!isAnswered) {
                end();
            }
        }
    }
}
