package vn.vanthu.domain.copy;

import java.util.Optional;
import vn.vanthu.domain.form.RegisterEntry;

/**
 * What the register keeps of how a copy came about.
 *
 * @param issuer in whose name, and so by which seal
 * @param profile code of the layout profile
 * @param from what lay on the desk: a bản chính or a copy
 * @param kindReason why the kind is not the one by origin; empty where it is
 * @param permittedBy who allowed it, where leave was needed; else empty
 * @param replaces the copy in whose place this one was issued
 */
public record CopyFacts(
        CopyOrder.Issuer issuer,
        String profile,
        CopyContent.Way way,
        RegisterEntry.From from,
        CopyFinish.NumberLine numberLine,
        String kindReason,
        String permittedBy,
        Optional<Long> replaces) {}
