package vn.vanthu.copying;

import java.nio.file.Path;
import java.util.Set;
import vn.vanthu.domain.copy.CopyNote;
import vn.vanthu.domain.copy.Placement;
import vn.vanthu.domain.register.RegistrationNumber;

/**
 * A copy as it would be.
 *
 * @param file a temporary PDF; whoever asked deletes it
 * @param number the one that stands on it: asked for, or the next of the issuer's series
 * @param room mm free on the last page of the source
 */
public record CopyPreview(
        Path file, RegistrationNumber number, Placement placement, int pages, double room, Set<CopyNote> notes) {}
