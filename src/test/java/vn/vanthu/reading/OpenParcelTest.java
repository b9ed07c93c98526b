package vn.vanthu.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vanthu.work.Failure;

/** Parcels as offices get them, and as somebody who means harm would make them. */
final class OpenParcelTest {
    private final OpenParcel open = new OpenParcel();

    @TempDir
    private Path folder;

    private Path into;

    @BeforeEach
    void makeFolder() throws IOException {
        into = Files.createDirectories(folder.resolve("khay/vào"));
    }

    @Test
    void takesTheFilesOutOfAZip() throws IOException {
        Path zip =
                zip("Công văn.zip", "12-CV.pdf", "%PDF-1", "phụ lục/biểu 1.docx", "x", "phụ lục/12-CV.pdf", "%PDF-2");

        assertThat(open.is(zip)).isTrue();
        assertThat(names(open.unpack(zip, into))).containsExactly("12-CV.pdf", "biểu 1.docx", "12-CV (2).pdf");
        assertThat(into.resolve("12-CV (2).pdf")).hasContent("%PDF-2");
    }

    @Test
    void anOfficeFileIsNoParcel() throws IOException {
        assertThat(open.is(zip("a.docx", "[Content_Types].xml", "<x/>", "word/document.xml", "<x/>")))
                .isFalse();
        assertThat(open.is(Files.writeString(folder.resolve("a.txt"), "Ngày: mai\nSố: 1")))
                .isFalse();
    }

    @Test
    void nothingIsWrittenOutsideWhateverTheNames() throws IOException {
        Path zip = zip(
                "a.zip",
                "../../ngoài.pdf",
                "a",
                "/etc/x.pdf",
                "b",
                "C:\\Windows\\con.txt",
                "c",
                "..",
                "d",
                " . ",
                "e",
                "a\u0000\u202Efdp.exe",
                "f",
                "dài".repeat(300) + ".pdf",
                "g");

        List<Path> files = open.unpack(zip, into);

        assertThat(files).hasSize(7).allSatisfy(file -> {
            assertThat(file.getParent()).isEqualTo(into);
            assertThat(file.getFileName().toString()).hasSizeLessThan(140);
        });
        assertThat(names(files)).contains("ngoài.pdf", "x.pdf", "_con.txt", "tep");
        assertThat(written(folder)).hasSize(8);
    }

    @Test
    void opensParcelsInParcels() throws IOException {
        byte[] inner = zipped("trong.pdf", "%PDF-1".getBytes(UTF_8));
        Path zip = write("ngoài.zip", zipped("a.zip", inner, "b.pdf", "x".getBytes(UTF_8)));

        assertThat(names(open.unpack(zip, into))).containsExactly("trong.pdf", "b.pdf");
        assertThat(written(into)).hasSize(2);
    }

    @Test
    void anInnerParcelThatDoesNotOpenIsHandedOnAsItIs() throws IOException {
        byte[] inner = zipped("trong.pdf", "%PDF-1".getBytes(UTF_8));
        inner[40] ^= 0x55;
        Path zip = write("ngoài.zip", zipped("hỏng.zip", java.util.Arrays.copyOf(inner, 60), "b.pdf", new byte[] {1}));

        assertThat(names(open.unpack(zip, into))).containsExactly("hỏng.zip", "b.pdf");
    }

    @Test
    void whatUnfoldsWithoutEndIsRefusedAndLeavesNothing() throws IOException {
        byte[] parcel = zipped("a.pdf", new byte[1]);
        for (int i = 0; i < 8; i++) {
            parcel = zipped("a.zip", parcel);
        }
        Path deep = write("sâu.zip", parcel);
        Path bomb = write("bom.zip", zipped("trước.pdf", new byte[] {1}, "không.txt", new byte[64 << 20]));

        assertThat(failure(deep)).isEqualTo(Failure.Kind.FILE_TOO_HEAVY);
        assertThat(failure(bomb)).isEqualTo(Failure.Kind.FILE_TOO_HEAVY);
        assertThat(written(into)).isEmpty();
    }

    @Test
    void aLockedOrBrokenZipIsNamed() throws IOException {
        byte[] bytes = zipped("a.pdf", "bí mật".getBytes(UTF_8));
        byte[] locked = bytes.clone();
        int central = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("PK\u0001\u0002");
        locked[6] |= 1;
        locked[central + 8] |= 1;

        assertThat(failure(write("khoá.zip", locked))).isEqualTo(Failure.Kind.PARCEL_LOCKED);
        assertThat(failure(write("cụt.zip", java.util.Arrays.copyOf(bytes, 40))))
                .isEqualTo(Failure.Kind.PARCEL_DAMAGED);
        assertThat(failure(write("không phải.zip", "xin chào".getBytes(UTF_8))))
                .isEqualTo(Failure.Kind.FILE_TYPE_UNKNOWN);
    }

