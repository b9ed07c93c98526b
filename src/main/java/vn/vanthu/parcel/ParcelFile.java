package vn.vanthu.parcel;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.vanthu.work.Cancelled;
import vn.vanthu.work.Failure;
import vn.vanthu.work.Failure.Kind;

/**
 * A file that carries other files: a ZIP, a mail message ({@code .eml}, {@code .msg}). The one door through which they
 * come in: whatever a hostile one makes the libraries throw leaves here as a {@link Failure} (law L8).
 */
public final class ParcelFile {
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] EMPTY_ZIP = {'P', 'K', 5, 6};
    private static final byte[] OLE2 = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final int HEAD = 4096;
    /** How a message begins, whatever programs on the way put before its first header. */
    private static final Pattern MAIL =
            Pattern.compile("(?s)\\A(?:From .*?\\n)?(?:[A-Za-z][A-Za-z0-9-]*:.*)", Pattern.UNIX_LINES);

    private static final Pattern MAIL_HEADER =
            Pattern.compile("(?im)^(?:received|from|to|subject|date|mime-version|message-id|return-path):");

    private final Path file;
    private final Form form;

    private enum Form {
        ZIP,
        EML,
        MSG
    }

    /** Takes one file out of a parcel. */
    @FunctionalInterface
    public interface Taker {
        /**
         * @param name as the parcel has it: may be a path, absurd, or empty
         * @param bytes to be read before this returns; not to be closed
         */
        void take(String name, InputStream bytes);
    }

    private ParcelFile(Path file, Form form) {
        this.file = file;
        this.form = form;
    }

    /**
     * The parcel {@code file} is, by its bytes; empty where it is none. An office file, which is a ZIP inside, is none.
     *
     * @throws Failure FILE_MISSING, FILE_UNREADABLE
     */
    public static Optional<ParcelFile> of(Path file) {
        if (Files.notExists(file)) {
            throw new Failure(Kind.FILE_MISSING, name(file));
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] head = in.readNBytes(HEAD);
            return form(file, head).map(form -> new ParcelFile(file, form));
        } catch (IOException unreadable) {
            throw Failure.of(Kind.FILE_UNREADABLE, unreadable, name(file));
        }
    }

    private static Optional<Form> form(Path file, byte[] head) {
        if (startsWith(head, ZIP) || startsWith(head, EMPTY_ZIP)) {
            return ZipParcel.isOfficeFile(file) ? Optional.empty() : Optional.of(Form.ZIP);
        }
        String lower = name(file).toLowerCase(Locale.ROOT);
        if (startsWith(head, OLE2)) {
            return lower.endsWith(".msg") || MsgParcel.isMessage(file) ? Optional.of(Form.MSG) : Optional.empty();
        }
        String text = new String(head, StandardCharsets.ISO_8859_1);
        boolean mail = MAIL.matcher(text).matches()
                && MAIL_HEADER.matcher(text).results().count() >= (lower.endsWith(".eml") ? 1 : 3);
        return mail ? Optional.of(Form.EML) : Optional.empty();
    }

    /**
     * Hands every file in the parcel to {@code taker}, in order. Of a message without attachments its own text, as UTF-8
     * under the name of its subject.
     *
     * @throws Failure PARCEL_DAMAGED, PARCEL_LOCKED, FILE_TOO_HEAVY, FILE_UNREADABLE, and what {@code taker} throws
     */
    public void each(Taker taker) {
        try {
            switch (form) {
                case ZIP -> ZipParcel.each(file, taker);
                case EML -> EmlParcel.each(file, taker);
                case MSG -> MsgParcel.each(file, taker);
            }
        } catch (Failure | Cancelled ours) {
            throw ours;
        } catch (FileSystemException unreadable) {
            throw Failure.of(Kind.FILE_UNREADABLE, unreadable, name(file));
        } catch (OutOfMemoryError heavy) {
            throw Failure.of(Kind.FILE_TOO_HEAVY, heavy, name(file));
        } catch (IOException | RuntimeException | StackOverflowError damaged) {
            throw Failure.of(Kind.PARCEL_DAMAGED, damaged, name(file));
        }
    }

    static String name(Path file) {
        return file.getFileName() == null ? file.toString() : file.getFileName().toString();
    }

    private static boolean startsWith(byte[] bytes, byte[] mark) {
        return bytes.length >= mark.length && Arrays.equals(bytes, 0, mark.length, mark, 0, mark.length);
    }
}
