package vn.vanthu.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vanthu.work.Failure;

class PrintingTest {
    @TempDir
    Path folder;

    @Test
    void withoutScreenOrPrinterItIsSaid() throws Exception {
        Path file = Fixtures.letter(folder.resolve("letter.pdf"), 1, 5);

        assertThatThrownBy(() -> new Printing().printWithDialog(file, "37-BS/QU", 1))
                .isInstanceOfSatisfying(
                        Failure.class, failure -> assertThat(failure.kind()).isEqualTo(Failure.Kind.NO_PRINTER));
    }
}
