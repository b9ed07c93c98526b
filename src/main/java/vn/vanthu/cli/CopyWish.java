package vn.vanthu.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.vanthu.domain.agency.Signer;
import vn.vanthu.domain.copy.CopyAdvice;
import vn.vanthu.domain.copy.CopyFinish;
import vn.vanthu.domain.copy.CopyOrder;
import vn.vanthu.domain.copy.CopyProposal;
import vn.vanthu.domain.distribution.DistributionList;
import vn.vanthu.domain.distribution.SavedList;
import vn.vanthu.domain.document.CopyKind;
import vn.vanthu.domain.register.RegistrationNumber;
import vn.vanthu.domain.text.Folding;
import vn.vanthu.opening.OpenArchive;
import vn.vanthu.work.Failure;

/** A copy as it is asked for in words; what is not said is as the copy desk proposes it. */
final class CopyWish {
    private final OpenArchive archive;
    private final JsonNode wish;

    CopyWish(OpenArchive archive, JsonNode wish) {
        this.archive = archive;
        this.wish = wish;
    }

    /** @throws Failure BAD_VALUE, NO_SUCH_DOCUMENT, NO_SUCH_SIGNER, NO_SUCH_LIST, FILE_MISSING, NOT_JSON */
    CopyOrder order() {
        CopyProposal proposal = archive.copies().propose(id("id"));
        CopyOrder proposed = proposal.order();
        LocalDate date = date().orElse(proposed.date());
        CopyFinishWish finish = new CopyFinishWish(wish);
        CopyOrder.Issuer issuer = text("by").map(this::issuer).orElse(proposed.issuer());
        CopyOrder order = new CopyOrder(
                proposed.sourceId(),
                proposed.kind(),
                issuer,
                text("number").map(this::number).or(proposed::number),
                date,
                text("place").orElse(proposed.place()),
                text("signer")
                        .map(name -> signer(proposal.office().signers(), name))
                        .orElse(proposed.signer()),
                distribution().orElse(proposed.distribution()),
                text("profile").map(this::profile).orElseGet(() -> profileOn(date, proposed)),
                finish.content(),
                finish.finish());
        if (order.finish().numberLine() == CopyFinish.NumberLine.BLANK
                && order.number().isPresent()) {
            throw new Misuse("cli.copy.numberOrBlank");
        }
        return fitted(order);
    }

    /** Of the kind asked for, else that of the rules; signed under the lines that belong to its issuer. */
    private CopyOrder fitted(CopyOrder order) {
        CopyAdvice advice = archive.copies().advise(order);
        return new CopyOrder(
                order.sourceId(),
                text("kind").map(this::kind).orElse(advice.kind()),
                order.issuer(),
                order.number(),
                order.date(),
                order.place(),
                advice.signer(),
                order.distribution(),
                order.profile(),
                order.content(),
                order.finish());
    }

    /** The copy in whose place this one is wanted. */
    Optional<Long> replaces() {
        return text("replaces").map(typed -> id("replaces"));
    }

    private long id(String key) {
        String typed = text(key).orElse("");
        if (!typed.matches("\\d{1,18}")) {
            throw bad(key, typed);
        }
        return Long.parseLong(typed);
    }

    private Optional<LocalDate> date() {
        return LabelReader.date(wish, "date").map(date -> date.whole().orElseThrow(() -> bad("date", date.toString())));
    }

    private CopyKind kind(String typed) {
        return CopyKind.of(typed).orElseThrow(() -> bad("kind", typed));
    }

    private CopyOrder.Issuer issuer(String typed) {
        for (CopyOrder.Issuer issuer : CopyOrder.Issuer.values()) {
            if (EntryJson.word(issuer).equals(typed)) {
                return issuer;
            }
        }
        throw bad("by", typed);
    }

    private RegistrationNumber number(String typed) {
        return RegistrationNumber.parse(typed).orElseThrow(() -> bad("number", typed));
    }

    /** By name, with or without marks. */
    private static Signer signer(List<Signer> signers, String name) {
        String key = Folding.key(name);
        return signers.stream()
                .filter(signer -> Folding.key(signer.name()).equals(key))
                .findFirst()
                .orElseThrow(() -> new Failure(Failure.Kind.NO_SUCH_SIGNER, name));
    }

    /** A list given in place, the file of one, or the name of one that the office has saved. */
    private Optional<DistributionList> distribution() {
        if (wish.path("distribution").isObject()) {
            return LabelReader.recipients(wish.path("distribution"), "lines");
        }
        return text("distribution").map(named -> saved(named).orElseGet(() -> fromFile(named)));
    }

    private Optional<DistributionList> saved(String name) {
        return archive.lists().named(name).map(SavedList::list);
    }

    private static DistributionList fromFile(String name) {
        Path file = Paths.of(name);
        if (!Files.exists(file) && !name.endsWith(".json")) {
            throw new Failure(Failure.Kind.NO_SUCH_LIST, name);
        }
        return LabelReader.recipients(Json.object(file), "lines")
                .orElseThrow(() -> new Failure(Failure.Kind.BAD_VALUE, "lines", name));
    }

    private String profile(String code) {
        return archive.forms()
                .profile(code)
                .orElseThrow(() -> bad("profile", code))
                .code();
    }

    /** The proposal holds the profile of its own day. */
    private String profileOn(LocalDate date, CopyOrder proposed) {
        return date.equals(proposed.date())
                ? proposed.profile()
                : archive.forms().partyProfileOn(date).code();
    }

    private Optional<String> text(String key) {
        return LabelReader.text(wish, key);
    }

    private static Failure bad(String key, String typed) {
        return new Failure(Failure.Kind.BAD_VALUE, key, typed);
    }
}
