package vn.vanthu.bench;

import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.List;
import org.sqlite.SQLiteConfig;
import vn.vanthu.domain.distribution.DistributionLine;
import vn.vanthu.domain.document.DocumentFields;

/**
 * What a registration is measured against: number, row, recipients and an audit row by plain JDBC with all statements
 * ready, in one transaction forced to the disk; nothing is looked at before, no index but keys. With {@code indexed} a
 * row of FTS5 with prefixes over the words of the fields besides.
 */
final class RegisterAnchor implements AutoCloseable {
    private final Path folder;
    private final boolean isIndexed;
    private final Connection connection;
    private final PreparedStatement number;
    private final PreparedStatement taken;
    private final PreparedStatement document;
    private final PreparedStatement line;
    private final PreparedStatement words;
    private final PreparedStatement audit;
    private int last;

    RegisterAnchor(Path folder, boolean isIndexed) throws SQLException, IOException {
        this.folder = Files.createDirectories(folder);
        this.isIndexed = isIndexed;
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        connection = config.createConnection("jdbc:sqlite:" + folder.resolve("anchor.db"));
        try (Statement statement = connection.createStatement()) {
            for (String sql : List.of(
                    "CREATE TABLE series (id INTEGER PRIMARY KEY, next INTEGER)",
                    "INSERT INTO series VALUES (1, 1)",
                    "CREATE TABLE taken (series INTEGER, value INTEGER, title TEXT, PRIMARY KEY (series, value))"
                            + " WITHOUT ROWID",
                    "CREATE TABLE document (id INTEGER PRIMARY KEY, direction TEXT, number INTEGER, day TEXT, code TEXT,"
                            + " type TEXT, subject TEXT, issued TEXT, issuer TEXT, superior TEXT, place TEXT,"
                            + " signer TEXT, title TEXT, hash TEXT)",
                    "CREATE TABLE line (document INTEGER, ordinal INTEGER, text TEXT, PRIMARY KEY (document, ordinal))"
                            + " WITHOUT ROWID",
                    "CREATE TABLE audit (seq INTEGER PRIMARY KEY, deed TEXT, subject INTEGER, detail TEXT, hash TEXT)",
                    "CREATE VIRTUAL TABLE found USING fts5 (words, content = '', contentless_delete = 1,"
                            + " prefix = '2 3')")) {
                statement.execute(sql);
            }
        }
        connection.setAutoCommit(false);
        number = connection.prepareStatement("UPDATE series SET next = ? WHERE id = 1");
        taken = connection.prepareStatement("INSERT INTO taken VALUES (1, ?, ?)");
        document = connection.prepareStatement("INSERT INTO document VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?)");
        line = connection.prepareStatement("INSERT INTO line VALUES (?, ?, ?)");
        words = connection.prepareStatement("INSERT INTO found (rowid, words) VALUES (?, ?)");
        audit = connection.prepareStatement("INSERT INTO audit (deed, subject, detail, hash) VALUES (?, ?, ?, ?)");
    }

    /** Registers a document on paper. */
    void register(DocumentFields fields, String day) throws SQLException {
        rows(fields, day, null);
    }

    /** The same with a file: copied and hashed in one pass, forced, renamed, its folder forced, then the rows. */
    void register(DocumentFields fields, String day, Path source) throws SQLException, IOException {
        Path part = folder.resolve("part");
        MessageDigest digest = sha256();
        byte[] buffer = new byte[1 << 16];
        try (var in = Files.newInputStream(source);
                FileOutputStream out = new FileOutputStream(part.toFile())) {
            for (int n = in.read(buffer); n > 0; n = in.read(buffer)) {
                digest.update(buffer, 0, n);
                out.write(buffer, 0, n);
            }
            out.getFD().sync();
        }
        String hash = HexFormat.of().formatHex(digest.digest());
        Files.move(part, folder.resolve(hash), StandardCopyOption.ATOMIC_MOVE);
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
        rows(fields, day, hash);
    }

    private void rows(DocumentFields fields, String day, String hash) throws SQLException {
        last++;
        number.setInt(1, last + 1);
        number.executeUpdate();
        taken.setInt(1, last);
        taken.setString(2, fields.title());
        taken.executeUpdate();
        List<String> columns = List.of(
                "INCOMING",
                Integer.toString(last),
                day,
                fields.code().asWritten(),
                fields.type(),
                fields.subject(),
                fields.issueDate().toString(),
                fields.issuer(),
                fields.superiorAgency(),
                fields.place(),
                fields.signer().name(),
                fields.signer().title());
        document.setInt(1, last);
        for (int i = 0; i < columns.size(); i++) {
            document.setString(2 + i, columns.get(i));
        }
        document.setString(14, hash);
        document.executeUpdate();
        int ordinal = 0;
        for (DistributionLine each : fields.distribution().lines()) {
            line.setInt(1, last);
            line.setInt(2, ++ordinal);
            line.setString(3, each.text());
            line.executeUpdate();
        }
        if (isIndexed) {
            words.setInt(1, last);
            words.setString(2, String.join(" ", columns));
            words.executeUpdate();
        }
        audit.setString(1, "REGISTER");
        audit.setInt(2, last);
        audit.setString(3, fields.title());
        audit.setString(
                4, HexFormat.of().formatHex(sha256().digest(columns.toString().getBytes(StandardCharsets.UTF_8))));
        audit.executeUpdate();
        connection.commit();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
