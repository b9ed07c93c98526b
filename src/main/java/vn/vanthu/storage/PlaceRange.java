package vn.vanthu.storage;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.vanthu.domain.query.Query;
import vn.vanthu.domain.query.Search;

/** The first and the last place of the days that are asked for; places rise with the day of registration. */
record PlaceRange(long first, long last) {
    private static final String FIRST_FROM =
            "SELECT place FROM search_place WHERE day >= ? ORDER BY day, place LIMIT 1";
    private static final String LAST_TO =
            "SELECT place FROM search_place WHERE day <= ? ORDER BY day DESC, place DESC LIMIT 1";

    /** Of the days that were typed and of those that were chosen, the narrower; all places where there are none. */
    static PlaceRange of(Query query, Search search, Questions questions) {
        long first = 0;
        long last = Long.MAX_VALUE;
        for (Optional<LocalDate> from : List.of(query.from(), search.from())) {
            // Where nothing is as late, nothing is found.
            first = Math.max(
                    first,
                    from.map(day -> edge(FIRST_FROM, day, questions))
                            .map(at -> at < 0 ? Long.MAX_VALUE : at)
                            .orElse(0L));
        }
        for (Optional<LocalDate> to : List.of(query.to(), search.to())) {
            last = Math.min(last, to.map(day -> edge(LAST_TO, day, questions)).orElse(Long.MAX_VALUE));
        }
        return new PlaceRange(first, last);
    }

    private static long edge(String sql, LocalDate day, Questions questions) {
        return questions.ask(sql, statement -> {
            statement.setString(1, day.toString());
            return Questions.number(statement);
        });
    }
}
