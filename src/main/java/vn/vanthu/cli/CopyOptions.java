package vn.vanthu.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The words in which a copy is asked for; what is said is kept under the same words as in a line of jobs. */
final class CopyOptions {
    private final ObjectNode wish = Json.object();
    private final List<Long> ids = new ArrayList<>();
    private final List<String> distributions = new ArrayList<>();

    /** Whether nothing was said at all. */
    boolean isEmpty() {
        return wish.isEmpty() && ids.isEmpty() && distributions.isEmpty();
    }

    /** One wish for each document and each list, in their order; none without a document. */
    List<ObjectNode> wishes() {
        List<ObjectNode> wishes = new ArrayList<>();
        for (Long id : ids) {
            ObjectNode one = wish.deepCopy().put("id", id);
            if (distributions.isEmpty()) {
                wishes.add(one);
            }
            distributions.forEach(distribution -> wishes.add(one.deepCopy().put("distribution", distribution)));
        }
        return wishes;
    }

    @Parameters(paramLabel = "ID", arity = "0..*", descriptionKey = "cli.option.id")
    void ids(List<Long> typed) {
        ids.clear();
        ids.addAll(typed);
    }

    @Option(names = "--distribution", paramLabel = "FILE.json|NAME", descriptionKey = "cli.option.distribution")
    void distributions(List<String> typed) {
        distributions.clear();
        distributions.addAll(typed);
    }

    @Option(names = "--kind", paramLabel = "sao-luc|sao-y|trich-sao", descriptionKey = "cli.option.kind")
    void kind(String typed) {
        wish.put("kind", typed);
    }

    @Option(names = "--pages", paramLabel = "LIST", descriptionKey = "cli.option.pages")
    void pages(String typed) {
        wish.put("pages", typed);
    }

    @Option(names = "--regions", paramLabel = "PAGE:LEFT,TOP,WIDTH,HEIGHT;…", descriptionKey = "cli.option.regions")
    void regions(String typed) {
        wish.put("regions", typed);
    }

    @Option(names = "--retyped", paramLabel = "FILE.json", descriptionKey = "cli.option.retyped")
    void retyped(String typed) {
        wish.put("retyped", typed);
    }

    @Option(names = "--signer", paramLabel = "NAME", descriptionKey = "cli.option.signer")
    void signer(String typed) {
        wish.put("signer", typed);
    }

    @Option(names = "--date", paramLabel = "DATE", descriptionKey = "cli.option.copyDate")
    void date(String typed) {
        wish.put("date", typed);
    }

    @Option(names = "--number", paramLabel = "N", descriptionKey = "cli.option.number")
    void number(String typed) {
        wish.put("number", typed);
    }

    @Option(names = "--place", paramLabel = "PLACE", descriptionKey = "cli.option.place")
    void place(String typed) {
        wish.put("place", typed);
    }

    @Option(names = "--by", paramLabel = "committee|office", descriptionKey = "cli.option.by")
    void by(String typed) {
        wish.put("by", typed);
    }

    @Option(names = "--profile", paramLabel = "HD36|HD05|ND30", descriptionKey = "cli.option.profile")
    void profile(String typed) {
        wish.put("profile", typed);
    }

    @Option(names = "--placing", paramLabel = "auto|new-page|MM[!]", descriptionKey = "cli.option.placing")
    void placing(String typed) {
        wish.put("placing", typed);
    }

    @Option(names = "--reason", paramLabel = "TEXT", descriptionKey = "cli.option.reason")
    void reason(String typed) {
        wish.put("reason", typed);
    }

    @Option(names = "--permitted-by", paramLabel = "TEXT", descriptionKey = "cli.option.permittedBy")
    void permittedBy(String typed) {
        wish.put("permitted-by", typed);
    }

    @Option(names = "--password", paramLabel = "TEXT", descriptionKey = "cli.option.password")
    void password(String typed) {
        wish.put("password", typed);
    }

    @Option(names = "--replaces", paramLabel = "ID", descriptionKey = "cli.option.replaces")
    void replaces(String typed) {
        wish.put("replaces", typed);
    }

    @Option(names = "--out", paramLabel = "FILE.pdf|FOLDER", descriptionKey = "cli.option.out")
    void out(String typed) {
        wish.put("out", typed);
    }

    @Option(names = "--blank-number", descriptionKey = "cli.option.blankNumber")
    void blankNumber(boolean wanted) {
        wish.put("blank-number", wanted);
    }

    @Option(names = "--corner", descriptionKey = "cli.option.corner")
    void corner(boolean wanted) {
        wish.put("corner", wanted);
    }

    @Option(names = "--signature-field", descriptionKey = "cli.option.signatureField")
    void signatureField(boolean wanted) {
        wish.put("signature-field", wanted);
    }

    @Option(names = "--as-images", descriptionKey = "cli.option.asImages")
    void asImages(boolean wanted) {
        wish.put("as-images", wanted);
    }

    @Option(names = "--two-sided", descriptionKey = "cli.option.twoSided")
    void twoSided(boolean wanted) {
        wish.put("two-sided", wanted);
    }
}
