package vn.vanthu.parcel;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.apache.poi.hsmf.MAPIMessage;
import org.apache.poi.hsmf.datatypes.AttachmentChunks;
import org.apache.poi.hsmf.exceptions.ChunkNotFoundException;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** A message as Outlook saves it. */
final class MsgParcel {
    private static final int DEEPEST = 10;

    private MsgParcel() {}

    static boolean isMessage(Path file) {
        try (POIFSFileSystem files = new POIFSFileSystem(file.toFile(), true)) {
            return files.getRoot().hasEntry("__properties_version1.0");
        } catch (IOException | RuntimeException damaged) {
            return false;
        }
    }

    static void each(Path file, ParcelFile.Taker taker) throws IOException {
        try (POIFSFileSystem files = new POIFSFileSystem(file.toFile(), true);
                MAPIMessage message = new MAPIMessage(files)) {
            if (!attachments(message, taker, 0)) {
                String text = text(message);
                if (!text.isBlank()) {
                    taker.take(
                            subject(message) + ".txt", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
                }
            }
        }
    }

    /** True where there was any. */
    private static boolean attachments(MAPIMessage message, ParcelFile.Taker taker, int depth) throws IOException {
        if (depth > DEEPEST) {
            throw new IOException("messages within messages");
        }
        boolean any = false;
        for (AttachmentChunks attachment : message.getAttachmentFiles()) {
            if (attachment.isEmbeddedMessage()) {
                any |= attachments(attachment.getEmbeddedMessage(), taker, depth + 1);
                continue;
            }
            byte[] bytes = attachment.getEmbeddedAttachmentObject();
            if (bytes != null) {
                taker.take(name(attachment), new ByteArrayInputStream(bytes));
                any = true;
            }
        }
        return any;
    }

    private static String name(AttachmentChunks attachment) {
        if (attachment.getAttachLongFileName() != null) {
            return attachment.getAttachLongFileName().getValue();
        }
        return attachment.getAttachFileName() == null
                ? ""
                : attachment.getAttachFileName().getValue();
    }

    private static String text(MAPIMessage message) {
        try {
            return message.getTextBody();
        } catch (ChunkNotFoundException none) {
            return "";
        }
    }

    private static String subject(MAPIMessage message) {
        try {
            return message.getSubject();
        } catch (ChunkNotFoundException none) {
            return "";
        }
    }
}
