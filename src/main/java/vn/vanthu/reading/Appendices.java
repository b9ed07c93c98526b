package vn.vanthu.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.vanthu.domain.document.PageTexts;

/**
 * What is bound behind a document in the same file: each page at whose head stands PHỤ LỤC, BIỂU MẪU, DANH MỤC with the
 * note that it goes with the document (NĐ30 PL I: "(Kèm theo …)"), or PHỤ LỤC with a number.
 */
public final class Appendices {
    /** Lines of a page among which its heading is sought. */
    private static final int HEAD = 8;

    private static final int LONGEST = 160;
    private static final Pattern APPENDIX = Pattern.compile(
            "^(?:phu luc|bieu mau|mau so|mau|bieu)(?: so)?[ :.]*(?<number>[ivx]{1,6}|\\d{1,3}[a-z]?)?\\b.*");
    private static final Pattern WITH = Pattern.compile("^\\(? ?(?:ban hanh )?(?:kem theo|dinh kem)\\b.*");

    private Appendices() {}

    /** The appendices in order, each as its heading has it: {@code PHỤ LỤC I: Danh mục …}. */
    public static List<String> in(PageTexts texts) {
        Map<String, String> found = new LinkedHashMap<>();
        for (int page = 1; page < texts.pages().size(); page++) {
            List<SheetLine> head = ReadingOrder.of(
                            new PageTexts(List.of(texts.pages().get(page))))
                    .stream()
                    .filter(SheetLine::isText)
                    .limit(HEAD)
                    .toList();
            String title = title(head);
            if (!title.isEmpty()) {
                found.putIfAbsent(SheetLine.dense(title), title);
            }
        }
        return List.copyOf(found.values());
    }

    private static String title(List<SheetLine> head) {
        boolean isWith = head.stream().anyMatch(line -> WITH.matcher(line.key()).matches());
        for (int i = 0; i < head.size(); i++) {
            SheetLine line = head.get(i);
            Matcher matcher = APPENDIX.matcher(line.key());
            boolean isHeading = line.isCapitals() || line.text().length() <= "Phụ lục XVIII".length();
            if (isHeading && matcher.matches() && (isWith || matcher.group("number") != null)) {
                return withTitle(head, i);
            }
        }
        return isWith ? titleOfList(head) : "";
    }

    /** DANH MỤC …, DANH SÁCH … and their like, which the note alone makes an appendix. */
    private static String titleOfList(List<SheetLine> head) {
        for (int i = 0; i < head.size() && !WITH.matcher(head.get(i).key()).matches(); i++) {
            if (head.get(i).isCapitals() && !Motto.is(head.get(i).head())) {
                return joined(head, i);
            }
        }
        return "";
    }

    private static String withTitle(List<SheetLine> head, int heading) {
        String name = head.get(heading).text();
        String title = heading + 1 < head.size() ? joined(head, heading + 1) : "";
        return cut(title.isEmpty() ? name : name + ": " + title);
    }

    /** The lines of a title, which are in capitals, up to the note. */
    private static String joined(List<SheetLine> head, int from) {
        List<String> lines = new ArrayList<>();
        for (int i = from; i < head.size() && head.get(i).isCapitals(); i++) {
            lines.add(head.get(i).text());
        }
        return cut(String.join(" ", lines));
    }

    private static String cut(String title) {
        return title.length() <= LONGEST ? title : title.substring(0, LONGEST) + "…";
    }
}
