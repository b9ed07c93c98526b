package vn.vanthu.ui.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.vanthu.domain.text.Folding;
import vn.vanthu.domain.text.Letters;
import vn.vanthu.importing.ImportSheet.Look;

/**
 * The first rows of a sheet as they will be taken in.
 *
 * @param look empty while no sheet is chosen
 * @param letters what the person takes them for
 */
record Sample(Optional<Look> look, Letters letters) {
    /** A text before and after the conversion, to be agreed to. */
    record Conversion(String before, String after) {}

    List<List<String>> rows() {
        return look.map(seen -> letters == seen.letters()
                        ? seen.sample()
                        : seen.raw().stream().map(this::decoded).toList())
                .orElse(List.of());
    }

    private List<String> decoded(List<String> row) {
        return row.stream().map(text -> Folding.tidy(letters.decode(text))).toList();
    }

    /** Some of the texts that the conversion changes, none twice; empty where it changes nothing. */
    List<Conversion> conversions(int most) {
        List<Conversion> found = new ArrayList<>();
        List<List<String>> after = letters == Letters.UNICODE ? List.of() : rows();
        for (int i = 0; i < after.size(); i++) {
            for (int j = 0; j < after.get(i).size(); j++) {
                String raw = Folding.tidy(look.orElseThrow().raw().get(i).get(j));
                Conversion conversion = new Conversion(raw, after.get(i).get(j));
                if (!raw.equals(conversion.after()) && !found.contains(conversion) && found.size() < most) {
                    found.add(conversion);
                }
            }
        }
        return List.copyOf(found);
    }
}
