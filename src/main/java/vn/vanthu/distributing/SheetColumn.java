package vn.vanthu.distributing;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import vn.vanthu.domain.distribution.Channel;
import vn.vanthu.domain.distribution.Membership;
import vn.vanthu.domain.distribution.Recipient;
import vn.vanthu.domain.form.RegisterForm;
import vn.vanthu.domain.text.Folding;

/** The columns of the address book as a spreadsheet, in their order. Their words stand in files that go to others. */
enum SheetColumn {
    CODE("Mã", 8, entry -> entry.recipient().shortCode()),
    KIND("Loại", 10, entry -> entry.recipient().kind()),
    NAME("Tên", 36, entry -> entry.recipient().name()),
    PARENT("Thuộc", 24, entry -> entry.recipient().parentId()),
    ABBREVIATION("Viết tắt", 12, entry -> entry.recipient().abbreviation()),
    ALIASES("Tên khác", 24, entry -> entry.recipient().aliases()),
    ADDRESS("Địa chỉ", 28, entry -> entry.recipient().contact().address()),
    PHONE("Điện thoại", 14, entry -> entry.recipient().contact().phone()),
    EMAIL("Email", 20, entry -> entry.recipient().contact().email()),
    CHANNEL("Cách gửi", 12, entry -> entry.recipient().contact().channel()),
    COPIES("Số bản", 8, entry -> entry.recipient().copies()),
    FROM("Từ ngày", 12, entry -> entry.recipient().validFrom()),
    TO("Đến ngày", 12, entry -> entry.recipient().validTo()),
    SUCCESSORS("Cơ quan kế thừa", 24, entry -> new HashSet<>(entry.recipient().successors())),
    MEMBERS("Thành viên nhóm (tên; từ; đến)", 36, entry -> new HashSet<>(entry.members())),
    NOTE("Ghi chú", 20, entry -> entry.recipient().note());

    private static final Map<Recipient.Kind, String> KINDS = Map.of(
            Recipient.Kind.AGENCY, "Cơ quan",
            Recipient.Kind.UNIT, "Đơn vị",
            Recipient.Kind.POST, "Chức danh",
            Recipient.Kind.PERSON, "Người",
            Recipient.Kind.GROUP, "Nhóm");
    private static final Map<Channel, String> CHANNELS = Map.of(
            Channel.NONE, "",
            Channel.BY_HAND, "Trực tiếp",
            Channel.POST, "Bưu điện",
            Channel.PARTY_NETWORK, "Mạng Đảng",
            Channel.EMAIL, "Email");

    private final String title;
    private final double width;
    private final Function<Entry, Object> value;

    SheetColumn(String title, double width, Function<Entry, Object> value) {
        this.title = title;
        this.width = width;
        this.value = value;
    }

    /** An entry of the book with the members it has as a group. */
    record Entry(Recipient recipient, List<Membership> members) {}

    String title() {
        return title;
    }

    boolean isSame(Entry one, Entry other) {
        return value.apply(one).equals(value.apply(other));
    }

    /** The column of this heading, in any case, with or without marks. */
    static Optional<SheetColumn> titled(String heading) {
        String key = Folding.key(heading);
        return Arrays.stream(values())
                .filter(column -> key.equals(Folding.key(column.title))
                        || (column == MEMBERS && key.startsWith("thanh vien nhom")))
                .findFirst();
    }

    static List<RegisterForm.Column> form() {
        return Arrays.stream(values())
                .map(column -> new RegisterForm.Column(column.name(), column.title, column.width, column.kind()))
                .toList();
    }

    private RegisterForm.Kind kind() {
        return switch (this) {
            case FROM, TO -> RegisterForm.Kind.DATE;
            case COPIES -> RegisterForm.Kind.COUNT;
            default -> RegisterForm.Kind.TEXT;
        };
    }

    static String word(Recipient.Kind kind) {
        return KINDS.getOrDefault(kind, "");
    }

    static String word(Channel channel) {
        return CHANNELS.get(channel);
    }

    /** The kind of this word; an agency where nothing is said. */
    static Optional<Recipient.Kind> kind(String word) {
        return word.isBlank() ? Optional.of(Recipient.Kind.AGENCY) : key(KINDS, word);
    }

    static Optional<Channel> channel(String word) {
        return key(CHANNELS, word);
    }

    private static <K> Optional<K> key(Map<K, String> words, String word) {
        return words.entrySet().stream()
                .filter(entry -> Folding.key(entry.getValue()).equals(Folding.key(word)))
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
