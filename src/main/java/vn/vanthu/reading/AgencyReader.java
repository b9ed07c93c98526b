package vn.vanthu.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import vn.vanthu.domain.text.Folding;

/**
 * The agencies of a letterhead (domain.md 1.1, 2.4): the issuer last, above it the agency it belongs to. A long name
 * runs over several lines; a new agency begins where a line opens with a word that agencies' names open with.
 */
final class AgencyReader {
    private static final Set<String> OPENINGS = Set.of(
            "ban", "bo", "so", "cuc", "chi", "tong", "vu", "van", "uy", "ubnd", "ub", "ubmttq", "hdnd", "hoi", "dang",
            "tinh", "thanh", "quan", "huyen", "thi", "xa", "dai", "lien", "doan", "bch", "btv", "phong", "vien",
            "truong", "trung", "cong", "tap", "toa", "kiem", "ngan", "bao", "thuong", "hoc", "benh", "kho", "thue",
            "mat", "to", "doi", "chinh", "quoc", "thu", "chu", "mttq", "tieu", "nha", "thong", "bqlda");
    /** Words of the list above that open an agency's name only together with one of these. */
    private static final Set<String> PAIRED = Set.of(
            "chi bo",
            "chi cuc",
            "chi hoi",
            "chi nhanh",
            "chi doan",
            "tong cuc",
            "tong cong",
            "tong lien",
            "tong hoi",
            "van phong",
            "uy ban",
            "hoi dong",
            "hoi nong",
            "hoi cuu",
            "hoi lien",
            "hoi khuyen",
            "hoi chu",
            "hoi nha",
            "hoi luat",
            "hoi nguoi",
            "dang bo",
            "dang uy",
            "dang doan",
            "tinh uy",
            "tinh doan",
            "tinh hoi",
            "thanh uy",
            "thanh doan",
            "thanh hoi",
            "thanh tra",
            "quan uy",
            "quan doan",
            "quan khu",
            "quan doi",
            "huyen uy",
            "huyen doan",
            "thi uy",
            "thi doan",
            "xa doan",
            "dai hoi",
            "dai phat",
            "dai truyen",
            "lien doan",
            "lien hiep",
            "lien minh",
            "doan tncs",
            "doan thanh",
            "doan luat",
            "doan khoi",
            "doan xa",
            "doan phuong",
            "trung tam",
            "trung doan",
            "cong an",
            "cong ty",
            "cong doan",
            "tap doan",
            "tap chi",
            "toa an",
            "kiem toan",
            "ngan hang",
            "bao hiem",
            "thuong truc",
            "hoc vien",
            "benh vien",
            "kho bac",
            "mat tran",
            "to cong",
            "doi quan",
            "chinh phu",
            "quoc hoi",
            "thu tuong",
            "chu tich",
            "tieu ban",
            "nha xuat",
            "nha truong",
            "thong tan",
            "kiem lam");

    private static final Set<String> TERRITORIES =
            Set.of("tinh", "thanh pho", "tp", "huyen", "quan", "xa", "phuong", "p.", "thi xa", "thi tran", "dac khu");
    private static final Set<String> CONNECTING = Set.of("va", "cua", "ve", "thuoc", "-", "cac");

    /** No name ends in them; a scan's dirt does. */
    private static final Pattern SPECKS_BEHIND = Pattern.compile("[\\s.;:'\u2018\u2019~_]+$");

    private AgencyReader() {}

    /** @param superior empty where none */
    record Agencies(String issuer, String superior, List<SheetLine> issuerLines, List<SheetLine> superiorLines) {
        static final Agencies NONE = new Agencies("", "", List.of(), List.of());
    }

    /** @param lines the capital lines of the letterhead's left column, in order */
    static Agencies read(List<SheetLine> lines) {
        if (lines.isEmpty()) {
            return Agencies.NONE;
        }
        int issuerFrom = byWeight(lines);
        if (issuerFrom == 0) {
            issuerFrom = byWords(lines);
        }
        List<SheetLine> superior = lines.subList(0, issuerFrom);
        List<SheetLine> issuer = lines.subList(issuerFrom, lines.size());
        return new Agencies(joined(issuer), joined(superior), issuer, superior);
    }

    /** The superior is regular, the issuer bold (HD36, NĐ30); 0 where the weights do not tell. */
    private static int byWeight(List<SheetLine> lines) {
        int regular = 0;
        while (regular < lines.size() && !lines.get(regular).at().bold()) {
            regular++;
        }
        boolean restBold =
                lines.stream().skip(regular).allMatch(line -> line.at().bold());
        return regular < lines.size() && restBold && lines.get(0).hasGeometry() ? regular : 0;
    }

    private static int byWords(List<SheetLine> lines) {
        int last = 0;
        String name = lines.get(0).key();
        for (int i = 1; i < lines.size(); i++) {
            boolean same = continues(name, lines.get(i).key());
            name = same ? name + " " + lines.get(i).key() : lines.get(i).key();
            last = same ? last : i;
        }
        return last;
    }

    private static boolean continues(String before, String line) {
        String[] words = line.split(" ");
        String first = words[0];
        String pair = words.length > 1 ? first + " " + words[1] : first;
        String end = before.substring(before.lastIndexOf(' ') + 1);
        if (!before.contains(" ")
                || before.endsWith(",")
                || CONNECTING.contains(end)
                || PAIRED.contains(end + " " + first)) {
            return true;
        }
        if ((TERRITORIES.contains(first) || TERRITORIES.contains(pair)) && !PAIRED.contains(pair)) {
            return true;
        }
        boolean needsPair = PAIRED.stream().anyMatch(two -> two.startsWith(first + " "));
        return !OPENINGS.contains(first) || (needsPair && !PAIRED.contains(pair));
    }

    private static String joined(List<SheetLine> lines) {
        List<String> texts = new ArrayList<>();
        lines.forEach(line -> texts.add(SPECKS_BEHIND.matcher(line.text()).replaceFirst("")));
        return Folding.tidy(String.join(" ", texts));
    }
}
