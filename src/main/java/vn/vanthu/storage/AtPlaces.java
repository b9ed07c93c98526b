package vn.vanthu.storage;

import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import vn.vanthu.domain.query.Facets;
import vn.vanthu.domain.query.Found;
import vn.vanthu.domain.query.Sorting;
import vn.vanthu.domain.text.VietnameseOrder;
import vn.vanthu.work.Cancelled;

/** What the documents at some places say, read for all of them with one statement. */
final class AtPlaces {
    private static final String AT = " FROM json_each(?) j CROSS JOIN search_place p ON p.place = j.value";
    private static final String ROWS = "SELECT p.place, p.line" + AT + " ORDER BY j.key";
    private static final String LINES = "SELECT group_concat(p.line, char(31))" + AT;
    private static final String DOCUMENTS = AT + " CROSS JOIN document d ON d.id = p.document_id";

    /** Places read at once: some megabytes of lines. */
    private static final int A_STEP = 20_000;

    private final Questions questions;

    AtPlaces(Questions questions) {
        this.questions = questions;
    }

    /** The documents in the order of their places; one that is gone is left out. */
    List<Found> found(long[] places) {
        return questions.ask(ROWS, statement -> {
            statement.setString(1, Arrays.toString(places));
            List<Found> found = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    found.add(ShownLine.read(row.getLong(1), row.getString(2)));
                }
            }
            return found;
        });
    }

    /**
     * Of these places how many documents each year, type and issuer has.
     *
     * @param isStopped asked now and then, for a common word stands in half of an archive
     * @throws Cancelled where it was stopped
     */
    Facets facets(long[] places, BooleanSupplier isStopped) {
        FacetTally tally = new FacetTally();
        for (int from = 0; from < places.length; from += A_STEP) {
            if (isStopped.getAsBoolean()) {
                throw new Cancelled();
            }
            String some = Arrays.toString(Arrays.copyOfRange(places, from, Math.min(places.length, from + A_STEP)));
            questions.ask(LINES, statement -> {
                statement.setString(1, some);
                try (ResultSet row = statement.executeQuery()) {
                    String lines = row.next() ? row.getString(1) : null;
                    ShownLine.share(lines == null ? "" : lines, tally::add);
                }
                return tally;
            });
        }
        return tally.facets();
    }

    /** The same places in another order; where fields are equal, in the order in which they came. */
    long[] sorted(long[] places, Sorting sorting) {
        List<Said> said = said(places, sorting.by());
        Map<String, Integer> ranks = ranks(sorting.by(), said);
        // Rank and position in one number each: a million of these are sorted without an object.
        long[] keys = new long[said.size()];
        for (int i = 0; i < keys.length; i++) {
            String words = said.get(i).words();
            int rank = ranks.get(words);
            long turned = words.isEmpty() ? ranks.size() : sorting.isDescending() ? ranks.size() - 1 - rank : rank;
            keys[i] = turned << Integer.SIZE | i;
        }
        Arrays.sort(keys);
        return Arrays.stream(keys).map(key -> said.get((int) key).place()).toArray();
    }

    /** What stands in a field of the document at a place. */
    private record Said(long place, String words) {}

    private List<Said> said(long[] places, Sorting.By by) {
        return questions.ask("SELECT p.place, " + column(by) + DOCUMENTS + " ORDER BY j.key", statement -> {
            statement.setString(1, Arrays.toString(places));
            List<Said> said = new ArrayList<>(places.length);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    said.add(new Said(rows.getLong(1), rows.getString(2)));
                }
            }
            return said;
        });
    }

    /** Numbers are filled up with zeros, so that texts stand as numbers do. */
    private static String column(Sorting.By by) {
        return switch (by) {
            case CODE ->
                "CASE d.code_number WHEN '' THEN '' ELSE printf('%012d ', d.code_number) || d.code_suffix || ' '"
                        + " || d.code_year || ' ' || d.code_symbol END";
            case ISSUE_DATE -> "d.issue_date";
            case TYPE -> "d.type";
            case ISSUER -> "d.issuer";
            case SUBJECT -> "d.subject";
            case NUMBER ->
                "CASE WHEN d.number_value IS NULL THEN '' ELSE printf('%012d %02d', d.number_value,"
                        + " length(d.number_suffix)) || d.number_suffix END";
            case REGISTERED_ON -> "d.registered_on";
            case SIGNER -> "d.signer_name";
            case HOLDER -> "d.holder";
            case RECORDS_FILE -> "d.records_file_name";
            case DUE_DATE -> "d.due_date";
            case NOTE -> "d.note";
        };
    }

    /** The place of each text among all that were said. */
    private static Map<String, Integer> ranks(Sorting.By by, List<Said> said) {
        Collection<String> inOrder = new TreeSet<>();
        said.forEach(one -> inOrder.add(one.words()));
        List<String> texts = new ArrayList<>(inOrder);
        switch (by) {
            case TYPE, ISSUER, SUBJECT, HOLDER, RECORDS_FILE, NOTE -> VietnameseOrder.sort(texts);
            case SIGNER -> texts.sort(VietnameseOrder.ofPeople());
            case CODE, ISSUE_DATE, NUMBER, REGISTERED_ON, DUE_DATE -> {}
        }
        texts.remove("");
        Map<String, Integer> ranks = new HashMap<>();
        texts.forEach(text -> ranks.put(text, ranks.size()));
        ranks.put("", ranks.size());
        return ranks;
    }
}
