package vn.vanthu.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.store.MMapDirectory;
import vn.vanthu.domain.register.Document;
import vn.vanthu.domain.text.Folding;

/** What look-up is measured against: FTS5 as it comes, with and without a prefix index, and Lucene. */
final class SearchAnchors implements AutoCloseable {
    private static final String COLUMNS = "d.id, d.code, d.type, d.subject, d.issued, d.issuer, d.day, d.direction";

    private final Connection connection;
    private final Map<String, PreparedStatement> ready = new HashMap<>();
    private final Path luceneFolder;
    private IndexSearcher lucene;
    private DirectoryReader reader;

    SearchAnchors(Path folder) throws SQLException, IOException {
        Files.createDirectories(folder);
        connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("anchors.db"));
        luceneFolder = folder.resolve("lucene");
        try (var statement = connection.createStatement()) {
            statement.execute("PRAGMA journal_mode = WAL");
            statement.execute("PRAGMA synchronous = FULL");
        }
    }

    /** Fills one of the contenders; the time of this alone is its build. */
    void fillRows(InventedDocuments documents, int count) throws SQLException {
        run("CREATE TABLE doc (id INTEGER PRIMARY KEY, code TEXT, type TEXT, subject TEXT, issued TEXT, issuer TEXT,"
                + " day TEXT, year INTEGER, direction TEXT)");
        connection.setAutoCommit(false);
        PreparedStatement insert = connection.prepareStatement("INSERT INTO doc VALUES (?,?,?,?,?,?,?,?,?)");
        for (int i = 1; i <= count; i++) {
            Document document = documents.get(i).document();
            insert.setInt(1, i);
            insert.setString(2, document.fields().code().normalised());
            insert.setString(3, document.fields().type());
            insert.setString(4, document.fields().subject());
            insert.setString(5, document.fields().issueDate().toString());
            insert.setString(6, document.fields().issuer());
            insert.setString(7, document.registeredOn().toString());
            insert.setInt(8, document.registeredOn().getYear());
            insert.setString(9, document.direction().name());
            insert.executeUpdate();
        }
        connection.commit();
        connection.setAutoCommit(true);
    }

    /** @param isMarked a second column has the words with their marks, so that both ways of typing are served */
    void fillFts(String table, boolean isMarked, String options, InventedDocuments documents, int count)
            throws SQLException {
        run("CREATE VIRTUAL TABLE " + table + " USING fts5 (words" + (isMarked ? ", marked" : "")
                + ", content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 0'" + options + ")");
        connection.setAutoCommit(false);
        PreparedStatement insert = connection.prepareStatement("INSERT INTO " + table
                + (isMarked ? " (rowid, words, marked) VALUES (?, ?, ?)" : " (rowid, words) VALUES (?, ?)"));
        for (int i = 1; i <= count; i++) {
            insert.setInt(1, i);
            InventedDocuments.Invented invented = documents.get(i);
            String text = text(invented);
            insert.setString(2, Folding.key(text) + tokens(invented.document()));
            if (isMarked) {
                insert.setString(3, Folding.accentKey(text));
            }
            insert.executeUpdate();
            if (i % 500 == 0) {
                connection.commit();
            }
        }
        connection.commit();
        connection.setAutoCommit(true);
        run("INSERT INTO " + table + " (" + table + ") VALUES ('optimize')");
    }

    void fillLucene(InventedDocuments documents, int count) throws IOException {
        IndexWriterConfig config = new IndexWriterConfig(new StandardAnalyzer());
        config.setIndexSort(new Sort(new SortField("row", SortField.Type.LONG, true)));
        try (IndexWriter writer = new IndexWriter(new MMapDirectory(luceneFolder), config)) {
            for (int i = 1; i <= count; i++) {
                InventedDocuments.Invented invented = documents.get(i);
                org.apache.lucene.document.Document entry = new org.apache.lucene.document.Document();
                entry.add(new TextField("words", words(invented), Field.Store.NO));
                entry.add(new NumericDocValuesField("row", i));
                entry.add(new StringField("id", Integer.toString(i), Field.Store.YES));
                writer.addDocument(entry);
            }
            writer.forceMerge(1);
        }
    }

    void open() throws IOException {
        reader = DirectoryReader.open(new MMapDirectory(luceneFolder));
        lucene = new IndexSearcher(reader);
    }

    private static String words(InventedDocuments.Invented invented) {
        return Folding.key(text(invented)) + tokens(invented.document());
    }

    private static String text(InventedDocuments.Invented invented) {
        Document document = invented.document();
        return String.join(
                "\n",
                document.fields().code().normalised(),
                document.fields().type(),
                document.fields().subject(),
                document.fields().issuer(),
                document.fields().signer().name(),
                invented.text());
    }

    private static String tokens(Document document) {
        return " " + InventedDocuments.agencyToken(document.fields().issuer()) + " xy"
                + document.registeredOn().getYear();
    }

    /** The newest 50 with their rows. */
    int newest(String table, String match) throws SQLException {
        return rows(
                "SELECT " + COLUMNS + " FROM " + table + " f CROSS JOIN doc d ON d.id = f.rowid WHERE " + table
                        + " MATCH ? ORDER BY f.rowid DESC LIMIT 50",
                match);
    }

    /** The newest 50 of an agency and a year, by join and condition. */
    int joined(String match, String agency, int year) throws SQLException {
        return rows(
                "SELECT " + COLUMNS + " FROM plain f CROSS JOIN doc d ON d.id = f.rowid WHERE plain MATCH ?"
                        + " AND d.issuer = '" + agency + "' AND d.year = " + year + " ORDER BY f.rowid DESC LIMIT 50",
                match);
    }

    /** The best 50 by bm25 of the newest 2,000. */
    int best(String match) throws SQLException {
        return rows(
                "SELECT " + COLUMNS + " FROM prefixed f CROSS JOIN doc d ON d.id = f.rowid WHERE prefixed MATCH ?1"
                        + " AND f.rowid >= (SELECT min(rowid) FROM (SELECT rowid FROM prefixed WHERE prefixed MATCH ?1"
                        + " ORDER BY rowid DESC LIMIT 2000)) ORDER BY rank LIMIT 50",
                match);
    }

    /** How many of the newest 20,000 hits are of which year, type and issuer. */
    int facets(String match) throws SQLException {
        int groups = 0;
        for (String column : List.of("year", "type", "issuer")) {
            groups += asked(
                    "SELECT " + column + ", count(*) FROM (SELECT rowid AS place FROM prefixed WHERE prefixed MATCH ?"
                            + " ORDER BY rowid DESC LIMIT 20000) f CROSS JOIN doc d ON d.id = f.place GROUP BY 1",
                    match,
                    SearchAnchors::groups);
        }
        return groups;
    }

    private static int groups(ResultSet row) throws SQLException {
        int groups = 0;
        while (row.next()) {
            groups += row.getInt(2) > 0 ? 1 : 0;
        }
        return groups;
    }

    @FunctionalInterface
    private interface Reading {
        int read(ResultSet row) throws SQLException;
    }

    private int rows(String sql, String match) throws SQLException {
        return asked(sql, match, SearchAnchors::read);
    }

    private int asked(String sql, String match, Reading reading) throws SQLException {
        PreparedStatement statement = ready.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            ready.put(sql, statement);
        }
        statement.setString(1, match);
        try (ResultSet row = statement.executeQuery()) {
            return reading.read(row);
        }
    }

    private static int read(ResultSet row) throws SQLException {
        int count = 0;
        while (row.next()) {
            count += row.getLong(1) > 0 ? 1 : 0;
            for (int column = 2; column <= 8; column++) {
                count += row.getString(column).isEmpty() ? 1 : 0;
            }
        }
        return count;
    }

    /** Lucene's newest or best 50, with their rows. */
    int lucene(Query query, boolean isNewest) throws IOException, SQLException {
        ScoreDoc[] hits = isNewest
                ? lucene.search(
                                query,
                                new TopFieldCollectorManager(
                                        new Sort(new SortField("row", SortField.Type.LONG, true)), 50, 50))
                        .scoreDocs
                : lucene.search(query, new TopScoreDocCollectorManager(50, null, 50, true)).scoreDocs;
        List<String> ids = new ArrayList<>();
        for (ScoreDoc hit : hits) {
            ids.add(lucene.storedFields().document(hit.doc).get("id"));
        }
        return rows("SELECT " + COLUMNS + " FROM json_each(?) j CROSS JOIN doc d ON d.id = j.value", ids.toString());
    }

    static Query luceneQuery(SearchBench.Asked asked) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        for (int i = 0; i < asked.words().size(); i++) {
            Term term = new Term("words", asked.words().get(i));
            boolean isPrefix = asked.isPrefix() && i == asked.words().size() - 1;
            all.add(isPrefix ? new PrefixQuery(term) : new TermQuery(term), BooleanClause.Occur.MUST);
        }
        return asked.isPhrase() ? new PhraseQuery("words", asked.words().toArray(String[]::new)) : all.build();
    }

    long bytes(String table) throws SQLException {
        try (var statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT (SELECT coalesce(sum(length(block)), 0) FROM " + table + "_data)")) {
            return row.getLong(1);
        }
    }

    private void run(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException, IOException {
        if (reader != null) {
            reader.close();
        }
        connection.close();
    }
}
