package vn.vanthu.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewFileTest {
    @TempDir
    Path folder;

    @Test
    void aFileIsWrittenWhole() throws Exception {
        NewFile.write(folder.resolve("new.pdf"), out -> out.write("nội dung".getBytes(StandardCharsets.UTF_8)));

        assertThat(folder.resolve("new.pdf")).hasContent("nội dung");
    }

    @Test
    void aFileThatCannotBeFinishedIsNotThere() {
        assertThatThrownBy(() -> NewFile.write(folder.resolve("new.pdf"), out -> {
                    out.write(new byte[100_000]);
                    throw new IOException("medium gone");
                }))
                .isInstanceOf(IOException.class)
                .hasMessage("medium gone");
        assertThat(folder).isEmptyDirectory();
    }
}
