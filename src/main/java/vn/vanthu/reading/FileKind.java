package vn.vanthu.reading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import vn.vanthu.work.Failure;

/** The kinds of files that can be read, told by their first bytes and, where these do not tell, their names. */
enum FileKind {
    PDF,
    WORD,
    PICTURE,
    TEXT;

    /** Within this many bytes a PDF names itself, after whatever mail programs put before it (ISO 32000 annex H). */
    private static final int HEAD = 1024;

    private static final Pattern PICTURE_MARKS =
            Pattern.compile("(?s)^(?:\u00ff\u00d8\u00ff|\u0089PNG|II\\*\0|MM\0\\*|II\\+\0|GIF8|BM).*");
    private static final Pattern OFFICE_MARKS = Pattern.compile("(?s)^(?:PK\u0003\u0004|\u00d0\u00cf\u0011\u00e0).*");
    private static final List<String> WORD_ENDINGS = List.of(".docx", ".docm", ".dotx", ".doc", ".dot");

    /**
     * @param called the name by which the file is called
     * @throws Failure FILE_TYPE_UNKNOWN
     */
    static FileKind of(Path file, String called) throws IOException {
        String name = called.toLowerCase(Locale.ROOT);
        String head;
        try (InputStream in = Files.newInputStream(file)) {
            head = new String(in.readNBytes(HEAD), StandardCharsets.ISO_8859_1);
        }
        if (name.endsWith(".pdf") || head.contains("%PDF-")) {
            return PDF;
        }
        if (name.endsWith(".txt")) {
            return TEXT;
        }
        if (WORD_ENDINGS.stream().anyMatch(name::endsWith)) {
            return WORD;
        }
        if (PICTURE_MARKS.matcher(head).matches()) {
            return PICTURE;
        }
        boolean nameless = name.lastIndexOf('.') < 0;
        if (nameless && OFFICE_MARKS.matcher(head).matches()) {
            return WORD;
        }
        throw new Failure(Failure.Kind.FILE_TYPE_UNKNOWN, called);
    }
}
