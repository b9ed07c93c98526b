package vn.vanthu.reading;

import java.io.DataInputStream;
import java.io.IOException;
import java.util.List;
import vn.vanthu.work.Failure;

/** What a reading process says of one of the files that it was told. */
sealed interface Answer {
    /** It lives, and is so far. */
    record Reached(long done, long total) implements Answer {}

    /** The file is read. */
    record Done(Contents contents) implements Answer {}

    /** The file cannot be read; the process can go on. */
    record Failed(Failure.Kind kind, List<String> facts) implements Answer {
        /** Calls the file by the name by which it was ordered. */
        Failure failure(Order order) {
            String own = FileNames.of(order.file());
            return new Failure(
                    kind,
                    facts.stream()
                            .map(fact -> fact.equals(own) ? order.name() : fact)
                            .toArray());
        }
    }

    /** The process is over, and has said nothing of the file. */
    record Fallen() implements Answer {}

    /** @throws IOException where it is over, or says what no reading process says */
    static Answer read(DataInputStream in) throws IOException {
        byte kind = in.readByte();
        return switch (kind) {
            case Wire.PROGRESS -> new Reached(in.readLong(), in.readLong());
            case Wire.DONE -> new Done(Wire.contents(in));
            case Wire.FAILED -> Wire.failed(in);
            default -> throw new IOException("an answer " + kind);
        };
    }
}
