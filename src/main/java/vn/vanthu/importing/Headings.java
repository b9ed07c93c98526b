package vn.vanthu.importing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import vn.vanthu.domain.text.Folding;
import vn.vanthu.importing.ImportSheet.Column;

/** The headings of registers in the wordings that offices use (domain.md 5.2), and what stands under them. */
final class Headings {
    private static final Pattern SIGNS = Pattern.compile("[^a-z0-9]+");
    private static final String DOCUMENT = "( (van ban|vb|cong van|cv))?( (den|di))?";
    private static final Map<Column, Pattern> WORDINGS = wordings();
    /** Columns that registers have and nobody can take in. */
    private static final Pattern KNOWN_TOO = Pattern.compile("stt|tt|so thu tu|ngay chuyen|ky nhan( va dau buu dien)?");

    private Headings() {}

    private static Map<Column, Pattern> wordings() {
        Map<Column, String> words = new LinkedHashMap<>();
        words.put(
                Column.REGISTRATION_NUMBER,
                "so( (van ban|vb|cong van|cv))? den|so thu tu den|so vao so|so (dang ky|dk)");
        words.put(Column.REGISTERED_ON, "ngay( thang)?( nam)? (den|nhan|vao so|dang ky|tiep nhan)( van ban| vb)?");
        words.put(
                Column.CODE,
                "so( va)? (ky|ki) hieu" + DOCUMENT + "|so kh" + DOCUMENT + "|skh|so hieu" + DOCUMENT
                        + "|so (van ban|vb|cong van|cv)( di)?");
        words.put(Column.CODE_NUMBER, "so|so di|so phat hanh");
        words.put(Column.CODE_SYMBOL, "(ky|ki) hieu" + DOCUMENT);
        words.put(
                Column.ISSUE_DATE,
                "(ngay|ngay thang|ngay thang nam)( (cua )?(van ban|vb|cong van|cv))?( (ban hanh|phat hanh|ky|di))?");
        words.put(Column.TYPE_AND_SUBJECT, ".*\\bloai\\b.*(trich yeu|noi dung).*");
        words.put(Column.TYPE, "(ten |the )?loai( (van ban|vb))?|hinh thuc( van ban)?");
        words.put(Column.SUBJECT, "(trich yeu|noi dung|ve viec)\\b.*");
        words.put(
                Column.ISSUER,
                "tac gia\\b.*|(co quan|don vi|noi)( to chuc)? (ban hanh|gui|phat hanh|soan thao)\\b.*|noi gui|noi ban hanh"
                        + "|co quan( to chuc)?");
        words.put(
                Column.HOLDER,
                "(don vi|nguoi|bo phan|noi)\\b.*(nhan ban luu|xu ly|luu)|(don vi|bo phan)( hoac| va)?( nguoi)? nhan"
                        + "|nguoi nhan|ban luu|luu");
        words.put(Column.DISTRIBUTION, "noi nhan\\b.*|(co quan|don vi) nhan\\b.*|noi gui den");
        words.put(Column.SIGNER, "(ho( va)? ten )?nguoi ky\\b.*|ky ten");
        words.put(Column.PAGES, "so (trang|to)|st");
        words.put(Column.COPIES, "so (luong|ban)( ban)?|so luong van ban|sl");
        words.put(Column.RECORDS_FILE, "(luu )?ho so( (luu|so))?|so va ky hieu (hs|ho so)|ma ho so");
        words.put(Column.URGENCY, "(muc )?do khan|khan");
        words.put(Column.SECRECY, "(muc )?do mat|mat");
        words.put(Column.NOTE, "ghi chu\\b.*|chu thich");
        Map<Column, Pattern> patterns = new LinkedHashMap<>();
        words.forEach((column, pattern) -> patterns.put(column, Pattern.compile(pattern)));
        return patterns;
    }

    /** Lower case, no marks, words apart by one blank: {@code so ky hieu}. */
    static String key(String heading) {
        return SIGNS.matcher(Folding.key(heading)).replaceAll(" ").trim();
    }

    /** What stands under a heading; empty for one that is not known. */
    private static Optional<Column> column(String heading) {
        String key = key(heading);
        return WORDINGS.entrySet().stream()
                .filter(wording -> wording.getValue().matcher(key).matches())
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** How many texts of a row are headings of a register. */
    static long known(List<String> row) {
        return row.stream()
                .filter(text ->
                        column(text).isPresent() || KNOWN_TOO.matcher(key(text)).matches())
                .map(Headings::key)
                .distinct()
                .count();
    }

    /** What each column is; of two that say the same the first. */
    static List<Column> columns(List<String> headings) {
        Set<Column> given = new HashSet<>();
        List<Column> columns = new ArrayList<>();
        for (String heading : headings) {
            columns.add(column(heading).filter(given::add).orElse(Column.IGNORED));
        }
        return List.copyOf(columns);
    }

    /** By which choices are remembered for sheets with the same headings. */
    static String signature(List<String> headings) {
        return String.join("|", headings.stream().map(Headings::key).toList());
    }
}
