package vn.vanthu.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.vanthu.domain.copy.CopyContent;
import vn.vanthu.domain.copy.CopyFinish;
import vn.vanthu.domain.copy.Placing;
import vn.vanthu.domain.copy.Region;
import vn.vanthu.domain.copy.RetypedText;
import vn.vanthu.domain.printing.PageChoice;
import vn.vanthu.work.Failure;

/** What of the source is to be shown and how the file is finished, as asked for in words. */
final class CopyFinishWish {
    private static final String MM = "(\\d{1,4}(?:\\.\\d{1,2})?)";
    private static final Pattern PLACE = Pattern.compile(MM + "(!?)");
    private static final Pattern REGION =
            Pattern.compile("\\s*(\\d{1,5}):" + MM + "," + MM + "," + MM + "," + MM + "\\s*");

    private final JsonNode wish;

    CopyFinishWish(JsonNode wish) {
        this.wish = wish;
    }

    /** @throws Failure BAD_VALUE, FILE_MISSING, NOT_JSON */
    CopyContent content() {
        Optional<String> pages = text("pages");
        Optional<String> regions = text("regions");
        Optional<String> retyped = text("retyped");
        if (Stream.of(pages, regions, retyped).filter(Optional::isPresent).count() > 1) {
            throw new Misuse("cli.copy.oneContent");
        }
        return regions.map(typed -> CopyContent.regions(regions(typed)))
                .or(() -> retyped.map(file -> CopyContent.retyped(retyped(Paths.of(file)))))
                .orElseGet(() -> CopyContent.pages(pages.map(typed -> PageChoice.parse(typed)
                                .map(PageChoice::named)
                                .filter(named -> !named.isEmpty())
                                .orElseThrow(() -> bad("pages", typed)))
                        .orElse(List.of())));
    }

    /** @throws Failure BAD_VALUE */
    CopyFinish finish() {
        return new CopyFinish(
                text("placing").map(CopyFinishWish::placing).orElse(Placing.AUTOMATIC),
                is("blank-number") ? CopyFinish.NumberLine.BLANK : CopyFinish.NumberLine.PRINTED,
                is("corner") ? CopyFinish.Corner.ELECTRONIC : CopyFinish.Corner.NONE,
                is("signature-field") ? CopyFinish.SignatureField.RESERVED : CopyFinish.SignatureField.NONE,
                is("as-images") ? CopyFinish.PageForm.AS_IMAGES : CopyFinish.PageForm.AS_THEY_ARE,
                is("two-sided") ? CopyFinish.Sheets.TWO_SIDED : CopyFinish.Sheets.ONE_SIDED,
                reason(),
                text("permitted-by").orElse("").strip(),
                text("password").orElse(""));
    }

    /** A kind that was asked for by name is asked for; that is noted where no better reason is given. */
    private String reason() {
        return text("reason")
                .map(String::strip)
                .or(() -> text("kind").map(kind -> "--kind " + kind))
                .orElse("");
    }

    /** {@code auto}, {@code new-page}, or mm from the upper edge; with ! even over ink. */
    private static Placing placing(String typed) {
        if (typed.equals("auto")) {
            return Placing.AUTOMATIC;
        }
        if (typed.equals("new-page")) {
            return Placing.NEW_PAGE;
        }
        Matcher place = PLACE.matcher(typed);
        if (!place.matches()) {
            throw bad("placing", typed);
        }
        return Placing.at(Double.parseDouble(place.group(1)), !place.group(2).isEmpty());
    }

    /** {@code PAGE:LEFT,TOP,WIDTH,HEIGHT} in mm, several with a semicolon between them. */
    private static List<Region> regions(String typed) {
        List<Region> regions = new ArrayList<>();
        for (String part : typed.split(";", -1)) {
            Matcher region = REGION.matcher(part);
            if (!region.matches() || region.group(1).matches("0+")) {
                throw bad("regions", typed);
            }
            regions.add(new Region(
                    Integer.parseInt(region.group(1)),
                    Double.parseDouble(region.group(2)),
                    Double.parseDouble(region.group(3)),
                    Double.parseDouble(region.group(4)),
                    Double.parseDouble(region.group(5))));
        }
        return regions;
    }

    /** {@code {"body": [paragraph, …], "signed": "Đã ký: …"}}. */
    private static RetypedText retyped(Path file) {
        JsonNode text = Json.object(file);
        List<String> body = new ArrayList<>();
        text.path("body").forEach(paragraph -> body.add(paragraph.asText()));
        if (body.isEmpty()) {
            throw bad("body", file.toString());
        }
        return new RetypedText(body, LabelReader.text(text, "signed").orElse(""));
    }

    private boolean is(String key) {
        return switch (text(key).orElse("false")) {
            case "true" -> true;
            case "false" -> false;
            default -> throw bad(key, text(key).orElse(""));
        };
    }

    private Optional<String> text(String key) {
        return LabelReader.text(wish, key);
    }

    private static Failure bad(String key, String typed) {
        return new Failure(Failure.Kind.BAD_VALUE, key, typed);
    }
}
