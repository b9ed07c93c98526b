package vn.vanthu.officefile;

import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;

/** The sheets of an opened file, by either format. */
sealed interface SheetSource permits XlsxSource, XlsSource {
    List<String> names() throws IOException;

    /** @throws HeavyFileException where the file holds more than a register can */
    void each(String sheet, Consumer<SheetFile.Row> reader) throws IOException;

    void close();
}
