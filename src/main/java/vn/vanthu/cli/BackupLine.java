package vn.vanthu.cli;

import vn.vanthu.safeguarding.BackupReport;

/** What a backup or a restored archive holds, as an object or a sentence. */
final class BackupLine {
    private BackupLine() {}

    /** @param key of the sentence, with the file or folder, documents, files and bytes */
    static void print(Desk desk, General general, String key, BackupReport report) {
        if (general.json()) {
            desk.print(Json.object()
                    .put("file", report.file().toString())
                    .put("documents", report.documents())
                    .put("files", report.files())
                    .put("bytes", report.bytes()));
        } else {
            desk.print(desk.texts().get(key, report.file(), report.documents(), report.files(), report.bytes()));
        }
    }
}
