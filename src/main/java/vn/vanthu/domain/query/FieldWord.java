package vn.vanthu.domain.query;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The words before a colon that say in which field to look, in Vietnamese and English, with or without marks. */
public enum FieldWord {
    TYPE("loại", "loại", "tên loại", "type"),
    FROM("từ", "từ", "từ ngày", "from"),
    TO("đến", "đến", "đến ngày", "to"),
    ISSUER("cơ quan", "cơ quan", "tác giả", "nơi gửi", "issuer"),
    RECIPIENT("nơi nhận", "nơi nhận", "kính gửi", "recipient"),
    SIGNER("ký", "ký", "người ký", "signer"),
    RECORDS_FILE("hồ sơ", "hồ sơ", "file"),
    YEAR("năm", "năm", "year"),
    MONTH("tháng", "tháng", "month"),
    DAY("ngày", "ngày", "date"),
    NUMBER("số", "số", "số ký hiệu", "number"),
    REGISTERED("số đến", "số đến", "arrival"),
    SUBJECT("trích yếu", "trích yếu", "subject"),
    CITES("viện dẫn", "viện dẫn", "dẫn chiếu", "cites"),
    /** Not in a field but anywhere, with just the marks that were typed. */
    EXACT("đúng dấu", "đúng dấu", "exact"),
    DIRECTION("hướng", "hướng", "sổ", "direction");

    private final String shown;
    private final List<String> names;

    FieldWord(String shown, String... names) {
        this.shown = shown;
        this.names = Arrays.stream(names)
                .map(name -> String.join(" ", IndexWords.of(name)))
                .toList();
    }

    /** As it is offered to be typed, without its colon. */
    public String shown() {
        return shown;
    }

    /** All its names in the loose key. */
    List<String> names() {
        return names;
    }

    static Optional<FieldWord> of(String name) {
        String key = String.join(" ", IndexWords.of(name));
        return Arrays.stream(values())
                .filter(field -> field.names.contains(key))
                .findFirst();
    }
}
