package vn.vanthu.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Statements that are used again answer as new ones do. */
final class ReadyStatementsTest {
    private static final String ABOVE = "SELECT n FROM number WHERE n > :than ORDER BY n";

    @TempDir
    Path temporary;

    private Handle handle;

    @BeforeEach
    void numbers() throws SQLException {
        handle = Connections.writing(temporary.resolve("numbers.db"));
        handle.execute("CREATE TABLE number (n INTEGER PRIMARY KEY)");
        for (int n = 1; n <= 3; n++) {
            add(n);
        }
    }

    @AfterEach
    void close() {
        handle.close();
    }

    @Test
    void asksTheSameWithinItself() {
        List<List<Integer>> found = handle.createQuery(ABOVE)
                .bind("than", 0)
                .map((row, ctx) -> above(row.getInt(1)))
                .list();

        assertThat(found).containsExactly(List.of(2, 3), List.of(3), List.of());
        assertThat(above(2)).containsExactly(3);
    }

    @Test
    void answersAfterARefusal() {
        assertThatThrownBy(() -> add(2)).isInstanceOf(JdbiException.class);
        add(4);

        assertThat(above(2)).containsExactly(3, 4);
    }

    @Test
    void letsGoOfRowsThatWereNotRead() {
        assertThat(handle.createQuery(ABOVE)
                        .bind("than", 0)
                        .mapTo(Integer.class)
                        .findFirst())
                .contains(1);

        handle.execute("DROP TABLE number");

        assertThatThrownBy(() -> above(0)).isInstanceOf(JdbiException.class);
    }

    private void add(int n) {
        handle.createUpdate("INSERT INTO number (n) VALUES (:n)").bind("n", n).execute();
    }

    private List<Integer> above(int than) {
        return handle.createQuery(ABOVE).bind("than", than).mapTo(Integer.class).list();
    }
}
