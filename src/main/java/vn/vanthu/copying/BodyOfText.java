package vn.vanthu.copying;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import vn.vanthu.domain.document.DocumentFields;
import vn.vanthu.domain.document.PageTexts;
import vn.vanthu.domain.text.Folding;
import vn.vanthu.pdf.TextParagraphs;
import vn.vanthu.pdf.TextParagraphs.Paragraph;

/** Tells the text of a document from its heading and its foot, by what the register says of these. */
final class BodyOfText {
    /** Lines of a letterhead with subject and Kính gửi at most. */
    private static final int HEADING_LINES = 60;
    /** So many lines that are none of a heading end it. */
    private static final int NO_HEADING = 3;
    /** A page number stands above this, mm. */
    private static final double NUMBER_WITHIN = 20;
    /** Title and name of the signer stand right of this part of the page. */
    private static final double RIGHT_HALF = 0.4;

    private static final Pattern PAGE_NUMBER = Pattern.compile("[-– ]*\\d{1,4}[-– ]*");
    private static final Pattern OF_A_HEADING = Pattern.compile(
            "(?:so ?:? ?[\\d.…]*\\w?[-/].*|.*ngay ?[\\d.… ]* ?thang ?[\\d.… ]* ?nam ?[\\d.… ]*|[-_*=. ]+|kinh gui.*|kinh trinh.*"
                    + "|dang cong san viet nam|cong hoa xa hoi chu nghia viet nam|doc lap - tu do - hanh phuc)");
    private static final Pattern OPEN_END = Pattern.compile(".*[^.;:!?”…]", Pattern.DOTALL);
    private static final Pattern PART =
            Pattern.compile("^(?:Chương|Phần|Mục|CHƯƠNG|PHẦN|MỤC) [\\dIVXLC]+\\b.*", Pattern.DOTALL);

    private final Set<String> signing = new HashSet<>();
    private final String heading;

    BodyOfText(DocumentFields fields) {
        heading = Folding.key(String.join(
                " \n ",
                fields.superiorAgency(),
                fields.issuer(),
                fields.type(),
                fields.subject(),
                String.join(" ", fields.addressees()),
                fields.markings().urgency().wording(),
                fields.markings().circulation()));
        fields.signer().authority().forEach(line -> signing.add(Folding.key(line)));
        signing.add(Folding.key(fields.signer().title()));
        signing.add(Folding.key(fields.signer().name()));
        signing.remove("");
    }

    /** The text as {@link vn.vanthu.domain.copy.RetypedText} has it. */
    List<String> paragraphs(PageTexts texts) {
        List<String> paragraphs = new ArrayList<>();
        boolean open = false;
        for (PageTexts.Page page : body(texts)) {
            List<Paragraph> found = TextParagraphs.of(1, page);
            for (int i = 0; i < found.size(); i++) {
                Paragraph paragraph = found.get(i);
                boolean goesOn = i == 0 && open && !isHeading(paragraph);
                if (goesOn) {
                    int last = paragraphs.size() - 1;
                    paragraphs.set(last, paragraphs.get(last) + " " + paragraph.text());
                } else {
                    paragraphs.add(marked(paragraph));
                }
                open = !isHeading(paragraph)
                        && OPEN_END.matcher(paragraph.text()).matches();
            }
        }
        return paragraphs;
    }

    private static String marked(Paragraph paragraph) {
        if (paragraph.centred()
                && (paragraph.bold() || PART.matcher(paragraph.text()).matches())) {
            return "# " + paragraph.text();
        }
        return (paragraph.bold() ? "## " : "") + paragraph.text();
    }

    private static boolean isHeading(Paragraph paragraph) {
        return paragraph.bold() || PART.matcher(paragraph.text()).matches();
    }

    /** The pages with their text alone. */
    private List<PageTexts.Page> body(PageTexts texts) {
        List<PageTexts.Page> pages = new ArrayList<>();
        for (int i = 0; i < texts.pages().size(); i++) {
            PageTexts.Page page = texts.pages().get(i);
            List<PageTexts.Line> lines = page.lines().stream()
                    .filter(line -> !(line.y() < NUMBER_WITHIN
                            && PAGE_NUMBER.matcher(line.text()).matches()))
                    .toList();
            int from = i == 0 ? headingEnd(lines) : 0;
            int to = foot(page.width(), lines, from);
            pages.add(new PageTexts.Page(page.width(), page.height(), lines.subList(from, to)));
            if (to < lines.size()) {
                break;
            }
        }
        return pages;
    }

    private int headingEnd(List<PageTexts.Line> lines) {
        int end = 0;
        for (int i = 0; i < Math.min(lines.size(), HEADING_LINES) && i - end < NO_HEADING; i++) {
            String key =
                    Folding.key(lines.get(i).text()).replaceFirst("^[-–] ?", "").replaceFirst("[.,;]$", "");
            boolean known = !key.isEmpty() && heading.contains(key);
            if (known || OF_A_HEADING.matcher(key).matches()) {
                end = i + 1;
            }
        }
        return end;
    }

    /** Index of the first line of nơi nhận or signature; the number of lines where there is neither. */
    private int foot(double width, List<PageTexts.Line> lines, int from) {
        for (int i = from; i < lines.size(); i++) {
            PageTexts.Line line = lines.get(i);
            String key = Folding.key(line.text());
            boolean signs = signing.contains(key) && line.x() > width * RIGHT_HALF;
            if (key.startsWith("noi nhan") || signs) {
                return i;
            }
        }
        return lines.size();
    }
}
