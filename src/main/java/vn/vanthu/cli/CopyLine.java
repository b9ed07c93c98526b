package vn.vanthu.cli;

import vn.vanthu.domain.copy.CertifiedCopy;
import vn.vanthu.texts.Texts;

/** A copy that was issued, as one line: number, pages, and where the block stands. */
final class CopyLine {
    private CopyLine() {}

    static String of(CertifiedCopy copy, Texts texts) {
        return texts.get(
                "cli.copy.done",
                texts.of(copy.kind()),
                copy.document().fields().code().shown(),
                copy.pages(),
                texts.of(copy.placement().where()),
                copy.placement().page(),
                Math.round(copy.placement().top()));
    }
}
