package vn.vanthu.ui.copying;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CopyPagesTest {
    @Test
    void pagesOfAnExtractAreReadAsTyped() {
        assertThat(CopyContentModel.pagesOf("1, 3-5")).contains(List.of(1, 3, 4, 5));
        assertThat(CopyContentModel.pagesOf("2;4")).contains(List.of(2, 4));
        assertThat(CopyContentModel.pagesOf("")).contains(List.of());
        assertThat(CopyContentModel.pagesOf("trang một")).isEmpty();
    }
}
