package vn.vanthu.pdf;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import vn.vanthu.work.Failure;
import vn.vanthu.work.Failure.Kind;

/** A file that is written whole and forced to the disk, or not at all (law L10). */
final class NewFile {
    private static final int BUFFER = 1 << 16;
    private static final long NEARLY_FULL = 1 << 16;

    private NewFile() {}

    /** What is written. */
    @FunctionalInterface
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /** An error of the target, as apart from one of the source that is copied into it. */
    private static final class TargetException extends IOException {
        TargetException(IOException cause) {
            super(cause);
        }
    }

    /**
     * @throws Failure FILE_EXISTS, DISK_FULL, FILE_UNWRITABLE
     * @throws IOException thrown by {@code content} itself
     */
    static void write(Path target, Content content) throws IOException {
        boolean begun = false;
        boolean done = false;
        try (FileChannel channel = FileChannel.open(target, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            begun = true;
            OutputStream out = new BufferedOutputStream(new Told(Channels.newOutputStream(channel)), BUFFER);
            content.writeTo(out);
            out.flush();
            force(channel);
            done = true;
        } catch (FileAlreadyExistsException exists) {
            throw Failure.of(Kind.FILE_EXISTS, exists, PdfDoor.name(target));
        } catch (IOException failed) {
            if (begun && !(failed instanceof TargetException)) {
                throw failed;
            }
            Kind kind = isFull(target, failed) ? Kind.DISK_FULL : Kind.FILE_UNWRITABLE;
            throw Failure.of(kind, failed, PdfDoor.name(target));
        } finally {
            if (begun && !done) {
                Files.deleteIfExists(target);
            }
        }
    }

    private static void force(FileChannel channel) throws TargetException {
        try {
            channel.force(true);
        } catch (IOException failed) {
            throw new TargetException(failed);
        }
    }

    private static boolean isFull(Path target, IOException failed) {
        String message = String.valueOf(failed.getMessage()).toLowerCase(Locale.ROOT);
        if (message.contains("no space") || message.contains("not enough space") || message.contains("quota")) {
            return true;
        }
        // The message is in the system's language; the disk itself is not.
        return target.toAbsolutePath().getParent().toFile().getUsableSpace() < NEARLY_FULL
                && Files.isDirectory(target.toAbsolutePath().getParent());
    }

    /** Marks the errors of the target. */
    private static final class Told extends FilterOutputStream {
        Told(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int value) throws IOException {
            write(new byte[] {(byte) value}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            try {
                out.write(bytes, from, length);
            } catch (IOException failed) {
                throw new TargetException(failed);
            }
        }
    }
}
