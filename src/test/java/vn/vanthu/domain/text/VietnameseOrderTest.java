package vn.vanthu.domain.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class VietnameseOrderTest {
    @Test
    void lettersAndTonesHaveTheirOrder() {
        List<String> words =
                List.of("mạ", "má", "mã", "mả", "mà", "ma", "đa", "dz", "ăn", "az", "ưa", "ua", "ơ", "ô", "o");

        List<String> sorted = words.stream().sorted(VietnameseOrder.ofTexts()).toList();

        assertThat(sorted)
                .containsExactly("az", "ăn", "dz", "đa", "ma", "mà", "mả", "mã", "má", "mạ", "o", "ô", "ơ", "ua", "ưa");
    }

    @Test
    void oldAndNewTonePositionsAreEqual() {
        assertThat(VietnameseOrder.ofTexts().compare("Hoà Bình", "Hòa Bình")).isZero();
    }

    @Test
    void textsAreOrderedSyllableBySyllable() {
        List<String> texts = new ArrayList<>(List.of(
                "Ánh sáng", "an toàn", "Chi bộ thôn 10", "Chi bộ thôn 2", "chi bộ thôn 2a", "Chibộ", "Ăn uống"));

        VietnameseOrder.sort(texts);

        assertThat(texts)
                .containsExactly(
                        "an toàn", "Ánh sáng", "Ăn uống", "Chi bộ thôn 2", "chi bộ thôn 2a", "Chi bộ thôn 10", "Chibộ")
                .isSortedAccordingTo(VietnameseOrder.ofTexts());
    }

    @Test
    void peopleAreOrderedByTheirGivenName() {
        List<String> names = List.of("Trần Văn Bình", "Lê Thị An", "Đỗ An", "Nguyễn Ánh");

        List<String> sorted = names.stream().sorted(VietnameseOrder.ofPeople()).toList();

        assertThat(sorted).containsExactly("Đỗ An", "Lê Thị An", "Nguyễn Ánh", "Trần Văn Bình");
    }
}
