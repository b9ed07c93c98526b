package vn.vanthu.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import vn.vanthu.domain.agency.Signer;
import vn.vanthu.domain.agency.SigningAuthority;
import vn.vanthu.domain.text.Folding;

/**
 * Who signed (domain.md 2.3 ô 7, 2.5): authority lines that begin T/M, K/T, T/L, TM., KT., TL., Q.; the signer's own
 * office in capitals; the name under the signature, or behind "Đã ký".
 */
final class SignatureReader {
    private static final Pattern AUTHORITY =
            Pattern.compile("^(?:[TK] ?/ ?[MTLQU]\\.? ?|(?:TM|KT|TL|TUQ)(?:\\. ?| )|Q\\. ?)\\p{Lu}.*");
    private static final Pattern SIGNED = Pattern.compile(
            "^\\(?(?:đã ký|đã kí|ký tên|đóng dấu|ký, đóng dấu|dấu|chữ ký).{0,60}$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern SIGNED_NAME =
            Pattern.compile("^\\(?đã k[ýí]\\)?\\s?:?\\s?", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern DEGREE =
            Pattern.compile("^(?:(?:GS|PGS|TS|ThS|CN|LS|BS|KS)\\.? ?){1,3}(?=\\p{Lu}\\p{Ll})");
    private static final Pattern NAME = Pattern.compile("\\p{Lu}\\p{Ll}*(?:[ -]\\p{Lu}\\p{Ll}*){1,5}");
    /** With what the name of an office begins. */
    private static final Set<String> OFFICES = Set.of(
            "chu", "pho", "bi", "truong", "chanh", "giam", "cuc", "thu", "bo", "hieu", "tong", "vu", "uy", "quyen",
            "doi", "vien", "dai", "chi", "q.", "thuong", "tham", "kiem", "thanh", "chinh", "to", "dang", "nguoi",
            "quan");

    /** A name in capitals is told from a second line of the title by the family name; the usual ones (no source). */
    private static final Set<String> FAMILY_NAMES = Set.of(
            "nguyễn", "trần", "lê", "phạm", "hoàng", "huỳnh", "phan", "vũ", "võ", "đặng", "bùi", "đỗ", "hồ", "ngô",
            "dương", "lý", "đinh", "trịnh", "đoàn", "mai", "trương", "lương", "đào", "tô", "hà", "tạ", "cao", "châu",
            "lâm", "thái", "phùng", "quách", "vương", "kiều", "triệu", "nông", "lò", "âu", "tống", "từ", "khương",
            "đàm", "chu", "cù", "la", "lưu", "lục", "mạc", "ma", "nghiêm", "ninh", "quản", "sầm", "tăng", "thạch",
            "tôn", "vi", "viên", "ông", "giàng", "vàng", "hứa", "hầu", "hoa", "kim", "ksor", "siu", "điểu", "danh",
            "sơn", "thân");

    private static final Pattern END = Pattern.compile("[\\s,;:]+$");

    private static final int FARTHEST = 60;

    private final List<String> authority = new ArrayList<>();
    private final List<String> title = new ArrayList<>();
    private final List<SheetLine> taken = new ArrayList<>();
    private String name = "";

    private SignatureReader() {}

    /** True where the line is in capitals, as all lines of a signature but the name are. */
    static boolean opens(SheetLine line) {
        return isAuthority(line) || (line.isCapitals() && OFFICES.contains(firstWord(line)) && !line.startsWithDash());
    }

    private static boolean isAuthority(SheetLine line) {
        return line.isCapitals() && AUTHORITY.matcher(line.head()).matches();
    }

    private static String firstWord(SheetLine line) {
        return line.key().split(" ", 2)[0];
    }

    /** The signature behind index {@code from}. */
    static Part<Signer> read(List<SheetLine> lines, int from) {
        SignatureReader reader = new SignatureReader();
        int last = Math.min(lines.size(), from + FARTHEST);
        for (int i = from; i < last && reader.name.isEmpty(); i++) {
            if (lines.get(i).isText()) {
                reader.take(lines.get(i));
            }
        }
        return reader.part();
    }

    /** Where there is no Nơi nhận: behind {@code from} the last authority line, or the last office in capitals with a name under it. */
    static Part<Signer> readAtEnd(List<SheetLine> lines, int from) {
        Part<Signer> best = Part.none(Signer.NONE);
        int lowest = Math.max(from, lines.size() - 20 * FARTHEST);
        for (int i = lines.size() - 1; i >= lowest; i--) {
            if (isAuthority(lines.get(i))) {
                int first = i;
                while (first > lowest && isAuthority(lines.get(first - 1))) {
                    first--;
                }
                return read(lines, first);
            }
            if (!best.isFound() && opens(lines.get(i))) {
                Part<Signer> signed = read(lines, i);
                boolean near =
                        signed.lines().size() <= 3 && !signed.value().name().isEmpty();
                best = near ? signed : best;
            }
        }
        return best;
    }

    private void take(SheetLine line) {
        String text = line.text();
        if (line.isCapitals()) {
            takeCapitals(line);
        } else if (SIGNED.matcher(line.head()).matches()) {
            String behind = SIGNED_NAME.matcher(text).replaceFirst("");
            takeName(line, behind.replaceAll("[)\\s]+$", ""));
        } else {
            takeName(line, text);
        }
    }

    private void takeCapitals(SheetLine line) {
        String text = withoutEnd(line.text());
        if (isAuthority(line)) {
            authority.add(text);
        } else if (!title.isEmpty() && !OFFICES.contains(firstWord(line)) && isNameInCapitals(text)) {
            name = text;
        } else if (title.isEmpty() && !authority.isEmpty() && continuesAuthority(line)) {
            int end = authority.size() - 1;
            authority.set(end, authority.get(end) + (text.isEmpty() ? "" : " " + text));
        } else {
            title.add(text);
        }
        taken.add(line);
    }

    private boolean continuesAuthority(SheetLine line) {
        boolean comma = taken.get(taken.size() - 1).text().endsWith(",");
        if (comma) {
            int end = authority.size() - 1;
            authority.set(end, authority.get(end) + ",");
        }
        return comma || !OFFICES.contains(firstWord(line));
    }

    private static boolean isNameInCapitals(String text) {
        String first = text.split(" ", 2)[0].toLowerCase(Locale.ROOT);
        return FAMILY_NAMES.contains(first) && isName(titleCase(text));
    }

    private void takeName(SheetLine line, String text) {
        String bare = DEGREE.matcher(Folding.tidy(text)).replaceFirst("");
        if (isName(bare)) {
            name = bare;
            taken.add(line);
        }
    }

    /** A line that is a name, with the mark back that its family name lost in recognition; any other line as it is. */
    static String withFamilyName(String name) {
        int end = name.indexOf(' ');
        String first = name.substring(0, Math.max(0, end)).toLowerCase(Locale.ROOT);
        if (end >= 2 && isName(name.substring(end + 1))) {
            Optional<String> covered = CoveredLetters.familyName(name.substring(0, end), FAMILY_NAMES);
            if (covered.isPresent()) {
                return titleCase(covered.get().toUpperCase(Locale.ROOT)) + name.substring(end);
            }
        }
        if (end < 4 || FAMILY_NAMES.contains(first) || !isName(name)) {
            return name;
        }
        List<String> near = FAMILY_NAMES.stream()
                .filter(family -> Folding.key(family).equals(Folding.key(first)))
                .toList();
        return near.size() == 1 ? titleCase(near.get(0).toUpperCase(Locale.ROOT)) + name.substring(end) : name;
    }

    private static boolean isName(String text) {
        return text.length() <= 50 && NAME.matcher(text).matches();
    }

    private static String titleCase(String capitals) {
        StringBuilder text = new StringBuilder();
        for (String word : capitals.split(" ")) {
            text.append(text.length() == 0 ? "" : " ");
            text.append(word, 0, Math.min(1, word.length()));
            text.append(word.isEmpty() ? "" : word.substring(1).toLowerCase(Locale.ROOT));
        }
        return text.toString();
    }

    private static String withoutEnd(String text) {
        return END.matcher(text).replaceFirst("");
    }

    private Part<Signer> part() {
        Signer signer = new Signer(name, String.join(" ", title), authority);
        if (signer.isNone()) {
            return Part.none(Signer.NONE);
        }
        boolean whole = !name.isEmpty() && !title.isEmpty();
        boolean known = signer.signingAuthority() != SigningAuthority.NONE || authority.isEmpty();
        double confidence = whole && known ? 0.95 : 0.6;
        return new Part<>(signer, name.isEmpty() ? 0.4 : confidence, taken);
    }
}
