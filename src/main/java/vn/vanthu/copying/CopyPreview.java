package vn.vanthu.copying;

import java.nio.file.Path;
import java.util.Set;
import vn.vanthu.domain.copy.CopyGuides;
import vn.vanthu.domain.copy.CopyNote;
import vn.vanthu.domain.copy.Placement;
import vn.vanthu.domain.register.RegistrationNumber;

/**
 * A copy as it would be.
 *
 * @param file a temporary PDF; whoever asked deletes it
 * @param number the one that stands on it: asked for, or the next of the issuer's series
 * @param pages all of them, added ones included
 * @param room mm free on the last page of the source
 * @param guides between which a person may move the block
 */
public record CopyPreview(
        Path file,
        RegistrationNumber number,
        Placement placement,
        int pages,
        double room,
        CopyGuides guides,
        Set<CopyNote> notes) {}
