package vn.vanthu.safeguarding;

import java.nio.file.Path;

/** @param bytes of the backup file */
public record BackupReport(Path file, int documents, int files, long bytes) {}
