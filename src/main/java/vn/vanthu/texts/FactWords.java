package vn.vanthu.texts;

import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;
import vn.vanthu.domain.archive.Finding;
import vn.vanthu.domain.document.Problem;
import vn.vanthu.domain.register.Document;
import vn.vanthu.work.Failure;

/** Failures and the values they name, in words. Numbers stay as they are: they may be ids. */
public final class FactWords {
    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private final Texts texts;

    public FactWords(Texts texts) {
        this.texts = texts;
    }

    /** The sentence of a failure, its facts filled in. */
    public String sentence(Failure failure) {
        return texts.get(
                "failure." + failure.kind().name(),
                failure.facts().stream().map(this::of).toArray());
    }

    /** One fact in words: what a person calls the value. */
    public String of(Object fact) {
        if (fact instanceof Collection<?> many) {
            return many.stream().map(this::of).collect(Collectors.joining("; "));
        }
        if (fact instanceof Document document) {
            return entry(document);
        }
        if (fact instanceof Problem problem) {
            return texts.of(problem.field()) + ": " + inSentence(problem.kind());
        }
        if (fact instanceof Finding finding) {
            String said = texts.of(finding.kind()) + ": " + finding.subject();
            return finding.detail().isEmpty() ? said : said + " (" + finding.detail() + ")";
        }
        return fact instanceof Enum<?> constant ? texts.of(constant) : String.valueOf(fact);
    }

    /** An entry of a register in a sentence: {@code văn bản đến số 12 (366-CV/QU)}. */
    public String entry(Document document) {
        String direction = inSentence(document.direction());
        String entry = document.number()
                .map(number -> texts.get("fact.entry", direction, number.toString()))
                .orElse(direction);
        String title = document.fields().code().shown();
        return title.isEmpty() ? entry : entry + " (" + title + ")";
    }

    private String inSentence(Enum<?> constant) {
        String word = texts.of(constant);
        return word.substring(0, 1).toLowerCase(VIETNAMESE) + word.substring(1);
    }
}
