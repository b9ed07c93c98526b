package vn.vanthu.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vanthu.domain.document.FileHash;
import vn.vanthu.domain.register.Document;
import vn.vanthu.work.Failure;

final class FileVaultTest {
    @TempDir
    Path temporary;

    private FileVault vault;
    private Path source;

    @BeforeEach
    void make() throws IOException {
        vault = new FileVault(temporary.resolve("archive"));
        vault.make();
        source = Files.writeString(temporary.resolve("văn bản.pdf"), "the bytes");
    }

    @Test
    void keepsBytesUnderTheirHash() {
        Document.KeptFile kept = vault.keep(source);

        assertThat(kept.name()).isEqualTo("văn bản.pdf");
        assertThat(kept.bytes()).isEqualTo(9);
        assertThat(kept.hash().hex()).isEqualTo(Hashing.sha256("the bytes"));
        assertThat(vault.checked(kept.hash())).hasContent("the bytes");
        assertThat(source).hasContent("the bytes");
        assertThat(vault.all()).hasSize(1);
    }

    @Test
    void keepsTheSameBytesOnce() {
        assertThat(vault.keep(source)).isEqualTo(vault.keep(source));
        assertThat(vault.all()).hasSize(1);
    }

    @Test
    void neverPassesOnChangedBytes() throws IOException {
        FileHash hash = vault.keep(source).hash();
        Files.writeString(vault.path(hash), "the Bytes");

        assertThat(kind(() -> vault.checked(hash))).isEqualTo(Failure.Kind.KEPT_FILE_CHANGED);
        assertThat(kind(() -> vault.keep(source))).isEqualTo(Failure.Kind.KEPT_FILE_CHANGED);
        assertThat(kind(() -> vault.copyTo(hash, temporary.resolve("out.pdf"))))
                .isEqualTo(Failure.Kind.KEPT_FILE_CHANGED);
        assertThat(temporary.resolve("out.pdf")).doesNotExist();
        Files.delete(vault.path(hash));
        assertThat(kind(() -> vault.checked(hash))).isEqualTo(Failure.Kind.KEPT_FILE_MISSING);
    }

    @Test
    void leavesNothingBehindOnAFullDisk() {
        FileVault full = new FileVault(temporary.resolve("archive"), file -> new FileOutputStream(file.toFile()) {
            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                super.write(bytes, from, length / 2);
                throw new IOException("No space left on device");
            }
        });

        assertThat(kind(() -> full.keep(source))).isEqualTo(Failure.Kind.DISK_FULL);
        assertThat(vault.all()).isEmpty();
    }

    @Test
    void copiesOutWithoutReplacing() throws IOException {
        FileHash hash = vault.keep(source).hash();
        Path target = temporary.resolve("out.pdf");
        vault.copyTo(hash, target);

        assertThat(target).hasContent("the bytes");
        Files.writeString(target, "mine");
        assertThat(kind(() -> vault.copyTo(hash, target))).isEqualTo(Failure.Kind.FILE_EXISTS);
        assertThat(target).hasContent("mine");
        assertThat(kind(() -> vault.copyTo(hash, temporary.resolve("nowhere/out.pdf"))))
                .isEqualTo(Failure.Kind.FILE_UNWRITABLE);
        assertThat(temporary.resolve("out.pdf.part")).doesNotExist();
    }

    private static Failure.Kind kind(ThrowingCallable work) {
        return catchThrowableOfType(Failure.class, work).kind();
    }
}