    @Test
    void takesTheAttachmentsOfAMessage() throws IOException {
        String encoded = Base64.getEncoder().encodeToString("%PDF-1".getBytes(UTF_8));
        String word = "=?UTF-8?B?" + Base64.getEncoder().encodeToString("Giấy mời.pdf".getBytes(UTF_8)) + "?=";
        Path mail = Files.writeString(
                folder.resolve("thư.eml"), """
                From: a@example.vn
                To: b@example.vn
                Subject: van ban
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary="g"

                --g
                Content-Type: text/plain; charset=utf-8

                Kính gửi các đồng chí.
                --g
                Content-Type: application/pdf; name="%1$s"
                Content-Disposition: attachment; filename="%1$s"
                Content-Transfer-Encoding: base64

                %2$s
                --g
                Content-Type: application/pdf
                Content-Disposition: attachment; filename*=UTF-8''K%%E1%%BA%%BF%%20ho%%E1%%BA%%A1ch.pdf
                Content-Transfer-Encoding: base64

                %2$s
                --g
                Content-Type: image/png; name="chu ky.png"
                Content-Disposition: inline; filename="chu ky.png"
                Content-Transfer-Encoding: base64

                AAAA
                --g--
                """.formatted(word, encoded).replace("\n", "\r\n"));

        assertThat(names(open.unpack(mail, into))).containsExactly("Giấy mời.pdf", "Kế hoạch.pdf");
        assertThat(into.resolve("Kế hoạch.pdf")).hasContent("%PDF-1");
    }

    @Test
    void aMessageWithoutAttachmentsIsItsText() throws IOException {
        Path mail = Files.writeString(folder.resolve("a.eml"), """
                From: a@example.vn
                To: b@example.vn
                Subject: =?UTF-8?Q?M=E1=BB=9Di_h=E1=BB=8Dp?=
                Content-Type: text/plain; charset=utf-8
                Content-Transfer-Encoding: 8bit

                Mời họp 8 giờ.
                """);

        assertThat(names(open.unpack(mail, into))).containsExactly("Mời họp.txt");
        assertThat(into.resolve("Mời họp.txt")).content().contains("Mời họp 8 giờ.");
    }

    @Test
    void opensWhatOutlookSaves() throws IOException {
        Path message = folder.resolve("thư.msg");
        try (POIFSFileSystem files = new POIFSFileSystem();
                OutputStream out = Files.newOutputStream(message)) {
            files.createDocument(new java.io.ByteArrayInputStream(new byte[32]), "__properties_version1.0");
            var attachment = files.createDirectory("__attach_version1.0_#00000000");
            attachment.createDocument("__properties_version1.0", new java.io.ByteArrayInputStream(new byte[8]));
            attachment.createDocument(
                    "__substg1.0_3707001F",
                    new java.io.ByteArrayInputStream("Chỉ thị.pdf".getBytes(StandardCharsets.UTF_16LE)));
            attachment.createDocument(
                    "__substg1.0_37010102", new java.io.ByteArrayInputStream("%PDF-1".getBytes(UTF_8)));
            files.writeFilesystem(out);
        }

        assertThat(names(open.unpack(message, into))).containsExactly("Chỉ thị.pdf");
        assertThat(into.resolve("Chỉ thị.pdf")).hasContent("%PDF-1");
    }

    private Failure.Kind failure(Path file) {
        return catchThrowableOfType(Failure.class, () -> open.unpack(file, into))
                .kind();
    }

    private static List<String> names(List<Path> files) {
        return files.stream().map(file -> file.getFileName().toString()).toList();
    }

    private static List<Path> written(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    private Path write(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    private Path zip(String name, String... namesAndTexts) throws IOException {
        Object[] entries = new Object[namesAndTexts.length];
        for (int i = 0; i < namesAndTexts.length; i += 2) {
            entries[i] = namesAndTexts[i];
            entries[i + 1] = namesAndTexts[i + 1].getBytes(UTF_8);
        }
        return write(name, zipped(entries));
    }

    private static byte[] zipped(Object... namesAndBytes) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < namesAndBytes.length; i += 2) {
                zip.putNextEntry(new ZipEntry((String) namesAndBytes[i]));
                zip.write((byte[]) namesAndBytes[i + 1]);
            }
        }
        return bytes.toByteArray();
    }
}
