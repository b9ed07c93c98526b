package vn.vanthu.domain.document;

/** SHA-256 of a file's bytes, 64 lower-case hex digits: the name under which the file is kept. */
public record FileHash(String hex) {
    public FileHash {
        if (!hex.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("not a SHA-256: " + hex);
        }
    }

    @Override
    public String toString() {
        return hex;
    }
}
