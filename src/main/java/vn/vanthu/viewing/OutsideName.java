package vn.vanthu.viewing;

import java.util.Locale;
import java.util.regex.Pattern;
import vn.vanthu.domain.register.Document;
import vn.vanthu.domain.text.DateWording;
import vn.vanthu.domain.text.Folding;

/** The name of a file that leaves the archive: by it a person knows the document again. Any system takes it. */
public final class OutsideName {
    private static final int LONGEST = 100;
    private static final Pattern FORBIDDEN = Pattern.compile("[\\\\/:*?\"<>|…,;&%^'`$!\\p{Cntrl}\\p{Cf}]+");
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern ENDING = Pattern.compile("\\.[\\p{Alnum}]{1,5}$");

    private OutsideName() {}

    /** Number and symbol, date, subject, and the ending of the kept file: {@code 366-CV-QU 25-05-2021 Triển khai ….pdf}. */
    public static String of(Document document) {
        String code = document.fields().code().isNone()
                ? document.fields().type()
                : document.fields().code().shown();
        String words = String.join(
                " ",
                code,
                DateWording.brief(document.fields().issueDate()).replace('/', '-'),
                document.fields().subject());
        return of(words, document.file().map(Document.KeptFile::name).orElse(""));
    }

    /**
     * Any words as a name.
     *
     * @param kept has the ending; .pdf where it has none
     */
    public static String of(String words, String kept) {
        String plain = FORBIDDEN.matcher(Folding.nfc(words)).replaceAll("-");
        String name = BLANKS.matcher(plain).replaceAll(" ").strip();
        if (name.length() > LONGEST) {
            int blank = name.lastIndexOf(' ', LONGEST);
            name = name.substring(0, blank > LONGEST / 2 ? blank : LONGEST);
        }
        name = name.replaceAll("[. -]+$", "").replaceAll("^[. -]+", "");
        return (name.isEmpty() ? "van-ban" : name) + ending(kept);
    }

    private static String ending(String kept) {
        var found = ENDING.matcher(kept);
        return found.find() ? found.group().toLowerCase(Locale.ROOT) : ".pdf";
    }
}
