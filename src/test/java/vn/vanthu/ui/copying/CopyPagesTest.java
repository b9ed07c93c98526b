package vn.vanthu.ui.copying;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CopyPagesTest {
    @Test
    void pagesOfAnExtractAreReadAsTyped() {
        assertThat(CopyViewModel.pagesOf("1, 3-5")).contains(List.of(1, 3, 4, 5));
        assertThat(CopyViewModel.pagesOf("2;4")).contains(List.of(2, 4));
        assertThat(CopyViewModel.pagesOf("")).contains(List.of());
        assertThat(CopyViewModel.pagesOf("trang một")).isEmpty();
    }
}
