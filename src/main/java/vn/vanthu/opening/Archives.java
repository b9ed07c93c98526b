package vn.vanthu.opening;

import java.nio.file.Path;
import java.util.function.Function;
import vn.vanthu.arranging.InitArchive;
import vn.vanthu.domain.form.FormCatalog;
import vn.vanthu.reading.MakeSearchable;
import vn.vanthu.reading.OpenParcel;
import vn.vanthu.reading.ReadDocument;
import vn.vanthu.safeguarding.Restore;

/**
 * What can be done before an archive is open, and the way to open one.
 *
 * @param open opens the archive of a folder; throws Failure NO_ARCHIVE, ARCHIVE_NEWER, ARCHIVE_DAMAGED, ARCHIVE_BUSY
 */
public record Archives(
        FormCatalog forms,
        ReadDocument read,
        OpenParcel parcels,
        MakeSearchable searchable,
        InitArchive init,
        Restore restore,
        Function<Path, OpenArchive> open) {}
