package vn.vanthu.keeping;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Queue;
import java.util.function.Function;
import java.util.stream.Stream;

/** Rows read one window after the other, each spread into what is to be shown of it. */
final class Windows<R, T> {
    private final Function<Optional<R>, List<R>> reading;
    private final Function<R, Stream<T>> spreading;
    private final Queue<T> window = new ArrayDeque<>();
    private Optional<R> last = Optional.empty();
    private boolean isAtEnd;
    private long read;

    /** @param reading the window behind a row, or the first one; an empty one is the end */
    Windows(Function<Optional<R>, List<R>> reading, Function<R, Stream<T>> spreading) {
        this.reading = reading;
        this.spreading = spreading;
    }

    /** How many rows were read so far. */
    long read() {
        return read;
    }

    <U> Iterator<U> map(Function<T, U> shown) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                while (window.isEmpty() && !isAtEnd) {
                    readOn();
                }
                return !window.isEmpty();
            }

            @Override
            public U next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                return shown.apply(window.remove());
            }
        };
    }

    private void readOn() {
        List<R> rows = reading.apply(last);
        isAtEnd = rows.isEmpty();
        for (R row : rows) {
            last = Optional.of(row);
            read++;
            spreading.apply(row).forEach(window::add);
        }
    }
}
